package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.common.Profile;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ui.extend.UiTabProvider;

/**
 * The copy of a realm's settings that Keycloak's admin console shows as a tab, where its feature {@code declarative-ui} is
 * on. Such a tab can only show a component of its own, so there is a second one beside the policy. It follows the policy
 * and decides nothing. On a server without the feature it is taken away: Keycloak could not export it.
 */
public final class PolicyTab {
    /** Id of the tab's factory; the console shows it as the title, so it is the key of a message. */
    public static final String PROVIDER_ID = "rootGuardTab";

    public static final String PROVIDER_TYPE = UiTabProvider.class.getName();

    private static final String COMPONENT_NAME = "Root user";

    private PolicyTab() {}

    /** Whether the component is a copy. */
    public static boolean is(ComponentModel component) {
        return PROVIDER_TYPE.equals(component.getProviderType()) && PROVIDER_ID.equals(component.getProviderId());
    }

    /** Brings the copy in step with the realm's policy; for a policy that cannot be read it stays as it is. */
    public static void follow(KeycloakSession session, RealmModel realm) {
        follow(session, realm, RealmPolicies.of(session, realm));
    }

    static void follow(KeycloakSession session, RealmModel realm, RealmPolicy policy) {
        if (!policy.intact()) {
            return;
        }
        List<ComponentModel> copies = realm.getComponentsStream(realm.getId(), PROVIDER_TYPE)
                .filter(PolicyTab::is)
                .toList();
        boolean shown = served() && RealmPolicies.stored(realm);
        TrustedWrites.run(session, () -> {
            copies.stream().skip(shown ? 1 : 0).forEach(realm::removeComponent);
            if (shown && copies.isEmpty()) {
                realm.addComponentModel(filled(new ComponentModel(), realm, policy));
            } else if (shown) {
                ComponentModel now = filled(new ComponentModel(copies.get(0)), realm, policy);
                if (!values(now).equals(values(copies.get(0)))) {
                    realm.updateComponent(now);
                }
            }
        });
    }

    /** Keycloak registers the factories of tabs without their feature as well, and then serves no tab. */
    private static boolean served() {
        return Profile.isFeatureEnabled(Profile.Feature.DECLARATIVE_UI);
    }

    private static ComponentModel filled(ComponentModel model, RealmModel realm, RealmPolicy policy) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        SettingsReader.toConfig(policy.settings()).forEach(config::put);
        model.setName(COMPONENT_NAME);
        model.setParentId(realm.getId());
        model.setProviderType(PROVIDER_TYPE);
        model.setProviderId(PROVIDER_ID);
        model.setConfig(config);
        return model;
    }

    /** What is stored of a component: a key without values is not. */
    private static Map<String, List<String>> values(ComponentModel model) {
        Map<String, List<String>> values = new TreeMap<>(model.getConfig());
        values.values().removeIf(List::isEmpty);
        return values;
    }
}
