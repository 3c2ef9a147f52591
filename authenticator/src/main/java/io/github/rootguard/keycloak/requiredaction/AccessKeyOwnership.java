package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.AccessKeyOwners;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.AccessKeyOwner;
import io.github.rootguard.policy.settings.AccessKeySettings;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** Whether the user of this sign-in may have access keys, and of which kind. */
final class AccessKeyOwnership {
    private final RootSignIn signIn;

    AccessKeyOwnership(RootSignIn signIn) {
        this.signIn = signIn;
    }

    /** The key of the text that says why not; empty when the user may. */
    Optional<String> refusal() {
        AccessKeyOwner owner = AccessKeyOwners.read(signIn.session(), signIn.realm(), signIn.user());
        AccessKeySettings settings = signIn.policy().settings().accessKeys();
        if (!(owner.root() ? settings.rootAllowed() : settings.enabled())
                || !signIn.policy().intact()) {
            return Optional.of(RuleId.ACCESS_KEYS_ENABLED.messageKey());
        }
        if (!owner.roleHeld()) {
            return Optional.of(RuleId.ACCESS_KEY_ROLE_HELD.messageKey());
        }
        if (AccessKeyId.owner(signIn.user().getId()).isEmpty()) {
            return Optional.of("rootGuardAccessKeysForeignUser");
        }
        return owner.root() && !OwnAccountTask.allows(signIn)
                ? Optional.of(RuleId.ROOT_TASK_SCOPE.messageKey())
                : Optional.empty();
    }

    /** Whether the user administers anything here, so that a key for administration makes sense. Root's never does. */
    boolean administers() {
        RealmModel realm = signIn.realm();
        ClientModel administration = signIn.inMasterRealm()
                ? realm.getMasterAdminClient()
                : realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        return !signIn.isRoot()
                && (Arrays.stream(AdminRoles.ALL_REALM_ROLES)
                                .map(name -> administration == null ? null : administration.getRole(name))
                                .anyMatch(this::has)
                        || (signIn.inMasterRealm() && has(realm.getRole(AdminRoles.ADMIN))));
    }

    private boolean has(@Nullable RoleModel role) {
        return role != null && signIn.user().hasRole(role);
    }
}
