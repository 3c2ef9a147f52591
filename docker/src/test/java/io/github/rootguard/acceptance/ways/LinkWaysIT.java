package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways through links in mails, most of them sent before the claim. */
@RootGuardServer
class LinkWaysIT {

    private static final String ACCOUNT = "?client_id=account-console";
    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private static final Http NORAS_BROWSER = new Http();
    private static final Map<String, URI> OLD_LINKS = new HashMap<>();

    private static TestRealm realm;
    private static Mailbox mailbox;
    private static GuardedRealm guarded;

    private Traces traces;
    private List<JsonNode> credentials;
    private JsonNode account;

    @BeforeAll
    static void guard(Realms realms, Mailbox box) {
        mailbox = box;
        realm = realms.example(draft -> draft.set("resetPasswordAllowed", true));
        OLD_LINKS.put("reset-credentials", resetLink(NORAS_BROWSER, NOMINEE));
        OLD_LINKS.put("execute-actions", administratorsLink(NOMINEE));
        OLD_LINKS.put("verify-email", verificationLink(NOMINEE));
        OLD_LINKS.put("update-email", newAddressLink(NOMINEE));
        organizations(true);
        OLD_LINKS.put("organization", invitation(organization("first"), NOMINEE));
        organizations(false);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
        credentials = realm.facts().credentials(guarded.rootId()).toList();
        account = realm.admin().get("/users/" + guarded.rootId()).json();
    }

    @Test
    @Proves("reset-credentials")
    void whenRootForgotThePasswordThenTheLinkChangesNothing() {
        Http ottos = new Http();
        ottos.open(resetLink(ottos, ORDINARY_USER)).expectPage("login-update-password");

        Http browser = new Http();
        Answers.refused("reset-credentials", browser.open(resetLink(browser, NOMINEE)));
        expectNothingChanged();
    }

    @Test
    @Proves("old-reset-credentials")
    void whenLinkForAForgottenPasswordIsOlderThanTheClaimThenItChangesNothing() {
        Answers.refused("old-reset-credentials", NORAS_BROWSER.open(OLD_LINKS.get("reset-credentials")));
        expectNothingChanged();
        confirmed(new Http(), OLD_LINKS.get("reset-credentials"));
        expectNothingChanged();
    }

    @Test
    @Proves("old-execute-actions")
    void whenLinkOfAnAdministratorIsOlderThanTheClaimThenItChangesNothing() {
        confirmed(new Http(), administratorsLink(ORDINARY_USER)).expectPage("login-update-password");

        Answers.refused("old-execute-actions", confirmed(new Http(), OLD_LINKS.get("execute-actions")));
        expectNothingChanged();
    }

    @Test
    @Proves("old-verify-email")
    void whenLinkForTheAddressIsOlderThanTheClaimThenItChangesNothing() {
        confirmed(new Http(), verificationLink(ORDINARY_USER)).expectPage("info");
        assertThat(emailVerified(ORDINARY_USER)).isTrue();

        Answers.refused("old-verify-email", confirmed(new Http(), OLD_LINKS.get("verify-email")));
        expectNothingChanged();
    }

    @Test
    @Proves("old-update-email")
    void whenLinkForANewAddressIsOlderThanTheClaimThenItChangesNothing() {
        confirmed(new Http(), newAddressLink(ORDINARY_USER)).expectPage("info");
        assertThat(realm.admin()
                        .get("/users?exact=true&email=new-otto@example.org")
                        .json())
                .isNotEmpty();

        Answers.refused("old-update-email", confirmed(new Http(), OLD_LINKS.get("update-email")));
        expectNothingChanged();
    }

    @Test
    @Proves("old-organization-invitation")
    void whenInvitationIsOlderThanTheClaimThenItChangesNothing() {
        organizations(true);
        String organization = organization("second");
        WebPage joined = confirmed(new Http(), invitation(organization, ORDINARY_USER));
        assertThat(realm.admin()
                        .get("/organizations/" + organization + "/members")
                        .json())
                .as(joined.toString())
                .hasSize(1);

        WebPage answer = confirmed(new Http(), OLD_LINKS.get("organization"));

        assertThat(realm.admin()
                        .get("/organizations/members/" + guarded.rootId() + "/organizations")
                        .json())
                .as(answer.toString())
                .isEmpty();
        organizations(false);
        Answers.refused("old-organization-invitation", answer);
        expectNothingChanged();
    }

    private void expectNothingChanged() {
        traces.expectNothingNew();
        assertThat(realm.facts().credentials(guarded.rootId())).isEqualTo(credentials);
        assertThat(realm.admin().get("/users/" + guarded.rootId()).json()).isEqualTo(account);
    }

    /** Opens a link as from another browser: Keycloak asks for a click first. */
    private static WebPage confirmed(Http browser, URI link) {
        WebPage page = browser.open(link);
        String next = page.html().select("#kc-info-message a").attr("href");
        return page.pageId().equals("info") && next.contains("action-token")
                ? browser.open(page.uri().resolve(next))
                : page;
    }

    private static URI resetLink(Http browser, String username) {
        browser.open(GuardedRealm.accountConsole(realm).authorization().uri());
        List<Mail> before = mailbox.from(realm.name());
        browser.open(URI.create(realm.uri("/login-actions/reset-credentials") + ACCOUNT))
                .expectPage("login-reset-password")
                .form()
                .with("username", username)
                .submit();
        return linkAfter(before);
    }

    private static URI administratorsLink(String username) {
        List<Mail> before = mailbox.from(realm.name());
        realm.admin()
                .put(
                        "/users/" + realm.userId(username) + "/execute-actions-email" + ACCOUNT,
                        List.of("UPDATE_PASSWORD"))
                .expect(204);
        return linkAfter(before);
    }

    private static URI verificationLink(String username) {
        unverify(username);
        List<Mail> before = mailbox.from(realm.name());
        realm.admin()
                .put("/users/" + realm.userId(username) + "/send-verify-email" + ACCOUNT, "")
                .expect(204);
        return linkAfter(before);
    }

    private static URI newAddressLink(String username) {
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

    /** Organizations change the sign-in page, so they are there only where a test needs them. */
    private static void organizations(boolean enabled) {
        realm.update(Map.of("organizationsEnabled", enabled));
    }

    private static String organization(String name) {
        return realm.admin()
                .post(
                        "/organizations",
                        Map.of("name", name, "alias", name, "domains", List.of(Map.of("name", name + ".example.org"))))
                .expect(201)
                .createdId();
    }

    private static URI invitation(String organization, String username) {
        List<Mail> before = mailbox.from(realm.name());
        realm.admin()
                .postForm(
                        "/organizations/" + organization + "/members/invite-existing-user",
                        "id=" + realm.userId(username))
                .expect(204);
        return linkAfter(before);
    }

    private static void unverify(String username) {
        String path = "/users/" + realm.userId(username);
        JsonNode user = realm.admin().get(path).json();
        ((ObjectNode) user).put("emailVerified", false);
        realm.admin().put(path, user).expect(204);
    }

    private static boolean emailVerified(String username) {
        return realm.admin()
                .get("/users/" + realm.userId(username))
                .json()
                .path("emailVerified")
                .asBoolean();
    }

    private static URI linkAfter(List<Mail> before) {
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
