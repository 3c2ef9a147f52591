package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import java.lang.reflect.Method;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.UserCredentialStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** Which calls of the store of local users may write to a root user. */
final class RootAccountWrites {
    private final KeycloakSession session;
    private final UserProvider target;
    private final RootAccountShield shield;

    RootAccountWrites(KeycloakSession session, UserProvider target, RootAccountShield shield) {
        this.session = session;
        this.target = target;
        this.shield = shield;
    }

    /** Whether this call may write to the root user with this id. */
    boolean permitted(Method method, RealmModel realm, String rootId, Arguments given) {
        return switch (method.getName()) {
            case "createCredential", "removeStoredCredential", "moveCredentialTo" ->
                shield.permitsCredentialWrite(realm);
            case "updateCredential" -> shield.permitsCredentialWrite(realm) || isBookkeeping(realm, given);
            case "setNotBeforeForUser" -> endsSessions(given) || shield.permitsAccountWrite(realm);
            case "addConsent", "updateConsent" -> shield.permitsConsent(realm, rootId);
            default -> shield.permitsAccountWrite(realm);
        };
    }

    /** Ending root's sessions stays open to administrators; a time to come would keep root out. */
    private static boolean endsSessions(Arguments given) {
        return given.first(Integer.class)
                .filter(notBefore ->
                        notBefore <= KeycloakClock.INSTANCE.instant().getEpochSecond())
                .isPresent();
    }

    private boolean isBookkeeping(RealmModel realm, Arguments given) {
        Optional<CredentialModel> changed = given.first(CredentialModel.class);
        Optional<UserModel> user = given.first(UserModel.class);
        return changed.isPresent()
                && user.isPresent()
                && target instanceof UserCredentialStore store
                && new LoginBookkeeping(session, store, shield).covers(realm, user.get(), changed.get());
    }
}
