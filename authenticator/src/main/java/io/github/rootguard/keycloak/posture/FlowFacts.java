package io.github.rootguard.keycloak.posture;

import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.policy.posture.DirectGrantCheck;
import io.github.rootguard.policy.posture.FlowOverrideCheck;
import io.github.rootguard.policy.posture.RootShield;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** What is known of the ways in. */
final class FlowFacts {
    /** Steps of the direct grant that a password alone does not pass. */
    private static final Set<String> FACTORS = Set.of("direct-grant-validate-otp", "direct-grant-auth-x509-username");

    private static final String OF_REALM = "realm";
    private static final int EXAMPLES = 10;

    private FlowFacts() {}

    static RootShield shield(ViewedRealm viewed) {
        return new RootShield(
                viewed.chokePoints(),
                GateCondition.of(viewed.realm()).sound(),
                !viewed.policy().monitors());
    }

    static FlowOverrideCheck.Facts overrides(ViewedRealm viewed) {
        long clients = database(viewed)
                .createQuery(
                        "select count(distinct c.id) from ClientEntity c join c.authFlowBindings f"
                                + " where c.realmId = :realm",
                        Long.class)
                .setParameter(OF_REALM, viewed.realm().getId())
                .getSingleResult();
        return new FlowOverrideCheck.Facts(shield(viewed), clients);
    }

    static DirectGrantCheck.Facts directGrants(ViewedRealm viewed) {
        Map<String, String> own = new HashMap<>();
        database(viewed)
                .createQuery(
                        "select c.clientId, value(f) from ClientEntity c join c.authFlowBindings f"
                                + " where c.realmId = :realm and key(f) = :binding",
                        Object[].class)
                .setParameter(OF_REALM, viewed.realm().getId())
                .setParameter("binding", AuthenticationFlowBindings.DIRECT_GRANT_BINDING)
                .getResultStream()
                .forEach(row -> own.put((String) row[0], (String) row[1]));
        List<String> allowed = database(viewed)
                .createQuery(
                        "select c.clientId from ClientEntity c where c.realmId = :realm and c.enabled = true"
                                + " and c.bearerOnly = false and c.directAccessGrantsEnabled = true"
                                + " and (c.protocol is null or c.protocol = 'openid-connect') order by c.clientId",
                        String.class)
                .setParameter(OF_REALM, viewed.realm().getId())
                .getResultList();
        Map<String, Boolean> judged = new HashMap<>();
        AuthenticationFlowModel standard = viewed.realm().getDirectGrantFlow();
        String usual = standard == null ? "" : standard.getId();
        List<String> open = allowed.stream()
                .filter(client -> !judged.computeIfAbsent(
                        own.getOrDefault(client, usual), flow -> demandsFactor(viewed.realm(), flow)))
                .toList();
        return new DirectGrantCheck.Facts(
                allowed.size(), open.size(), open.stream().limit(EXAMPLES).toList());
    }

    /** Only what is required in the flow itself, or in a required part of it: a condition may always be false. */
    private static boolean demandsFactor(RealmModel realm, String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(AuthenticationExecutionModel::isRequired)
                .anyMatch(step -> step.isAuthenticatorFlow()
                        ? demandsFactor(realm, step.getFlowId())
                        : FACTORS.contains(String.valueOf(step.getAuthenticator())));
    }

    private static EntityManager database(ViewedRealm viewed) {
        return viewed.session().getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
