package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An everyday administrator has the realm's mail delivered to a server of their own, and asks for links to root. */
@RootGuardServer
class MailInForeignHandsIT {

    private static final String CATCHER = "catcher";
    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private static Mailbox.Server foreign;
    private static GuardedRealm guarded;

    @BeforeAll
    static void guard(Realms realms) {
        foreign = Mailbox.Server.start();
        guarded = GuardedRealm.claim(realms.example(draft -> draft.set("resetPasswordAllowed", true)), new Http());
        realm().everydayAdmin()
                .put(
                        "",
                        Map.of(
                                "smtpServer",
                                Map.of(
                                        "host",
                                        "localhost",
                                        "port",
                                        String.valueOf(foreign.port()),
                                        "from",
                                        Mailbox.senderOf(CATCHER))))
                .expect(204);
    }

    @AfterAll
    static void stop() {
        foreign.close();
    }

    @Test
    void whenSignInPageSendsALinkForAForgottenPasswordThenItOpensNothingOfRoot() {
        Http ottos = new Http();
        ottos.open(resetLink(ottos, ORDINARY_USER)).expectPage("login-update-password");
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());
        List<?> sessions = realm().facts().sessions(guarded.rootId()).toList();
        Http browser = new Http();
        URI link = resetLink(browser, guarded.rootEmail());

        WebPage page = browser.open(link);

        page.expectPage("root-guard-refused");
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
        new Http().open(link);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
        assertThat(realm().facts().sessions(guarded.rootId()).toList()).isEqualTo(sessions);
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"execute-actions-email", "reset-password-email", "send-verify-email"})
    void whenAdministratorAsksForALinkThenThereIsNoMailToRoot(String mail) {
        Mailbox box = foreign.mailbox();
        ask(mail, realm().userId(ORDINARY_USER)).expect(204);
        box.await(CATCHER, sent -> sent.to().contains(ORDINARY_USER + "@example.org"));
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = ask(mail, guarded.rootId()).expect(403);

        assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
        assertThat(box.from(CATCHER))
                .noneMatch(sent -> sent.to().contains(guarded.rootEmail())
                        && LINK.matcher(sent.text()).find());
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    private static RestResponse ask(String mail, String userId) {
        return realm().everydayAdmin()
                .put(
                        "/users/" + userId + "/" + mail + "?client_id=account-console",
                        mail.startsWith("execute") ? List.of("UPDATE_PASSWORD") : "");
    }

    private static URI resetLink(Http browser, String username) {
        Mailbox box = foreign.mailbox();
        browser.open(guarded.accountConsole().authorization().uri());
        browser.open(URI.create(realm().uri("/login-actions/reset-credentials") + "?client_id=account-console"))
                .expectPage("login-reset-password")
                .form()
                .with("username", username)
                .submit();
        Mail mail = box.await(CATCHER, any -> LINK.matcher(any.text()).find());
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return URI.create(link.group());
    }

    private static TestRealm realm() {
        return guarded.realm();
    }
}
