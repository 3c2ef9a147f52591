package io.github.rootguard.keycloak.posture;

import io.github.rootguard.policy.posture.AdministratorMfaCheck;
import io.github.rootguard.policy.posture.AlertRouteCheck;
import io.github.rootguard.policy.posture.AuthenticatorCountCheck;
import io.github.rootguard.policy.posture.AuthenticatorHealthCheck;
import io.github.rootguard.policy.posture.Check;
import io.github.rootguard.policy.posture.CheckId;
import io.github.rootguard.policy.posture.ConsoleIdleCheck;
import io.github.rootguard.policy.posture.DirectGrantCheck;
import io.github.rootguard.policy.posture.DrillCheck;
import io.github.rootguard.policy.posture.EventsCheck;
import io.github.rootguard.policy.posture.EverydayUseCheck;
import io.github.rootguard.policy.posture.Evidence;
import io.github.rootguard.policy.posture.Finding;
import io.github.rootguard.policy.posture.FlowOverrideCheck;
import io.github.rootguard.policy.posture.HardwareFactorCheck;
import io.github.rootguard.policy.posture.ImpersonationCheck;
import io.github.rootguard.policy.posture.KeyAgeCheck;
import io.github.rootguard.policy.posture.KeyUseCheck;
import io.github.rootguard.policy.posture.NeverUsedKeyCheck;
import io.github.rootguard.policy.posture.PasswordResetCheck;
import io.github.rootguard.policy.posture.RecoveryHoldersCheck;
import io.github.rootguard.policy.posture.RootAccessKeyCheck;
import io.github.rootguard.policy.posture.RootAccountCheck;
import io.github.rootguard.policy.posture.RootPasswordCheck;
import io.github.rootguard.policy.posture.ServiceAccountCheck;
import io.github.rootguard.policy.posture.SingleRootCheck;
import io.github.rootguard.policy.posture.TemporaryAdministratorCheck;
import io.github.rootguard.policy.posture.TwoKeysCheck;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** How each check looks at a realm, for one report: keys are read once for all checks about them. */
final class Looks {
    private final Map<CheckId, Look> table = new EnumMap<>(CheckId.class);

    Looks() {
        KeySurvey keys = new KeySurvey();
        realm(new SingleRootCheck(), ViewedRealm::presence);
        root(new EverydayUseCheck(), RootFacts::use);
        realm(new TemporaryAdministratorCheck(), AdministratorFacts::temporary);
        realm(new RecoveryHoldersCheck(), AdministratorFacts::recovery);
        root(new AuthenticatorCountCheck(), RootFacts::count);
        root(new HardwareFactorCheck(), RootFacts::counting);
        root(new AuthenticatorHealthCheck(), RootFacts::health);
        root(new RootAccessKeyCheck(), RootFacts::accessKeys);
        keys(keys.look(new KeyAgeCheck()), CheckId.RG_09);
        keys(keys.look(new KeyUseCheck()), CheckId.RG_10);
        keys(keys.look(new TwoKeysCheck()), CheckId.RG_11);
        keys(keys.look(new NeverUsedKeyCheck()), CheckId.RG_12);
        root(new RootPasswordCheck(), RootFacts::password);
        realm(new AdministratorMfaCheck(), AdministratorFacts::factors);
        realm(new DirectGrantCheck(), FlowFacts::directGrants);
        root(new PasswordResetCheck(), FlowFacts::shield);
        root(new ImpersonationCheck(), FlowFacts::shield);
        root(new RootAccountCheck(), FlowFacts::shield);
        realm(new ConsoleIdleCheck(), RealmFacts::idle);
        root(new FlowOverrideCheck(), FlowFacts::overrides);
        realm(new ServiceAccountCheck(), AdministratorFacts::serviceAccounts);
        realm(new EventsCheck(), RealmFacts::events);
        root(new AlertRouteCheck(), RealmFacts::alerts);
        root(new DrillCheck(), RootFacts::drill);
    }

    Look of(CheckId check) {
        return Objects.requireNonNull(table.get(check), check::id);
    }

    private <F> void realm(Check<F> check, Function<ViewedRealm, F> facts) {
        add(realm -> check.judge(facts.apply(realm)), check.id());
    }

    private <F> void root(Check<F> check, Function<ViewedRealm, F> facts) {
        add(realm -> realm.presence().judge(check, () -> facts.apply(realm)), check.id());
    }

    /** The settings say which keys are old; those of a policy that cannot be read would be the defaults. */
    private void keys(Look look, CheckId check) {
        add(realm -> realm.policy().intact() ? look.at(realm) : Finding.of(Evidence.POLICY_UNREADABLE), check);
    }

    private void add(Look look, CheckId check) {
        table.put(check, look);
    }
}
