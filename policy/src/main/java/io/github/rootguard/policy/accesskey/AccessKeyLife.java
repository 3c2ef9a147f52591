package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an access key is good.
 *
 * @param active whether it is switched on
 * @param created when it was made
 * @param touched when it was last used or switched on; when it was made, if it never was
 * @param expires from when on it is expired; null when its owner set no limit
 * @param retires from when on it is inactive, because another has taken its place; null when none has
 */
public record AccessKeyLife(
        boolean active,
        Instant created,
        Instant touched,
        @Nullable Instant expires,
        @Nullable Instant retires) {

    /**
     * The moment of expiry, as its owner and the realm set it.
     *
     * @return the earlier of the two; empty when there is neither
     */
    public Optional<Instant> expiry(Limits limits) {
        return Stream.of(Optional.ofNullable(expires), after(created, limits.maxAgeDays()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The status at a moment; an expired key is expired whether or not it was switched off. */
    public AccessKeyStatus status(Limits limits, Instant now) {
        if (reached(expiry(limits), now)) {
            return AccessKeyStatus.EXPIRED;
        }
        return active && !reached(Optional.ofNullable(retires), now) && !unused(limits, now)
                ? AccessKeyStatus.ACTIVE
                : AccessKeyStatus.INACTIVE;
    }

    /** Whether it was not used for so long that the realm wants it switched off. */
    public boolean unused(Limits limits, Instant now) {
        return reached(after(touched, limits.unusedDays()), now);
    }

    private static Optional<Instant> after(Instant start, int days) {
        return days == 0 ? Optional.empty() : Optional.of(start.plus(Duration.ofDays(days)));
    }

    private static boolean reached(Optional<Instant> end, Instant now) {
        return end.filter(moment -> !now.isBefore(moment)).isPresent();
    }
}
