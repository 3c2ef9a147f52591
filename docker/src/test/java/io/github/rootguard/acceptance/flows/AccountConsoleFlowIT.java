package io.github.rootguard.acceptance.flows;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RecoverableRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A flow that nobody signs in with has the account console show root's authenticators. */
@RootGuardServer
class AccountConsoleFlowIT {

    private static final String FLOW = "root guard";
    private static final String STEPS = "/authentication/flows/root%20guard/executions";

    @Test
    void whenSomebodyIsNominatedThenTheFlowIsThereOnceAndBoundNowhere(TestRealm realm) {
        JsonNode before = bindings(realm);
        assertThat(aliases(realm)).doesNotContain(FLOW);
        assertThat(installed(realm)).isFalse();

        Nominated.in(realm);
        realm.admin().delete("/root-guard/nomination").expect(204);
        Nominated.in(realm);

        assertThat(aliases(realm)).containsOnlyOnce(FLOW);
        assertThat(bindings(realm)).isEqualTo(before);
        assertThat(installed(realm)).isTrue();
        JsonNode steps = realm.admin().get(STEPS).expect(200).json();
        assertThat(steps).hasSize(1);
        assertThat(steps.path(0).path("providerId").asText()).isEqualTo("root-user-mfa");
        assertThat(steps.path(0).path("requirement").asText()).isEqualTo("REQUIRED");
    }

    @Test
    void whenRootLooksAtTheAccountThenItsAuthenticatorsAreListedAndNobodySeesAnothers(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        JsonNode own = credentials(realm, root(guarded)).stream()
                .filter(type -> type.path("type").asText().equals("root-totp"))
                .findFirst()
                .orElseThrow();

        assertThat(own.path("category").asText()).isEqualTo("two-factor");
        assertThat(own.path("removeable").asBoolean()).isFalse();
        JsonNode shown = own.path("userCredentialMetadatas").path(0).path("credential");
        assertThat(shown.path("userLabel").asText()).isEqualTo("phone");
        assertThat(own.toString()).doesNotContain("sealed");
        assertThat(credentials(realm, otto(guarded)))
                .extracting(type -> type.path("type").asText())
                .contains("password")
                .noneMatch(type -> type.startsWith("root-"));
    }

    @Test
    void whenRootLooksAtTheAccountThenEveryKindLeadsToThePageOfAuthenticators(TestRealm realm) {
        RecoverableRealm root = GuardedRealm.claimWithRecoveryCodes(realm);
        for (int used = 0; used < 10; used++) {
            root.recover(new Http(), root.codes().next());
        }

        List<JsonNode> own = credentials(realm, root(root.guarded())).stream()
                .filter(type -> type.path("type").asText().startsWith("root-"))
                .toList();

        assertThat(own).extracting(type -> type.path("type").asText()).contains("root-totp", "root-recovery-codes");
        assertThat(own)
                .allMatch(type -> type.path("createAction").asText().equals("root-guard-authenticators"))
                .noneMatch(type -> type.path("removeable").asBoolean());
        JsonNode set = own.stream()
                .filter(type -> type.path("type").asText().equals("root-recovery-codes"))
                .findFirst()
                .orElseThrow()
                .path("userCredentialMetadatas")
                .path(0);
        assertThat(set.path("infoMessage").path("parameters").toString()).isEqualTo("[\"2\",\"12\"]");
        assertThat(set.path("warningMessageTitle").path("parameters").path(0).asText())
                .isEqualTo("2");
        assertThat(set.toString()).doesNotContain("verifiers").doesNotContain("salt");
    }

    @Test
    void whenAdministratorDeletesTheFlowThenOnlyTheListIsShorterUntilRootComesByAgain(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        SignedInRoot root = root(guarded);

        realm.everydayAdmin().delete("/authentication/flows/" + id(realm)).expect(204);

        assertThat(installed(realm)).isFalse();
        assertThat(credentials(realm, root))
                .noneMatch(type -> type.path("type").asText().startsWith("root-"));
        SignedInRoot later = root(guarded);
        assertThat(installed(realm)).isTrue();
        assertThat(credentials(realm, later))
                .anyMatch(type -> type.path("type").asText().equals("root-totp"));
    }

