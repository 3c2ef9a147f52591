package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.List;
import java.util.Optional;

/** Whose rules the root user's password follows where nothing stricter is set. */
public enum PasswordPreset implements StableId {
    /** Length instead of kinds of characters (NIST SP 800-63B-4 section 3.1.1.2). */
    NIST(15, 0),
    /** The CIS AWS Foundations Benchmark, section 1 (identity and access management). */
    CIS(14, 0),
    /** The rules for the password of an AWS account root user: at least eight characters, three of four classes. */
    AWS(8, 3);

    private final String id = MessageKey.kebab(this);
    private final int minLength;
    private final int minClasses;

    PasswordPreset(int minLength, int minClasses) {
        this.minLength = minLength;
        this.minClasses = minClasses;
    }

    @Override
    public String id() {
        return id;
    }

    /** How many code points a password has at least. */
    public int minLength() {
        return minLength;
    }

    /** How many of the four classes capital letter, small letter, digit and symbol a password has at least. */
    public int minClasses() {
        return minClasses;
    }

    /** Every value of the setting. */
    public static List<String> ids() {
        return StableId.all(values());
    }

    /** Finds the preset of an id; empty when there is none. */
    public static Optional<PasswordPreset> of(String id) {
        return StableId.find(values(), id);
    }
}
