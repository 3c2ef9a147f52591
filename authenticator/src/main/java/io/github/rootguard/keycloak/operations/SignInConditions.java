package io.github.rootguard.keycloak.operations;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Settings of a realm that let nobody in when they are too small or make no sense, and so would put the root user out of
 * action. Whatever is above is left to administrators.
 */
final class SignInConditions {
    /** Seconds. A person needs that long for one page; root's access tokens live that long. */
    private static final int SHORTEST = 60;

    private SignInConditions() {}

    /** Names of the conditions that hold. */
    static Set<String> holding(KeycloakSession session, RealmModel realm) {
        Map<String, Boolean> conditions = Map.ofEntries(
                condition(
                        "notBefore",
                        realm.getNotBefore() <= KeycloakClock.INSTANCE.instant().getEpochSecond()),
                condition("accessTokenLifespan", longEnough(realm.getAccessTokenLifespan())),
                condition("ssoSessionMaxLifespan", longEnough(realm.getSsoSessionMaxLifespan())),
                condition("ssoSessionIdleTimeout", longEnough(realm.getSsoSessionIdleTimeout())),
                condition("clientSessionMaxLifespan", unlimitedOrLongEnough(realm.getClientSessionMaxLifespan())),
                condition("clientSessionIdleTimeout", unlimitedOrLongEnough(realm.getClientSessionIdleTimeout())),
                condition("accessCodeLifespan", realm.getAccessCodeLifespan() > 0),
                condition("accessCodeLifespanLogin", longEnough(realm.getAccessCodeLifespanLogin())),
                condition("accessCodeLifespanUserAction", longEnough(realm.getAccessCodeLifespanUserAction())),
                condition("defaultSignatureAlgorithm", signs(session, realm)),
                condition("loginTheme", LoginTheme.showsRootsPages(session, realm)));
        return conditions.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map.Entry<String, Boolean> condition(String setting, boolean holds) {
        return Map.entry(setting, holds);
    }

    private static boolean longEnough(int seconds) {
        return seconds >= SHORTEST;
    }

    private static boolean unlimitedOrLongEnough(int seconds) {
        return seconds == 0 || longEnough(seconds);
    }

    private static boolean signs(KeycloakSession session, RealmModel realm) {
        return Optional.ofNullable(realm.getDefaultSignatureAlgorithm())
                .filter(algorithm -> !algorithm.isBlank())
                .map(algorithm -> session.getProvider(SignatureProvider.class, algorithm) != null)
                .orElse(true);
    }
}