    @Test
    void whenAdministratorSwitchesTheStepOffThenItIsSwitchedOnAndOtherStepsStay(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        JsonNode step = realm.everydayAdmin().get(STEPS).expect(200).json().path(0);
        realm.everydayAdmin()
                .put(STEPS, Map.of("id", step.path("id").asText(), "requirement", "DISABLED"))
                .expect(204);
        realm.everydayAdmin()
                .post(STEPS + "/execution", Map.of("provider", "auth-cookie"))
                .expect(201);
        assertThat(installed(realm)).isFalse();

        root(guarded);

        assertThat(installed(realm)).isTrue();
        assertThat(realm.admin().get(STEPS).expect(200).json())
                .extracting(each -> each.path("providerId").asText() + " "
                        + each.path("requirement").asText())
                .containsExactly("root-user-mfa REQUIRED", "auth-cookie DISABLED");
    }

    @Test
    void whenRealmHasAFlowOfThatNameAlreadyThenItStaysAsItIs(TestRealm realm) {
        DrawnFlow.named(realm, FLOW);
        realm.everydayAdmin()
                .post(STEPS + "/execution", Map.of("provider", "auth-cookie"))
                .expect(201);

        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        assertThat(realm.admin().get(STEPS).expect(200).json())
                .extracting(each -> each.path("providerId").asText())
                .containsExactly("auth-cookie");
        assertThat(installed(realm)).isFalse();
        root(guarded);
    }

    @Test
    void whenProtectionIsStrictThenTheFlowIsRoots(TestRealm realm) {
        realm.admin().put("/root-guard/policy", Map.of("protection", "strict")).expect(200);
        GuardedRealm.claimAndSignOut(realm);

        assertThat(realm.everydayAdmin()
                        .delete("/authentication/flows/" + id(realm))
                        .expect(403)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("root_only");
        assertThat(installed(realm)).isTrue();
    }

    private static SignedInRoot root(GuardedRealm guarded) {
        return guarded.signIn(new Http(), guarded.accountConsole())
                .otp(guarded.codes().next())
                .task("change-root-credentials", GuardedRealm.REASON)
                .tokens();
    }

    private static SignedInRoot otto(GuardedRealm guarded) {
        OidcClient console = guarded.accountConsole();
        return RootSignIn.begin(new Http(), console)
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER))
                .tokens();
    }

    private static List<JsonNode> credentials(TestRealm realm, SignedInRoot user) {
        List<JsonNode> types = new ArrayList<>();
        Exchange.send(HttpRequest.newBuilder(realm.uri("/account/credentials"))
                        .header("Authorization", "Bearer " + user.accessToken())
                        .header("Accept", "application/json"))
                .expect(200)
                .json()
                .forEach(types::add);
        return types;
    }

    private static JsonNode bindings(TestRealm realm) {
        JsonNode whole = realm.representation();
        return ((ObjectNode) whole)
                .retain(
                        "browserFlow",
                        "directGrantFlow",
                        "resetCredentialsFlow",
                        "registrationFlow",
                        "firstBrokerLoginFlow");
    }

    private static List<String> aliases(TestRealm realm) {
        return realm.admin().get("/authentication/flows").expect(200).json().findValuesAsText("alias");
    }

    private static String id(TestRealm realm) {
        for (JsonNode flow :
                realm.admin().get("/authentication/flows").expect(200).json()) {
            if (flow.path("alias").asText().equals(FLOW)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("No flow " + FLOW);
    }

    private static boolean installed(TestRealm realm) {
        return realm.status().path("accountConsole").asBoolean();
    }
}
