package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Secret;
import java.text.Normalizer;

/**
 * A password that the root user would like to have.
 *
 * @param password the password as typed
 */
public record PasswordCandidate(Secret password) {

    /**
     * The password in Unicode normalization form KC, so that the same password typed on two keyboards is the same (NIST
     * SP 800-63B-4 section 3.1.1.2).
     */
    String normalized() {
        return Normalizer.normalize(password.revealForImmediateUse(), Normalizer.Form.NFKC);
    }

    /** The length of the normalized password in code points. */
    int normalizedLength() {
        var text = normalized();
        return text.codePointCount(0, text.length());
    }
}
