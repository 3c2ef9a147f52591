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
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds go with the realm's AES key, and a key that still seals one cannot be taken away. */
@RootGuardServer
class SealingKeyIT {

    private static final String KEYS = "org.keycloak.keys.KeyProvider";
    private static final String ROTATE = "rotate-realm-keys";

    private TestRealm realm;
    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm own) {
        realm = own;
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenANewKeyIsActiveThenTheSeedIsSealedAnewAtTheNextUse() {
        String old = sealedBy();
        assertThat(old).isEqualTo(kid("aes-generated"));

        addKey(root(ROTATE), "newer", 200);
        assertThat(sealedBy()).isEqualTo(old);
        AdminClient root = root(ROTATE);

        String newer = kid("newer");
        assertThat(sealedBy()).isEqualTo(newer).isNotEqualTo(old);
        root.delete(path(component("aes-generated"))).expect(204);
        root("review").get("/users?max=1").expect(200);
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
    void whenRootTakesAwayAKeyThatSealsThenItIsRefused(String task, Loss loss, String language) {
        speak(language);
        AdminClient root = root(task);
        String before = keys();

        RestResponse answer = lose(loss, root);

        assertRefused(answer, language);
        assertThat(keys()).isEqualTo(before);
        realm.facts().clearRealmCache();
        assertThat(keys()).isEqualTo(before);
        JsonNode event = realm.events()
                .awaitOfAdministrator(each -> each.path("error").asText().equals("key_in_use"));
        assertThat(event.path("details").path("policy_rule").asText()).isEqualTo("sealing-key-kept");
        assertThat(event.path("details").path("policy_outcome").asText()).isEqualTo("deny");
        assertThat(event.path("resourcePath").asText()).startsWith("components");
        root("review").get("/users?max=1").expect(200);
    }

    @Test
    void whenTheKeySealsTheInventoryThenItIsKeptUntilRootSignsInAnew() {
        root("change-root-credentials")
                .postText("/root-guard/hardware-tokens", "text/csv", HardwareClaim.CSV)
                .expect(200);
        assertThat(lose(Loss.DELETE, root(ROTATE))
                        .expect(409)
                        .json()
                        .path("error_description")
                        .asText())
                .contains("2 authenticators");
        addKey(root(ROTATE), "newer", 200);

        root(ROTATE).delete(path(component("aes-generated"))).expect(204);

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
        assertThat(sealedBy("token")).isEqualTo(kid("newer"));
        assertThat(realm.admin().get("/root-guard/hardware-tokens").json()).isEmpty();
    }

    @Test
    void whenTheKeyIsOnlyPassiveThenItStillOpens() {
        AdminClient root = root(ROTATE);
        String old = sealedBy();

        root.put(path(component("aes-generated")), changed(component("aes-generated"), "active", "false"))
                .expect(204);

        assertThat(sealedBy()).isEqualTo(old);
        root("review").get("/users?max=1").expect(200);
        assertThat(sealedBy()).isNotEqualTo(old);
    }

    @Test
    void whenAWholeRealmWithoutTheKeyIsSentThenKeycloakKeepsIt() {
        ObjectNode whole = (ObjectNode) realm.representation();
        whole.putObject("components").putArray(KEYS);
        String before = keys();

        root("recover-realm").put("", whole).expect(204);

        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void whenAnotherKeyIsTakenAwayThenItIsNotRefused() {
        addKey(root(ROTATE), "spare", 50);
        AdminClient root = root(ROTATE);

        root.put(path(component("spare")), changed(component("spare"), "enabled", "false"))
                .expect(204);
        root.delete(path(component("spare"))).expect(204);
        root.delete(path(component("hmac-generated-hs512"))).expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"essential", "strict"})
    void whenSomebodyElseTakesItAwayThenTheKeysAreRootsAnyway(String protection) {
        root("change-root-policy")
                .put("/root-guard/policy", Map.of("protection", protection))
                .expect(200);
        String before = keys();

        for (AdminClient admin : List.of(realm.everydayAdmin(), realm.admin())) {
            for (Loss loss : Loss.values()) {
                RestResponse answer = lose(loss, admin);
                assertThat(answer.status()).as(answer.body()).isEqualTo(403);
                assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
            }
        }

        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void whenRealmOnlyWatchesThenTheKeyIsKeptAllTheSame() {
        root("change-root-policy")
                .put("/root-guard/policy", Map.of("mode", "monitor"))
                .expect(200);
        String before = keys();

        for (AdminClient admin : List.of(realm.everydayAdmin(), realm.admin())) {
            for (Loss loss : Loss.values()) {
                assertRefused(lose(loss, admin), "en");
            }
        }

        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void whenTwoAuthenticatorsAreSealedThenBothAreCounted() {
        enrollSecond();

        RestResponse answer = lose(Loss.DELETE, root(ROTATE));

        assertThat(answer.expect(409).json().path("error_description").asText()).contains("2 authenticators");
    }

    @Test
    void whenTheKeyIsGoneAnywayThenTheAuthenticatorSaysSoAndTheOtherWorks(Http http) {
        OneTimeCodes tablet = enrollSecond();
        root("change-root-policy")
                .put("/root-guard/policy", Map.of("mfa-min-authenticators", 2))
                .expect(200);
        addKey(root(ROTATE), "newer", 200);
        // Only what is used is sealed anew.
        choose(guarded.signIn(new Http()), "tablet", tablet.next())
                .task("review", GuardedRealm.REASON)
                .tokens();
        assertThat(sealedBy("tablet")).isEqualTo(kid("newer"));
        assertThat(sealedBy("phone")).isEqualTo(kid("aes-generated"));
        realm.facts().deleteComponent(component("aes-generated").path("id").asText());

        RootSignIn signIn =
                choose(guarded.signIn(http), "phone", guarded.codes().next());
        assertThat(signIn.page().expectPage("root-guard-challenge").text())
                .contains("This authenticator cannot be used any more", "Please use another one");
        // It no longer counts, and the policy demands two.
        choose(signIn, "tablet", tablet.next()).withApp();
        OneTimeCodes watch = new OneTimeCodes(signIn.newDevice(), realm.clock());
        AdminClient root = guarded.asRoot(signIn.enroll(watch.next(), watch.next(), "watch")
                .task(ROTATE, GuardedRealm.REASON)
                .tokens());

        addKey(root, "third", 300);
        assertThat(lose(Loss.SHADOW, root).status()).isEqualTo(201);
    }

    @Test
    void whenTheKeyOfTheOnlyAuthenticatorIsGoneThenTheSignInSaysSo(Http http) {
        realm.facts().deleteComponent(component("aes-generated").path("id").asText());

        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());

        assertThat(signIn.page().expectPage("root-guard-challenge").text())
                .contains("the realm key that protects it is gone");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
    }

    /** A way in which a key is lost. */
    enum Loss {
        DELETE,
        DISABLE,
        RESIZE,
        RETYPE,
        MOVE,
        SHADOW;

        RestResponse send(AdminClient admin, JsonNode key, String kid) {
            String path = path(key);
            return switch (this) {
                case DELETE -> admin.delete(path);
                case DISABLE -> admin.put(path, changed(key, "enabled", "false"));
                case RESIZE -> admin.put(path, changed(key, "secretSize", "16"));
                case RETYPE -> admin.put(path, ((ObjectNode) key.deepCopy()).put("providerId", "hmac-generated"));
                case MOVE ->
                    admin.put(
                            path,
                            ((ObjectNode) key.deepCopy())
                                    .put("parentId", key.path("id").asText()));
                case SHADOW -> admin.post("/components", shadow(kid));
            };
        }

        /** Another key under the same id, which would be found first. */
        private static Object shadow(String kid) {
            return Map.of(
                    "name",
                    "shadow",
                    "providerId",
                    "aes-generated",
                    "providerType",
                    KEYS,
                    "config",
                    Map.of(
                            "priority",
                            List.of("900"),
                            "kid",
                            List.of(kid),
                            "secret",
                            List.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")));
        }
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

    private RestResponse lose(Loss loss, AdminClient admin) {
        return loss.send(admin, component("aes-generated"), sealedBy());
    }

    /** Root's Admin REST in a session for the task; the code comes from the phone. */
    private AdminClient root(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, GuardedRealm.REASON));
    }

    private void speak(String language) {
        ObjectNode root =
                (ObjectNode) realm.admin().get("/users/" + guarded.rootId()).json();
        root.putObject("attributes").putArray("locale").add(language);
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-credentials", GuardedRealm.REASON))
                .put("/users/" + guarded.rootId(), root)
                .expect(204);
    }

    /** Has root bind a second authenticator, and gives its codes. */
    private OneTimeCodes enrollSecond() {
        OneTimeCodes tablet = AuthenticatorsPages.open(guarded, new Http()).add("tablet");
        guarded.endSessions();
        return tablet;
    }

    /** Answers the challenge with the authenticator of this name. */
    private RootSignIn choose(RootSignIn signIn, String label, String code) {
        return signIn.fill("root-guard-challenge", Map.of("credentialId", credential(label, "id"), "otp", code));
    }

    private void addKey(AdminClient admin, String name, int priority) {
        admin.post(
                        "/components",
                        Map.of(
                                "name",
                                name,
                                "providerId",
                                "aes-generated",
                                "providerType",
                                KEYS,
                                "config",
                                Map.of("priority", List.of(Integer.toString(priority)))))
                .expect(201);
    }

    private String sealedBy() {
        return sealedBy("phone");
    }

    private String sealedBy(String label) {
        return credential(label, "sealedBy");
    }

    private String credential(String label, String fact) {
        return realm.facts()
                .credentials(guarded.rootId())
                .filter(each -> each.path("userLabel").asText().equals(label))
                .map(each -> each.path(fact).asText())
                .findFirst()
                .orElseThrow();
    }

    /** The id of the key that a component brings. */
    private String kid(String name) {
        String id = component(name).path("id").asText();
        for (JsonNode key : realm.admin().get("/keys").expect(200).json().path("keys")) {
            if (key.path("providerId").asText().equals(id)) {
                return key.path("kid").asText();
            }
        }
        throw new AssertionError("No key of " + name);
    }

    private JsonNode component(String name) {
        return realm.admin()
                .get("/components?name=" + name + "&type=" + KEYS)
                .expect(200)
                .json()
                .path(0);
    }

    /** The keys and their components, to be compared. */
    private String keys() {
        return realm.admin().get("/keys").expect(200).body()
                + realm.admin().get("/components?type=" + KEYS).expect(200).body();
    }

    private static String path(JsonNode component) {
        return "/components/" + component.path("id").asText();
    }

    private static JsonNode changed(JsonNode component, String setting, String value) {
        ObjectNode changed = component.deepCopy();
        changed.withObjectProperty("config").putArray(setting).add(value);
        return changed;
    }
}
