package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.policy.enrollment.AuthenticatorLimits;
import io.github.rootguard.policy.settings.RootPolicySettings;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.utils.FormMessage;

/**
 * Enrolls an authenticator that has to be enrolled. Where root has as many as may be, root first says which one is lost or
 * no longer wanted; it goes in the moment when the new one is bound.
 */
public final class ReplacementStep implements Step {
    private static final String CREDENTIAL = "credentialId";

    private final Consumer<Enrollment> enrolled;

    /**
     * @param enrolled what happens with an authenticator that has proved itself
     */
    public ReplacementStep(Consumer<Enrollment> enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        if (!chooses(signIn)) {
            return enrollment(signIn).page(signIn, errors);
        }
        return signIn.page(
                "root-guard-authenticators",
                Map.of("step", "replace", "authenticators", AuthenticatorRows.of(signIn, candidates(signIn))),
                errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return chooses(signIn) ? signIn.posted("replace") : enrollment(signIn).posted(signIn);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (!chooses(signIn)) {
            return enrollment(signIn).submit(signIn);
        }
        Optional<String> chosen = signIn.field(CREDENTIAL).filter(id -> isCandidate(signIn, id));
        if (chosen.isEmpty()) {
            return List.of(new FormMessage(CREDENTIAL, "rootGuardAuthenticatorsReplaceMissing"));
        }
        signIn.progress().recovery().replace(chosen.get());
        return List.of();
    }

    private EnrollmentStep enrollment(RootSignIn signIn) {
        return new EnrollmentStep(made -> {
            // What is pending is forgotten when the new one is bound.
            Optional<BoundAuthenticator> lost = lost(signIn);
            enrolled.accept(made);
            lost.ifPresent(authenticator -> remove(signIn, authenticator));
        });
    }

    private static boolean chooses(RootSignIn signIn) {
        return !hasRoom(signIn) && lost(signIn).isEmpty();
    }

    private static Optional<BoundAuthenticator> lost(RootSignIn signIn) {
        return signIn.progress()
                .recovery()
                .replaced()
                .flatMap(id -> candidates(signIn).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    private static boolean isCandidate(RootSignIn signIn, String id) {
        return candidates(signIn).stream().anyMatch(each -> each.id().equals(id));
    }

    private static boolean hasRoom(RootSignIn signIn) {
        RootAuthenticators authenticators = authenticators(signIn);
        return new AuthenticatorLimits(settings(signIn))
                .mayAdd(
                        authenticators.bound().size(),
                        authenticators.fitting(settings(signIn)).size());
    }

    private static List<BoundAuthenticator> candidates(RootSignIn signIn) {
        RootAuthenticators authenticators = authenticators(signIn);
        AuthenticatorLimits limits = new AuthenticatorLimits(settings(signIn));
        int fitting = authenticators.fitting(settings(signIn)).size();
        return authenticators.bound().stream()
                .filter(each -> limits.mayReplace(fitting, RootAuthenticators.fits(each, settings(signIn))))
                .toList();
    }

    private static void remove(RootSignIn signIn, BoundAuthenticator lost) {
        RootAuthenticators authenticators = authenticators(signIn);
        String type = authenticators.typeOf(lost);
        authenticators.remove(lost);
        CredentialEvents.removed(signIn.event(), type, lost.id(), lost.label());
    }

    private static RootAuthenticators authenticators(RootSignIn signIn) {
        return new RootAuthenticators(signIn.session(), signIn.realm(), signIn.user());
    }

    private static RootPolicySettings settings(RootSignIn signIn) {
        return signIn.policy().settings();
    }
}
