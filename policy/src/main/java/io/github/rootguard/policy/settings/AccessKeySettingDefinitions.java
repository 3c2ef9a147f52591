package io.github.rootguard.policy.settings;

import java.util.List;
import java.util.Optional;

/** The settings about access keys. */
final class AccessKeySettingDefinitions {

    static final String FORBID = "forbid";
    static final String ALLOW = "allow";

    static final SettingDefinition ENABLED = SettingDefinition.flag("access-keys-enabled", true);

    static final SettingDefinition ROLE = SettingDefinition.text(
            "access-key-role",
            List.of(),
            "empty for every user, or the name of a realm role",
            (value, context) ->
                    context.roleExists(value) ? Optional.empty() : Optional.of(SettingProblem.Kind.NOT_EXISTING));

    static final SettingDefinition CLIENT = SettingDefinition.text(
            "access-key-client",
            List.of("root-guard-access-keys"),
            "the id of a client of this realm with access-key.grant.enabled",
            AccessKeySettingDefinitions::clientProblem);

    static final SettingDefinition TOKEN_SECONDS = integer("access-key-token-seconds", 300, 30, 900);
    static final SettingDefinition PER_USER = integer("access-keys-per-user", 2, 1, 10);

    static final SettingDefinition MAX_AGE_DAYS = SettingDefinition.integer(
            "access-key-max-age-days", 90, new IntegerCheck(0, 3650), "1..3650, 0 = no limit");

    static final SettingDefinition UNUSED_DAYS =
            SettingDefinition.integer("access-key-unused-days", 45, new IntegerCheck(0, 3650), "1..3650, 0 = never");

    static final SettingDefinition CREATION_MAX_AUTH_AGE_SECONDS =
            integer("access-key-creation-max-auth-age-seconds", 300, 30, 3600);

    static final SettingDefinition OVERLAP_HOURS = integer("access-key-rotation-overlap-hours", 24, 0, 720);
    static final SettingDefinition ROOT = SettingDefinition.choice("root-access-keys", FORBID, List.of(FORBID, ALLOW));

    /** In the order of the form. */
    static final List<SettingDefinition> ALL = List.of(
            ENABLED,
            ROLE,
            CLIENT,
            TOKEN_SECONDS,
            PER_USER,
            MAX_AGE_DAYS,
            UNUSED_DAYS,
            CREATION_MAX_AUTH_AGE_SECONDS,
            OVERLAP_HOURS,
            ROOT);

    private AccessKeySettingDefinitions() {}

    /** The client of the default is made by saving a policy, so it need not be there before. */
    private static Optional<SettingProblem.Kind> clientProblem(String value, SettingsContext context) {
        return CLIENT.defaults().contains(value) || context.grantClientExists(value)
                ? Optional.empty()
                : Optional.of(SettingProblem.Kind.NOT_EXISTING);
    }

    private static SettingDefinition integer(String key, int defaultValue, int minimum, int maximum) {
        var check = new IntegerCheck(minimum, maximum);
        return SettingDefinition.integer(key, defaultValue, check, check.bounds());
    }
}
