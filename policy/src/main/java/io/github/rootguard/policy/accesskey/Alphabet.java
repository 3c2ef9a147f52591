package io.github.rootguard.policy.accesskey;

import java.security.SecureRandom;

/** Symbols that access keys are written in. */
enum Alphabet {
    /** Base32 (RFC 4648 section 6). */
    BASE32("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
    /** Digits, then capital letters, then small ones. */
    BASE62("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private final String symbols;

    Alphabet(String symbols) {
        this.symbols = symbols;
    }

    int size() {
        return symbols.length();
    }

    char symbol(int value) {
        return symbols.charAt(value);
    }

    /** The value of a symbol; negative when it is none. */
    int value(char symbol) {
        return symbols.indexOf(symbol);
    }

    /** Whether the text consists of symbols alone. */
    boolean writes(String text) {
        return text.chars().allMatch(each -> symbols.indexOf(each) >= 0);
    }

    String random(SecureRandom random, int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(symbol(random.nextInt(size())));
        }
        return text.toString();
    }
}
