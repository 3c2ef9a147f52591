package io.github.rootguard.acceptance.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A mail as its reader sees it.
 *
 * @param from address of the sender
 * @param to addresses of the readers
 * @param subject the subject
 * @param text the plain part
 * @param html the HTML part
 */
public record Mail(String from, List<String> to, String subject, String text, String html) {

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    message.getFrom()[0].toString(),
                    Arrays.stream(message.getRecipients(RecipientType.TO))
                            .map(Object::toString)
                            .toList(),
                    message.getSubject(),
                    part(message.getContent(), "text/plain"),
                    part(message.getContent(), "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail that cannot be read", e);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part.getContent() instanceof Multipart
                        ? part(part.getContent(), type)
                        : part.isMimeType(type) ? part.getContent().toString() : "";
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return type.equals("text/plain") ? content.toString() : "";
    }
}
