package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.settings.AllowedNetworks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one use of an access key.
 *
 * @param proven whether the given secret is that of the key
 * @param owner the owner; null when there is none
 * @param life when the key is good; null when there is no such key
 * @param networks where the key may be used from
 * @param address literal of the address that it is used from; null when it is not known
 * @param now the moment of the use
 */
public record AccessKeyFacts(
        boolean proven,
        @Nullable AccessKeyOwner owner,
        @Nullable AccessKeyLife life,
        AllowedNetworks networks,
        @Nullable String address,
        Instant now) {

    /** Facts of the use of a key that does not exist. */
    public static AccessKeyFacts unknown(Instant now) {
        return new AccessKeyFacts(false, null, null, AllowedNetworks.ANY, null, now);
    }

    /** Facts of a key that was proven before, at another moment and wherever it is used. */
    public static AccessKeyFacts ofProven(AccessKeyOwner owner, AccessKeyLife life, Instant now) {
        return new AccessKeyFacts(true, owner, life, AllowedNetworks.ANY, null, now);
    }
}
