package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a nomination begins, what is told about it, and how it ends. */
@RootGuardServer
class NominationIT {

    private static final String NOMINATION = "/root-guard/nomination";

    @Test
    void whenUserIsNamedByUsernameOrEmailThenNominationBegins(TestRealm realm, ServerClock clock) {
        for (String name : List.of("nora", "NORA", "nora@example.org", " Nora@Example.org ")) {
            JsonNode answer = nominate(realm.admin(), name).expect(201).json();

            assertThat(answer.path("userId").asText()).isEqualTo(realm.userId(NOMINEE));
            assertThat(answer.path("claimCode").asText()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(Instant.parse(answer.path("expires").asText()))
                    .isBetween(
                            clock.now().plus(Duration.ofDays(7)).minusSeconds(60),
                            clock.now().plus(Duration.ofDays(7)));
        }
        assertNominated(realm, realm.userId(NOMINEE));
    }

    @Test
    void whenUserIsNamedByIdThenNominationBegins(TestRealm realm) {
        nominate(realm.admin(), realm.userId(NOMINEE)).expect(201);

        assertNominated(realm, realm.userId(NOMINEE));
    }

    @Test
    void whenCodeIsAnsweredThenNobodyMayKeepIt(TestRealm realm) {
        RestResponse answer = nominate(realm.admin(), NOMINEE).expect(201);

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whenUserIsNominatedAnewThenOldCodeIsVoid(TestRealm realm, Http http) {
        Nominated old = Nominated.in(realm);
        Nominated present = Nominated.in(realm);

        var signIn = old.signIn(http).claimCode(old.claimCode());
        assertThat(signIn.page().expectPage("root-guard-claim").text()).contains("This claim code is not right");
        signIn.claimCode(present.claimCode());

        signIn.page().expectPage("root-guard-password");
    }

    @Test
    void whenAnotherUserIsNominatedThenFirstIsNoMore(TestRealm realm, Http http) {
        Nominated nora = Nominated.in(realm);
        Nominated otto = Nominated.in(realm, ORDINARY_USER);

        assertThat(nora.signIn(http).answer()).containsKey("code");
        otto.signIn(new Http()).page().expectPage("root-guard-claim");
    }

    @Test
    void whenNominationIsWithdrawnThenNothingIsOffered(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);

        realm.everydayAdmin().delete(NOMINATION).expect(204);

        assertNotNominated(realm);
        assertThat(nominated.signIn(http).answer()).containsKey("code");
        assertThat(realm.admin()
                        .delete(NOMINATION)
                        .expect(404)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("no_nomination");
    }

    @Test
    void whenOrdinaryAdministratorWithdrawsThenNominationStands(TestRealm realm) {
        Nominated nominated = Nominated.in(realm);

        RestResponse answer = realm.adminAs(ORDINARY_USER).delete(NOMINATION).expect(403);

        assertThat(answer.json().path("error").asText()).isEqualTo("insufficient_role");
        assertNominated(realm, nominated.userId());
    }

    @Test
    void whenSevenDaysPassThenNominationIsOver(TestRealm realm, Http http, ServerClock clock) {
        Nominated nominated = Nominated.in(realm);
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertNominated(realm, nominated.userId());

        clock.advance(Duration.ofMinutes(1));

        assertNotNominated(realm);
        assertThat(nominated.signIn(http).answer()).containsKey("code");
        realm.admin().delete(NOMINATION).expect(404);
    }

    @Test
    void whenRealmIsGuardedThenNobodyNominates(TestRealm realm, Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);

        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin())) {
            JsonNode refusal = nominate(anybody, ORDINARY_USER).expect(403).json();
            assertThat(refusal.path("error").asText()).isEqualTo("root_only");
            assertThat(refusal.path("error_description").asText()).contains("This realm has a root user");
            assertThat(anybody.delete(NOMINATION)
                            .expect(403)
                            .json()
                            .path("error")
                            .asText())
                    .isEqualTo("root_only");
        }
        JsonNode own = nominate(guarded.asRoot(guarded.first()), ORDINARY_USER)
                .expect(403)
                .json();
        assertThat(own.path("error").asText()).isEqualTo("root_task_forbidden");
        assertThat(status(realm).path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(status(realm).has("nomination")).isFalse();
    }

