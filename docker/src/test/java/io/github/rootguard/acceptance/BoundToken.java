package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.List;

/** The hardware token by which Nora becomes root of a realm, as the realm knows it. */
record BoundToken(TestRealm realm) {

    static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    WebPage refused(RootSignIn claim, String message) {
        WebPage page = claim.page().expectPage(HardwareClaim.PAGE);
        assertThat(page.text()).contains(message);
        assertThat(credentials()).isEmpty();
        return page;
    }

    /** Confirms the claim, and looks at what is known of the token then. */
    void bound(RootSignIn claim, String serial) {
        claim.confirm().page().expectPage("root-guard-task");
        JsonNode credential = credentials().get(0);
        assertThat(credential.path("userLabel").asText()).isEqualTo("token in the safe");
        assertThat(credential.path("credentialData").asText()).contains("hardware-totp", "\"" + serial + "\"");
        assertThat(realm.admin().get("/users/" + rootId() + "/credentials").body())
                .contains(serial)
                .doesNotContain(SEED, "sealed", "secretData\":\"");
    }

    void assertSignsIn(TotpDevice device) {
        signOut();
        realm.clock().advanceToMidStep(Duration.ofMinutes(3));
        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login("nora@example.org", HardwareClaim.PASSWORD);
        signIn.otp(device.codeAt(realm.clock().now(), 5)).page().expectPage("root-guard-challenge");
        signIn.otp(device.codeAt(realm.clock().now()))
                .task("review", GuardedRealm.REASON)
                .tokens();
    }

    void signOut() {
        realm.everydayAdmin().post("/users/" + rootId() + "/logout", "").expect(204);
    }

    JsonNode inventory() {
        return realm.admin().get("/root-guard/hardware-tokens").expect(200).json();
    }

    List<JsonNode> credentials() {
        return realm.facts()
                .credentials(rootId())
                .filter(stored -> stored.path("type").asText().equals("root-totp"))
                .toList();
    }

    String rootId() {
        return realm.userId("nora");
    }
}
