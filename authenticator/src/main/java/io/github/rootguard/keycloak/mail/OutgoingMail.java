package io.github.rootguard.keycloak.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mail that a realm sends to somebody, in that person's language. */
public final class OutgoingMail {
    /** The language of the request is that of an administrator, or there is no request. */
    public static final Map<String, Object> IN_THE_READERS_LANGUAGE =
            Map.of(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);

    /** As a place, which has a name that people know; as an offset it would be shown as Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private OutgoingMail() {}

    /** Whether the realm can send mail at all. */
    public static boolean possible(RealmModel realm) {
        return realm.getSmtpConfig() != null && !realm.getSmtpConfig().isEmpty();
    }

    /** A moment as the reader of a mail reads it. */
    public static String moment(KeycloakSession session, UserModel reader, Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(session.getContext().resolveLocale(reader, true))
                .format(moment.atZone(UTC));
    }
}
