package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.root.StockFactors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys for administration: who makes one, what its tokens reach, and when they stop. */
@RootGuardServer
class AdminAccessKeyIT {

    private static final String ERIK = ExampleRealm.ADMINISTRATOR;
    private static final String KEYS = "/root-guard/access-keys/";

    @Test
    void whenAdministratorHasJustShownASecondFactorThenTheKeyAdministersUntilItIsInactive(
            TestRealm realm, ServerClock clock, Mailbox mailbox) {
        KeysPages.switchOn(realm, Map.of("alert-emails", List.of("audit@example.org")));
        KeyPair pair = adminKey(realm, ERIK);
        String token = pair.accessToken(realm);

        assertThat(Jwt.claims(token)
                        .path("resource_access")
                        .path("realm-management")
                        .path("roles")
                        .toString())
                .contains("realm-admin");
        realm.adminWith(token).get("/users").expect(200);
        assertThat(AccountApi.with(realm, token).get("/account").status()).isEqualTo(401);
        assertThat(AccountApi.with(realm, token).get("/root-guard/access-keys").status())
                .isEqualTo(401);

        realm.adminWith(token)
                .put(KEYS + pair.id(), Map.of("status", "inactive"))
                .expect(200);
        assertThat(realm.adminWith(token).get("/users").status()).isEqualTo(401);
        realm.admin().put(KEYS + pair.id(), Map.of("status", "active")).expect(200);
        realm.adminWith(token).get("/users").expect(200);
        clock.advance(Duration.ofSeconds(301));
        assertThat(realm.adminWith(token).get("/users").status()).isEqualTo(401);

        JsonNode made = realm.events()
                .await("UPDATE_CREDENTIAL", each -> each.toString().contains("access_key_admin"));
        assertThat(made.path("details").path("access_key_id").asText()).isEqualTo(pair.id());
        Mail alert =
                mailbox.await(realm.name(), each -> each.subject().startsWith("Access key for administration made"));
        assertThat(alert.to()).containsExactly("audit@example.org");
        assertThat(alert.text()).contains("Access key ID: " + pair.id(), "create users/" + realm.userId(ERIK));
        assertThat(alert.text()).doesNotContain(pair.secret());
    }

    @Test
    void whenOwnerIsNoAdministratorAnyMoreThenTheTokenIsNoneEither(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = adminKey(realm, ERIK);
        String token = pair.accessToken(realm);
        String uuid = realm.clientUuid("realm-management");
        JsonNode role =
                realm.admin().get("/clients/" + uuid + "/roles/realm-admin").json();

        realm.admin()
                .delete(
                        "/users/" + realm.userId(ERIK) + "/role-mappings/clients/" + uuid,
                        List.of(Map.of("id", role.path("id").asText(), "name", "realm-admin")))
                .expect(204);

        assertThat(realm.adminWith(token).get("/users").status()).isEqualTo(403);
    }

    @Test
    void whenNoSecondFactorWasShownOrTheUserAdministersNothingThenThereIsNoSuchKey(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeysPages erik = KeysPages.open(realm, ERIK).press("create");
        KeysPages otto = withFactor(realm, ExampleRealm.ORDINARY_USER);

        for (KeysPages pages : List.of(erik, otto)) {
            assertThat(pages.page().html().select("[name=admin]")).isEmpty();
            pages.fill(Map.of("userLabel", "robot", "admin", "true"));
            assertThat(pages.error("admin")).contains("Only an administrator");
        }
        assertThat(realm.admin().get("/root-guard/access-keys").json()).isEmpty();
    }

    @Test
    void whenKeyIsOrdinaryThenItsTokensAdministerNothingHoweverTheRolesAreHeld(TestRealm realm) {
        KeysPages.switchOn(realm);
        realm.admin().post("/roles", Map.of("name", "crew")).expect(201);
        String uuid = realm.clientUuid("realm-management");
        JsonNode role =
                realm.admin().get("/clients/" + uuid + "/roles/manage-users").json();
        realm.admin().post("/roles/crew/composites", List.of(role)).expect(204);
        realm.admin()
                .post(
                        "/users/" + realm.userId(ExampleRealm.ORDINARY_USER) + "/role-mappings/realm",
                        List.of(realm.admin().get("/roles/crew").json()))
                .expect(204);
        String token = KeysPages.keyOf(realm).accessToken(realm);

        JsonNode claims = Jwt.claims(token);
        assertThat(claims.path("realm_access").toString()).contains("crew");
        assertThat(claims.path("resource_access").toString()).doesNotContain("realm-management");
        assertThat(claims.path("aud").toString()).doesNotContain("realm-management", "account");
        assertThat(realm.adminWith(token).get("/users").status()).isEqualTo(401);
    }

    private static KeyPair adminKey(TestRealm realm, String username) {
        return withFactor(realm, username)
                .fill(Map.of("userLabel", "deployment", "admin", "true"))
                .created();
    }

    /** The form of a new key, after password and second factor. */
    private static KeysPages withFactor(TestRealm realm, String username) {
        TotpDevice phone = StockFactors.addOtp(realm, realm.userId(username));
        StockFactors.stopAsking(realm);
        KeysPages pages = KeysPages.open(realm, username).press("create");
        pages.page().expectPage("access-keys-proof");
        return pages.fill(Map.of(
                "password",
                TestRealm.passwordOf(username),
                "otp",
                phone.codeAt(realm.clock().now())));
    }
}
