package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seeds go with the realm's AES key, and a key that still seals one cannot be taken away. */
@RootGuardServer
class SealingKeyIT {

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

    @Test
    void whenANewKeyIsActiveThenTheSeedIsSealedAnewAtTheNextUse() {
        String old = keys.sealedBy();
        assertThat(old).isEqualTo(keys.kid("aes-generated"));

        keys.add(keys.root(ROTATE), "newer", 200);
        assertThat(keys.sealedBy()).isEqualTo(old);
        AdminClient root = keys.root(ROTATE);

        String newer = keys.kid("newer");
        assertThat(keys.sealedBy()).isEqualTo(newer).isNotEqualTo(old);
        root.delete(SealingKeys.path(keys.component("aes-generated"))).expect(204);
        keys.root("review").get("/users?max=1").expect(200);
    }

    @Test
    void whenTheKeyIsOnlyPassiveThenItStillOpens() {
        AdminClient root = keys.root(ROTATE);
        String old = keys.sealedBy();

        root.put(
                        SealingKeys.path(keys.component("aes-generated")),
                        SealingKeys.changed(keys.component("aes-generated"), "active", "false"))
                .expect(204);

        assertThat(keys.sealedBy()).isEqualTo(old);
        keys.root("review").get("/users?max=1").expect(200);
        assertThat(keys.sealedBy()).isNotEqualTo(old);
    }

    @Test
    void whenAWholeRealmWithoutTheKeyIsSentThenKeycloakKeepsIt() {
        ObjectNode whole = (ObjectNode) realm.representation();
        whole.putObject("components").putArray(SealingKeys.TYPE);
        String before = keys.all();

        keys.root("recover-realm").put("", whole).expect(204);

        assertThat(keys.all()).isEqualTo(before);
    }

    @Test
    void whenAnotherKeyIsTakenAwayThenItIsNotRefused() {
        keys.add(keys.root(ROTATE), "spare", 50);
        AdminClient root = keys.root(ROTATE);

        root.put(
                        SealingKeys.path(keys.component("spare")),
                        SealingKeys.changed(keys.component("spare"), "enabled", "false"))
                .expect(204);
        root.delete(SealingKeys.path(keys.component("spare"))).expect(204);
        root.delete(SealingKeys.path(keys.component("hmac-generated-hs512"))).expect(204);
    }

    @Test
    void whenTheKeyIsGoneAnywayThenTheAuthenticatorSaysSoAndTheOtherWorks(Http http) {
        OneTimeCodes tablet = keys.enrollSecond();
        keys.root("change-root-policy")
                .put("/root-guard/policy", Map.of("mfa-min-authenticators", 2))
                .expect(200);
        keys.add(keys.root(ROTATE), "newer", 200);
        // Only what is used is sealed anew.
        choose(guarded.signIn(new Http()), "tablet", tablet.next())
                .task("review", GuardedRealm.REASON)
                .tokens();
        assertThat(keys.sealedBy("tablet")).isEqualTo(keys.kid("newer"));
        assertThat(keys.sealedBy("phone")).isEqualTo(keys.kid("aes-generated"));
        realm.facts().deleteComponent(keys.component("aes-generated").path("id").asText());

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

        keys.add(root, "third", 300);
        assertThat(keys.lose(KeyLoss.SHADOW, root).status()).isEqualTo(201);
    }

    @Test
    void whenTheKeyOfTheOnlyAuthenticatorIsGoneThenTheSignInSaysSo(Http http) {
        realm.facts().deleteComponent(keys.component("aes-generated").path("id").asText());

        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());

        assertThat(signIn.page().expectPage("root-guard-challenge").text())
                .contains("the realm key that protects it is gone");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
    }

    /** Answers the challenge with the authenticator of this name. */
    private RootSignIn choose(RootSignIn signIn, String label, String code) {
        return signIn.fill("root-guard-challenge", Map.of("credentialId", keys.credential(label, "id"), "otp", code));
    }
}
