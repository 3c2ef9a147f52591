package io.github.rootguard.acceptance.ways;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has Keycloak send mails with a link that does something for its user, and takes the links out of them. */
record MailedLinks(TestRealm realm, Mailbox mailbox) {

    private static final String ACCOUNT = "?client_id=account-console";
    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    /** Opens a link as from another browser: Keycloak asks for a click first. */
    static WebPage follow(Http browser, URI link) {
        WebPage page = browser.open(link);
        String next = page.html().select("#kc-info-message a").attr("href");
        return page.pageId().equals("info") && next.contains("action-token")
                ? browser.open(page.uri().resolve(next))
                : page;
    }

    URI forgottenPassword(Http browser, String username) {
        browser.open(GuardedRealm.accountConsole(realm).authorization().uri());
        List<Mail> before = mailbox.from(realm.name());
        browser.open(URI.create(realm.uri("/login-actions/reset-credentials") + ACCOUNT))
                .expectPage("login-reset-password")
                .form()
                .with("username", username)
                .submit();
        return linkAfter(before);
    }

    URI ofAdministrator(String username) {
        List<Mail> before = mailbox.from(realm.name());
        realm.admin()
                .put(
                        "/users/" + realm.userId(username) + "/execute-actions-email" + ACCOUNT,
                        List.of("UPDATE_PASSWORD"))
                .expect(204);
        return linkAfter(before);
    }

    URI verification(String username) {
        unverify(username);
        List<Mail> before = mailbox.from(realm.name());
        realm.admin()
                .put("/users/" + realm.userId(username) + "/send-verify-email" + ACCOUNT, "")
                .expect(204);
        return linkAfter(before);
    }

    URI newAddress(String username) {
        JsonNode action = realm.admin()
                .get("/authentication/required-actions/UPDATE_EMAIL")
                .json();
        realm.admin()
                .put(
                        "/authentication/required-actions/UPDATE_EMAIL",
                        Map.of(
                                "alias",
                                "UPDATE_EMAIL",
                                "providerId",
                                "UPDATE_EMAIL",
                                "name",
                                action.path("name").asText(),
                                "enabled",
                                true,
                                "config",
                                Map.of("verifyEmail", "true")))
                .expect(204);
        Http browser = new Http();
        List<Mail> before = mailbox.from(realm.name());
        People.type(
                        browser.open(GuardedRealm.accountConsole(realm)
                                .authorization()
                                .with("kc_action", "UPDATE_EMAIL")
                                .uri()),
                        username,
                        TestRealm.passwordOf(username))
                .form()
                .with("email", "new-" + username + "@example.org")
                .submit();
        return linkAfter(before);
    }

    URI invitation(String organization, String username) {
        List<Mail> before = mailbox.from(realm.name());
        realm.admin()
                .postForm(
                        "/organizations/" + organization + "/members/invite-existing-user",
                        "id=" + realm.userId(username))
                .expect(204);
        return linkAfter(before);
    }

    /** That by which an administrator offers a credential. */
    URI credentialOffer(String username) {
        List<Mail> before = mailbox.from(realm.name());
        realm.admin()
                .put(
                        "/users/" + realm.userId(username) + "/vc/credentials/send-credential-offer" + ACCOUNT,
                        Map.of("credentialConfigurationId", Wallet.CREDENTIAL))
                .expect(204);
        return linkAfter(before);
    }

    private void unverify(String username) {
        String path = "/users/" + realm.userId(username);
        JsonNode user = realm.admin().get(path).json();
        ((ObjectNode) user).put("emailVerified", false);
        realm.admin().put(path, user).expect(204);
    }

    private URI linkAfter(List<Mail> before) {
        List<Mail> mails = new ArrayList<>(mailbox.from(realm.name()));
        mails.removeAll(before);
        mails.removeIf(mail -> !LINK.matcher(mail.text()).find());
        assertThat(mails).as("mail that was asked for").hasSize(1);
        Matcher link = LINK.matcher(mails.get(0).text());
        assertThat(link.find()).as(mails.get(0).text()).isTrue();
        // Keycloak escapes this mail as if its text were HTML.
        return URI.create(link.group().replace("&#61;", "="));
    }
}
