package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static io.github.rootguard.acceptance.root.GuardedRealm.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why an authenticator has to be set up, which one gives way to it, and that nothing is bound or lost half-way. */
@RootGuardServer
class EnrollmentChoiceIT {

    private static final String ENROLL = "root-guard-enroll-totp";
    private static final String TASK = "root-guard-task";
    /** One kind only, so that the page of the choice is about what gives way. */
    private static final List<String> APPS = List.of("totp");

    @Test
    void whenMinimumIsTwoThenTheClaimAsksForASecondAndSaysWhy(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        realm.admin()
                .put("/root-guard/policy", Map.of("mfa-min-authenticators", 2, "mfa-allowed-kinds", APPS))
                .expect(200);
        RootSignIn claim = nominated.signIn(http).claimCode(nominated.claimCode());
        claim.newPassword("seven geese walk to the lake");
        assertThat(why(claim)).contains("has no authenticator yet");

        enroll(realm, claim, "phone");
        assertThat(why(claim)).contains("demands 2 authenticators").contains("One is set up.");
        OneTimeCodes tablet = new OneTimeCodes(claim.newDevice(), realm.clock());
        claim.enroll(tablet.next(), tablet.next(), "phone");
        assertThat(claim.page().expectPage(ENROLL).text())
                .contains("You already have an authenticator with this name.");
        assertThat(realm.facts().credentials(nominated.userId())).hasSize(1);

        claim.enroll(tablet.next(), tablet.next(), "tablet").confirm().page().expectPage(TASK);
        assertThat(realm.facts().credentials(nominated.userId()))
                .extracting(stored -> stored.path("type").asText())
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp", "root-totp");
    }

    @Test
    void whenRootHasFewerThanTheMinimumThenTheGateAsksForMore(TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithTwo(realm);
        guarded.totps().delete(TABLET);

        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());
        assertThat(why(signIn)).contains("demands 2 authenticators").contains("One is set up.");
        assertThat(signIn.page().html().select("[name=other]")).isEmpty();
        enroll(realm, signIn, "watch");

        signIn.task("review", GuardedRealm.REASON).tokens();
        assertThat(guarded.totps().labels()).containsExactly(PHONE, "watch");
        assertThat(guarded.realm().events().ofType("UPDATE_CREDENTIAL"))
                .anySatisfy(event -> assertThat(
                                event.path("details").path("credential_type").asText())
                        .isEqualTo("root-totp"));
    }

    @Test
    void whenTwoTabsSetUpTheMissingOneThenOneIsBound(TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithTwo(realm);
        guarded.totps().delete(TABLET);
        RootSignIn first = RootSignIn.begin(http, guarded.adminConsole());
        RootSignIn second = RootSignIn.begin(http, guarded.accountConsole());
        for (RootSignIn tab : List.of(first, second)) {
            tab.login(guarded.rootEmail(), guarded.rootPassword())
                    .otp(guarded.codes().next());
        }

        enroll(realm, first, "watch");
        enroll(realm, second, "ring");

        first.page().expectPage(TASK);
        second.page().expectPage(TASK);
        assertThat(guarded.totps().labels()).containsExactly(PHONE, "watch");
    }

    @Test
    void whenUsedOneNoLongerCountsThenAnotherIsSetUpAndTheSignInGoesOn(TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithTwo(realm);
        guarded.totps().turnInto(TABLET, "hardware-totp");
        RootSignIn signIn = guarded.signIn(http);
        String tablet = guarded.totps().id(TABLET);
        assertThat(signIn.page()
                        .html()
                        .select("#credentialId-" + tablet + "-help")
                        .text())
                .contains("No longer counts: only to set up another one.");

        signIn.otp(tablet, guarded.codes(TABLET).next());
        assertThat(why(signIn)).startsWith("“tablet”, which you used just now, no longer counts");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        enroll(realm, signIn, "watch");

        signIn.task("review", GuardedRealm.REASON).tokens();
        assertThat(guarded.totps().labels()).containsExactly(PHONE, TABLET, "watch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001phone", "phone\u202eenohp", "a\u2028b", "\u2066x", "phone\u200b", "\u3164"})
    void whenNameMisleadsThenItIsRefused(String label, TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithTwo(realm);
        guarded.totps().delete(TABLET);
        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next()).withApp();
        OneTimeCodes codes = new OneTimeCodes(signIn.newDevice(), realm.clock());

        signIn.enroll(codes.next(), codes.next(), label);

        assertThat(signIn.page().expectPage(ENROLL).text()).contains("characters that cannot be shown");
        signIn.enroll(codes.next(), codes.next(), "Nora’s 📱 電話").page().expectPage(TASK);
    }

    private static GuardedRealm claimWithTwo(TestRealm realm) {
        return GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2, "mfa-allowed-kinds", APPS));
    }

    private static void enroll(TestRealm realm, RootSignIn signIn, String label) {
        OneTimeCodes codes = new OneTimeCodes(signIn.newDevice(), realm.clock());
        signIn.enroll(codes.next(), codes.next(), label);
    }

    private static String why(RootSignIn signIn) {
        return signIn.page().expectPage(ENROLL).html().select("#root-guard-why").text();
    }
}
