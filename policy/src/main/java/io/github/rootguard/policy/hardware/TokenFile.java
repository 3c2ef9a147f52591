package io.github.rootguard.policy.hardware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What a file holds.
 *
 * @param tokens all tokens that can be read, in the order of the file
 * @param refused all that is wrong
 */
public record TokenFile(List<TokenDraft> tokens, List<RefusedLine> refused) {

    /** The most tokens in a file. */
    public static final int MAX_TOKENS = 1000;

    /** The most bytes of a file. */
    public static final int MAX_BYTES = 1_048_576;

    /** The name of the field that holds the serial number. */
    public static final String SERIAL = "serial";

    /** Keeps copies. */
    public TokenFile {
        tokens = List.copyOf(tokens);
        refused = List.copyOf(refused);
    }

    /** A file that is refused as a whole. */
    public static TokenFile refused(int line, String field, String reason) {
        return new TokenFile(List.of(), List.of(new RefusedLine(line, field, reason)));
    }

    /**
     * A file with more tokens than it may have.
     *
     * @param line where the first one begins that is too many
     */
    public static TokenFile tooMany(int line) {
        return refused(line, "file", "has more than " + MAX_TOKENS + " tokens");
    }

    /** This file, with every serial number refused that a line before it has. */
    public TokenFile withoutRepetition() {
        var wrong = new ArrayList<>(refused);
        var lines = new HashMap<SerialNumber, Integer>();
        for (var token : tokens) {
            var first = lines.putIfAbsent(token.serial(), token.line());
            if (first != null) {
                wrong.add(new RefusedLine(token.line(), SERIAL, "is on line " + first + " already"));
            }
        }
        return new TokenFile(tokens, wrong);
    }
}
