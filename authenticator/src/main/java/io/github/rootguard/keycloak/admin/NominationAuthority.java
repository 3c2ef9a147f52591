package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.keycloak.settings.ServerOptions.Nominators;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.services.resources.admin.AdminAuth;

/**
 * Who may nominate a root user: whoever holds every role that the claim grants, so that nobody can give away more than
 * they have. A role counts only when the user has it and the client of the token may use it.
 */
final class NominationAuthority {
    private NominationAuthority() {}

    /** Why the caller may not nominate; empty when the caller may. */
    static Optional<AdminProblem> problem(AdminRequest request) {
        boolean masterOnly =
                RealmPolicyComponentFactory.options(request.session()).nominate() == Nominators.MASTER_ADMIN;
        if (held(request, masterOnly)) {
            return Optional.empty();
        }
        return Optional.of(masterOnly ? AdminProblems.MASTER_ADMIN_ONLY : AdminProblems.INSUFFICIENT_ROLE);
    }

    private static boolean held(AdminRequest request, boolean masterOnly) {
        AdminAuth caller = request.auth().adminAuth();
        if (RealmManager.isAdministrationRealm(caller.getRealm())) {
            return caller.hasRealmRole(AdminRoles.ADMIN)
                    || (!masterOnly
                            && !RealmManager.isAdministrationRealm(request.realm())
                            && holdsAll(caller, request.realm().getMasterAdminClient()));
        }
        return !masterOnly && caller.getRealm().equals(request.realm()) && holdsRealmAdmin(caller, request.realm());
    }

    private static boolean holdsAll(AdminAuth caller, ClientModel client) {
        List<RoleModel> roles = client.getRolesStream().toList();
        return !roles.isEmpty() && roles.stream().allMatch(role -> caller.hasAppRole(client, role.getName()));
    }

    private static boolean holdsRealmAdmin(AdminAuth caller, RealmModel realm) {
        ClientModel client = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        return client != null && caller.hasAppRole(client, AdminRoles.REALM_ADMIN);
    }
}
