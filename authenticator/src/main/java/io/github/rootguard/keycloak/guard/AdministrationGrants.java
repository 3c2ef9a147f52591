package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Judges every grant of an administrative role to a user, and every entry into a group that has one, on whatever path:
 * Keycloak tells of both in the transaction that makes them, and an exception undoes it.
 */
final class AdministrationGrants implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RoleModel.RoleGrantedEvent granted) {
            RealmModel realm = realmOf(granted.getRole());
            if (guards(granted.getKeycloakSession(), realm)
                    && !AdministrativeRoles.reached(realm, Stream.of(granted.getRole()))
                            .isEmpty()) {
                require(granted.getKeycloakSession(), realm);
            }
        } else if (event instanceof GroupModel.GroupMemberJoinEvent joined
                && guards(joined.getKeycloakSession(), joined.getRealm())
                && !AdministrativeRoles.reached(joined.getRealm(), joined.getGroup())
                        .isEmpty()) {
            require(joined.getKeycloakSession(), joined.getRealm());
        }
    }

    private static boolean guards(KeycloakSession session, RealmModel realm) {
        return RealmPolicies.of(session, realm).guarded() && !TrustedWrites.trusted(session, realm);
    }

    private static void require(KeycloakSession session, RealmModel realm) {
        new OperationShield(session, realm, RequestCaller.of(session, realm))
                .refusal(AdminOperation.ADMINISTRATIVE_ROLES)
                .filter(OperationRefusal::enforced)
                .ifPresent(refusal -> {
                    throw refusal.answer();
                });
    }

    private static RealmModel realmOf(RoleModel role) {
        return role.isClientRole() ? ((ClientModel) role.getContainer()).getRealm() : (RealmModel) role.getContainer();
    }
}
