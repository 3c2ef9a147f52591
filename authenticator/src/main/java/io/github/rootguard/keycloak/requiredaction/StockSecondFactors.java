package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.LoginProofs;
import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The nominee's second factors of Keycloak's own kinds. One of them has to be shown at the claim: whoever stole only the
 * password must not become root. If the login flow has asked for one just now, it is not asked again.
 */
final class StockSecondFactors {
    /** Credential types that a claim removes. */
    static final Set<String> TYPES = Set.of(
            OTPCredentialModel.TYPE,
            WebAuthnCredentialModel.TYPE_TWOFACTOR,
            WebAuthnCredentialModel.TYPE_PASSWORDLESS,
            RecoveryAuthnCodesCredentialModel.TYPE);

    private static final String OTP = "otp";
    private static final String RECOVERY_CODE = "recoveryCode";

    private final RootSignIn signIn;
    private final WebAuthnProof webAuthn;

    StockSecondFactors(RootSignIn signIn) {
        this.signIn = signIn;
        this.webAuthn = new WebAuthnProof(signIn);
    }

    /** Puts what the page has to ask for into its data. */
    void ask(Map<String, Object> data) {
        if (!shown()) {
            askAnew(data);
        }
    }

    /** The same for a page that asks whatever the login flow has asked. */
    void askAnew(Map<String, Object> data) {
        data.put("otpRequired", has(OTPCredentialModel.TYPE));
        data.put("recoveryCodeRequired", !has(OTPCredentialModel.TYPE) && onlyRecoveryCodes());
        webAuthn.challenge().ifPresent(ceremony -> data.put("webauthn", ceremony));
    }

    /** What is wrong with the proof that was posted; empty when it is right or none is needed. */
    Optional<FormMessage> wrong() {
        return shown() ? Optional.empty() : wrongAnew();
    }

    /** Whether there is any. */
    boolean any() {
        return TYPES.stream().anyMatch(this::has);
    }

    /** What is wrong with a proof that is asked for whatever the login flow has asked; empty when there is no factor. */
    Optional<FormMessage> wrongAnew() {
        if (!any()) {
            return Optional.empty();
        }
        if (webAuthn.posted()) {
            return webAuthn.isRight()
                    ? Optional.empty()
                    : Optional.of(new FormMessage("webauthn", "rootGuardClaimOtpInvalid"));
        }
        if (has(OTPCredentialModel.TYPE)
                && signIn.field(OTP).filter(this::isRightOtp).isPresent()) {
            return Optional.empty();
        }
        if (onlyRecoveryCodes()
                && signIn.field(RECOVERY_CODE).filter(this::isRightRecoveryCode).isPresent()) {
            return Optional.empty();
        }
        String field = has(OTPCredentialModel.TYPE) ? OTP : onlyRecoveryCodes() ? RECOVERY_CODE : "webauthn";
        return Optional.of(new FormMessage(field, "rootGuardClaimOtpInvalid"));
    }

    private boolean shown() {
        return new LoginProofs(signIn.realm(), signIn.login()).stockSecondFactor();
    }

    private boolean onlyRecoveryCodes() {
        return has(RecoveryAuthnCodesCredentialModel.TYPE)
                && !has(WebAuthnCredentialModel.TYPE_TWOFACTOR)
                && !has(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
    }

    private boolean isRightOtp(String code) {
        return credentials()
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .map(OTPCredentialModel::createFromCredentialModel)
                .anyMatch(otp -> credentials().isValid(new UserCredentialModel(otp.getId(), otp.getType(), code)));
    }

    private boolean isRightRecoveryCode(String code) {
        return credentials().isValid(UserCredentialModel.buildFromBackupAuthnCode(code));
    }

    private boolean has(String type) {
        return credentials().getStoredCredentialsByTypeStream(type).findAny().isPresent();
    }

    private SubjectCredentialManager credentials() {
        return signIn.user().credentialManager();
    }
}
