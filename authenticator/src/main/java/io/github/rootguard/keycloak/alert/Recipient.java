package io.github.rootguard.keycloak.alert;

import io.github.rootguard.policy.settings.AlertSettings;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who gets an alert.
 *
 * @param kind how it is sent
 * @param address user id or e-mail address; empty for the webhook, whose address is looked up when it is called
 */
record Recipient(Kind kind, String address) {

    private static final String USER = "user:";
    private static final String MAIL = "mail:";
    /** The text form of the webhook. */
    static final String WEBHOOK = "webhook";

    /** How an alert is sent. */
    enum Kind {
        /** By mail to a user of the realm, in the user's language. */
        USER,
        /** By mail to an address of the settings. */
        MAIL,
        /** To the webhook. */
        WEBHOOK
    }

    static Recipient user(String id) {
        return new Recipient(Kind.USER, id);
    }

    /** Everybody who is told: these users, and whoever the settings name. */
    static List<Recipient> all(Collection<String> userIds, AlertSettings settings) {
        Stream<Recipient> users = userIds.stream().map(Recipient::user);
        Stream<Recipient> mails = settings.emails().stream().map(address -> new Recipient(Kind.MAIL, address));
        Stream<Recipient> hook = settings.webhook().stream().map(url -> new Recipient(Kind.WEBHOOK, ""));
        return Stream.of(users, mails, hook).flatMap(each -> each).distinct().toList();
    }

    String text() {
        return switch (kind) {
            case USER -> USER + address;
            case MAIL -> MAIL + address;
            case WEBHOOK -> WEBHOOK;
        };
    }

    static Recipient parse(String text) {
        if (text.startsWith(USER)) {
            return user(text.substring(USER.length()));
        }
        return text.startsWith(MAIL)
                ? new Recipient(Kind.MAIL, text.substring(MAIL.length()))
                : new Recipient(Kind.WEBHOOK, "");
    }
}
