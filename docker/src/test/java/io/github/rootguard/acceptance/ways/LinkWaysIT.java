package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways through links in mails, most of them sent before the claim. */
@RootGuardServer
class LinkWaysIT {

    private static final Http NORAS_BROWSER = new Http();
    private static final Map<String, URI> OLD_LINKS = new HashMap<>();

    private static TestRealm realm;
    private static MailedLinks links;
    private static GuardedRealm guarded;

    private Traces traces;
    private List<JsonNode> credentials;
    private JsonNode account;

    @BeforeAll
    static void guard(Realms realms, Mailbox mailbox) {
        realm = realms.example(draft -> draft.set("resetPasswordAllowed", true));
        links = new MailedLinks(realm, mailbox);
        OLD_LINKS.put("reset-credentials", links.forgottenPassword(NORAS_BROWSER, NOMINEE));
        OLD_LINKS.put("execute-actions", links.ofAdministrator(NOMINEE));
        OLD_LINKS.put("verify-email", links.verification(NOMINEE));
        OLD_LINKS.put("update-email", links.newAddress(NOMINEE));
        organizations(true);
        OLD_LINKS.put("organization", links.invitation(organization("first"), NOMINEE));
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
        ottos.open(links.forgottenPassword(ottos, ORDINARY_USER)).expectPage("login-update-password");

        Http browser = new Http();
        Answers.refused("reset-credentials", browser.open(links.forgottenPassword(browser, NOMINEE)));
        expectNothingChanged();
    }

    @Test
    @Proves("old-reset-credentials")
    void whenLinkForAForgottenPasswordIsOlderThanTheClaimThenItChangesNothing() {
        Answers.refused("old-reset-credentials", NORAS_BROWSER.open(OLD_LINKS.get("reset-credentials")));
        expectNothingChanged();
        MailedLinks.follow(new Http(), OLD_LINKS.get("reset-credentials"));
        expectNothingChanged();
    }

    @Test
    @Proves("old-execute-actions")
    void whenLinkOfAnAdministratorIsOlderThanTheClaimThenItChangesNothing() {
        MailedLinks.follow(new Http(), links.ofAdministrator(ORDINARY_USER)).expectPage("login-update-password");

        Answers.refused("old-execute-actions", MailedLinks.follow(new Http(), OLD_LINKS.get("execute-actions")));
        expectNothingChanged();
    }

    @Test
    @Proves("old-verify-email")
    void whenLinkForTheAddressIsOlderThanTheClaimThenItChangesNothing() {
        MailedLinks.follow(new Http(), links.verification(ORDINARY_USER)).expectPage("info");
        assertThat(emailVerified(ORDINARY_USER)).isTrue();

        Answers.refused("old-verify-email", MailedLinks.follow(new Http(), OLD_LINKS.get("verify-email")));
        expectNothingChanged();
    }

    @Test
    @Proves("old-update-email")
    void whenLinkForANewAddressIsOlderThanTheClaimThenItChangesNothing() {
        MailedLinks.follow(new Http(), links.newAddress(ORDINARY_USER)).expectPage("info");
        assertThat(realm.admin()
                        .get("/users?exact=true&email=new-otto@example.org")
                        .json())
                .isNotEmpty();

        Answers.refused("old-update-email", MailedLinks.follow(new Http(), OLD_LINKS.get("update-email")));
        expectNothingChanged();
    }

    @Test
    @Proves("old-organization-invitation")
    void whenInvitationIsOlderThanTheClaimThenItChangesNothing() {
        organizations(true);
        String organization = organization("second");
        WebPage joined = MailedLinks.follow(new Http(), links.invitation(organization, ORDINARY_USER));
        assertThat(realm.admin()
                        .get("/organizations/" + organization + "/members")
                        .json())
                .as(joined.toString())
                .hasSize(1);

        WebPage answer = MailedLinks.follow(new Http(), OLD_LINKS.get("organization"));

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

    private static boolean emailVerified(String username) {
        return realm.admin()
                .get("/users/" + realm.userId(username))
                .json()
                .path("emailVerified")
                .asBoolean();
    }
}
