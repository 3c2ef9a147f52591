package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.guard.AdministratorTexts;
import io.github.rootguard.keycloak.posture.Judged;
import io.github.rootguard.policy.posture.CheckStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the checks found, in the language of whoever asks.
 *
 * @param realm name of the realm
 * @param time when it was judged, ISO 8601 in UTC
 * @param summary how many checks came to what
 * @param checks all checks in their order
 */
record CheckReport(String realm, String time, Summary summary, List<Check> checks) {

    /** How many checks came to what. */
    record Summary(long pass, long fail, long notApplicable, long unknown) {}

    /**
     * One check.
     *
     * @param id stable id, such as {@code RG-01}
     * @param title what the realm should be able to say of itself
     * @param severity low, medium, high or critical
     * @param status pass, fail, not-applicable or unknown
     * @param evidence what was seen
     * @param remedy what to do when it failed
     */
    record Check(String id, String title, String severity, String status, String evidence, String remedy) {}

    static CheckReport of(String realm, Instant time, List<Judged> judged, AdministratorTexts texts) {
        return new CheckReport(
                realm,
                time.truncatedTo(ChronoUnit.SECONDS).toString(),
                new Summary(
                        count(judged, CheckStatus.PASS),
                        count(judged, CheckStatus.FAIL),
                        count(judged, CheckStatus.NOT_APPLICABLE),
                        count(judged, CheckStatus.UNKNOWN)),
                judged.stream().map(each -> check(each, texts)).toList());
    }

    private static long count(List<Judged> judged, CheckStatus status) {
        return judged.stream().filter(each -> each.finding().status() == status).count();
    }

    private static Check check(Judged judged, AdministratorTexts texts) {
        return new Check(
                judged.check().id(),
                texts.of(judged.check().titleMessageKey()),
                judged.check().severity().id(),
                judged.finding().status().id(),
                texts.of(
                        judged.finding().evidence().messageKey(),
                        judged.finding().values()),
                texts.of(judged.check().remedyMessageKey()));
    }
}
