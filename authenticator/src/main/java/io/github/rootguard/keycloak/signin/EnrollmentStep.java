package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.Enrollment;
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
        return current().page(signIn, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return current().posted(signIn);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        return current().submit(signIn);
    }

    private Step current() {
        return new TotpEnrollmentStep(enrolled);
    }
}
