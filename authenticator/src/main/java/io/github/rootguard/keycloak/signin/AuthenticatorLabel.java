package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.policy.Label;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.utils.FormMessage;

/** The name that root gives an authenticator: there, not too long, and not the name of another one. */
public final class AuthenticatorLabel {
    /** Name of the field. */
    public static final String FIELD = "userLabel";

    private static final int MAX_LENGTH = 100;

    private AuthenticatorLabel() {}

    /** What is wrong with the name; empty when nothing is. */
    public static Optional<FormMessage> problem(RootSignIn signIn, String label) {
        return problem(signIn, label, "");
    }

    /** What is wrong with the new name of a bound authenticator, which may keep the name that it has. */
    public static Optional<FormMessage> problem(RootSignIn signIn, String label, String credentialId) {
        if (label.codePointCount(0, label.length()) > MAX_LENGTH) {
            return Optional.of(new FormMessage(FIELD, "rootGuardLabelTooLong", MAX_LENGTH));
        }
        Label typed = new Label(label);
        if (typed.blank()) {
            return Optional.of(new FormMessage(FIELD, "rootGuardLabelMissing"));
        }
        if (typed.misleads()) {
            return Optional.of(new FormMessage(FIELD, "rootGuardLabelCharacters"));
        }
        return taken(signIn, credentialId).map(Label::new).anyMatch(typed::looksLike)
                ? Optional.of(new FormMessage(FIELD, "rootGuardLabelTaken"))
                : Optional.empty();
    }

    private static Stream<String> taken(RootSignIn signIn, String exceptId) {
        String givesWay = signIn.progress().replaced().orElse("");
        return Stream.concat(
                signIn.bound().stream()
                        .filter(bound ->
                                !bound.id().equals(givesWay) && !bound.id().equals(exceptId))
                        .map(BoundAuthenticator::label),
                signIn.progress().enrollments().stream().map(Enrollment::label));
    }
}
