package io.github.rootguard.keycloak.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.util.JsonSerialization;

/**
 * The attributes that users have, as they are in force and not as they are stored: with every setting of the realm that
 * the admin console saves, it sends the user profile too, and Keycloak stores what was only a default before.
 */
final class UserProfile {
    private UserProfile() {}

    static boolean isStoredIn(String componentType) {
        return UserProfileProvider.class.getName().equals(componentType);
    }

    static Optional<JsonNode> read(KeycloakSession session, RealmModel realm) {
        RealmModel outer = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            return Optional.ofNullable(session.getProvider(UserProfileProvider.class))
                    .map(profiles -> JsonSerialization.mapper.valueToTree(profiles.getConfiguration()));
        } finally {
            session.getContext().setRealm(outer);
        }
    }

    static RealmState.Fact fact() {
        return new RealmState.Fact(AdminOperation.USER_PROFILE, "user profile");
    }
}
