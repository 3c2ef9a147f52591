package io.github.rootguard.keycloak.install;

import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * The flow {@code root guard}, which no sign-in uses. The account console shows a user's credentials of a type only where
 * a step of some flow names that type, whether the flow is bound or not; this flow has such a step.
 */
public final class RootGuardFlow {
    /** Name of the flow. */
    public static final String ALIAS = "root guard";

    static final String STEP = "root-user-mfa";

    private static final Logger LOG = Logger.getLogger(RootGuardFlow.class);
    private static final String KIND = "basic-flow";
    private static final String DESCRIPTION = "Shows the authenticators of the root user in the account console."
            + " Not for sign-ins: nobody could sign in with it. Root Guard puts it back when it is deleted.";
    private static final int PRIORITY = 10;

    private RootGuardFlow() {}

    /** Whether the realm has the flow with its step switched on. */
    public static boolean installed(RealmModel realm) {
        return find(realm)
                .filter(AuthenticationFlowModel::isTopLevel)
                .flatMap(flow -> step(realm, flow))
                .filter(AuthenticationExecutionModel::isRequired)
                .isPresent();
    }

    /**
     * Installs or mends the flow. A flow of this name that somebody made for something else is left as it is.
     *
     * @return whether anything had to change
     */
    static boolean repair(RealmModel realm) {
        if (installed(realm)) {
            return false;
        }
        Optional<AuthenticationFlowModel> found = find(realm);
        if (found.filter(flow -> foreign(realm, flow)).isPresent()) {
            LOG.warnf(
                    "Realm %s has a flow of its own named %s: the account console may not show root's authenticators",
                    realm.getId(), ALIAS);
            return false;
        }
        AuthenticationFlowModel flow = found.orElseGet(() -> realm.addAuthenticationFlow(flow()));
        Optional<AuthenticationExecutionModel> step = step(realm, flow);
        if (step.isPresent()) {
            // A new model: Keycloak hands out the one of its cache.
            AuthenticationExecutionModel mended = step(flow);
            mended.setId(step.get().getId());
            mended.setPriority(step.get().getPriority());
            realm.updateAuthenticatorExecution(mended);
        } else {
            realm.addAuthenticatorExecution(step(flow));
        }
        return true;
    }

    private static boolean foreign(RealmModel realm, AuthenticationFlowModel flow) {
        List<AuthenticationExecutionModel> steps =
                realm.getAuthenticationExecutionsStream(flow.getId()).toList();
        return !flow.isTopLevel() || (!steps.isEmpty() && step(realm, flow).isEmpty());
    }

    private static Optional<AuthenticationFlowModel> find(RealmModel realm) {
        return Optional.ofNullable(realm.getFlowByAlias(ALIAS));
    }

    private static Optional<AuthenticationExecutionModel> step(RealmModel realm, AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(step -> STEP.equals(step.getAuthenticator()))
                .findFirst();
    }

    private static AuthenticationFlowModel flow() {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(ALIAS);
        flow.setDescription(DESCRIPTION);
        flow.setProviderId(KIND);
        flow.setTopLevel(true);
        flow.setBuiltIn(false);
        return flow;
    }

    private static AuthenticationExecutionModel step(AuthenticationFlowModel flow) {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(flow.getId());
        step.setAuthenticator(STEP);
        step.setAuthenticatorFlow(false);
        step.setRequirement(Requirement.REQUIRED);
        step.setPriority(PRIORITY);
        return step;
    }
}
