package io.github.rootguard.policy.mfa;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How makers of devices write a seed. The order is that in which a text without a stated format is read. */
public enum SeedFormat implements StableId {
    /** Hexadecimal digits in pairs, in whatever case; hyphens and colons may stand between them. */
    HEX("[-:]", "(?:[0-9A-Fa-f]{2})+"),
    /**
     * Base32 (RFC 4648 section 6) with or without padding, all in capital or all in small letters; hyphens may stand
     * between them. Text in mixed case is none, because that is what base64 looks like.
     */
    BASE32("-", "(?:[A-Z2-7]+|[a-z2-7]+)=*"),
    /** Base64 (RFC 4648 section 4) with or without padding. The alphabet for addresses is not used for seeds. */
    BASE64("", "[0-9A-Za-z+/]+={0,2}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final String id = MessageKey.kebab(this);
    private final Pattern separators;
    private final Pattern text;

    SeedFormat(String separators, String text) {
        this.separators = Pattern.compile(separators);
        this.text = Pattern.compile(text);
    }

    @Override
    public String id() {
        return id;
    }

    /** Every id. */
    public static List<String> ids() {
        return StableId.all(values());
    }

    /** Finds the format of an id; empty when there is none. */
    public static Optional<SeedFormat> of(String id) {
        return StableId.find(values(), id);
    }

    /** The bytes of a text, whose blanks do not matter; empty when it is not in this format. */
    Optional<byte[]> decode(String typed) {
        var compact = separators.matcher(BLANKS.matcher(typed).replaceAll("")).replaceAll("");
        if (!text.matcher(compact).matches()) {
            return Optional.empty();
        }
        var plain = compact.replace("=", "");
        return switch (this) {
            case HEX -> Optional.of(HexFormat.of().parseHex(plain));
            case BASE32 -> whole(plain, 8, 1, 3, 6) ? Optional.of(Base32.decode(plain)) : Optional.empty();
            case BASE64 -> whole(plain, 4, 1) ? Optional.of(Base64.getDecoder().decode(plain)) : Optional.empty();
        };
    }

    /** Whether no symbol is missing: some numbers of symbols beyond whole groups make no whole number of bytes. */
    private static boolean whole(String plain, int group, int... impossible) {
        return Arrays.stream(impossible).noneMatch(rest -> plain.length() % group == rest);
    }
}
