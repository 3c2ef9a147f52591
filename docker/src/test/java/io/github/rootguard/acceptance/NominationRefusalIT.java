package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.UserDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who cannot be root, realms that cannot have one, and requests that make no sense: nothing is saved. */
@RootGuardServer
class NominationRefusalIT {

    private static final String NOMINATION = "/root-guard/nomination";

    private static TestRealm realm;

    @BeforeAll
    static void begin(Realms realms) {
        realm = realms.example(draft -> draft.user(user("gone").set("enabled", false))
                .user(user("mute").without("email"))
                .user(user("linked"))
                .user(user("nora@example.org").set("email", "twin@example.org")));
    }

    @Test
    void whenUserDoesNotExistThenRequestIsRefused() {
        assertRefused(nominate("nobody"), 404, "user_not_found", "no user");
    }

    @Test
    void whenUserIsDisabledThenRequestIsRefused() {
        assertRefused(nominate("gone"), 400, "user_disabled", "disabled");
    }

    @Test
    void whenUserHasNoEmailThenRequestIsRefused() {
        assertRefused(nominate("mute"), 400, "no_email", "no e-mail");
    }

    @Test
    void whenUserIsServiceAccountThenRequestIsRefused() {
        String account = "service-account-" + SERVICE;

        assertRefused(nominate(account), 400, "service_account", "belongs to a client");
    }

    @Test
    void whenUserComesFromFederationThenRequestIsRefused() {
        String directory = realm.admin()
                .post(
                        "/components",
                        Map.of(
                                "name", "directory",
                                "providerId", "kerberos",
                                "providerType", "org.keycloak.storage.UserStorageProvider",
                                "config",
                                        Map.of(
                                                "enabled", List.of("false"),
                                                "kerberosRealm", List.of("EXAMPLE.ORG"),
                                                "serverPrincipal", List.of("HTTP/localhost@EXAMPLE.ORG"),
                                                "keyTab", List.of("/nowhere"))))
                .expect(201)
                .createdId();
        changeFederation(directory);

        assertRefused(nominate("linked"), 400, "federated_user", "federation");
    }

    @Test
    void whenTwoUsersFitThenRequestIsRefused() {
        assertRefused(nominate("nora@example.org"), 400, "invalid_request", "more than one user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"nora\"",
                "{}",
                "{\"user\":null}",
                "{\"user\":\"\"}",
                "{\"user\":\"  \"}",
                "{\"user\":7}",
                "{\"user\":[\"nora\"]}",
                "{\"user\":\"nora\",\"user\":\"otto\"}",
                "{\"user\":\"nora\"} {}",
                "{\"user\":\"no\\u0000ra\"}"
            })
    void whenBodyIsMalformedThenRequestIsRefused(String body) {
        assertRefused(realm.admin().post(NOMINATION, body), 400, "invalid_request", "the field user");
    }

    @Test
    void whenRealmHasNoLoginByEmailThenRequestIsRefused() {
        realm.update(Map.of("loginWithEmailAllowed", false));

        try {
            assertRefused(nominate(NOMINEE), 409, "realm_without_email_login", "login with e-mail");
        } finally {
            realm.update(Map.of("loginWithEmailAllowed", true));
        }
    }

    @Test
    void whenRealmAllowsDuplicateEmailsThenRequestIsRefused() {
        realm.update(Map.of("loginWithEmailAllowed", false, "duplicateEmailsAllowed", true));

        try {
            assertRefused(nominate(NOMINEE), 409, "realm_without_email_login", "login with e-mail");
        } finally {
            realm.update(Map.of("loginWithEmailAllowed", true, "duplicateEmailsAllowed", false));
        }
    }

    private static void assertRefused(RestResponse answer, int status, String error, String words) {
        JsonNode refusal = answer.expect(status).json();
        assertThat(refusal.path("error").asText()).isEqualTo(error);
        assertThat(refusal.path("error_description").asText()).contains(words);
        assertNotNominated();
        assertThat(realm.events()
                        .awaitOfAdministrator(
                                event -> event.path("resourcePath").asText().equals("root-guard/nomination"))
                        .path("error")
                        .asText())
                .isEqualTo(error);
    }

    private static void assertNotNominated() {
        JsonNode status = realm.status();
        assertThat(status.path("state").asText()).isEqualTo("off");
        assertThat(status.has("nomination")).isFalse();
    }

    private static UserDraft user(String username) {
        return UserDraft.of(username, TestRealm.passwordOf(username));
    }

    private static void changeFederation(String directory) {
        String path = "/users/" + realm.userId("linked");
        ObjectNode linked = (ObjectNode) realm.admin().get(path).expect(200).json();
        realm.admin().put(path, linked.put("federationLink", directory)).expect(204);
    }

    private static RestResponse nominate(String user) {
        return realm.admin().post(NOMINATION, Map.of("user", user));
    }
}
