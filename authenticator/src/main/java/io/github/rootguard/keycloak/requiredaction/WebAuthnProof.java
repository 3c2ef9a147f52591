package io.github.rootguard.keycloak.requiredaction;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import io.github.rootguard.keycloak.signin.PostedBytes;
import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.WebAuthnConstants;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.UriUtils;
import org.keycloak.credential.WebAuthnCredentialModelInput;
import org.keycloak.credential.WebAuthnCredentialModelInput.KeycloakWebAuthnAuthenticationParameters;
import org.keycloak.models.Constants;
import org.keycloak.models.WebAuthnPolicy;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Proof of a WebAuthn authenticator that the nominee enrolled with Keycloak, under the realm's own WebAuthn policy. */
final class WebAuthnProof {
    private static final Logger LOG = Logger.getLogger(WebAuthnProof.class);
    private static final String CHALLENGE_NOTE = "root-guard.webauthn-challenge";

    private final RootSignIn signIn;

    WebAuthnProof(RootSignIn signIn) {
        this.signIn = signIn;
    }

    /** Data of a new ceremony; empty when the nominee has no such authenticator. */
    Optional<Map<String, Object>> challenge() {
        List<String> ids = enrolled()
                .map(each -> Base64Url.encode(Base64.getDecoder()
                        .decode(each.getWebAuthnCredentialData().getCredentialId())))
                .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String challenge = Base64Url.encode(new DefaultChallenge().getValue());
        signIn.login().setAuthNote(CHALLENGE_NOTE, challenge);
        return Optional.of(Map.of(
                "challenge", challenge,
                "userVerification", policy().getUserVerificationRequirement(),
                "rpId", rpId(),
                "createTimeout", policy().getCreateTimeout(),
                "authenticators", ids));
    }

    boolean posted() {
        return signIn.field(WebAuthnConstants.SIGNATURE).isPresent();
    }

    /** Whether the posted answer fits the challenge; a challenge is good for one answer. */
    boolean isRight() {
        String challenge = signIn.login().getAuthNote(CHALLENGE_NOTE);
        signIn.login().removeAuthNote(CHALLENGE_NOTE);
        if (challenge == null) {
            return false;
        }
        try {
            AuthenticationRequest answer = new AuthenticationRequest(
                    bytes(WebAuthnConstants.CREDENTIAL_ID),
                    bytes(WebAuthnConstants.AUTHENTICATOR_DATA),
                    bytes(WebAuthnConstants.CLIENT_DATA_JSON),
                    bytes(WebAuthnConstants.SIGNATURE));
            return Stream.of(WebAuthnCredentialModel.TYPE_TWOFACTOR, WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                    .anyMatch(type -> isRight(type, answer, challenge));
        } catch (IllegalArgumentException malformed) {
            LOG.debug("malformed WebAuthn answer at the claim", malformed);
            return false;
        }
    }

    private boolean isRight(String type, AuthenticationRequest answer, String challenge) {
        Origin origin = new Origin(UriUtils.getOrigin(signIn.uri().getBaseUri()));
        boolean verification =
                Constants.WEBAUTHN_POLICY_OPTION_REQUIRED.equals(policy().getUserVerificationRequirement());
        WebAuthnCredentialModelInput input = new WebAuthnCredentialModelInput(type);
        input.setAuthenticationRequest(answer);
        input.setAuthenticationParameters(
                new KeycloakWebAuthnAuthenticationParameters(server(origin, challenge), verification));
        try {
            return signIn.user().credentialManager().isValid(input);
        } catch (RuntimeException refused) {
            // webauthn4j reports a wrong signature, challenge or origin by exceptions of many types.
            LOG.debug("WebAuthn answer at the claim refused", refused);
            return false;
        }
    }

    /** Not by the builder: Keycloak's check of the origin reads a set that only this constructor fills. */
    @SuppressWarnings("deprecation")
    private ServerProperty server(Origin origin, String challenge) {
        return new ServerProperty(origin, rpId(), new DefaultChallenge(challenge));
    }

    private Stream<WebAuthnCredentialModel> enrolled() {
        return Stream.of(WebAuthnCredentialModel.TYPE_TWOFACTOR, WebAuthnCredentialModel.TYPE_PASSWORDLESS)
                .flatMap(type -> signIn.user().credentialManager().getStoredCredentialsByTypeStream(type))
                .map(WebAuthnCredentialModel::createFromCredentialModel);
    }

    private WebAuthnPolicy policy() {
        return signIn.realm().getWebAuthnPolicy();
    }

    private String rpId() {
        String configured = policy().getRpId();
        return configured == null || configured.isEmpty()
                ? signIn.uri().getBaseUri().getHost()
                : configured;
    }

    private byte[] bytes(String field) {
        return PostedBytes.of(signIn.field(field).orElse(""));
    }
}
