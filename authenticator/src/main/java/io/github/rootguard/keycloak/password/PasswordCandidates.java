package io.github.rootguard.keycloak.password;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.password.PasswordCandidate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Reads what is known of a password that somebody would like to have as root: whose it would be, and whether it is old. */
public final class PasswordCandidates {
    private static final List<String> PRODUCT = List.of("keycloak", "root guard", "rootguard", "root user");
    private static final String SEPARATORS = "[@._+\\-\\s]+";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public PasswordCandidates(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** The password with what is known of it. */
    public PasswordCandidate of(Secret password) {
        return new PasswordCandidate(password, known(), this::usedBefore);
    }

    private List<String> known() {
        return Stream.of(
                        Stream.of(user.getEmail(), user.getUsername(), user.getFirstName(), user.getLastName())
                                .filter(Objects::nonNull)
                                .flatMap(PasswordCandidates::wholeAndParts),
                        Stream.of(realm.getName(), realm.getDisplayName()).filter(Objects::nonNull),
                        PRODUCT.stream())
                .flatMap(words -> words)
                .distinct()
                .toList();
    }

    private static Stream<String> wholeAndParts(String text) {
        return Stream.concat(Stream.of(text), Arrays.stream(text.split(SEPARATORS)));
    }

    private boolean usedBefore(Secret password) {
        // Keycloak stored it as it was typed; whoever was root before typed it in normalized form.
        return Stream.of(password, Secret.of(PasswordCandidate.of(password).normalized()))
                .distinct()
                .anyMatch(form ->
                        user.credentialManager().isValid(UserCredentialModel.password(form.revealForImmediateUse()))
                                || new PasswordHistory(session, user).contains(form));
    }
}
