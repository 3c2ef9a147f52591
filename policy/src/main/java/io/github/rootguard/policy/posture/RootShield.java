package io.github.rootguard.policy.posture;

import java.util.Optional;

/**
 * What stands between others and root.
 *
 * @param chokePoints whether the places in the server where root is guarded are the ones that were built
 * @param gate whether the gate is installed, enabled and first among the required actions
 * @param enforced whether refusals are carried out, and not only recorded
 */
public record RootShield(boolean chokePoints, boolean gate, boolean enforced) {

    /** What is missing for root's account to be out of the reach of others; the mode does not matter to it. */
    Optional<Finding> accountGap() {
        return chokePoints ? Optional.empty() : Optional.of(Finding.of(Evidence.CHOKE_POINTS_MISSING));
    }

    /** What is missing for nobody to become root past the gate. */
    Optional<Finding> signInGap() {
        return accountGap()
                .or(() -> gate ? Optional.empty() : Optional.of(Finding.of(Evidence.GATE_UNSOUND)))
                .or(() -> enforced ? Optional.empty() : Optional.of(Finding.of(Evidence.ONLY_MONITORED)));
    }
}
