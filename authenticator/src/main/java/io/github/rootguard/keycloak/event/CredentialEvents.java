package io.github.rootguard.keycloak.event;

import org.keycloak.events.Details;
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

    private static void send(EventBuilder action, EventType event, String type) {
        action.clone()
                .event(event)
                .removeDetail(Details.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CREDENTIAL_TYPE, type)
                .success();
    }
}
