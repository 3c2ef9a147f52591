package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.rest.ExampleRealm.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.PasswordTokenSource;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.rest.UserDraft;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gives away more than they have: who may nominate. */
@RootGuardServer
class NominationAuthorityIT {

    @Test
    void whenAdministratorOfRealmNominatesThenNominationBegins(TestRealm realm) {
        nominate(realm.everydayAdmin()).expect(201);
    }

    @Test
    void whenAdministratorOfMasterNominatesThenNominationBegins(TestRealm realm) {
        nominate(realm.admin()).expect(201);
    }

    @Test
    void whenOrdinaryUserNominatesThenRequestIsRefused(TestRealm realm) {
        assertRefused(realm, realm.adminAs(ORDINARY_USER));
        assertThat(realm.events().ofAdministrators()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manage-users", "manage-realm", "view-realm"})
    void whenWeakerAdministratorNominatesThenRequestIsRefusedAndRecorded(String role, Realms realms) {
        TestRealm realm = realms.example(draft ->
                draft.user(UserDraft.of("weak", TestRealm.passwordOf("weak")).clientRole("realm-management", role)));

        assertRefused(realm, realm.adminAs("weak"));

        assertThat(realm.events().ofAdministrators())
                .extracting(
                        event -> event.path("error").asText(),
                        event -> event.path("authDetails").path("userId").asText())
                .containsExactly(tuple("insufficient_role", realm.userId("weak")));
    }

    @Test
    void whenAdministratorHasEveryRoleButRealmAdminThenRequestIsRefused(Realms realms) {
        UserDraft nearly = UserDraft.of("nearly", TestRealm.passwordOf("nearly"));
        List.of("manage-users", "manage-realm", "manage-clients", "manage-events", "manage-authorization")
                .forEach(role -> nearly.clientRole("realm-management", role));
        List.of("manage-identity-providers", "impersonation", "create-client")
                .forEach(role -> nearly.clientRole("realm-management", role));
        TestRealm realm = realms.example(draft -> draft.user(nearly));

        assertRefused(realm, realm.adminAs("nearly"));
    }

    @Test
    void whenServiceAccountWithoutRolesNominatesThenRequestIsRefused(TestRealm realm) {
        assertRefused(realm, realm.admin().as(TokenSource.fixed(serviceToken(realm))));
    }

    @Test
    void whenServiceAccountIsRealmAdminThenItNominatesAsPeopleDo(TestRealm realm) {
        String management = realm.clientUuid("realm-management");
        JsonNode role = realm.admin()
                .get("/clients/" + management + "/roles/realm-admin")
                .expect(200)
                .json();
        String account = realm.userId("service-account-" + SERVICE);
        realm.admin()
                .post("/users/" + account + "/role-mappings/clients/" + management, List.of(role))
                .expect(204);

        nominate(realm.admin().as(TokenSource.fixed(serviceToken(realm)))).expect(201);
    }

    @Test
    void whenAdministratorOfAnotherRealmNominatesThenRequestIsRefused(
            TestRealm realm, Realms realms, KeycloakServer server) {
        TestRealm other = realms.example();
        TokenSource foreign = new PasswordTokenSource(
                server.baseUri(), other.name(), ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR));

        assertThat(nominate(realm.admin().as(foreign)).status()).isEqualTo(403);

        assertOff(realm);
    }

    @Test
    void whenMasterUserHasAllRolesOfRealmThenNominationBegins(
            TestRealm realm, KeycloakServer server, AdminClient master) {
        String user = createInMaster(master, realm.name());
        try {
            grantRealmRoles(master, realm.name(), user, List.of());
            AdminClient delegate = realm.admin().as(tokensOf(server, realm.name()));

            nominate(delegate).expect(201);
        } finally {
            master.delete("/master/users/" + user).expect(204);
        }
    }

    @Test
    void whenMasterUserLacksOneRoleOfRealmThenRequestIsRefused(
            TestRealm realm, KeycloakServer server, AdminClient master) {
        String user = createInMaster(master, realm.name());
        try {
            grantRealmRoles(master, realm.name(), user, List.of("impersonation"));
            AdminClient delegate = realm.admin().as(tokensOf(server, realm.name()));

            assertRefused(realm, delegate);
        } finally {
            master.delete("/master/users/" + user).expect(204);
        }
    }

    @Test
    void whenNoTokenIsSentThenNothingIsAnswered(TestRealm realm) {
        nominate(realm.admin().as(TokenSource.fixed("none"))).expect(401);

        assertOff(realm);
    }

    private static void assertRefused(TestRealm realm, AdminClient administrator) {
        JsonNode refusal = nominate(administrator).expect(403).json();
        assertThat(refusal.path("error").asText()).isEqualTo("insufficient_role");
        assertThat(refusal.path("error_description").asText()).contains("every role that the claim grants");
        assertOff(realm);
    }

    private static void assertOff(TestRealm realm) {
        assertThat(realm.status().path("state").asText()).isEqualTo("off");
    }

    private static RestResponse nominate(AdminClient administrator) {
        return administrator.post("/root-guard/nomination", Map.of("user", NOMINEE));
    }

    private static String serviceToken(TestRealm realm) {
        return realm.service()
                .token(Map.of("grant_type", "client_credentials"))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private static String createInMaster(AdminClient master, String username) {
        Map<String, Object> password = Map.of("type", "password", "value", TestRealm.passwordOf(username));
        return master.post(
                        "/master/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "email",
                                username + "@example.org",
                                "firstName",
                                "Master",
                                "lastName",
                                "User",
                                "credentials",
                                List.of(password)))
                .expect(201)
                .createdId();
    }

    private static void grantRealmRoles(AdminClient master, String realm, String user, List<String> without) {
        String client = master.get("/master/clients?clientId=" + realm + "-realm")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        List<JsonNode> roles = StreamSupport.stream(
                        master.get("/master/clients/" + client + "/roles")
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .filter(role -> !without.contains(role.path("name").asText()))
                .toList();
        master.post("/master/users/" + user + "/role-mappings/clients/" + client, roles)
                .expect(204);
    }

    private static TokenSource tokensOf(KeycloakServer server, String username) {
        return new PasswordTokenSource(server.baseUri(), "master", username, TestRealm.passwordOf(username));
    }
}
