package io.github.rootguard.policy.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Access keys of a realm. What each setting means, its default and its bounds stand in
 * {@link AccessKeySettingDefinitions}.
 *
 * @param enabled whether ordinary users may have and use keys
 * @param rootAllowed whether the root user may
 * @param role name of the realm role whose owners may have keys; empty when every user may
 * @param client id of the client that serves the endpoint for programs without a client of their own
 * @param limits how many there may be and how long they live
 * @param tokenSeconds life of an access token in seconds
 * @param creationMaxAuthAgeSeconds how old the sign-in of a user who makes a key may be, in seconds
 */
public record AccessKeySettings(
        boolean enabled,
        boolean rootAllowed,
        Optional<String> role,
        String client,
        Limits limits,
        int tokenSeconds,
        int creationMaxAuthAgeSeconds) {

    /**
     * How many keys there may be, and how long they live.
     *
     * @param perUser keys that one user may have, inactive ones included
     * @param maxAgeDays days until a key expires; 0 when it does not
     * @param unusedDays days without use until a key is switched off; 0 when it is not
     * @param overlapHours hours that an old key stays good after the first use of the one in its place
     */
    public record Limits(int perUser, int maxAgeDays, int unusedDays, int overlapHours) {

        /** Whether a user who has so many keys may have another one. */
        public boolean roomBeside(int present) {
            return present < perUser;
        }

        /** How long an old key stays good after the first use of the one in its place. */
        public Duration overlap() {
            return Duration.ofHours(overlapHours);
        }
    }

    static AccessKeySettings read(SettingValues values) {
        return new AccessKeySettings(
                values.flag(AccessKeySettingDefinitions.ENABLED),
                AccessKeySettingDefinitions.ALLOW.equals(values.text(AccessKeySettingDefinitions.ROOT)),
                values.texts(AccessKeySettingDefinitions.ROLE).stream().findFirst(),
                values.text(AccessKeySettingDefinitions.CLIENT),
                new Limits(
                        values.number(AccessKeySettingDefinitions.PER_USER),
                        values.number(AccessKeySettingDefinitions.MAX_AGE_DAYS),
                        values.number(AccessKeySettingDefinitions.UNUSED_DAYS),
                        values.number(AccessKeySettingDefinitions.OVERLAP_HOURS)),
                values.number(AccessKeySettingDefinitions.TOKEN_SECONDS),
                values.number(AccessKeySettingDefinitions.CREATION_MAX_AUTH_AGE_SECONDS));
    }

    Map<String, List<String>> toConfig() {
        var config = new LinkedHashMap<String, List<String>>();
        config.put(AccessKeySettingDefinitions.ENABLED.key(), List.of(Boolean.toString(enabled)));
        config.put(AccessKeySettingDefinitions.ROLE.key(), role.map(List::of).orElse(List.of()));
        config.put(AccessKeySettingDefinitions.CLIENT.key(), List.of(client));
        config.put(AccessKeySettingDefinitions.TOKEN_SECONDS.key(), number(tokenSeconds));
        config.put(AccessKeySettingDefinitions.PER_USER.key(), number(limits.perUser()));
        config.put(AccessKeySettingDefinitions.MAX_AGE_DAYS.key(), number(limits.maxAgeDays()));
        config.put(AccessKeySettingDefinitions.UNUSED_DAYS.key(), number(limits.unusedDays()));
        config.put(AccessKeySettingDefinitions.CREATION_MAX_AUTH_AGE_SECONDS.key(), number(creationMaxAuthAgeSeconds));
        config.put(AccessKeySettingDefinitions.OVERLAP_HOURS.key(), number(limits.overlapHours()));
        config.put(
                AccessKeySettingDefinitions.ROOT.key(),
                List.of(rootAllowed ? AccessKeySettingDefinitions.ALLOW : AccessKeySettingDefinitions.FORBID));
        return config;
    }

    private static List<String> number(int value) {
        return List.of(Integer.toString(value));
    }
}
