package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.Enrollment;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.utils.FormMessage;

/** The name that root gives an authenticator: there, not too long, and not the name of another one. */
public final class AuthenticatorLabel {
    /** Name of the field. */
    public static final String FIELD = "userLabel";

    private static final int MAX_LENGTH = 100;

    private static final Set<Byte> MISLEADING_TYPES =
            Set.of(Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    private static final Set<Byte> TURNING_AROUND = Set.of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);

    private AuthenticatorLabel() {}

    /** What is wrong with the name; empty when nothing is. */
    public static Optional<FormMessage> problem(RootSignIn signIn, String label) {
        return problem(signIn, label, "");
    }

    /** What is wrong with the new name of a bound authenticator, which may keep the name that it has. */
    public static Optional<FormMessage> problem(RootSignIn signIn, String label, String credentialId) {
        if (label.isEmpty()) {
            return Optional.of(new FormMessage(FIELD, "rootGuardLabelMissing"));
        }
        if (label.codePointCount(0, label.length()) > MAX_LENGTH) {
            return Optional.of(new FormMessage(FIELD, "rootGuardLabelTooLong", MAX_LENGTH));
        }
        if (misleads(label)) {
            return Optional.of(new FormMessage(FIELD, "rootGuardLabelCharacters"));
        }
        return taken(signIn, credentialId).anyMatch(label::equals)
                ? Optional.of(new FormMessage(FIELD, "rootGuardLabelTaken"))
                : Optional.empty();
    }

    /** Whether a name has characters that make it look like another one. */
    public static boolean misleads(String label) {
        return label.codePoints().anyMatch(AuthenticatorLabel::misleads);
    }

    /** Line ends and the like, and what turns the text around it: one name could be made to look like another. */
    private static boolean misleads(int codePoint) {
        return MISLEADING_TYPES.contains((byte) Character.getType(codePoint))
                || TURNING_AROUND.contains(Character.getDirectionality(codePoint));
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