    @Test
    void whenMailServerIsSetThenNomineeGetsCode(TestRealm realm, Mailbox mailbox) {
        JsonNode answer = nominate(realm.admin(), NOMINEE).expect(201).json();

        Mail mail = mailbox.await(realm.name(), any -> true);
        assertThat(answer.path("mailed").asBoolean()).isTrue();
        assertThat(mail.to()).containsExactly("nora@example.org");
        assertThat(mail.subject()).isEqualTo("You are nominated as root user");
        assertThat(mail.text())
                .contains(
                        answer.path("claimCode").asText(), realm.uri("/account").toString());
        assertThat(mail.html()).contains(answer.path("claimCode").asText());
    }

    @Test
    void whenNomineeReadsGermanThenMailIsGerman(TestRealm realm, Mailbox mailbox) {
        changeNominee(realm, Map.of("attributes", Map.of("locale", List.of("de"))));

        String code = nominate(realm.admin(), NOMINEE)
                .expect(201)
                .json()
                .path("claimCode")
                .asText();

        Mail mail = mailbox.await(realm.name(), any -> true);
        assertThat(mail.subject()).isEqualTo("Sie wurden als Root-Benutzer benannt");
        assertThat(mail.text()).contains("Ihr Übernahmecode lautet", code).doesNotContain("claim code");
        assertThat(mail.html()).contains("Ihr Übernahmecode lautet", code);
    }

    @Test
    void whenMailCannotBeSentThenNominationBeginsAllTheSame(TestRealm realm) {
        realm.update(Map.of("smtpServer", Map.of("host", "localhost", "port", "1", "from", "realm@example.org")));

        JsonNode answer = nominate(realm.admin(), NOMINEE).expect(201).json();

        assertThat(answer.path("mailed").asBoolean()).isFalse();
        assertNominated(realm, realm.userId(NOMINEE));
    }

    @Test
    void whenNominationIsMadeAndWithdrawnThenEventsTellItWithoutCode(TestRealm realm) {
        String code = nominate(realm.everydayAdmin(), NOMINEE)
                .expect(201)
                .json()
                .path("claimCode")
                .asText();
        realm.everydayAdmin().delete(NOMINATION).expect(204);

        List<JsonNode> events = realm.events().ofAdministrators();
        assertThat(events)
                .extracting(
                        event -> event.path("operationType").asText(),
                        event -> event.path("resourcePath").asText(),
                        event -> event.path("authDetails").path("userId").asText())
                .containsExactly(
                        tuple("DELETE", "root-guard/nomination", realm.userId(ADMINISTRATOR)),
                        tuple("CREATE", "root-guard/nomination", realm.userId(ADMINISTRATOR)));
        assertThat(events.get(1).path("representation").asText()).contains(realm.userId(NOMINEE));
        assertThat(events.toString())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""))
                .doesNotContain("nora@example.org");
    }

    private static void assertNominated(TestRealm realm, String userId) {
        assertThat(status(realm).path("state").asText()).isEqualTo("nominated");
        assertThat(status(realm).path("nomination").path("userId").asText()).isEqualTo(userId);
    }

    private static void assertNotNominated(TestRealm realm) {
        assertThat(status(realm).path("state").asText()).isEqualTo("off");
        assertThat(status(realm).has("nomination")).isFalse();
    }

    private static JsonNode status(TestRealm realm) {
        return realm.status();
    }

    private static void changeNominee(TestRealm realm, Map<String, Object> members) {
        String path = "/users/" + realm.userId(NOMINEE);
        var user = (ObjectNode) realm.admin().get(path).expect(200).json();
        members.forEach(user::putPOJO);
        realm.admin().put(path, user).expect(204);
    }

    private static RestResponse nominate(AdminClient administrator, String user) {
        return administrator.post(NOMINATION, Map.of("user", user));
    }
}
