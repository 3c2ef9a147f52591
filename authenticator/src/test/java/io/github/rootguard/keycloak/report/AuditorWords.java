package io.github.rootguard.keycloak.report;

import static java.util.Map.entry;

import io.github.rootguard.policy.posture.CheckId;
import java.util.Map;
import java.util.Objects;

/** What the auditor's guide says of each check and column, beside what the code says itself. */
final class AuditorWords {
    private static final Map<CheckId, String> JUDGED = Map.ofEntries(
            entry(
                    CheckId.RG_01,
                    "Passes in state `guarded` with an intact policy that names one existing user. Fails in state `off`,"
                            + " `nominated` and `orphaned`, and after tampering."),
            entry(
                    CheckId.RG_02,
                    "Counts root sessions of the last 30 days and fails beyond the setting `sign-ins-per-30-days`."),
            entry(
                    CheckId.RG_03,
                    "Looks for enabled users and clients with Keycloak's mark `is_temporary_admin`, in the realm and in"
                            + " `master`, whose administrators reach every realm. Another realm is told only that `master` has one."),
            entry(
                    CheckId.RG_04,
                    "Counts enabled people other than root who hold `realm-admin` (in `master`: `admin`): after break-glass"
                            + " one of them nominates. With the server option `nominate=master-admin` those of `master` count,"
                            + " and another realm is not told how many."),
            entry(
                    CheckId.RG_05,
                    "Counts authenticators that the policy of today lets count and that can be used. Recovery codes do not"
                            + " count."),
            entry(
                    CheckId.RG_06,
                    "A hardware token, or a security key whose attestation was verified and whose credential cannot be"
                            + " synced."),
            entry(
                    CheckId.RG_07,
                    "Fails when the FIDO metadata reports a bound model as revoked or compromised, or when an authenticator was"
                            + " bound more than five years ago. Unknown with security keys on a server without metadata."),
            entry(
                    CheckId.RG_08,
                    "Counts stored access keys of root, of whatever status. The setting `root-access-keys` makes keys"
                            + " useless; here there must be none."),
            entry(
                    CheckId.RG_09,
                    "Looks at every active access key, and fails when one was made more than 90 days ago, whatever"
                            + " `access-key-max-age-days` allows. Keys of root count only where the policy allows them."),
            entry(
                    CheckId.RG_10,
                    "Looks at every active access key, and fails when one was neither used nor switched on for more than 45"
                            + " days. Uses are known to a quarter of an hour."),
            entry(
                    CheckId.RG_11,
                    "Fails when somebody has a second active access key that is older than 30 days, the longest overlap of a"
                            + " rotation."),
            entry(CheckId.RG_12, "Fails when an active access key is older than a week and no use of it is known."),
            entry(
                    CheckId.RG_13,
                    "Nobody knows the password. What is kept is under which rules it was accepted: they must have demanded"
                            + " 15 characters; the block list and earlier passwords they always look at. A password that was set"
                            + " past them fails."),
            entry(
                    CheckId.RG_14,
                    "Counts enabled people in Keycloak's database who hold `realm-admin` (in `master`: `admin`) by whatever"
                            + " role or group, and of them those without one-time passwords, security key or passkey. Fails also"
                            + " when a default role or group gives the role to everybody."),
            entry(
                    CheckId.RG_15,
                    "Looks at enabled clients with direct access grants. Passes when there are none, or when the flow of"
                            + " each, its own or the realm's, has a one-time password or a client certificate as a required"
                            + " step; a condition does not count. Keycloak's default fails, by `admin-cli`."),
            entry(
                    CheckId.RG_16,
                    "Passes when the node that answers runs with the choke points, the gate is installed, enabled and first,"
                            + " and the mode is `enforce`."),
            entry(
                    CheckId.RG_17,
                    "Passes when the node that answers runs with the choke points: sessions of root for others are not made"
                            + " there, in either mode."),
            entry(
                    CheckId.RG_18,
                    "Passes when the node that answers runs with the choke points: writes to root's account by others are"
                            + " refused there, in either mode."),
            entry(
                    CheckId.RG_19,
                    "Looks at the idle time of the realm's single sign-on sessions, remembered ones included. A limit of the"
                            + " client `security-admin-console` alone is not taken: behind it the browser gets new tokens"
                            + " without asking. In a realm other than `master` this is about the realm's own administrators."),
            entry(
                    CheckId.RG_20,
                    "As RG-16: the gate comes after every flow, so flows of single clients are counted but need no verdict of"
                            + " their own."),
            entry(
                    CheckId.RG_21,
                    "Lists up to 100 enabled clients whose enabled service accounts hold `realm-admin` (in `master`:"
                            + " `admin`), and fails when one has no text in its attribute `root-guard.justification`."),
            entry(
                    CheckId.RG_22,
                    "Both kinds of events must be stored and kept for 90 days or without limit, and with chosen types those"
                            + " of sign-ins as root must be among them. Passes only when the operator also says where logs"
                            + " are sent."),
            entry(
                    CheckId.RG_23,
                    "There must be a mail server with somebody to write to, or a webhook. Passes when an alert was handed over"
                            + " to it in the last 30 days and none was given up; that somebody read it cannot be seen. Unknown"
                            + " when there was none to hand over."),
            entry(
                    CheckId.RG_24,
                    "A root session of the present root user within 90 days counts as the drill: whoever opened it had"
                            + " password and authenticator at hand. Break-glass by the operator leaves no trace in the realm and"
                            + " is to be practised on a copy."));

