package io.github.rootguard.acceptance.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.UserCredentialStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.UserCache;

/** Credentials as they are stored, without secrets. */
final class CredentialFacts {

    private final KeycloakSession session;

    CredentialFacts(KeycloakSession session) {
        this.session = session;
    }

    List<Map<String, Object>> of(String userId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        return user == null
                ? List.of()
                : user.credentialManager()
                        .getStoredCredentialsStream()
                        .map(CredentialFacts::facts)
                        .toList();
    }

    void delete(String userId, String credentialId) {
        RealmModel realm = session.getContext().getRealm();
        UserProvider users = session.getProvider(UserProvider.class);
        ((UserCredentialStore) users).removeStoredCredential(realm, users.getUserById(realm, userId), credentialId);
        session.getProvider(UserCache.class).clear();
    }

    private static Map<String, Object> facts(CredentialModel credential) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", credential.getId());
        facts.put("type", credential.getType());
        facts.put("userLabel", credential.getUserLabel());
        facts.put("createdDate", credential.getCreatedDate());
        facts.put("credentialData", credential.getCredentialData());
        return facts;
    }
}
