package io.github.rootguard.keycloak.pskc;

import io.github.rootguard.policy.hardware.RefusedLine;
import io.github.rootguard.policy.hardware.TokenDraft;
import io.github.rootguard.policy.hardware.TokenFields;
import io.github.rootguard.policy.hardware.TokenFile;
import io.github.rootguard.policy.mfa.SeedText;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.InputSource;

/**
 * Reads the TOTP tokens of a container (RFC 6030; for TOTP the profile {@code urn:ietf:params:xml:ns:keyprov:pskc:totp}).
 * Signatures of containers are not looked at: whoever imports a file vouches for it.
 */
public final class PskcTokens {
    /** Files of older tools still have the name that a draft gave it. */
    private static final Set<String> TOTP =
            Set.of("urn:ietf:params:xml:ns:keyprov:pskc:totp", "urn:ietf:params:xml:ns:keyprov:pskc#totp");

    private PskcTokens() {}

    /**
     * Reads a file as it lies on a disk, in the encoding that its first line names.
     *
     * @param now keys that are not valid at this moment are refused
     */
    public static TokenFile read(byte[] file, FileSecret secret, Instant now) {
        return read(new InputSource(new ByteArrayInputStream(file)), secret, now);
    }

    /**
     * Reads a file that came as text.
     *
     * @param now keys that are not valid at this moment are refused
     */
    public static TokenFile read(String file, FileSecret secret, Instant now) {
        return read(new InputSource(new StringReader(file)), secret, now);
    }

    private static TokenFile read(InputSource source, FileSecret secret, Instant now) {
        try {
            PskcContainer container = PskcContainer.read(source, secret);
            List<TokenDraft> tokens = new ArrayList<>();
            List<RefusedLine> refused = new ArrayList<>();
            for (PskcKey key : container.keys()) {
                TokenFields fields = fields(key, container.values(), now);
                fields.token().ifPresent(tokens::add);
                refused.addAll(fields.refused());
            }
            return new TokenFile(tokens, refused).withoutRepetition();
        } catch (PskcException unusable) {
            return new TokenFile(List.of(), List.of(unusable.refused()));
        }
    }

    private static TokenFields fields(PskcKey key, PskcValues values, Instant now) {
        TokenFields fields = new TokenFields(key.line());
        if (!TOTP.contains(key.algorithm())) {
            return fields.refuse("algorithm", "is not TOTP: only tokens whose codes change with the time can be used");
        }
        fields.serial(TokenFile.SERIAL, key.serial())
                .manufacturer("manufacturer", key.manufacturer())
                .algorithm("suite", key.suite())
                .digits("digits", key.responseFormat("Length"));
        String encoding = key.responseFormat("Encoding");
        if (!encoding.isEmpty() && !encoding.equals("DECIMAL")) {
            fields.refuse("encoding", "must be DECIMAL");
        }
        if (Set.of("true", "1").contains(key.responseFormat("CheckDigits"))) {
            fields.refuse("checkDigits", "cannot be used");
        }
        plain(key, "Time", fields)
                .filter(start -> !start.equals("0"))
                .ifPresent(other -> fields.refuse("time", "must be 0: time steps are counted from 1970"));
        plain(key, "TimeInterval", fields).ifPresent(period -> fields.period("period", period));
        PskcPolicy.check(key, now, fields);
        return seed(key, values, fields);
    }

    private static Optional<String> plain(PskcKey key, String name, TokenFields fields) {
        Optional<XmlNode> node = key.data(name);
        if (node.isPresent() && node.get().at("PlainValue").isEmpty()) {
            fields.refuse(name, "must have a plain value");
        }
        return node.flatMap(value -> value.at("PlainValue")).map(XmlNode::text);
    }

    private static TokenFields seed(PskcKey key, PskcValues values, TokenFields fields) {
        Optional<XmlNode> secret = key.secret();
        if (secret.isEmpty()) {
            return fields.refuse("seed", "is missing");
        }
        try {
            return fields.seed("seed", SeedText.ofBytes(values.open(secret.get())));
        } catch (PskcException unusable) {
            return fields.refuse(unusable.field(), unusable.reason());
        }
    }
}
