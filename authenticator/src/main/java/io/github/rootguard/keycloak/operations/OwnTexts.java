package io.github.rootguard.keycloak.operations;

import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Texts of Root Guard's pages that the realm words anew: they tell root what it is about to do. */
final class OwnTexts {
    private static final String PREFIX = "rootGuard";

    private OwnTexts() {}

    /**
     * The texts by locale and key, with what the request wrote so far. They are read from the database: Keycloak does not
     * add a new locale to the realm that it loaded in the same request (issue 3).
     */
    static Map<String, String> read(KeycloakSession session, RealmModel realm) {
        Map<String, String> found = new HashMap<>();
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select t.locale as locale, t.texts as texts from RealmLocalizationTextsEntity t"
                                + " where t.realm.id = :realm",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .forEach(row -> ((Map<?, ?>) row.get("texts")).forEach((key, text) -> {
                    if (String.valueOf(key).startsWith(PREFIX)) {
                        found.put(row.get("locale") + " " + key, String.valueOf(text));
                    }
                }));
        return found;
    }
}
