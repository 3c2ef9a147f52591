package io.github.rootguard.keycloak.event;

import io.github.rootguard.policy.Decision;
import java.util.UUID;
import org.keycloak.WebAuthnConstants;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** Events about root's credentials, beside the event of the action that changes them. */
public final class CredentialEvents {
    private CredentialEvents() {}

    /** A credential was made or replaced. */
    public static void updated(EventBuilder action, String type) {
        send(action, EventType.UPDATE_CREDENTIAL, type);
    }

    /** A credential was taken away. */
    public static void removed(EventBuilder action, String type) {
        send(action, EventType.REMOVE_CREDENTIAL, type);
    }

    /**
     * A new security key was not taken, because it breaks rules.
     *
     * @param aaguid its model
     */
    public static void refused(EventBuilder action, String type, Decision decision, UUID aaguid) {
        PolicyEvents.describe(about(action, EventType.UPDATE_CREDENTIAL, type), decision)
                .detail(WebAuthnConstants.PUBKEY_CRED_AAGUID_ATTR, aaguid.toString())
                .error(Errors.INVALID_REGISTRATION);
    }

    /**
     * A new security key was not taken, because what it answered is wrong.
     *
     * @param problem what is wrong with it
     */
    public static void refused(EventBuilder action, String type, String problem) {
        about(action, EventType.UPDATE_CREDENTIAL, type)
                .detail(EventDetails.SECURITY_KEY_PROBLEM, problem)
                .error(Errors.INVALID_REGISTRATION);
    }

    /** One certain credential was changed, such as its name. */
    public static void updated(EventBuilder action, String type, String credentialId, String label) {
        send(described(action, credentialId, label), EventType.UPDATE_CREDENTIAL, type);
    }

    /** One certain credential was taken away. */
    public static void removed(EventBuilder action, String type, String credentialId, String label) {
        send(described(action, credentialId, label), EventType.REMOVE_CREDENTIAL, type);
    }

    /** Recovery codes were made or one was used. */
    public static void recoveryCodes(EventBuilder action, String type, int left) {
        send(
                action.clone().detail(EventDetails.RECOVERY_CODES_LEFT, Integer.toString(left)),
                EventType.UPDATE_CREDENTIAL,
                type);
    }

    private static EventBuilder described(EventBuilder action, String credentialId, String label) {
        return action.clone()
                .detail(Details.SELECTED_CREDENTIAL_ID, credentialId)
                .detail(Details.CREDENTIAL_USER_LABEL, label);
    }

    private static void send(EventBuilder action, EventType event, String type) {
        about(action, event, type).success();
    }

    private static EventBuilder about(EventBuilder action, EventType event, String type) {
        return action.clone()
                .event(event)
                .removeDetail(Details.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CREDENTIAL_TYPE, type);
    }
}
