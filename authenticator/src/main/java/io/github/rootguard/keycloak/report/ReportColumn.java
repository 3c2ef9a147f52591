package io.github.rootguard.keycloak.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the credential report, by name and in the order of that of AWS: auditors cut them by position. */
enum ReportColumn {
    /** Name of the user. */
    USER,
    /** Name of the user in the form of AWS. */
    ARN,
    /** When the user was made. */
    USER_CREATION_TIME,
    /** Whether the user is enabled and has a password. */
    PASSWORD_ENABLED,
    /** When the password was last used. */
    PASSWORD_LAST_USED,
    /** When the password was set. */
    PASSWORD_LAST_CHANGED,
    /** When the password has to be changed. */
    PASSWORD_NEXT_ROTATION,
    /** Whether there is a second factor. */
    MFA_ACTIVE,
    /** Whether the first access key can be used. */
    ACCESS_KEY_1_ACTIVE,
    /** When it was made. */
    ACCESS_KEY_1_LAST_ROTATED,
    /** When it was last used. */
    ACCESS_KEY_1_LAST_USED_DATE,
    /** Where. */
    ACCESS_KEY_1_LAST_USED_REGION,
    /** By which application. */
    ACCESS_KEY_1_LAST_USED_SERVICE,
    /** Whether the second access key can be used. */
    ACCESS_KEY_2_ACTIVE,
    /** When it was made. */
    ACCESS_KEY_2_LAST_ROTATED,
    /** When it was last used. */
    ACCESS_KEY_2_LAST_USED_DATE,
    /** Where. */
    ACCESS_KEY_2_LAST_USED_REGION,
    /** By which application. */
    ACCESS_KEY_2_LAST_USED_SERVICE,
    /** Whether there is a signing certificate. */
    CERT_1_ACTIVE,
    /** When it was made. */
    CERT_1_LAST_ROTATED,
    /** Whether there is another. */
    CERT_2_ACTIVE,
    /** When it was made. */
    CERT_2_LAST_ROTATED;

    static List<String> header() {
        return Arrays.stream(values())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
