package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.operations.AdminPath;
import io.github.rootguard.keycloak.settings.RealmPolicy;

/** Which paths of the Admin REST lead to root's account: those that name its id, whatever resource they belong to. */
final class RootAccountPath {
    private RootAccountPath() {}

    /** Ending root's sessions and forgetting wrong guesses stay open to administrators. */
    static boolean changesRoot(RealmPolicy policy, AdminPath path) {
        return policy.rootUserIds().stream()
                .anyMatch(root -> path.segments().contains(root)
                        && !path.is("users", root, "logout")
                        && !path.leadsTo("attack-detection"));
    }
}
