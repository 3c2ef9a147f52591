package io.github.rootguard.policy.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorKindTest {

    @ParameterizedTest
    @CsvSource({
        "totp, TOTP, rootGuardFactorTotp, rootGuardFactorTotpHelp, true",
        "hardware-totp, HARDWARE_TOTP, rootGuardFactorHardwareTotp, rootGuardFactorHardwareTotpHelp, true",
        "security-key, SECURITY_KEY, rootGuardFactorSecurityKey, rootGuardFactorSecurityKeyHelp, false",
    })
    void whenKindIsNamedThenPagesKnowWhatToSayAndAsk(
            String id, FactorKind kind, String title, String help, boolean codes) {
        assertThat(FactorKind.of(id)).contains(kind);
        assertThat(kind.messageKey()).isEqualTo(title);
        assertThat(kind.helpMessageKey()).isEqualTo(help);
        assertThat(kind.showsCodes()).isEqualTo(codes);
    }
}
