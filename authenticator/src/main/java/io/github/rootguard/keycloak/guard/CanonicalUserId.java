package io.github.rootguard.keycloak.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * Keeps one user from having two ids. A database that compares text without regard to case finds a row under an id
 * written in another way, and JPA gives the user the id that was asked for: such a user would be somebody else for every
 * comparison that follows.
 */
final class CanonicalUserId {
    private static final Pattern GENERATED =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private CanonicalUserId() {}

    /** Whether the user that was found under this id really has it. */
    static boolean isOf(UserProvider users, RealmModel realm, UserModel found, String asked, Set<String> roots) {
        if (!roots.contains(asked)
                && roots.stream().anyMatch(root -> folded(root).equals(folded(asked)))) {
            return false;
        }
        if (GENERATED.matcher(asked).matches()) {
            return true;
        }
        UserModel again = users.getUserByUsername(realm, found.getUsername());
        return again != null && asked.equals(again.getId());
    }

    private static String folded(String id) {
        String plain =
                MARKS.matcher(Normalizer.normalize(id, Normalizer.Form.NFKD)).replaceAll("");
        return plain.strip().toLowerCase(Locale.ROOT);
    }
}
