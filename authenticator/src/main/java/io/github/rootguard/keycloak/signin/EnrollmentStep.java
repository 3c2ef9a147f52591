package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.policy.mfa.FactorKind;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.keycloak.models.utils.FormMessage;

/** Enrolls an authenticator: which kind, then the page of that kind. */
public final class EnrollmentStep implements Step {
    private final Consumer<Enrollment> enrolled;

    /**
     * @param enrolled what happens with an authenticator that has proved itself
     */
    public EnrollmentStep(Consumer<Enrollment> enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return current(signIn).page(signIn, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return current(signIn).posted(signIn);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        return current(signIn).submit(signIn);
    }

    private Step current(RootSignIn signIn) {
        return kind(signIn) == FactorKind.HARDWARE_TOTP
                ? new HardwareEnrollmentStep(enrolled)
                : new TotpEnrollmentStep(enrolled);
    }

    private static FactorKind kind(RootSignIn signIn) {
        List<FactorKind> allowed = signIn.policy().settings().mfa().allowedKinds();
        return signIn.progress().factorChoice().filter(allowed::contains).orElse(allowed.get(0));
    }
}
