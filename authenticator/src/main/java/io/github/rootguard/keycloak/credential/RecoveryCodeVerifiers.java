package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.rootguard.policy.mfa.RecoveryCode;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.SecretGenerator;

/**
 * What is kept of a set of recovery codes instead of the codes.
 *
 * @param salt salt of the set
 * @param verifiers one for each code that is left
 */
public record RecoveryCodeVerifiers(
        @JsonProperty("salt") String salt,
        @JsonProperty("verifiers") List<String> verifiers) {

    public RecoveryCodeVerifiers {
        verifiers = List.copyOf(verifiers);
    }

    /** The verifiers of new codes. */
    public static RecoveryCodeVerifiers of(List<RecoveryCode> codes) {
        String salt = SecretGenerator.getInstance().randomString();
        return new RecoveryCodeVerifiers(
                salt, codes.stream().map(code -> code.verifier(salt)).toList());
    }

    /** The verifier of a code; empty when the code is none of these. Takes the same time whichever it is. */
    Optional<String> find(RecoveryCode code) {
        String found = "";
        for (String verifier : verifiers) {
            found = code.matches(verifier, salt) ? verifier : found;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    RecoveryCodeVerifiers without(String used) {
        return new RecoveryCodeVerifiers(
                salt,
                verifiers.stream().filter(verifier -> !verifier.equals(used)).toList());
    }

    @Override
    public String toString() {
        return "RecoveryCodeVerifiers[" + verifiers.size() + " hidden]";
    }
}
