package io.github.rootguard.keycloak.facts;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;
import org.keycloak.util.JsonSerialization;

/** What the steps of the login flow have proved in an authentication session. */
public final class LoginProofs {
    private static final Set<String> PASSWORD_FORMS = Set.of("auth-username-password-form", "auth-password-form");
    private static final Set<String> SECOND_FACTOR_FORMS =
            Set.of("auth-otp-form", "webauthn-authenticator", "auth-recovery-authn-code-form");
    private static final String PASSKEY_FORM = "webauthn-authenticator-passwordless";

    /** What an outsider who knows nothing but a name cannot pass, password and second-factor forms aside. */
    private static final Set<String> OTHER_PROOFS = Set.of(
            "auth-cookie",
            "auth-spnego",
            "auth-x509-client-username-form",
            PASSKEY_FORM,
            "direct-grant-validate-password",
            "direct-grant-auth-x509-username",
            "idp-username-password-form",
            "reset-credential-email");

    private static final String RESET_STEPS = "reset-";

    private final RealmModel realm;
    private final AuthenticationSessionModel login;

    public LoginProofs(RealmModel realm, AuthenticationSessionModel login) {
        this.realm = realm;
        this.login = login;
    }

    /**
     * Whether the password was typed into a password form and nothing else was taken for it. What steps report as
     * credentials is not enough: resetting a forgotten password also reports {@code password}, and so does the form that
     * asks for the name only, which is why it may be reported twice.
     */
    public boolean password() {
        return !brokered()
                && succeeded().anyMatch(step -> PASSWORD_FORMS.contains(step.getAuthenticator()))
                && Set.of(PasswordCredentialModel.TYPE).equals(Set.copyOf(AuthenticatorUtil.getAuthnCredentials(login)))
                && !passwordReset();
    }

    /** Whether one of Keycloak's own second-factor forms was passed. */
    public boolean stockSecondFactor() {
        return !brokered() && succeeded().anyMatch(step -> SECOND_FACTOR_FORMS.contains(step.getAuthenticator()));
    }

    /** Whether one of Keycloak's own second factors was shown, or a passkey, which is two factors in one. */
    public boolean secondFactor() {
        return !brokered() && succeeded().anyMatch(LoginProofs::provesTwoFactors);
    }

    /** The same for the sign-in that a session came from. */
    public static boolean secondFactorOf(RealmModel realm, UserSessionModel open) {
        String completed = open.getNote(Constants.AUTHENTICATORS_COMPLETED);
        if (completed == null) {
            return false;
        }
        try {
            return JsonSerialization.mapper
                    .readTree(completed)
                    .propertyStream()
                    .map(step -> realm.getAuthenticationExecutionById(step.getKey()))
                    .anyMatch(step -> step != null && provesTwoFactors(step));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean provesTwoFactors(AuthenticationExecutionModel step) {
        return SECOND_FACTOR_FORMS.contains(String.valueOf(step.getAuthenticator()))
                || PASSKEY_FORM.equals(step.getAuthenticator());
    }

    /** Whether anything was shown beside a name, whatever it is worth to the gate. */
    public boolean moreThanAName() {
        return brokered()
                || succeeded()
                        .map(AuthenticationExecutionModel::getAuthenticator)
                        .anyMatch(step -> PASSWORD_FORMS.contains(step)
                                || SECOND_FACTOR_FORMS.contains(step)
                                || OTHER_PROOFS.contains(step));
    }

    /** Whether a step of resetting a forgotten password was passed, in the realm's reset flow or in any other. */
    public boolean passwordReset() {
        AuthenticationFlowModel resetFlow = realm.getResetCredentialsFlow();
        return succeeded()
                .anyMatch(step -> String.valueOf(step.getAuthenticator()).startsWith(RESET_STEPS)
                        || (resetFlow != null
                                && resetFlow
                                        .getId()
                                        .equals(AuthenticatorUtil.getTopParentFlow(realm, step)
                                                .getId())));
    }

    /** A login by an identity provider may change the user and keep the steps that another user passed before. */
    private boolean brokered() {
        return login.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER)
                || login.getAuthNote(AuthenticationProcessor.BROKER_SESSION_ID) != null
                || login.getAuthNote(AuthenticationProcessor.BROKER_USER_ID) != null
                || login.getAuthNote(PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT) != null;
    }

    private Stream<AuthenticationExecutionModel> succeeded() {
        return login.getExecutionStatus().entrySet().stream()
                .filter(status -> status.getValue() == ExecutionStatus.SUCCESS)
                .map(status -> realm.getAuthenticationExecutionById(status.getKey()))
                .filter(step -> step != null && step.getAuthenticator() != null);
    }
}
