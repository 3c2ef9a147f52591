package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.nomination.Nomination;
import io.github.rootguard.policy.settings.Mode;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;
import java.util.Set;

/**
 * The root policy of a realm as it is stored.
 *
 * @param rootUserIds ids of the users whom a policy component names as root; more than one only after tampering
 * @param settings the settings, or the defaults when they cannot be read
 * @param nomination the nomination, open or lapsed
 * @param passwordMark proof that root's password follows the rules
 * @param intact false when the policy was tampered with or cannot be read: everything that depends on it is denied
 */
public record RealmPolicy(
        Set<String> rootUserIds,
        RootPolicySettings settings,
        Optional<Nomination> nomination,
        Optional<PasswordMark> passwordMark,
        boolean intact) {

    /** The policy of a realm that has none. */
    public static final RealmPolicy OFF =
            new RealmPolicy(Set.of(), RootPolicySettings.defaults(), Optional.empty(), Optional.empty(), true);

    /** Whether a root user is named, or would have to be. */
    public boolean guarded() {
        return !rootUserIds.isEmpty() || !intact;
    }

    /** Whether refusals of sign-ins and of realm operations are recorded only. Never when the policy is not intact. */
    public boolean monitors() {
        return intact && settings.mode() == Mode.MONITOR;
    }

    public boolean isRoot(String userId) {
        return rootUserIds.contains(userId);
    }

    /** The root user's id; empty when none is named or when more than one is. */
    public Optional<String> rootUserId() {
        return rootUserIds.size() == 1 ? Optional.of(rootUserIds.iterator().next()) : Optional.empty();
    }

    public RealmPolicy withSettings(RootPolicySettings changed) {
        return new RealmPolicy(rootUserIds, changed, nomination, passwordMark, intact);
    }

    public RealmPolicy withNomination(Nomination opened) {
        return new RealmPolicy(rootUserIds, settings, Optional.of(opened), passwordMark, intact);
    }

    public RealmPolicy withoutNomination() {
        return new RealmPolicy(rootUserIds, settings, Optional.empty(), passwordMark, intact);
    }

    public RealmPolicy withPasswordMark(PasswordMark mark) {
        return new RealmPolicy(rootUserIds, settings, nomination, Optional.of(mark), intact);
    }

    /** The policy when there is no root user any more; the settings stay for the next one. */
    public RealmPolicy retired() {
        return new RealmPolicy(Set.of(), settings, Optional.empty(), Optional.empty(), intact);
    }

    /** The policy after a claim: the user is the one root, and the nomination is used up. */
    public RealmPolicy claimedBy(String userId, PasswordMark mark) {
        return new RealmPolicy(Set.of(userId), settings, Optional.empty(), Optional.of(mark), intact);
    }
}
