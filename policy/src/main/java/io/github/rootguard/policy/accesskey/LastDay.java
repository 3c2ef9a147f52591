package io.github.rootguard.policy.accesskey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last day of an access key, as its owner types it: a day of the years 0 to 9999, such as {@code 2027-01-31}. */
public final class LastDay {

    /** ISO 8601 also writes years that no moment and no database column can hold. */
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private LastDay() {}

    /**
     * When a key with this last day expires.
     *
     * @return the first moment of the day after, in UTC; empty when the text is no such day
     */
    public static Optional<Instant> end(String typed) {
        if (!FORM.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
