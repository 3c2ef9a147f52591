package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.settings.AccessKeySwitch;
import io.github.rootguard.policy.settings.SettingsContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * What the settings of a realm may name.
 *
 * @param realm the realm
 */
record RealmContents(RealmModel realm) implements SettingsContext {

    @Override
    public boolean clientExists(String clientId) {
        return realm.getClientByClientId(clientId) != null;
    }

    @Override
    public boolean grantClientExists(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        return client != null && AccessKeySwitch.on(client);
    }

    @Override
    public boolean roleExists(String name) {
        return realm.getRole(name) != null;
    }
}
