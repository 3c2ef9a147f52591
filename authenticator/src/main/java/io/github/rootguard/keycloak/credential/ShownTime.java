package io.github.rootguard.keycloak.credential;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** A moment as people read it: in the language of the page, and in UTC, because where they are is not known. */
public final class ShownTime {
    /** As a place, which has a name that people know; as an offset it would be shown as Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private ShownTime() {}

    /** In the language in which this user is shown pages. */
    public static String of(KeycloakSession session, @Nullable UserModel user, Instant moment) {
        return in(session.getContext().resolveLocale(user), moment);
    }

    /** In the language of the user whose session or token makes this request. */
    static String ofCaller(KeycloakSession session, Instant moment) {
        UserSessionModel caller = session.getContext().getUserSession();
        return of(session, caller == null ? null : caller.getUser(), moment);
    }

    static String in(Locale locale, Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(UTC)
                .format(moment);
    }
}
