package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Keycloak itself writes to root's account when root signs in passes the shield. */
@RootGuardServer
class LoginBookkeepingIT {

    @Test
    void whenRealmHashesOtherwiseThenRootsPasswordIsHashedAnewAndStillWorks(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        JsonNode before = password(guarded);
        realm.update(Map.of("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(12345)"));

        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);

        JsonNode after = Await.value(
                "password that is hashed anew",
                Duration.ofSeconds(10),
                () -> Optional.of(password(guarded)).filter(stored -> !stored.equals(before)));
        JsonNode data = Json.parse(after.path("credentialData").asText());
        assertThat(data.path("algorithm").asText()).isEqualTo("pbkdf2-sha256");
        assertThat(data.path("hashIterations").asInt()).isEqualTo(12345);
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        SignedInRoot again = guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
        assertThat(again.sessionId()).isNotEmpty();
        assertThat(password(guarded)).isEqualTo(after);
    }

    @Test
    void whenRootSignsInThenTheUsedCodeIsRememberedAndNothingElseChanges(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        List<JsonNode> before = realm.facts().credentials(guarded.rootId()).toList();
        String profile = realm.admin().get("/users/" + guarded.rootId()).body();
        String code = guarded.codes().next();

        guarded.signIn(new Http()).otp(code).task("review", GuardedRealm.REASON).tokens();

        assertThat(guarded.signIn(new Http()).otp(code).page().pageId()).isEqualTo("root-guard-challenge");
        assertThat(realm.admin().get("/users/" + guarded.rootId()).body()).isEqualTo(profile);
        assertThat(realm.facts().credentials(guarded.rootId()))
                .extracting(stored -> stored.path("id").asText())
                .containsExactlyElementsOf(before.stream()
                        .map(stored -> stored.path("id").asText())
                        .toList());
    }

    private static JsonNode password(GuardedRealm guarded) {
        return guarded.realm()
                .facts()
                .credentials(guarded.rootId())
                .filter(stored -> stored.path("type").asText().equals("password"))
                .findFirst()
                .orElseThrow();
    }
}
