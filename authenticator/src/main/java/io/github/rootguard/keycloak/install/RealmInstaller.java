package io.github.rootguard.keycloak.install;

import io.github.rootguard.keycloak.settings.PolicyTab;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/**
 * Gives a realm the required actions, the flow and the clients that Root Guard needs, and repairs them. Doing it again changes nothing.
 */
public final class RealmInstaller {
    private static final Logger LOG = Logger.getLogger(RealmInstaller.class);

    private RealmInstaller() {}

    /** Whether the realm must have them: it has a root user, somebody is nominated, or access keys are switched on. */
    public static boolean needed(KeycloakSession session, RealmModel realm) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        return policy.guarded() || policy.nomination().isPresent() || AccessKeyClient.wanted(session, realm);
    }

    /**
     * Installs what is missing and repairs what was changed, and logs one line when there was something to do.
     *
     * @return whether anything had to change
     */
    public static boolean repair(KeycloakSession session, RealmModel realm) {
        boolean actions = repairActions(session, realm);
        boolean flow = repairFlow(session, realm);
        boolean console = ConsoleClient.repair(session, realm);
        return AccessKeyClient.repair(session, realm) || console || flow || actions;
    }

    /** Repairs what the realm must have, and gives every other realm the client of the console page where it is wanted. */
    static void check(KeycloakSession session, RealmModel realm) {
        if (needed(session, realm)) {
            repair(session, realm);
        } else {
            ConsoleClient.repair(session, realm);
        }
        PolicyTab.follow(session, realm);
    }

    private static boolean repairFlow(KeycloakSession session, RealmModel realm) {
        if (session.getKeycloakSessionFactory().getProviderFactory(Authenticator.class, RootGuardFlow.STEP) == null) {
            LOG.errorf(
                    "Step %s is not on this server: realm %s stays without its flow",
                    RootGuardFlow.STEP, realm.getId());
            return false;
        }
        boolean changed = TrustedWrites.call(session, () -> RootGuardFlow.repair(realm));
        if (changed) {
            LOG.infof("Root Guard put the flow '%s' of realm %s in order", RootGuardFlow.ALIAS, realm.getId());
        }
        return changed;
    }

    private static boolean repairActions(KeycloakSession session, RealmModel realm) {
        List<RequiredActionProviderModel> present =
                realm.getRequiredActionProvidersStream().toList();
        RequiredActionPlan plan = RequiredActionPlan.of(present, names(session, realm));
        if (plan.isEmpty()) {
            return false;
        }
        // Adding gives an action its id, and then the plan no longer counts it as missing.
        List<RequiredActionProviderModel> added = plan.toAdd();
        List<RequiredActionProviderModel> changed = plan.toUpdate();
        TrustedWrites.run(session, () -> {
            plan.toRemove().forEach(realm::removeRequiredActionProvider);
            changed.forEach(realm::updateRequiredActionProvider);
            added.forEach(realm::addRequiredActionProvider);
        });
        LOG.infof(
                "Root Guard put the required actions of realm %s in order: added %s, changed %s, removed %s",
                realm.getId(), aliases(added), aliases(changed), aliases(plan.toRemove()));
        return true;
    }

    // Registering an action without a factory would put a warning into every sign-in and protect nothing.
    private static Map<String, String> names(KeycloakSession session, RealmModel realm) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : RootGuardActions.ALL) {
            if (session.getKeycloakSessionFactory().getProviderFactory(RequiredActionProvider.class, id)
                    instanceof RequiredActionFactory factory) {
                names.put(id, factory.getDisplayText());
            } else {
                LOG.errorf("Required action %s is not on this server: realm %s stays without it", id, realm.getId());
            }
        }
        return names;
    }

    private static List<String> aliases(List<RequiredActionProviderModel> actions) {
        return actions.stream().map(RequiredActionProviderModel::getAlias).toList();
    }
}
