package io.github.rootguard.acceptance.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.rootguard.acceptance.web.Await;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The mail of one test: what came since it began. */
public final class Mailbox {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final GreenMail server;
    private final Set<String> before;

    private Mailbox(GreenMail server) {
        this.server = server;
        this.before =
                Arrays.stream(server.getReceivedMessages()).map(Mailbox::id).collect(Collectors.toSet());
    }

    /** All mail from a realm, per reader oldest first. */
    public List<Mail> from(String realm) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> !before.contains(id(message)))
                .map(Mail::of)
                .filter(mail -> mail.from().equals(senderOf(realm)))
                .toList();
    }

    /** Waits for a mail from a realm that fits. */
    public Mail await(String realm, Predicate<Mail> fits) {
        return Await.value(
                "mail", LONGEST, () -> from(realm).stream().filter(fits).findFirst());
    }

    /** The sender that a realm must use to be told from others. */
    public static String senderOf(String realm) {
        return realm + "@mail.example.org";
    }

    /** The server keeps mail by reader and not in the order of its coming, so messages are told apart by their ids. */
    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that cannot be read", e);
        }
    }

    /** The mail server of a run. */
    public static final class Server implements AutoCloseable {

        private final GreenMail server;

        private Server(GreenMail server) {
            this.server = server;
        }

        /** Starts on a free port of localhost. */
        public static Server start() {
            GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return new Server(server);
        }

        /** The port for SMTP without encryption and password. */
        public int port() {
            return server.getSmtp().getPort();
        }

        /** A mailbox that is empty now. */
        public Mailbox mailbox() {
            return new Mailbox(server);
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
