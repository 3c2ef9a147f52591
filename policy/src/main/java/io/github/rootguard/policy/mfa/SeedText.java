package io.github.rootguard.policy.mfa;

import io.github.rootguard.policy.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Reads the seed of a device. A seed has 16 to 128 bytes: RFC 4226 section 4, R6 demands 128 bits, and beyond the block
 * of SHA-512 more bytes add nothing (RFC 2104 section 3).
 *
 * <p>The format is the one that is told. Without one, the text is taken for the first format that can read it, in the
 * order hex, base32, base64: a text of hexadecimal digits in pairs is always hex. Others that can read it, too, are kept
 * as further readings, for those who can tell by the codes which one is right.
 */
public final class SeedText {

    /** The fewest bytes of a seed. */
    public static final int MIN_BYTES = 16;

    /** The most bytes of a seed. */
    public static final int MAX_BYTES = 128;

    /** The most characters that a seed is written with, blanks included. */
    public static final int MAX_CHARACTERS = 1024;

    private SeedText() {}

    /** What is wrong with a seed. */
    public enum Problem {
        /** There is none. */
        MISSING("is missing"),
        /** The text is in no format. */
        UNREADABLE("cannot be read: it must be hex, base32 or base64"),
        /** It has fewer bytes than {@link #MIN_BYTES}. */
        TOO_SHORT("is too short: it must have at least " + MIN_BYTES + " bytes"),
        /** It has more bytes than {@link #MAX_BYTES}, or more characters than {@link #MAX_CHARACTERS}. */
        TOO_LONG("is too long: it may have at most " + MAX_BYTES + " bytes");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        /** The problem in English, to be put behind the name of the field. */
        public String words() {
            return words;
        }
    }

    /**
     * What came of reading.
     *
     * @param keys the seed in base32 without padding, as each format reads it, the most likely first; empty exactly when
     *     there is a problem
     * @param problem what is wrong
     */
    public record Result(List<Secret> keys, Optional<Problem> problem) {

        static Result of(List<byte[]> seeds) {
            var fitting = seeds.stream()
                    .filter(seed -> sizeProblem(seed).isEmpty())
                    .map(Base32::encode)
                    .toList();
            return new Result(fitting, Optional.empty());
        }

        static Result of(Problem problem) {
            return new Result(List.of(), Optional.of(problem));
        }

        /** The most likely reading; empty when there is a problem. */
        public Optional<Secret> key() {
            return keys.stream().findFirst();
        }
    }

    /** Reads a text whose format is not told. */
    public static Result read(Secret text) {
        return read(text, List.of(SeedFormat.values()));
    }

    /** Reads a text in one format. */
    public static Result read(Secret text, SeedFormat format) {
        return read(text, List.of(format));
    }

    /** Takes a seed that has no text form. */
    public static Result ofBytes(byte[] seed) {
        return sizeProblem(seed).map(Result::of).orElseGet(() -> Result.of(List.of(seed)));
    }

    private static Result read(Secret typed, List<SeedFormat> formats) {
        var text = typed.revealForImmediateUse();
        if (text.isBlank()) {
            return Result.of(Problem.MISSING);
        }
        if (text.length() > MAX_CHARACTERS) {
            return Result.of(Problem.TOO_LONG);
        }
        var seeds =
                formats.stream().flatMap(format -> format.decode(text).stream()).toList();
        if (seeds.isEmpty()) {
            return Result.of(Problem.UNREADABLE);
        }
        // The first format decides: a hex seed that is too short must not pass as base64.
        return sizeProblem(seeds.get(0)).map(Result::of).orElseGet(() -> Result.of(seeds));
    }

    private static Optional<Problem> sizeProblem(byte[] seed) {
        if (seed.length < MIN_BYTES) {
            return Optional.of(Problem.TOO_SHORT);
        }
        return seed.length > MAX_BYTES ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }
}
