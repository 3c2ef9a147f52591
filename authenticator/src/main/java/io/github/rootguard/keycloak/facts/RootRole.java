package io.github.rootguard.keycloak.facts;

import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** The role that makes root's access complete: {@code admin} in master, {@code realm-admin} elsewhere. */
public final class RootRole {
    private RootRole() {}

    /** The role, if the realm has it. */
    public static Optional<RoleModel> of(KeycloakSession session, RealmModel realm) {
        if (Config.getAdminRealm().equals(realm.getName())) {
            return Optional.ofNullable(realm.getRole(AdminRoles.ADMIN));
        }
        ClientModel management = session.clients().getClientByClientId(realm, Constants.REALM_MANAGEMENT_CLIENT_ID);
        return Optional.ofNullable(management).map(client -> client.getRole(AdminRoles.REALM_ADMIN));
    }
}
