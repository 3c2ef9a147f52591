package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.web.HeldRequest;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that an administrator begins before somebody becomes root, and whose body comes afterwards. */
@RootGuardServer
class HeldRequestIT {

    private static final String POLICY = "/root-guard/policy";

    @Test
    void whenPolicyWasBegunBeforeTheClaimThenItDoesNotUndoTheClaim(TestRealm realm) {
        realm.admin().put(POLICY, Map.of()).expect(200);
        Nominated nora = Nominated.in(realm);
        try (HeldRequest held = hold(realm, "PUT", POLICY)) {
            nora.upToConfirmation(new Http()).confirm();

            assertRefused(held.send("{}"));
        }
        assertThat(realm.status().path("rootUserId").asText()).isEqualTo(nora.userId());
    }

    @Test
    void whenNominationWasBegunBeforeTheClaimThenNobodyIsNominated(TestRealm realm) {
        Nominated nora = Nominated.in(realm);
        try (HeldRequest held = hold(realm, "POST", "/root-guard/nomination")) {
            nora.upToConfirmation(new Http()).confirm();

            assertThat(held.send(Json.write(Map.of("user", ORDINARY_USER)))).startsWith("HTTP/1.1 4");
        }
        assertThat(realm.status().path("rootUserId").asText()).isEqualTo(nora.userId());
        assertThat(realm.status().has("nomination")).isFalse();
    }

    @Test
    void whenUserWasBegunToChangeBeforeTheClaimThenRootStaysAsItIs(TestRealm realm) {
        Nominated nora = Nominated.in(realm);
        String user = "/users/" + nora.userId();
        try (HeldRequest password = hold(realm, "PUT", user + "/reset-password");
                HeldRequest off = hold(realm, "PUT", user)) {
            nora.upToConfirmation(new Http()).confirm();
            List<JsonNode> before = realm.facts().credentials(nora.userId()).toList();

            assertRefused(password.send(Json.write(Map.of("type", "password", "value", "known to another"))));
            assertRefused(off.send(Json.write(Map.of("enabled", false, "email", "other@example.org"))));

            assertThat(realm.facts().credentials(nora.userId())).isEqualTo(before);
        }
        JsonNode root = realm.admin().get(user).expect(200).json();
        assertThat(root.path("enabled").asBoolean()).isTrue();
        assertThat(root.path("email").asText()).isEqualTo(NOMINEE + "@example.org");
    }

    @Test
    void whenRootHandsOverMeanwhileThenTheSuccessorStaysAsItIs(TestRealm realm, Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);
        Nominated otto = Nominated.by(
                guarded.asRoot(guarded.signInFor(new Http(), "transfer-root", GuardedRealm.REASON)),
                realm,
                ORDINARY_USER);
        try (HeldRequest held = hold(realm, "PUT", "/users/" + otto.userId())) {
            otto.upToConfirmation(new Http()).confirm();

            assertRefused(held.send(Json.write(Map.of("enabled", false))));
        }
        assertThat(realm.status().path("rootUserId").asText()).isEqualTo(otto.userId());
        assertThat(realm.admin()
                        .get("/users/" + otto.userId())
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whenNothingHappensMeanwhileThenAHeldRequestIsAnswered(TestRealm realm) {
        try (HeldRequest held = hold(realm, "PUT", "/users/" + realm.userId(ORDINARY_USER))) {
            assertThat(held.send(Json.write(Map.of("firstName", "Otto")))).startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void whenSomebodyBringsACredentialOfRootsKindThenItIsNotStored(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        String known = realm.facts()
                .credentials(guarded.rootId())
                .filter(stored -> stored.path("type").asText().equals("root-totp"))
                .map(stored -> stored.path("credentialData").asText())
                .findFirst()
                .orElseThrow();
        Map<String, String> planted = Map.of(
                "type",
                "root-totp",
                "userLabel",
                "planted",
                "credentialData",
                known,
                "secretData",
                Json.write(Map.of("kid", "any", "iv", "AAAA", "sealed", "AAAA")));
        String otto = realm.userId(ORDINARY_USER);

        JsonNode refused = realm.everydayAdmin()
                .put("/users/" + otto, Map.of("credentials", List.of(planted)))
                .expect(403)
                .json();

        assertThat(refused.path("error").asText()).isEqualTo("root_only");
        assertThat(realm.facts().credentialTypes(otto)).containsOnly("password");
    }

    /** The request of the everyday administrator, which the server has begun to answer and of which it has no body yet. */
    private static HeldRequest hold(TestRealm realm, String method, String path) {
        String token = realm.service()
                .password(ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        return HeldRequest.begin(
                method, realm.uri("").resolve("/admin/realms/" + realm.name() + path), "Bearer " + token);
    }

    private static void assertRefused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 409").contains("\"root_changed\"");
    }
}
