package io.github.rootguard.keycloak.settings;

import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Reads and stores the root policy of a realm. Reading costs one look at the cached realm per Keycloak session. */
public final class RealmPolicies {
    private static final String CACHED = RealmPolicies.class.getName() + ".";
    private static final String STORED = RealmPolicies.class.getName() + ".stored.";
    private static final PolicyMemory MEMORY = new PolicyMemory();
    private static final String COMPONENT_NAME = "Root Guard";

    private RealmPolicies() {}

    /** The realm's policy; {@link RealmPolicy#OFF} when it has none. Never fails: what cannot be read is not intact. */
    public static RealmPolicy of(KeycloakSession session, RealmModel realm) {
        RealmPolicy cached = session.getAttribute(CACHED + realm.getId(), RealmPolicy.class);
        if (cached != null) {
            return cached;
        }
        RealmPolicy read = MEMORY.read(realm.getId(), components(realm));
        session.setAttribute(CACHED + realm.getId(), read);
        return read;
    }

    /**
     * Stores the policy in the realm's component. Never called for a policy that is not intact: it would make the
     * tampering permanent.
     */
    public static void store(KeycloakSession session, RealmModel realm, RealmPolicy policy) {
        if (!policy.intact()) {
            throw new IllegalStateException("a policy that is not intact cannot be stored");
        }
        TrustedWrites.run(session, () -> {
            // Read below the realm cache: what is cached is shared with other requests, which may just be changing it.
            List<ComponentModel> present = components(stored(session, realm));
            if (present.isEmpty()) {
                realm.addComponentModel(filled(new ComponentModel(), realm, policy));
            } else {
                realm.updateComponent(filled(new ComponentModel(present.get(0)), realm, policy));
            }
        });
        session.setAttribute(STORED + realm.getId(), true);
        forget(session, realm);
        PolicyTab.follow(session, realm, policy);
    }

    /** The policy as others see it, whatever this session has read or written; empty when there is no such realm. */
    public static Optional<RealmPolicy> committed(KeycloakSessionFactory factory, String realmId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> Optional.ofNullable(
                                session.getProvider(RealmProvider.class).getRealm(realmId))
                        .map(realm -> MEMORY.read(realmId, components(realm))));
    }

    /** Whether this session has stored a policy of the realm. */
    public static boolean storedIn(KeycloakSession session, String realmId) {
        return session.getAttribute(STORED + realmId) != null;
    }

    /** Whether the realm has a policy at all, be it guarded or not. */
    public static boolean stored(RealmModel realm) {
        return !components(realm).isEmpty();
    }

    /** Whether the policy names a root user and no such user exists, so that nobody is root. */
    public static boolean orphaned(KeycloakSession session, RealmModel realm) {
        RealmPolicy policy = of(session, realm);
        return policy.guarded()
                && policy.rootUserIds().stream().allMatch(id -> session.users().getUserById(realm, id) == null);
    }

    static void forget(KeycloakSession session, RealmModel realm) {
        session.removeAttribute(CACHED + realm.getId());
    }

    private static ComponentModel filled(ComponentModel model, RealmModel realm, RealmPolicy policy) {
        model.setName(COMPONENT_NAME);
        model.setParentId(realm.getId());
        model.setProviderType(RootGuardPolicyProvider.class.getName());
        model.setProviderId(RealmPolicyComponentFactory.PROVIDER_ID);
        model.setConfig(PolicyConfig.write(policy));
        return model;
    }

    private static RealmModel stored(KeycloakSession session, RealmModel realm) {
        return session.getProvider(RealmProvider.class).getRealm(realm.getId());
    }

    /** Ids of the realms that have a root policy, read in a transaction of its own. */
    public static List<String> realmIds(KeycloakSessionFactory factory) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> session.realms()
                        .getRealmsWithProviderTypeStream(RootGuardPolicyProvider.class)
                        .map(RealmModel::getId)
                        .distinct()
                        .toList());
    }

    /**
     * The policy components: those that only Root Guard can write. A component of our type with another provider id or
     * parent is none: Keycloak lets one appear in its cache for a moment before it refuses to store it.
     */
    private static List<ComponentModel> components(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), RootGuardPolicyProvider.class.getName())
                .filter(component -> RealmPolicyComponentFactory.PROVIDER_ID.equals(component.getProviderId()))
                .toList();
    }
}
