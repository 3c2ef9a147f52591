package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.SecurityKeyModels;
import io.github.rootguard.policy.enrollment.AuthenticatorPolicy;
import io.github.rootguard.policy.mfa.FactorProof;
import io.github.rootguard.policy.settings.MfaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why an authenticator is set up in a sign-in, and whether a bound one has to give way to it. */
final class EnrollmentNeed {
    private final RootSignIn signIn;
    private final MfaSettings settings;
    private final List<BoundAuthenticator> bound;
    private final int pending;

    EnrollmentNeed(RootSignIn signIn) {
        this.signIn = signIn;
        this.settings = signIn.policy().settings().mfa();
        this.bound = signIn.bound();
        this.pending = signIn.progress().enrollments().size();
    }

    /** The reason as templates tell it; nothing when root just wants one more. */
    Map<String, Object> why() {
        Map<String, Object> why = new HashMap<>();
        int counting = counting();
        if (signIn.progress().factorProof() == FactorProof.TO_ENROLL) {
            why.put("reason", "recovery");
            signIn.progress()
                    .factorUsed()
                    .flatMap(signIn.authenticators()::find)
                    .ifPresent(used -> {
                        why.put("reason", "no-longer-fits");
                        why.put("label", used.label());
                        new AuthenticatorPolicy(signIn.policy().settings())
                                .decide(used.facts())
                                .first()
                                .ifPresent(broken ->
                                        why.put("ruleKey", broken.rule().messageKey()));
                        SecurityKeyModels.nameOf(signIn.session(), used).ifPresent(name -> why.put("model", name));
                    });
        } else if (bound.isEmpty() && pending == 0) {
            why.put("reason", "first");
        } else if (counting < settings.minAuthenticators()) {
            why.put("reason", "minimum");
            why.put("have", counting);
            why.put("minimum", settings.minAuthenticators());
        }
        return why;
    }

    /** Whether root still has to say which bound authenticator gives way. */
    boolean asksWhatGivesWay() {
        return (tooManyCount() || tooManyAtAll())
                && signIn.progress()
                        .replaced()
                        .filter(chosen -> mayGiveWay().find(chosen).isPresent())
                        .isEmpty();
    }

    /** Those of which one may give way: where too many count, one that counts, and else one that does not. */
    AuthenticatorChoices mayGiveWay() {
        boolean countingOnes = tooManyCount();
        return AuthenticatorChoices.toGiveUp(
                signIn,
                bound.stream().filter(each -> counts(each) == countingOnes).toList());
    }

    int maximum() {
        return settings.maxAuthenticators();
    }

    private boolean tooManyCount() {
        return counting() >= settings.maxAuthenticators();
    }

    private boolean tooManyAtAll() {
        return bound.size() + pending >= MfaSettings.MOST_AUTHENTICATORS;
    }

    private int counting() {
        return Math.toIntExact(bound.stream().filter(this::counts).count()) + pending;
    }

    private boolean counts(BoundAuthenticator each) {
        return RootAuthenticators.fits(each, signIn.policy().settings())
                && signIn.authenticators().usable(each);
    }
}
