package io.github.rootguard.keycloak.operations;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.RealmModel;

/** Texts of Root Guard's pages that the realm words anew: they tell root what it is about to do. */
final class OwnTexts {
    private static final String PREFIX = "rootGuard";

    private OwnTexts() {}

    /** The texts by locale and key. */
    static Map<String, String> read(RealmModel realm) {
        Map<String, String> found = new HashMap<>();
        realm.getRealmLocalizationTexts()
                .forEach((locale, texts) -> texts.forEach((key, text) -> {
                    if (key.startsWith(PREFIX)) {
                        found.put(locale + " " + key, text);
                    }
                }));
        return found;
    }
}
