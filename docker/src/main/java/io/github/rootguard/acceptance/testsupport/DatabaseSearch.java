package io.github.rootguard.acceptance.testsupport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Looks for texts in a dump of the whole embedded database. */
final class DatabaseSearch {

    private static final int SHOWN = 60;

    private final KeycloakSession session;

    DatabaseSearch(KeycloakSession session) {
        this.session = session;
    }

    /** Where each text is, as the beginnings of the statements of the dump; upper and lower case are the same. */
    Map<String, List<String>> find(List<String> texts) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        texts.forEach(text -> found.put(text, new ArrayList<>()));
        List<?> dump = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("SCRIPT")
                .getResultList();
        for (Object row : dump) {
            String statement = String.valueOf(row);
            String searched = statement.toLowerCase(Locale.ROOT);
            found.forEach((text, places) -> {
                if (searched.contains(text.toLowerCase(Locale.ROOT))) {
                    places.add(statement.substring(0, Math.min(SHOWN, statement.length())));
                }
            });
        }
        return found;
    }
}
