package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.root.GuardedHome;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RecoveryCodeList;
import io.github.rootguard.acceptance.root.RecoverySteps;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Root has lost everything: password, authenticators and recovery codes. The operator follows docs/recovery.md, with the
 * variable, the request and the body that it names, and in its order.
 */
class RecoveryDocumentIT {

    private static final String NOTICE = "Recovery of this realm is switched on";
    private static final String PASSWORD = "deep rivers run without a sound";
    private static final int OWN_REALM = 4;

    private OneTimeCodes standInCodes;

    @Test
    void whenEverythingIsLostThenTheStepsOfTheDocumentBringRootBack() {
        GuardedHome home = GuardedHome.get();
        GuardedRealm lost = home.realms().get(OWN_REALM);
        RecoverySteps steps = RecoverySteps.read(lost.realm().name());

        try (OwnServer server = OwnServer.start("recovery", home.home(), opened(home.settings(), steps))) {
            GuardedRealm open = lost.on(server.realm(lost.realm().name()));
            assertRealmTells(open, server);
            assertNobodyElseHelps(open);

            Nominated standIn = steps.nominate(open.realm(), ORDINARY_USER);
            RecoveryCodeList codes = claim(standIn);

            assertThat(codes.all()).hasSize(12);
            assertThat(status(open.realm()).path("rootUserId").asText()).isEqualTo(standIn.userId());
            assertFormerRootIsOrdinary(open);
        }
        try (OwnServer server = OwnServer.start("recovery-over", home.home(), home.settings())) {
            TestRealm closed = server.realm(lost.realm().name());
            assertThat(status(closed).path("breakGlass").asBoolean()).isFalse();
            assertThat(loginPage(closed)).doesNotContain(NOTICE);
            assertFormerRootBecomesRootAgain(lost.on(closed));
        }
    }

    private static ServerSettings opened(ServerSettings settings, RecoverySteps steps) {
        return settings.variable(steps.variable(), steps.realm());
    }

    private static void assertRealmTells(GuardedRealm open, OwnServer server) {
        assertThat(loginPage(open.realm())).contains(NOTICE);
        assertThat(LogTail.since(server.log(), 0))
                .contains("Break-glass is switched on for realm " + open.realm().name());
        assertThat(open.realm().events().ofType("EXECUTE_ACTIONS"))
                .anySatisfy(event -> assertThat(
                                event.path("details").path("root_reason").asText())
                        .isEqualTo("break-glass"));
        assertThat(status(open.realm()).path("breakGlass").asBoolean()).isTrue();
    }

    /** What the document says about administrators: they cannot reset the password in place of the operator. */
    private static void assertNobodyElseHelps(GuardedRealm open) {
        open.realm()
                .everydayAdmin()
                .put("/users/" + open.rootId() + "/reset-password", newPassword())
                .expect(403);
        RootSignIn guess = RootSignIn.begin(new Http(), open.adminConsole()).login(open.rootEmail(), "forgotten");
        guess.page().expectPage("login");
    }

    private RecoveryCodeList claim(Nominated standIn) {
        RootSignIn claim =
                standIn.signIn(new Http()).claimCode(standIn.claimCode()).newPassword(PASSWORD);
        standInCodes = new OneTimeCodes(claim.newDevice(), standIn.realm().clock());
        RecoveryCodeList codes =
                claim.enroll(standInCodes.next(), standInCodes.next(), "phone").keepRecoveryCodes();
        claim.confirm().task("review", GuardedRealm.REASON).tokens();
        return codes;
    }

    private static void assertFormerRootIsOrdinary(GuardedRealm open) {
        TestRealm realm = open.realm();
        assertThat(types(realm, open.rootId())).containsExactly("password");
        assertThat(realm.facts().sessions(open.rootId())).isEmpty();
        JsonNode former =
                realm.admin().get("/users/" + open.rootId()).expect(200).json();
        assertThat(former.path("requiredActions").toString()).contains("CONFIGURE_TOTP");
        assertThat(realm.admin()
                        .get("/users/" + open.rootId() + "/role-mappings")
                        .body())
                .doesNotContain("realm-admin");
        realm.everydayAdmin()
                .put("/users/" + open.rootId() + "/reset-password", newPassword())
                .expect(204);
    }

    private void assertFormerRootBecomesRootAgain(GuardedRealm former) {
        TestRealm realm = former.realm();
        OneTimeCodes codes = standInCodes.on(realm.clock());
        SignedInRoot root = RootSignIn.begin(new Http(), former.adminConsole())
                .login(ORDINARY_USER, PASSWORD)
                .otp(codes.next())
                .task("transfer-root", GuardedRealm.REASON)
                .tokens();
        Nominated again = Nominated.by(former.asRoot(root), realm, "nora");
        RootSignIn claim = again.signIn(new Http())
                .claimCode(again.claimCode())
                .newPassword("quiet mountains keep their snow again");
        OneTimeCodes fresh = new OneTimeCodes(claim.newDevice(), realm.clock());
        claim.enroll(fresh.next(), fresh.next(), "new phone").confirm();
        claim.task("review", GuardedRealm.REASON).tokens();

        assertThat(status(realm).path("rootUserId").asText()).isEqualTo(former.rootId());
        assertThat(types(realm, realm.userId(ORDINARY_USER))).containsExactly("password");
    }

    private static Map<String, Object> newPassword() {
        return Map.of("type", "password", "value", TestRealm.passwordOf("nora"), "temporary", false);
    }

    private static List<String> types(TestRealm realm, String userId) {
        return realm.facts()
                .credentials(userId)
                .map(stored -> stored.path("type").asText())
                .toList();
    }

    private static String loginPage(TestRealm realm) {
        return RootSignIn.begin(new Http(), GuardedRealm.accountConsole(realm))
                .page()
                .expectPage("login")
                .text();
    }

    private static JsonNode status(TestRealm realm) {
        return realm.status();
    }
}
