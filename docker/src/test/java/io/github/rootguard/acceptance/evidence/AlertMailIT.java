package io.github.rootguard.acceptance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alerts that are mailed. */
@RootGuardServer
@OnPostgres
class AlertMailIT {

    @Test
    void whenRootSignsInThenRootAndTheAddressesOfTheSettingsGetMail(TestRealm realm, Mailbox mailbox) {
        GuardedRealm.claimUnder(realm, Map.of("alert-emails", List.of("audit@example.org")));

        Mail audit = mail(mailbox, realm, "Root user signed in", "audit@example.org");
        mail(mailbox, realm, "Root user claimed", "nora@example.org");
        Mail root = mail(mailbox, realm, "Root user signed in", "nora@example.org");

        assertThat(root.to()).containsExactly("nora@example.org");
        assertThat(audit.text())
                .contains("has signed in", "Reason: " + GuardedRealm.REASON, "Application: security-admin-console");
        assertThat(audit.html()).contains("<td>" + GuardedRealm.REASON + "</td>");
    }

    @Test
    void whenOthersTamperAgainAndAgainThenOneMailComesAtOnceAndTheRestTogether(TestRealm realm, Mailbox mailbox) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        for (int i = 0; i < 4; i++) {
            realm.everydayAdmin()
                    .put("/users/" + guarded.rootId(), Map.of("enabled", false))
                    .expect(403);
        }

        Mail first = mail(mailbox, realm, "Attempt refused", "nora@example.org");
        assertThat(first.text())
                .contains("Operation: update users/" + guarded.rootId())
                .doesNotContain("How often");
        realm.clock().advance(Duration.ofMinutes(16));

        Mail rest = mailbox.await(
                realm.name(),
                each -> each.subject().startsWith("Attempt refused")
                        && each.text().contains("How often"));
        assertThat(rest.text()).contains("How often: 3");
        assertThat(mailbox.from(realm.name()).stream()
                        .filter(each -> each.subject().startsWith("Attempt refused")))
                .hasSize(2);
    }

    @Test
    void whenSomebodyWithThePasswordIsRefusedThenRootIsTold(TestRealm realm, Mailbox mailbox) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        guarded.signIn(new Http()).otp("000000").page().expectPage("root-guard-challenge");

        assertThat(mail(mailbox, realm, "Root sign-in refused", "nora@example.org")
                        .text())
                .contains("Somebody who knows the password", "Rules: factor-proven");
    }

    @Test
    void whenRootReadsGermanThenTheAlertIsGerman(TestRealm realm, Mailbox mailbox) {
        realm.update(Map.of("internationalizationEnabled", true, "supportedLocales", List.of("en", "de")));
        String nora = "/users/" + realm.userId("nora");
        ObjectNode user = realm.admin().get(nora).expect(200).json().deepCopy();
        realm.admin()
                .put(nora, user.putPOJO("attributes", Map.of("locale", List.of("de"))))
                .expect(204);
        GuardedRealm.claimAndSignOut(realm);

        assertThat(mail(mailbox, realm, "Root-Benutzer angemeldet", "nora@example.org")
                        .text())
                .contains("hat sich angemeldet", "Grund: " + GuardedRealm.REASON);
    }

    @Test
    void whenMailIsDownThenSignInWorksAndTheAlertComesLater(TestRealm realm, Mailbox mailbox) {
        Object working = realm.representation().path("smtpServer");
        realm.update(Map.of("smtpServer", Map.of("host", "localhost", "port", "1", "from", "realm@example.org")));
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        RootSignIn signIn = guarded.signIn(new Http()).otp(guarded.codes().next());
        signIn.task("change-realm", GuardedRealm.REASON).tokens();
        assertThat(realm.status().path("alerts").path("pending").asInt()).isPositive();
        assertThat(mailbox.from(realm.name())).isEmpty();

        realm.everydayAdmin().put("", Map.of("smtpServer", working)).expect(204);
        realm.clock().advance(Duration.ofMinutes(5));

        mail(mailbox, realm, "Root user claimed", "nora@example.org");
        mail(mailbox, realm, "Root user signed in", "nora@example.org");
    }

    private static Mail mail(Mailbox mailbox, TestRealm realm, String subject, String to) {
        return mailbox.await(
                realm.name(),
                each -> each.subject().startsWith(subject) && each.to().contains(to));
    }
}
