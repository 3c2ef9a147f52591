package io.github.rootguard.acceptance.shield;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SessionUse;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever wants to pass for root needs the id of its session, which nobody is told. */
@RootGuardServer
class ForgeryIT {

    private static final String CONSOLE = "security-admin-console";

    private GuardedRealm guarded;
    private SessionUse use;

    /** The realm signs with a key that the attacker knows, as if one had been planted below the product. */
    @BeforeEach
    void guard(Realms realms) {
        TestRealm realm = realms.example(draft -> draft.set("privateKey", ForgedToken.privateKey()));
        AdminClient admin = realm.admin();
        String service = "/clients/" + realm.clientUuid(SERVICE) + "/service-account-user";
        String management = realm.clientUuid("realm-management");
        JsonNode realmAdmin =
                admin.get("/clients/" + management + "/roles/realm-admin").json();
        admin.post(
                        "/users/"
                                + admin.get(service)
                                        .expect(200)
                                        .json()
                                        .path("id")
                                        .asText() + "/role-mappings/clients/" + management,
                        List.of(realmAdmin))
                .expect(204);
        JsonNode reports = admin.get("/clients/" + realm.clientUuid(SERVICE)).json();
        assertThat(reports.path("serviceAccountsEnabled").asBoolean()).isTrue();
        guarded = GuardedRealm.claim(realm, new Http());
        use = SessionUse.begin(guarded, new Http(), "review");
    }

    @Test
    void whenOthersLookForRootsSessionsThenThereAreNone() {
        use.open();
        SessionUse.silentSignIn(use.browser(), realm().publicClient(BROWSER_APPLICATION));

        others().forEach((who, admin) -> assertThat(places(false)).as(who).allSatisfy(place -> {
            RestResponse answer = admin.get(place).expect(200);
            assertThat(answer.body()).as(place).doesNotContain(use.sessionId());
        }));
        others().forEach((who, admin) -> assertThat(places(true))
                .as(who)
                .allSatisfy(place -> assertThat(admin.get(place).expect(200).json())
                        .as(place)
                        .isEmpty()));
    }

    @Test
    void whenRootLooksThenItsSessionIsShown() {
        AdminClient root = realm().admin().as(new RootTokens(use.admin()));
        String account = realm().clientUuid("account-console");

        assertThat(List.of(
                        "/users/" + guarded.rootId() + "/sessions",
                        "/clients/" + account + "/user-sessions",
                        "/ui-ext/sessions",
                        "/events?user=" + guarded.rootId()))
                .allSatisfy(
                        place -> assertThat(root.get(place).expect(200).body()).contains(use.sessionId()));
    }

    @Test
    void whenOthersEndRootsSessionsThenTheyEnd() {
        others().forEach((who, admin) -> {
            SessionUse own = SessionUse.begin(guarded, new Http(), "review");
            assertThat(own.openToTokens()).as(who).isNotEmpty();

            admin.post("/users/" + guarded.rootId() + "/logout", "").expect(204);

            assertThat(own.openToTokens()).as(who).isEmpty();
        });
    }

    @Test
    void whenKeyIsKnownButNoSessionThenForgedTokenIsNobodys() {
        String genuine = token(ADMINISTRATOR);
        String sessionOfErik = sessionId(genuine);

        for (String session : List.of(sessionOfErik, "00000000-0000-4000-8000-000000000000")) {
            AdminClient forged = realm().adminWith(ForgedToken.from(genuine, guarded.rootId(), session, CONSOLE));
            assertThat(forged.get("/users").status()).isIn(401, 403);
            assertThat(forged.put("/root-guard/policy", Map.of("protection", "strict"))
                            .status())
                    .isIn(401, 403);
        }
    }

    @Test
    void whenKeyAndSessionAreKnownThenTaskAndEndOfTheSessionStillBind() {
        String forged = ForgedToken.from(token(ADMINISTRATOR), guarded.rootId(), use.sessionId(), CONSOLE);
        AdminClient mallory = realm().adminWith(forged);

        assertThat(mallory.put("/root-guard/policy", Map.of("reason-min-length", 0))
                        .status())
                .isIn(401, 403);
        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);
        assertThat(mallory.get("/users").status()).isIn(401, 403);
    }

    @Test
    void whenMappersOfAnotherClientPutRootIntoTokensThenTheyAreNoTokensOfRoot() {
        String mappers = "/clients/" + realm().clientUuid(SERVICE) + "/protocol-mappers/models";
        Map.of("sub", guarded.rootId(), "sid", use.sessionId(), "azp", CONSOLE)
                .forEach((claim, value) -> realm().everydayAdmin()
                        .post(
                                mappers,
                                Map.of(
                                        "name",
                                        claim,
                                        "protocol",
                                        "openid-connect",
                                        "protocolMapper",
                                        "oidc-hardcoded-claim-mapper",
                                        "config",
                                        Map.of(
                                                "claim.name",
                                                claim,
                                                "claim.value",
                                                value,
                                                "jsonType.label",
                                                "String",
                                                "access.token.claim",
                                                "true")))
                        .expect(201));
        String forged = token(ADMINISTRATOR);

        AdminClient mallory = realm().adminWith(forged);
        assertThat(mallory.get("/root-guard/status").status()).as(forged).isIn(401, 403);
        assertThat(mallory.get("/users/" + guarded.rootId() + "/sessions").body())
                .doesNotContain(use.sessionId());
    }

    /** Empty lists, or everything else that could name a session. */
    private List<String> places(boolean empty) {
        String root = "/users/" + guarded.rootId();
        if (empty) {
            return List.of(
                    root + "/sessions",
                    root + "/consents",
                    root + "/offline-sessions/" + realm().clientUuid("account-console"),
                    "/clients/" + realm().clientUuid("account-console") + "/user-sessions",
                    "/clients/" + realm().clientUuid(CONSOLE) + "/offline-sessions");
        }
        List<String> places = new ArrayList<>(List.of(
                root,
                "/events?max=1000",
                "/events?max=1000&user=" + guarded.rootId(),
                "/admin-events?max=1000",
                "/ui-ext/sessions?max=1000",
                "/ui-ext/sessions?max=1000&search=nora",
                "/client-session-stats",
                "/root-guard/status",
                "/root-guard/policy"));
        for (String client : List.of("account-console", CONSOLE)) {
            String clientPath = "/clients/" + realm().clientUuid(client);
            places.add(clientPath + "/user-sessions?max=1000");
            places.add(clientPath + "/session-count");
            places.add("/ui-ext/sessions/client?clientId=" + realm().clientUuid(client) + "&max=1000");
        }
        return places;
    }

    private Map<String, AdminClient> others() {
        String service = realm().service()
                .token(Map.of("grant_type", "client_credentials"))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        return Map.of(
                "everyday administrator", realm().everydayAdmin(),
                "administrator of the server", realm().admin(),
                "service", realm().adminWith(service));
    }

    private String token(String user) {
        return realm().service()
                .password(user, TestRealm.passwordOf(user), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private static String sessionId(String token) {
        return SignedInRoot.claims(token).path("sid").asText();
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}
