package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.facts.RootRole;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Keeps a realm from losing the last person who administers it. */
final class LastAdministrator {
    private LastAdministrator() {}

    /**
     * Why the user cannot give up administration. Whoever has the role only through a group or another role does not
     * count, because that is not shown where roles are looked up, and a client does not, because nobody signs in as it.
     */
    static Optional<AdminProblem> problem(AdminRequest request, UserModel leaving) {
        return RootRole.of(request.session(), request.realm())
                .filter(role -> request.session()
                        .users()
                        .getRoleMembersStream(request.realm(), role)
                        .noneMatch(member -> !member.getId().equals(leaving.getId())
                                && member.isEnabled()
                                && member.getServiceAccountClientLink() == null))
                .map(role -> AdminProblems.lastAdministrator(role.getName()));
    }
}
