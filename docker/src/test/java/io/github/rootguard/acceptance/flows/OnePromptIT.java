package io.github.rootguard.acceptance.flows;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the login flow looks like, root is asked for one password and one factor, and others as they always were. */
@RootGuardServer
class OnePromptIT {

    private static final List<String> TOGETHER = List.of("username", "password", "factor", "task");

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    /** A login flow, and what the ordinary user is asked in it. */
    enum Flow {
        STOCK(realm -> {}),
        STOCK_WITH_ALL_FACTORS(realm -> requireStock(realm, "2FA", "CONDITIONAL", "ALTERNATIVE")),
        STOCK_OTP(realm -> drawn(realm).step("auth-username-password-form").step("auth-otp-form")),
        STOCK_WEBAUTHN(realm -> drawn(realm).step("auth-username-password-form").step("webauthn-authenticator")),
        STOCK_PASSKEY_FOR_OTHERS(realm -> drawn(realm)
                .step("auth-username-password-form")
                .conditional(
                        "others",
                        sub -> sub.step("condition-root-user", Map.of("negate", "true"))
                                .step("webauthn-authenticator-passwordless"))),
        STOCK_RECOVERY_CODES(
                realm -> drawn(realm).step("auth-username-password-form").step("auth-recovery-authn-code-form")),
        TWO_PAGES(realm -> drawn(realm).step("auth-username-form").step("auth-password-form")),
        WITH_COOKIE(realm -> drawn(realm)
                .alternative("auth-cookie")
                .sub(
                        "typed",
                        "ALTERNATIVE",
                        forms -> forms.step("auth-username-password-form").step("root-user-mfa"))),
        CHALLENGE(realm -> drawn(realm).step("auth-username-password-form").step("root-user-mfa")),
        CHALLENGE_TWICE(realm -> drawn(realm)
                .step("auth-username-password-form")
                .step("root-user-mfa")
                .step("root-user-mfa")),
        CHALLENGE_AND_STOCK_OTP(realm -> drawn(realm)
                .step("auth-username-password-form")
                .step("root-user-mfa")
                .step("auth-otp-form")),
        CHALLENGE_FOR_ROOT_ONLY(realm -> drawn(realm)
                .step("auth-username-password-form")
                .conditional("root", sub -> sub.step("condition-root-user").step("root-user-mfa"))),
        EACH_THEIR_OWN(realm -> drawn(realm)
                .step("auth-username-password-form")
                .conditional("root", sub -> sub.step("condition-root-user").step("root-user-mfa"))
                .conditional(
                        "others",
                        sub -> sub.step("condition-root-user", Map.of("negate", "true"))
                                .step("auth-otp-form"))),
        CHALLENGE_BEFORE_PASSWORD(realm ->
                drawn(realm).step("auth-username-form").step("root-user-mfa").step("auth-password-form")),
        CONDITION_BEFORE_PASSWORD(realm -> drawn(realm)
                .step("auth-username-form")
                .conditional("root", sub -> sub.step("condition-root-user").step("root-user-mfa"))
                .step("auth-password-form")),
        NO_PASSWORD(realm -> drawn(realm).step("auth-username-form").step("root-user-mfa"));

        @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
        private final Consumer<TestRealm> draw;

        Flow(Consumer<TestRealm> draw) {
            this.draw = draw;
        }

        private static DrawnFlow drawn(TestRealm realm) {
            return DrawnFlow.named(realm, "drawn").bind();
        }

        private static void requireStock(TestRealm realm, String subFlow, String requirement, String factors) {
            String path = "/authentication/flows/browser/executions";
            for (var step : realm.everydayAdmin().get(path).expect(200).json()) {
                String provider = step.path("providerId").asText();
                if (step.path("displayName").asText().contains(subFlow)) {
                    set(realm, path, (ObjectNode) step, requirement);
                } else if (List.of("auth-otp-form", "webauthn-authenticator", "auth-recovery-authn-code-form")
                        .contains(provider)) {
                    set(realm, path, (ObjectNode) step, factors);
                }
            }
        }

        private static void set(TestRealm realm, String path, ObjectNode step, String requirement) {
            realm.everydayAdmin()
                    .put(path, step.put("requirement", requirement))
                    .expect(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenRootSignsInThenOnePasswordAndOneFactorAreAsked(Flow flow, Http http) {
        flow.draw.accept(guarded.realm());

        AskedFor root = AskedFor.root(http, guarded, admin());

        assertThat(root.asked()).as(root.end().toString()).containsExactlyElementsOf(TOGETHER);
        assertThat(root.signedIn()).isTrue();
        assertThat(guarded.realm().facts().sessions(guarded.rootId())).hasSize(1);
        assertThat(guarded.realm().facts().credentials(guarded.rootId()))
                .extracting(credential -> credential.path("type").asText())
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"STOCK_OTP", "STOCK_WEBAUTHN", "STOCK_PASSKEY_FOR_OTHERS", "STOCK_RECOVERY_CODES", "NO_PASSWORD"},
            mode = EnumSource.Mode.EXCLUDE)
    void whenSomebodyElseSignsInThenTheStepsForRootAskNothing(Flow flow, Http http) {
        flow.draw.accept(guarded.realm());

        AskedFor otto =
                AskedFor.somebody(http, ORDINARY_USER + "@example.org", TestRealm.passwordOf(ORDINARY_USER), account());

        assertThat(otto.asked()).as(otto.end().toString()).containsExactly("username", "password");
        boolean otpWanted = flow == Flow.EACH_THEIR_OWN || flow == Flow.CHALLENGE_AND_STOCK_OTP;
        assertThat(otto.signedIn()).isEqualTo(!otpWanted);
        if (otpWanted) {
            otto.end().expectPage("login-config-totp");
        }
    }

    private Authorization admin() {
        return guarded.adminConsole().authorization();
    }

    private Authorization account() {
        return guarded.accountConsole().authorization();
    }
}
