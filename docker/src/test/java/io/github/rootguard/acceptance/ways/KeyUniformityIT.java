package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever knows the id of root, which is no secret, learns nothing from the endpoints for programs by it. */
@RootGuardServer
class KeyUniformityIT {

    private static final String ROBOTS = "robots";

    private static TestRealm realm;
    private static KeyPair good;
    private static List<KeyPair> wrong;

    @BeforeAll
    static void guard(Realms realms) {
        realm = realms.example(draft ->
                draft.client(ClientDraft.service(ROBOTS, ROBOTS).attribute("access-key.grant.enabled", "true")));
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        good = KeyPair.of(realm, ORDINARY_USER);
        String someSecret = KeyPair.of(realm, ADMINISTRATOR).secret();
        wrong = new ArrayList<>(List.of(new KeyPair(good.id(), someSecret)));
        for (String owner : List.of(
                guarded.rootId(), realm.userId(ORDINARY_USER), UUID.randomUUID().toString())) {
            wrong.add(new KeyPair(
                    AccessKeyId.generate(UUID.fromString(owner), new SecureRandom())
                            .text(),
                    someSecret));
        }
    }

    @Test
    void whenPairIsWrongThenEveryOwnerIsRefusedTheSameAtTheTokenEndpoint() {
        allRefusedAlike(pair -> realm.confidentialClient(ROBOTS, ROBOTS).token(granted(pair)));
    }

    @Test
    void whenPairIsWrongThenEveryOwnerIsRefusedTheSameAtTheEndpointForStockClients() {
        allRefusedAlike(pair -> pair.token(realm));
    }

    @Test
    void whenPairIsWrongThenItCannotBeRevokedWhoeverOwnsIt() {
        allRefusedAlike(pair -> post("/root-guard/access-keys/revoke", pair.parameters()));
        good.token(realm).expect(200);
    }

    @Test
    void whenPairIsWrongThenGatewaysAreToldNothingButThat() {
        List<RestResponse> answers =
                wrong.stream().map(KeyUniformityIT::introspected).toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.expect(200).body()).isEqualTo("{\"active\":false}"));
        Likeness.expect(wrong.stream().map(KeyPair::id).toList(), id -> Likeness.of(introspected(pairOf(id)), id));
    }

    private interface Ask {
        RestResponse with(KeyPair pair);
    }

    private static void allRefusedAlike(Ask ask) {
        Likeness.expect(wrong.stream().map(KeyPair::id).toList(), id -> {
            RestResponse answer = ask.with(pairOf(id));
            assertThat(answer.expect(400).body())
                    .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"Invalid access key\"}");
            return Likeness.of(answer, id);
        });
    }

    private static KeyPair pairOf(String id) {
        return wrong.stream().filter(pair -> pair.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, String> granted(KeyPair pair) {
        Map<String, String> parameters = new HashMap<>(pair.parameters());
        parameters.put("grant_type", "urn:rootguard:oauth:grant-type:access-key");
        return parameters;
    }

    private static RestResponse introspected(KeyPair pair) {
        Map<String, String> parameters = new HashMap<>(pair.parameters());
        parameters.put("client_id", ExampleRealm.SERVICE);
        parameters.put("client_secret", TestRealm.passwordOf(ExampleRealm.SERVICE));
        return post("/root-guard/access-keys/introspect", parameters);
    }

    private static RestResponse post(String path, Map<String, String> parameters) {
        URI endpoint = realm.uri(path);
        return Exchange.send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormFields.encode(parameters))));
    }
}
