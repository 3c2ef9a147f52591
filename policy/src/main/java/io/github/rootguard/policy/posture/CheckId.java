package io.github.rootguard.policy.posture;

import java.util.List;
import java.util.Locale;

/**
 * Names every item of the realm root benchmark once. The id is stable for ever, and an item keeps its number when others
 * go. References name the sections of CIS Amazon Web Services Foundations Benchmark 7.0, NIST SP 800-63B-4 and OWASP ASVS
 * 5.0 that ask for the same.
 */
public enum CheckId {
    /** The realm has exactly one root user. */
    RG_01(CheckSeverity.CRITICAL),
    /** Root is not used for everyday work. */
    RG_02(CheckSeverity.MEDIUM, "CIS AWS 2.7"),
    /** Nobody is a temporary administrator. */
    RG_03(CheckSeverity.CRITICAL, "ASVS 6.3.2"),
    /** Two people can bring the realm back when root is lost. */
    RG_04(CheckSeverity.HIGH),
    /** Root has two authenticators. */
    RG_05(CheckSeverity.HIGH, "CIS AWS 2.5", "NIST 800-63B AAL2"),
    /** One of root's authenticators is hardware. */
    RG_06(CheckSeverity.MEDIUM, "CIS AWS 2.6", "NIST 800-63B AAL3"),
    /** None of root's authenticators is old or revoked. */
    RG_07(CheckSeverity.MEDIUM, "NIST 800-63B AAL3"),
    /** Root has no access key. */
    RG_08(CheckSeverity.CRITICAL, "CIS AWS 2.4"),
    /** Access keys are not older than 90 days. */
    RG_09(CheckSeverity.MEDIUM, "CIS AWS 2.12"),
    /** Access keys are not unused for 45 days. */
    RG_10(CheckSeverity.MEDIUM, "CIS AWS 2.11"),
    /** Nobody keeps two active access keys. */
    RG_11(CheckSeverity.LOW),
    /** Access keys that were made are used. */
    RG_12(CheckSeverity.LOW),
    /** Root's password keeps the rules. */
    RG_13(CheckSeverity.HIGH, "CIS AWS 2.8", "CIS AWS 2.9", "NIST 800-63B passwords"),
    /** Every administrator has a second factor. */
    RG_14(CheckSeverity.CRITICAL, "CIS AWS 2.10", "NIST 800-63B AAL2"),
    /** No application asks for a password alone. */
    RG_15(CheckSeverity.HIGH, "ASVS 6.3.4"),
    /** Resetting a forgotten password does not lead to root. */
    RG_16(CheckSeverity.CRITICAL, "ASVS 6.4.3"),
    /** Nobody impersonates root. */
    RG_17(CheckSeverity.CRITICAL, "ASVS 6.3.4"),
    /** Nobody else changes root's account. */
    RG_18(CheckSeverity.CRITICAL, "ASVS 6.4.6"),
    /** Sessions of the admin console end when they are idle. */
    RG_19(CheckSeverity.MEDIUM, "NIST 800-63B AAL3"),
    /** Login flows of single applications do not get around root's second factor. */
    RG_20(CheckSeverity.HIGH, "ASVS 6.3.4"),
    /** Service accounts that administer the realm have a reason. */
    RG_21(CheckSeverity.HIGH, "CIS AWS 2.14"),
    /** Events are stored, kept and archived. */
    RG_22(CheckSeverity.MEDIUM, "CIS AWS 5.4", "CIS AWS 5.6"),
    /** Alerts about root arrive. */
    RG_23(CheckSeverity.HIGH, "CIS AWS 5.3", "ASVS 6.3.7"),
    /** Signing in as root was practised. */
    RG_24(CheckSeverity.MEDIUM);

    private static final String SEPARATOR = ", ";

    private final CheckSeverity severity;
    private final String references;

    CheckId(CheckSeverity severity, String... references) {
        this.severity = severity;
        this.references = String.join(SEPARATOR, references);
    }

    /** The stable id, such as {@code RG-01}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** How much it matters. */
    public CheckSeverity severity() {
        return severity;
    }

    /** What other benchmarks and standards ask for the same; may be empty. */
    public List<String> references() {
        return references.isEmpty() ? List.of() : List.of(references.split(SEPARATOR, -1));
    }

    /** The key of the sentence that the realm should be able to say of itself, such as {@code rootGuardCheckRg01}. */
    public String titleMessageKey() {
        return "rootGuardCheckRg" + name().substring("RG_".length()).toLowerCase(Locale.ROOT);
    }

    /** The key of the sentence that says what to do. */
    public String remedyMessageKey() {
        return titleMessageKey() + "Remedy";
    }
}
