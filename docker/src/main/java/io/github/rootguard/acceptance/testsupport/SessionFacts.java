package io.github.rootguard.acceptance.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;

/** Sessions as the storage has them: asks the provider itself, which the product's seam does not wrap. */
final class SessionFacts {

    private final KeycloakSession session;

    SessionFacts(KeycloakSession session) {
        this.session = session;
    }

    List<Map<String, Object>> of(String userId) {
        RealmModel realm = session.getContext().getRealm();
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return List.of();
        }
        UserSessionProvider raw = session.getProvider(UserSessionProvider.class);
        return Stream.concat(raw.getUserSessionsStream(realm, user), raw.getOfflineUserSessionsStream(realm, user))
                .map(SessionFacts::facts)
                .toList();
    }

    private static Map<String, Object> facts(UserSessionModel userSession) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", userSession.getId());
        facts.put("offline", userSession.isOffline());
        facts.put("rememberMe", userSession.isRememberMe());
        facts.put("started", userSession.getStarted());
        facts.put("notes", userSession.getNotes());
        facts.put(
                "clients",
                userSession.getAuthenticatedClientSessions().values().stream()
                        .map(client -> client.getClient().getClientId())
                        .sorted()
                        .toList());
        return facts;
    }
}
