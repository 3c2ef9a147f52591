package io.github.rootguard.keycloak.signin;

import com.webauthn4j.data.AuthenticationRequest;
import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.ProvenSecurityKey;
import io.github.rootguard.keycloak.credential.RelyingParty;
import io.github.rootguard.keycloak.credential.RootSecurityKeys;
import io.github.rootguard.keycloak.credential.SecurityKeyResult;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.policy.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.WebAuthnConstants;
import org.keycloak.models.utils.FormMessage;

/** The part of the challenge page that asks for a security key. */
final class SecurityKeyChallenge {
    /** Name under which the page shows what is wrong with the answer of a key. */
    static final String FIELD = "webauthn";

    private final RootSignIn signIn;
    private final RootSecurityKeys keys;

    SecurityKeyChallenge(RootSignIn signIn) {
        this.signIn = signIn;
        this.keys = new RootSecurityKeys(signIn.session(), signIn.user());
    }

    /** Data of the ceremony; empty when no security key is bound. */
    Optional<Map<String, Object>> page() {
        List<String> bound = keys.keyIds();
        return bound.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "challenge",
                        KeyChallenge.PROVE.open(signIn),
                        "userVerification",
                        "required",
                        "rpId",
                        RelyingParty.of(signIn.session()).id(),
                        "createTimeout",
                        0,
                        "authenticators",
                        bound));
    }

    /** Whether the post comes from a page with this part in it. */
    boolean posted() {
        return signIn.posted(WebAuthnConstants.SIGNATURE);
    }

    /** Whether a key has answered. */
    boolean answered() {
        return signIn.field(WebAuthnConstants.SIGNATURE).isPresent();
    }

    /** Whether the browser gave up: nobody touched the key, or it is another one. That is no wrong answer. */
    boolean aborted() {
        return !answered() && signIn.field(WebAuthnConstants.ERROR).isPresent();
    }

    /** Whether it is a key that the person has chosen, by the id of its credential. */
    boolean chosen(String credentialId) {
        return keys.has(credentialId);
    }

    List<FormMessage> abortion() {
        return List.of(new FormMessage(FIELD, "rootGuardSecurityKeyAborted"));
    }

    /** What to do where a key was chosen and none has answered. */
    FormMessage missing() {
        return new FormMessage(FIELD, "rootGuardSecurityKeyMissing");
    }

    /** Id of the credential of the key that has answered, or of any where the answer names none. */
    Optional<String> named() {
        return answered()
                ? keys.named(signIn.field(WebAuthnConstants.CREDENTIAL_ID).orElse(""))
                : Optional.empty();
    }

    /** Judges the answer; whatever is returned is wrong with it. */
    List<FormMessage> judge() {
        Optional<String> challenge = KeyChallenge.PROVE.take(signIn);
        ProvenSecurityKey proven = challenge
                .flatMap(open -> answer().map(answer -> keys.verify(answer, open)))
                .orElseGet(() -> new ProvenSecurityKey(SecurityKeyResult.INVALID, Optional.empty()));
        if (proven.result() == SecurityKeyResult.ACCEPTED) {
            BoundAuthenticator used = signIn.authenticators()
                    .find(proven.credentialId().orElseThrow())
                    .orElseThrow();
            signIn.progress().factorIsProven(ChallengeStep.proof(signIn, used), used.id());
            return List.of();
        }
        signIn.event().detail(EventDetails.SECURITY_KEY_PROBLEM, proven.result().id());
        return List.of(new FormMessage(FIELD, messageKey(proven.result())));
    }

    /** Uses an answer up that is not judged, because something else was wrong. */
    void discard() {
        if (answered()) {
            KeyChallenge.PROVE.take(signIn);
        }
    }

    private Optional<AuthenticationRequest> answer() {
        try {
            return Optional.of(new AuthenticationRequest(
                    bytes(WebAuthnConstants.CREDENTIAL_ID),
                    bytes(WebAuthnConstants.USER_HANDLE),
                    bytes(WebAuthnConstants.AUTHENTICATOR_DATA),
                    bytes(WebAuthnConstants.CLIENT_DATA_JSON),
                    bytes(WebAuthnConstants.SIGNATURE)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private byte[] bytes(String field) {
        return PostedBytes.of(signIn.field(field).orElse(""));
    }

    private static String messageKey(SecurityKeyResult result) {
        return switch (result) {
            case USER_NOT_VERIFIED -> RuleId.SECURITY_KEY_USER_VERIFIED.messageKey();
            case COUNTER_WENT_BACK -> "rootGuardSecurityKeyCounter";
            case BACKUP_ELIGIBILITY_CHANGED -> "rootGuardSecurityKeyChanged";
            default -> "rootGuardSecurityKeyInvalid";
        };
    }
}
