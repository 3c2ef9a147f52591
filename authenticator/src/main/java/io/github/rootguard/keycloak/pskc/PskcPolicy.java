package io.github.rootguard.keycloak.pskc;

import io.github.rootguard.policy.hardware.TokenFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a container allows a key to be used for (RFC 6030 section 5). A restriction that is not understood, or that could
 * not be kept, forbids the use.
 */
final class PskcPolicy {
    private static final String FIELD = "policy";
    private static final List<String> KNOWN = List.of("StartDate", "ExpiryDate", "PINPolicy", "KeyUsage");

    private PskcPolicy() {}

    /** Notes why a key must not be used at this moment. */
    static void check(PskcKey key, Instant now, TokenFields fields) {
        dates(key.deviceDate("StartDate"), key.deviceDate("ExpiryDate"), now, fields);
        key.policy().ifPresent(policy -> {
            dates(policy.textAt("StartDate"), policy.textAt("ExpiryDate"), now, fields);
            restrictions(policy, fields);
        });
    }

    private static void restrictions(XmlNode policy, TokenFields fields) {
        if (policy.children().anyMatch(child -> !KNOWN.contains(child.name()))) {
            fields.refuse(FIELD, "has a restriction that cannot be kept; known are " + String.join(", ", KNOWN));
        }
        List<String> usages = policy.children("KeyUsage").map(XmlNode::text).toList();
        if (!usages.isEmpty() && !usages.contains("OTP")) {
            fields.refuse(FIELD, "does not allow the usage OTP");
        }
        policy.at("PINPolicy")
                .map(pin -> pin.attribute("PINUsageMode"))
                .filter(mode -> !mode.isEmpty() && !mode.equals("Local"))
                .ifPresent(
                        mode -> fields.refuse(FIELD, "demands a PIN beside the code; only a PIN on the device works"));
    }

    private static void dates(String start, String expiry, Instant now, TokenFields fields) {
        date("StartDate", start, fields)
                .filter(now::isBefore)
                .ifPresent(later -> fields.refuse("StartDate", "is in the future"));
        date("ExpiryDate", expiry, fields)
                .filter(end -> !now.isBefore(end))
                .ifPresent(passed -> fields.refuse("ExpiryDate", "has passed"));
    }

    /** An XML date may come without a zone; then it is taken for UTC. */
    private static Optional<Instant> date(String field, String text, TokenFields fields) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException malformed) {
            fields.refuse(field, "is no date with time, such as 2037-12-31T00:00:00Z");
            return Optional.empty();
        }
    }
}
