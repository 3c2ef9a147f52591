package io.github.rootguard.keycloak.operations;

import io.github.rootguard.keycloak.facts.RootRole;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The power that makes root the root user: the role that administers the realm, and what it is made of. */
final class RootAdministration {
    private RootAdministration() {}

    /**
     * The roles that the administrative role includes, by id and name: Keycloak asks for the name. In {@code master} it also includes those of every other
     * realm, which go with their realm and are not root's to keep.
     */
    static Set<String> read(KeycloakSession session, RealmModel realm) {
        return RootRole.of(session, realm).stream()
                .flatMap(RoleModel::getCompositesStream)
                .filter(role -> !role.isClientRole()
                        || role.getContainer().equals(realm.getMasterAdminClient())
                        || !realm.equals(realm.getMasterAdminClient().getRealm()))
                .map(role -> role.getId() + " " + role.getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of the root users who hold the administrative role, by whatever group or role. */
    static Set<String> holders(KeycloakSession session, RealmModel realm, RealmPolicy policy) {
        Optional<RoleModel> role = RootRole.of(session, realm);
        return policy.rootUserIds().stream()
                .filter(id ->
                        role.filter(held -> holds(session, realm, id, held)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holds(KeycloakSession session, RealmModel realm, String userId, RoleModel role) {
        UserModel root = session.users().getUserById(realm, userId);
        return root != null && root.hasRole(role);
    }
}
