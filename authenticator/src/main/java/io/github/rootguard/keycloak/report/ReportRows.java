package io.github.rootguard.keycloak.report;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.LastUse;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.settings.AccessKeySettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns users into rows, by the rules of AWS for what is not known. */
final class ReportRows {
    /** Name of the root user, as in the report of AWS. */
    static final String ROOT = "<root_account>";

    /** In place of a name where a report breaks off; no user can pass for it. */
    static final String INCOMPLETE = "<incomplete_report>";

    private static final String NOT_APPLICABLE = "N/A";
    private static final String NO_INFORMATION = "no_information";
    private static final String NOT_SUPPORTED = "not_supported";
    private static final String NO = "false";

    /** As AWS writes them: with an offset and without fractions. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final int KEYS = 2;

    private final String realmId;
    private final AccessKeySettings settings;
    private final Optional<Duration> passwordLife;
    private final Instant now;

    ReportRows(String realmId, AccessKeySettings settings, Optional<Duration> passwordLife, Instant now) {
        this.realmId = realmId;
        this.settings = settings;
        this.passwordLife = passwordLife;
        this.now = now;
    }

    /** The line that a report ends with when it could not be read to its end. */
    static List<String> incomplete() {
        List<String> row = new ArrayList<>(Collections.nCopies(ReportColumn.values().length, NOT_APPLICABLE));
        row.set(0, INCOMPLETE);
        return row;
    }

    /** The row of an ordinary user. */
    List<String> row(ReportedUser user) {
        List<String> row = new ArrayList<>(List.of(name(user), arn("user/" + user.id()), time(user.created())));
        if (user.passwordSet().isEmpty()) {
            row.addAll(List.of(
                    user.federated() ? NOT_SUPPORTED : NO,
                    user.federated() ? NO_INFORMATION : NOT_APPLICABLE,
                    NOT_APPLICABLE,
                    NOT_APPLICABLE));
        } else {
            row.addAll(List.of(
                    Boolean.toString(user.enabled()),
                    NO_INFORMATION,
                    time(user.passwordSet()),
                    time(passwordLife.flatMap(life -> user.passwordSet().map(set -> set.plus(life))))));
        }
        row.add(Boolean.toString(user.secondFactor()));
        return finished(row, user, settings.enabled());
    }

    /**
     * The row of the root user.
     *
     * @param lastSignIn when root last signed in, which root cannot do without its password
     */
    List<String> root(ReportedUser user, Optional<Instant> lastSignIn) {
        boolean password = user.passwordSet().isPresent();
        List<String> row = new ArrayList<>(List.of(
                ROOT,
                arn("root"),
                time(user.created()),
                Boolean.toString(password && user.enabled()),
                password ? lastSignIn.map(ReportRows::time).orElse(NO_INFORMATION) : NOT_APPLICABLE,
                NOT_SUPPORTED,
                NOT_SUPPORTED,
                Boolean.toString(user.secondFactor())));
        return finished(row, user, settings.enabled() && settings.rootAllowed());
    }

    private List<String> finished(List<String> row, ReportedUser user, boolean usable) {
        List<AccessKey> shown = user.keys().stream()
                .sorted(Comparator.comparing((AccessKey key) -> !active(key))
                        .thenComparing(AccessKey::created)
                        .thenComparing(AccessKey::id))
                .limit(KEYS)
                .toList();
        for (int at = 0; at < KEYS; at++) {
            row.addAll(at < shown.size() ? key(shown.get(at), usable) : key());
        }
        row.addAll(List.of(NO, NOT_APPLICABLE, NO, NOT_APPLICABLE));
        return row;
    }

    private List<String> key(AccessKey key, boolean usable) {
        Optional<LastUse> use = key.lastUse();
        return List.of(
                Boolean.toString(usable && active(key)),
                time(key.created()),
                time(use.map(known -> Instant.ofEpochMilli(known.time()))),
                NOT_APPLICABLE,
                use.map(LastUse::client).orElse(NOT_APPLICABLE));
    }

    private static List<String> key() {
        return List.of(NO, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE);
    }

    private boolean active(AccessKey key) {
        return key.status(settings.limits(), now) == AccessKeyStatus.ACTIVE;
    }

    /** In the grammar of AWS (arn:partition:service:region:account:resource), with ids, which never change. */
    private String arn(String resource) {
        return "arn:keycloak:iam::" + realmId + ":" + resource;
    }

    /** Where a realm allows any letters in names, somebody could pass for root or for the end of the report. */
    private static String name(ReportedUser user) {
        return user.name().startsWith("<") ? "'" + user.name() : user.name();
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(ReportRows::time).orElse(NOT_APPLICABLE);
    }

    private static String time(Instant moment) {
        return TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
