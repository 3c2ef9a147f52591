package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A realm whose root has recovery codes, and is not signed in.
 *
 * @param guarded the realm
 * @param codes the codes
 */
public record RecoverableRealm(GuardedRealm guarded, RecoveryCodeList codes) {

    /** Signs in as far as the question for a recovery code. */
    public RootSignIn ask(Http http) {
        return guarded.signIn(http).press("recover");
    }

    /** Answers the question. */
    public RootSignIn recover(Http http, String code) {
        return ask(http).fill("root-guard-challenge", Map.of("recoveryCode", code));
    }

    /** Sets up a new authenticator app on the page that asks for it. */
    public OneTimeCodes enroll(RootSignIn signIn, String label) {
        if (signIn.page().pageId().equals("root-guard-choose-factor")) {
            signIn.fill("root-guard-choose-factor", Map.of("factor", "totp"));
        }
        OneTimeCodes fresh =
                new OneTimeCodes(signIn.newDevice(), guarded.realm().clock());
        signIn.enroll(fresh.next(), fresh.next(), label);
        return fresh;
    }

    /** The names of root's authenticators. */
    public List<String> labels() {
        return credentials("root-totp")
                .map(credential -> credential.path("userLabel").asText())
                .toList();
    }

    /** The id of a credential of this type. */
    public String idOf(String type) {
        return credentials(type)
                .map(credential -> credential.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** How many codes are left, as it is stored. */
    public int remaining() {
        JsonNode set = credentials("root-recovery-codes").findFirst().orElseThrow();
        return Json.parse(set.path("credentialData").asText()).path("remaining").asInt();
    }

    private Stream<JsonNode> credentials(String type) {
        return guarded.realm()
                .facts()
                .credentials(guarded.rootId())
                .filter(credential -> credential.path("type").asText().equals(type));
    }
}
