package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Secret;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;

/**
 * A password that the root user would like to have.
 *
 * @param password the password as typed
 * @param known words that whoever guesses would try first: e-mail address, user name, realm, product
 * @param usedBefore whether a password is one that the root user has or had; asked once at most, as it is slow by design
 */
public record PasswordCandidate(Secret password, List<String> known, Predicate<Secret> usedBefore) {

    /**
     * In UTF-16 code units: the longest password, with each character taken apart into four. Ordering marks takes time that
     * grows with the square of their number, which would tell an outsider by time who is root (#8).
     */
    private static final int MOST_CHARACTERS = 4 * RootPasswordPolicy.MAX_LENGTH;

    /** Keeps a copy of the words. */
    public PasswordCandidate {
        known = List.copyOf(known);
    }

    /** A password of which nothing else is known. */
    public static PasswordCandidate of(Secret password) {
        return new PasswordCandidate(password, List.of(), any -> false);
    }

    /** Neither the password nor whose it is. */
    @Override
    public String toString() {
        return "PasswordCandidate[hidden]";
    }

    /**
     * The password in Unicode normalization form KC, so that the same password typed on two keyboards is the same (NIST
     * SP 800-63B-4 section 3.1.1.2). One that is longer than any that is taken, in whatever form, stays as it is.
     */
    public String normalized() {
        var text = password.revealForImmediateUse();
        return text.length() > MOST_CHARACTERS ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The length of the normalized password in code points. */
    int normalizedLength() {
        var text = normalized();
        return text.codePointCount(0, text.length());
    }
}
