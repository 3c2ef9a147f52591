package io.github.rootguard.keycloak.posture;

import io.github.rootguard.keycloak.guard.ChokePoints;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.policy.posture.CheckId;
import io.github.rootguard.policy.posture.Evidence;
import io.github.rootguard.policy.posture.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Asks all checks of the realm root benchmark. Each reads in a transaction of its own, which changes nothing. */
public final class Posture {
    private static final Logger LOG = Logger.getLogger(Posture.class);

    private Posture() {}

    /** All checks about a realm, in their order. */
    public static List<Judged> of(KeycloakSession session, RealmModel realm) {
        boolean chokePoints = ChokePoints.inPlace(session);
        Looks looks = new Looks();
        return judge(
                realm.getId(),
                check -> KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
                    RealmModel viewed = Objects.requireNonNull(own.realms().getRealm(realm.getId()));
                    own.getContext().setRealm(viewed);
                    return looks.of(check)
                            .at(new ViewedRealm(own, viewed, chokePoints, KeycloakClock.INSTANCE.instant()));
                }));
    }

    /** A check that cannot be asked is unknown, and nothing else suffers. */
    static List<Judged> judge(String realmId, Function<CheckId, Finding> asked) {
        return Arrays.stream(CheckId.values())
                .map(check -> new Judged(check, judge(realmId, check, asked)))
                .toList();
    }

    private static Finding judge(String realmId, CheckId check, Function<CheckId, Finding> asked) {
        try {
            return asked.apply(check);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Check %s of realm %s could not be asked", check.id(), realmId);
            return Finding.of(Evidence.UNREADABLE);
        }
    }
}
