package io.github.rootguard.keycloak.settings;

import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads and stores the root policy of a realm. Reading costs one look at the cached realm per Keycloak session. */
public final class RealmPolicies {
    private static final String CACHED = RealmPolicies.class.getName() + ".";
    private static final String COMPONENT_NAME = "Root Guard";

    private RealmPolicies() {}

    /** The realm's policy; {@link RealmPolicy#OFF} when it has none. Never fails: what cannot be read is not intact. */
    public static RealmPolicy of(KeycloakSession session, RealmModel realm) {
        RealmPolicy cached = session.getAttribute(CACHED + realm.getId(), RealmPolicy.class);
        if (cached != null) {
            return cached;
        }
        RealmPolicy read = PolicyConfig.read(components(realm));
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
            List<ComponentModel> present = components(realm);
            if (present.isEmpty()) {
                realm.addComponentModel(filled(new ComponentModel(), realm, policy));
            } else {
                realm.updateComponent(filled(present.get(0), realm, policy));
            }
        });
        forget(session, realm);
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

    private static List<ComponentModel> components(RealmModel realm) {
        return realm.getComponentsStream()
                .filter(component -> RootGuardPolicyProvider.class.getName().equals(component.getProviderType()))
                .toList();
    }
}
