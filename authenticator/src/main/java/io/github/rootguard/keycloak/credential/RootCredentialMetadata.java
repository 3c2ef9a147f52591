package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import org.keycloak.credential.CredentialMetadata.LocalizedMessage;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** How root's own credentials appear in Keycloak's account console. */
final class RootCredentialMetadata {
    private static final String MANAGE = "root-guard-authenticators";

    private RootCredentialMetadata() {}

    /**
     * A type of root's credentials. The account console hides a type that its user has nothing of and cannot set up, so
     * that only root is offered to set it up.
     */
    static CredentialTypeMetadata ofType(
            KeycloakSession session,
            CredentialTypeMetadataContext context,
            String type,
            String displayName,
            String helpText) {
        UserModel user = context.getUser();
        CredentialTypeMetadata.CredentialTypeMetadataBuilder builder = CredentialTypeMetadata.builder()
                .type(type)
                .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                .displayName(displayName)
                .helpText(helpText)
                .removeable(false);
        if (user != null
                && RealmPolicies.of(session, session.getContext().getRealm()).isRoot(user.getId())) {
            builder.createAction(MANAGE);
        }
        return builder.build(session);
    }

    /** A row of label and value; the account console looks the label up and shows the value as it is. */
    static LocalizedMessage property(String labelKey, String value) {
        return new LocalizedMessage(labelKey, new Object[] {value});
    }
}
