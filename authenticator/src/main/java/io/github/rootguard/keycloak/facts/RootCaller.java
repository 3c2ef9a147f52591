package io.github.rootguard.keycloak.facts;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.session.RootSession;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/** Who makes the current request, as far as it is the root user of a realm. */
public final class RootCaller {
    private RootCaller() {}

    /** The live root session of the realm that makes the current request; empty for everybody else. */
    public static Optional<RootSession> session(KeycloakSession session, RealmModel realm) {
        UserSessionModel caller = session.getContext().getUserSession();
        if (caller == null || !realm.equals(caller.getRealm())) {
            return Optional.empty();
        }
        UserModel user = caller.getUser();
        if (user == null || !RealmPolicies.of(session, realm).isRoot(user.getId())) {
            return Optional.empty();
        }
        if (session.getContext().getBearerToken() instanceof AccessToken token
                && !new RootTokenProof(session).proves(token, caller.getId())) {
            return Optional.empty();
        }
        RootGrants grants = new RootGrants(session, realm);
        return grants.judge(caller.getId(), user.getId(), null).permitted()
                ? grants.find(caller.getId())
                : Optional.empty();
    }

    /** The live root session of the realm {@code master} that makes the current request; empty for everybody else. */
    public static Optional<RootSession> sessionOfMaster(KeycloakSession session) {
        return Optional.ofNullable(session.realms().getRealmByName(Config.getAdminRealm()))
                .flatMap(master -> session(session, master));
    }

    /** Whether root makes the current request, in a session whose task allows the operation. */
    public static boolean may(KeycloakSession session, RealmModel realm, AdminOperation operation) {
        return session(session, realm)
                .filter(live -> TaskCatalogue.allows(live.task(), operation))
                .isPresent();
    }
}
