package io.github.rootguard.policy.hardware;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.SeedText;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the fields of one token of a file into values, and collects all that is wrong with them. */
public final class TokenFields {

    /** The most characters of a manufacturer's name. */
    public static final int MAX_MANUFACTURER = 100;

    private static final Pattern ALGORITHM =
            Pattern.compile("(?:TOTP-)?(?:HMAC-?)?SHA-?(1|256|512)", Pattern.CASE_INSENSITIVE);

    private final int line;
    private final List<RefusedLine> refused = new ArrayList<>();
    private Optional<SerialNumber> serial = Optional.empty();
    private String manufacturer = "";
    private TotpAlgorithm algorithm = TotpParameters.STANDARD.algorithm();
    private int digits = TotpParameters.STANDARD.digits();
    private int period = TotpParameters.STANDARD.periodSeconds();
    private Optional<Secret> key = Optional.empty();

    /**
     * Begins with a token of which nothing is known.
     *
     * @param line where it begins
     */
    public TokenFields(int line) {
        this.line = line;
    }

    /** Takes the serial number. */
    public TokenFields serial(String field, String text) {
        serial = SerialNumber.parse(text);
        if (serial.isEmpty()) {
            refuse(
                    field,
                    text.isBlank()
                            ? "is missing"
                            : "is no serial number: 1 to " + SerialNumber.MAX_LENGTH
                                    + " letters, digits, hyphens, dots and underscores, a letter or digit first");
        }
        return this;
    }

    /** Takes the manufacturer, which may be empty. */
    public TokenFields manufacturer(String field, String text) {
        manufacturer = text.strip();
        if (manufacturer.length() > MAX_MANUFACTURER || manufacturer.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "must have at most " + MAX_MANUFACTURER + " characters, none of them a control character");
        }
        return this;
    }

    /** Takes the hash function; SHA-1 when it is empty. */
    public TokenFields algorithm(String field, String text) {
        var match = ALGORITHM.matcher(text.strip());
        if (match.matches()) {
            algorithm = TotpAlgorithm.valueOf("SHA" + match.group(1));
        } else if (!text.isBlank()) {
            refuse(field, "must be SHA1, SHA256 or SHA512");
        }
        return this;
    }

    /** Takes the length of a code; 6 when it is empty. */
    public TokenFields digits(String field, String text) {
        digits = choice(field, text, 6, 8);
        return this;
    }

    /** Takes the seconds of a time step; 30 when it is empty. */
    public TokenFields period(String field, String text) {
        period = choice(field, text, 30, 60);
        return this;
    }

    /** Takes the seed. */
    public TokenFields seed(String field, SeedText.Result seed) {
        key = seed.key();
        seed.problem().ifPresent(problem -> refuse(field, problem.words()));
        return this;
    }

    /** Notes that a field is wrong. */
    public TokenFields refuse(String field, String reason) {
        refused.add(new RefusedLine(line, field, reason));
        return this;
    }

    /** All that is wrong so far. */
    public List<RefusedLine> refused() {
        return List.copyOf(refused);
    }

    /** The token; empty when anything is wrong. */
    public Optional<TokenDraft> token() {
        if (!refused.isEmpty()) {
            return Optional.empty();
        }
        var parameters = new TotpParameters(algorithm, digits, period);
        return serial.flatMap(number -> key.map(seed -> new TokenDraft(line, number, manufacturer, parameters, seed)));
    }

    private int choice(String field, String text, int standard, int other) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals(Integer.toString(standard))) {
            return standard;
        }
        if (!stripped.equals(Integer.toString(other))) {
            refuse(field, "must be " + standard + " or " + other);
        }
        return other;
    }
}
