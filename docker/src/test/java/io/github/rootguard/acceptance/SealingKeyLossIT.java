package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AuthenticatorsPages;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.web.Http;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that still seals a seed is kept, however somebody tries to lose it. */
@RootGuardServer
class SealingKeyLossIT {

    private static final String ROTATE = "rotate-realm-keys";

    private TestRealm realm;
    private GuardedRealm guarded;
    private SealingKeys keys;

    @BeforeEach
    void guard(TestRealm own) {
        realm = own;
        guarded = GuardedRealm.claimAndSignOut(realm);
        keys = new SealingKeys(realm, guarded);
    }

    @ParameterizedTest
    @CsvSource({
        "rotate-realm-keys, DELETE, en",
        "rotate-realm-keys, DISABLE, de",
        "rotate-realm-keys, RESIZE, en",
        "rotate-realm-keys, RETYPE, en",
        "rotate-realm-keys, MOVE, en",
        "rotate-realm-keys, SHADOW, en",
        "recover-realm, DELETE, de",
        "recover-realm, DISABLE, en"
    })
    void whenRootTakesAwayAKeyThatSealsThenItIsRefused(String task, KeyLoss loss, String language) {
        speak(language);
        AdminClient root = keys.root(task);
        String before = keys.all();

        RestResponse answer = keys.lose(loss, root);

        assertRefused(answer, language);
        assertThat(keys.all()).isEqualTo(before);
        realm.facts().clearRealmCache();
        assertThat(keys.all()).isEqualTo(before);
        JsonNode event = realm.events()
                .awaitOfAdministrator(each -> each.path("error").asText().equals("key_in_use"));
        assertThat(event.path("details").path("policy_rule").asText()).isEqualTo("sealing-key-kept");
        assertThat(event.path("details").path("policy_outcome").asText()).isEqualTo("deny");
        assertThat(event.path("resourcePath").asText()).startsWith("components");
        keys.root("review").get("/users?max=1").expect(200);
    }

    @Test
    void whenTheKeySealsTheInventoryThenItIsKeptUntilRootSignsInAnew() {
        keys.root("change-root-credentials")
                .postText("/root-guard/hardware-tokens", "text/csv", HardwareClaim.CSV)
                .expect(200);
        assertThat(keys.lose(KeyLoss.DELETE, keys.root(ROTATE))
                        .expect(409)
                        .json()
                        .path("error_description")
                        .asText())
                .contains("2 authenticators");
        keys.add(keys.root(ROTATE), "newer", 200);

        keys.root(ROTATE)
                .delete(SealingKeys.path(keys.component("aes-generated")))
                .expect(204);

        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, new Http());
        pages.press("add").post("continue", Map.of("factor", "hardware-totp"));
        Instant now = realm.clock().now();
        pages.post(
                "continue",
                Map.of(
                        "serial",
                        HardwareClaim.SERIAL,
                        "code1",
                        HardwareClaim.TOKEN.codeAt(now),
                        "code2",
                        HardwareClaim.TOKEN.codeAt(now, 1),
                        "userLabel",
                        "token"));
        assertThat(pages.names()).containsExactly("phone", "token");
        assertThat(keys.sealedBy("token")).isEqualTo(keys.kid("newer"));
        assertThat(realm.admin().get("/root-guard/hardware-tokens").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"essential", "strict"})
    void whenSomebodyElseTakesItAwayThenTheKeysAreRootsAnyway(String protection) {
        keys.root("change-root-policy")
                .put("/root-guard/policy", Map.of("protection", protection))
                .expect(200);
        String before = keys.all();

        for (AdminClient admin : List.of(realm.everydayAdmin(), realm.admin())) {
            for (KeyLoss loss : KeyLoss.values()) {
                RestResponse answer = keys.lose(loss, admin);
                assertThat(answer.status()).as(answer.body()).isEqualTo(403);
                assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
            }
        }

        assertThat(keys.all()).isEqualTo(before);
    }

    @Test
    void whenRealmOnlyWatchesThenTheKeyIsKeptAllTheSame() {
        keys.root("change-root-policy")
                .put("/root-guard/policy", Map.of("mode", "monitor"))
                .expect(200);
        String before = keys.all();

        for (AdminClient admin : List.of(realm.everydayAdmin(), realm.admin())) {
            for (KeyLoss loss : KeyLoss.values()) {
                assertRefused(keys.lose(loss, admin), "en");
            }
        }

        assertThat(keys.all()).isEqualTo(before);
    }

    @Test
    void whenTwoAuthenticatorsAreSealedThenBothAreCounted() {
        keys.enrollSecond();

        RestResponse answer = keys.lose(KeyLoss.DELETE, keys.root(ROTATE));

        assertThat(answer.expect(409).json().path("error_description").asText()).contains("2 authenticators");
    }

    private void assertRefused(RestResponse answer, String language) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("error").asText()).isEqualTo("key_in_use");
        assertThat(answer.json().path("error_description").asText())
                .contains(
                        language.equals("de")
                                ? "schützt noch einen Authenticator des Root-Benutzers. Lassen Sie ihn aktiviert"
                                : "still protects one authenticator of the root user. Keep it enabled");
    }

    private void speak(String language) {
        ObjectNode root =
                (ObjectNode) realm.admin().get("/users/" + guarded.rootId()).json();
        root.putObject("attributes").putArray("locale").add(language);
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-credentials", GuardedRealm.REASON))
                .put("/users/" + guarded.rootId(), root)
                .expect(204);
    }
}