    private AuditorWords() {}

    static String judged(CheckId check) {
        return Objects.requireNonNull(JUDGED.get(check), check::id);
    }

    static String value(ReportColumn column) {
        return switch (column) {
            case USER -> "name of the user; `<root_account>` for root";
            case ARN -> "`arn:keycloak:iam::<realm id>:root` or `…:user/<user id>`";
            case USER_CREATION_TIME -> "time; `N/A` for users whom an import made without one";
            case PASSWORD_ENABLED ->
                "`true` for an enabled user with a password, else `false`; `not_supported` when a user federation may"
                        + " know one";
            case PASSWORD_LAST_USED ->
                "root: time of the last sign-in, which needs the password. Others: `no_information`, because Keycloak"
                        + " does not keep it; `N/A` without password";
            case PASSWORD_LAST_CHANGED -> "time; `N/A` without password; `not_supported` for root";
            case PASSWORD_NEXT_ROTATION ->
                "time by the realm's password policy; `N/A` where it demands none; `not_supported` for root";
            case MFA_ACTIVE ->
                "`true` with one-time passwords, a security key or a passkey; for root, with an authenticator that"
                        + " counts. Recovery codes alone do not";
            case ACCESS_KEY_1_ACTIVE, ACCESS_KEY_2_ACTIVE ->
                "whether the key can be used. Of more than two keys, active ones first and older before younger are"
                        + " shown; root's are not active while forbidden";
            case ACCESS_KEY_1_LAST_ROTATED, ACCESS_KEY_2_LAST_ROTATED ->
                "time when the key was made; `N/A` without key";
            case ACCESS_KEY_1_LAST_USED_DATE, ACCESS_KEY_2_LAST_USED_DATE ->
                "time, to a quarter of an hour; `N/A` when never";
            case ACCESS_KEY_1_LAST_USED_REGION, ACCESS_KEY_2_LAST_USED_REGION -> "`N/A`: there are no regions";
            case ACCESS_KEY_1_LAST_USED_SERVICE, ACCESS_KEY_2_LAST_USED_SERVICE ->
                "client id of the application; `N/A` when never";
            case CERT_1_ACTIVE, CERT_2_ACTIVE -> "`false`: there are no signing certificates";
            case CERT_1_LAST_ROTATED, CERT_2_LAST_ROTATED -> "`N/A`";
        };
    }
}
