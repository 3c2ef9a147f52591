package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.BrowserFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Until the claim a successor is an ordinary user; who administers ordinary users takes over nothing by that. */
@RootGuardServer
class HandoverIT {

    private static final String CLAIM = "root-guard-claim";
    private static final String OTHERS = "a password that mallory knows";
    private static final String ENDED = "has changed since you were nominated";

    private GuardedRealm guarded;
    private TestRealm realm;
    private AdminClient mallory;
    private Nominated otto;

    @BeforeEach
    void handOver(TestRealm own, Http http) {
        realm = own;
        guarded = GuardedRealm.claim(realm, http);
        mallory = realm.everydayAdmin();
        otto = Nominated.by(root(), realm, ORDINARY_USER);
    }

    @Test
    void whenAdministratorSetsThePasswordThenTheCodeIsWorthNothing() {
        setPassword(OTHERS);

        RootSignIn offered =
                RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm)).login(ORDINARY_USER, OTHERS);
        assertThat(offered.answer()).containsKey("code");
        WebPage asked = asked(OTHERS);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains(ENDED);
        assertThat(rootId()).isEqualTo(guarded.rootId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "link"})
    void whenAccountIsAnotherThanTheNominatedThenTheCodeIsWorthNothing(String what) {
        change(what);

        WebPage asked = asked(TestRealm.passwordOf(ORDINARY_USER));

        assertThat(asked.text()).contains(ENDED);
        assertThat(rootId()).isEqualTo(guarded.rootId());
    }

    @Test
    void whenPasswordIsSetDuringTheClaimThenTheClaimIsOver() {
        RootSignIn signIn =
                otto.signIn(new Http()).claimCode(otto.claimCode()).newPassword("seven geese walk to the lake");
        setPassword(OTHERS);

        assertThat(signIn.press("continue").page().text()).contains(ENDED);
        assertThat(rootId()).isEqualTo(guarded.rootId());
    }

    @Test
    void whenRootNominatesAgainThenTheChangedAccountClaims() {
        setPassword("otto chose this one himself");
        Nominated again = Nominated.by(root(), realm, ORDINARY_USER);

        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .login(ORDINARY_USER, "otto chose this one himself")
                .claimCode(again.claimCode())
                .newPassword("seven geese walk to the lake");
        OneTimeCodes codes = new OneTimeCodes(signIn.newDevice(), realm.clock());
        signIn.enroll(codes.next(), codes.next(), "phone")
                .withoutRecoveryCodes()
                .confirm();

        assertThat(rootId()).isEqualTo(otto.userId());
    }

    @Test
    void whenAccountIsUsedAsEverThenTheNominationStands() {
        for (int i = 0; i < 2; i++) {
            otto.signIn(new Http(), realm.publicClient(BROWSER_APPLICATION)).tokens();
        }
        realm.everydayAdmin()
                .put("/users/" + otto.userId(), Map.of("lastName", "Ordinary-Smith"))
                .expect(204);

        otto.signIn(new Http()).page().expectPage(CLAIM);
    }

    @Test
    void whenFlowLetsEverybodyInThenTheClaimAsksForThePassword() {
        BrowserFlow.use(realm, "auth-username-form", "allow-access-authenticator");
        WebPage claim = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm))
                .page()
                .form()
                .with("username", ORDINARY_USER)
                .submit()
                .expectPage(CLAIM);
        assertThat(claim.html().select("[name=password]")).hasSize(1);

        for (String typed : List.of("", "not the password of otto")) {
            claim = claim.form()
                    .with("claimCode", otto.claimCode())
                    .with("password", typed)
                    .submit()
                    .expectPage(CLAIM);
            assertThat(claim.text()).contains("This password is not right");
        }
        claim.form()
                .with("claimCode", otto.claimCode())
                .with("password", TestRealm.passwordOf(ORDINARY_USER))
                .submit()
                .expectPage("root-guard-password");
    }

    @Test
    void whenSuccessorCannotProveAnythingThenItIsNotNominated() {
        String id = realm.userId(ORDINARY_USER);
        realm.facts()
                .credentials(id)
                .forEach(credential -> mallory.delete("/users/" + id + "/credentials/"
                                + credential.path("id").asText())
                        .expect(204));

        JsonNode refused = root().post("/root-guard/nomination", Map.of("user", ORDINARY_USER))
                .expect(400)
                .json();

        assertThat(refused.path("error").asText()).isEqualTo("no_credentials");
        assertThat(refused.path("error_description").asText()).contains("neither password nor second factor");
    }

    private void change(String what) {
        String user = "/users/" + otto.userId();
        switch (what) {
            case "email" ->
                mallory.put(user, Map.of("email", "mallory@example.org")).expect(204);
            default -> {
                mallory.post(
                                "/identity-provider/instances",
                                Map.of(
                                        "alias", "theirs",
                                        "providerId", "oidc",
                                        "config",
                                                Map.of(
                                                        "clientId", "x",
                                                        "clientSecret", "x",
                                                        "authorizationUrl", "https://mallory.example/auth",
                                                        "tokenUrl", "https://mallory.example/token")))
                        .expect(201);
                mallory.post(
                                user + "/federated-identity/theirs",
                                Map.of("identityProvider", "theirs", "userId", "mallory", "userName", "mallory"))
                        .expect(204);
            }
        }
    }

    private void setPassword(String password) {
        mallory.put(
                        "/users/" + otto.userId() + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", false))
                .expect(204);
    }

    private WebPage asked(String password) {
        var console = GuardedRealm.adminConsole(realm);
        return RootSignIn.begin(new Http(), console, console.authorization().with("kc_action", CLAIM))
                .login(ORDINARY_USER, password)
                .page();
    }

    private AdminClient root() {
        return guarded.asRoot(guarded.signInFor(new Http(), "transfer-root", REASON));
    }

    private String rootId() {
        return realm.status().path("rootUserId").asText();
    }
}
