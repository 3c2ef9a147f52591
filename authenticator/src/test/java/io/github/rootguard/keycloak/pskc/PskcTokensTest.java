package io.github.rootguard.keycloak.pskc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.RefusedLine;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.hardware.TokenDraft;
import io.github.rootguard.policy.hardware.TokenFile;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PskcTokensTest {
    private static final Secret SEED = Secret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @Test
    void whenTokenSaysLittleThenTheRestIsStandard() {
        assertThat(read(Pskc.token("", "", "")).tokens())
                .containsExactly(new TokenDraft(3, new SerialNumber("AC-1"), "Acme", TotpParameters.STANDARD, SEED));
    }

    @Test
    void whenTokenSaysAllThenAllIsTaken() {
        TokenFile file = read(Pskc.token(
                "<Suite>HMAC-SHA256</Suite><ResponseFormat Length='8' Encoding='DECIMAL' CheckDigits='false'/>",
                "<Time><PlainValue>0</PlainValue></Time><TimeInterval><PlainValue> 60 </PlainValue></TimeInterval>"
                        + "<TimeDrift><PlainValue>4</PlainValue></TimeDrift>",
                "<Policy><StartDate>2012-08-01T00:00:00Z</StartDate><ExpiryDate>2037-12-31T00:00:00</ExpiryDate>"
                        + "<PINPolicy PINUsageMode='Local'/><KeyUsage>CR</KeyUsage><KeyUsage>OTP</KeyUsage></Policy>"));

        assertThat(file.refused()).isEmpty();
        assertThat(file.tokens())
                .extracting(TokenDraft::parameters)
                .containsExactly(new TotpParameters(TotpAlgorithm.SHA256, 8, 60));
    }

    @Test
    void whenContainerIsEncryptedThenItsTokensAreTaken() {
        assertThat(PskcTokens.read(Pskc.totpOfFigure(6), FileSecret.preSharedKey(Secret.of(Pskc.KEY)), Pskc.NOW)
                        .tokens())
                .extracting(TokenDraft::key)
                .containsExactly(SEED);
        assertThat(PskcTokens.read(Pskc.totpOfFigure(7), FileSecret.password(Secret.of(Pskc.PASSWORD)), Pskc.NOW)
                        .tokens())
                .extracting(TokenDraft::key)
                .containsExactly(SEED);
    }

    @Test
    void whenAlgorithmIsNamedAsInADraftThenItIsTaken() {
        assertThat(read(Pskc.token("", "", "").replace("pskc:totp", "pskc#totp"))
                        .tokens())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pskc:totp | pskc:hotp | algorithm",
                "<SerialNo>ac-1</SerialNo> | '' | serial",
                "<SerialNo>ac-1 | <SerialNo>a/1 | serial",
                "<Manufacturer>Acme | <Manufacturer>Ac&#9;me | manufacturer",
                "<PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA= | <PlainValue>MTIzNA== | seed",
                "<PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA= | <PlainValue>?? | PlainValue",
                "Secret> | Secrets> | seed"
            })
    void whenDeviceOrSeedIsUnusableThenTheFieldIsNamed(String from, String to, String field) {
        assertRefused(read(Pskc.token("", "", "").replace(from, to)), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Suite>HMAC-MD5</Suite> | suite",
                "<ResponseFormat Length='7' Encoding='DECIMAL'/> | digits",
                "<ResponseFormat Length='6' Encoding='HEXADECIMAL'/> | encoding",
                "<ResponseFormat Length='6' Encoding='DECIMAL' CheckDigits='true'/> | checkDigits"
            })
    void whenParametersAreUnusableThenTheFieldIsNamed(String parameters, String field) {
        assertRefused(read(Pskc.token(parameters, "", "")), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Time><PlainValue>100</PlainValue></Time> | time",
                "<TimeInterval><PlainValue>90</PlainValue></TimeInterval> | period",
                "<TimeInterval><EncryptedValue/></TimeInterval> | TimeInterval"
            })
    void whenDataAreUnusableThenTheFieldIsNamed(String data, String field) {
        assertRefused(read(Pskc.token("", data, "")), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ExpiryDate>2026-11-22T12:00:00Z</ExpiryDate> | ExpiryDate",
                "<StartDate>2026-11-22T13:00:01+01:00</StartDate> | StartDate",
                "<ExpiryDate>soon</ExpiryDate> | ExpiryDate",
                "<KeyUsage>CR</KeyUsage> | policy",
                "<NumberOfTransactions>10</NumberOfTransactions> | policy",
                "<PINPolicy PINUsageMode='Append'/> | policy",
                "<x:Other xmlns:x='urn:x'/> | policy"
            })
    void whenPolicyForbidsTheUseThenItIsRefused(String policy, String field) {
        assertRefused(read(Pskc.token("", "", "<Policy>" + policy + "</Policy>")), field);
    }

    @Test
    void whenDeviceHasExpiredThenItIsRefused() {
        String token = Pskc.token("", "", "")
                .replace("</SerialNo>", "</SerialNo><ExpiryDate>2020-01-01T00:00:00Z</ExpiryDate>");

        assertRefused(read(token), "ExpiryDate");
        assertThat(PskcTokens.read(token, FileSecret.NONE, Instant.parse("2019-12-31T23:59:59Z"))
                        .tokens())
                .hasSize(1);
    }

    @Test
    void whenSerialsRepeatThenTheLaterIsRefused() {
        TokenFile file = PskcTokens.read(Pskc.totpOfFigure(10), FileSecret.NONE, Instant.parse("2006-05-10T00:00:00Z"));

        assertThat(file.tokens()).hasSize(2);
        assertThat(file.refused()).extracting(RefusedLine::field).containsExactly("ExpiryDate", "ExpiryDate");
        assertThat(PskcTokens.read(
                                Pskc.totpOfFigure(10).replaceAll("<(StartDate|ExpiryDate)>.*", ""),
                                FileSecret.NONE,
                                Pskc.NOW)
                        .refused())
                .extracting(RefusedLine::field)
                .containsExactly("serial");
    }

    @Test
    void whenContainerHasTooManyTokensThenItIsRefused() {
        assertThat(read(packages(TokenFile.MAX_TOKENS)).refused()).hasSize(TokenFile.MAX_TOKENS);
        assertThat(read(packages(TokenFile.MAX_TOKENS + 1)).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("more than 1000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KeyContainer | Container",
                "urn:ietf:params:xml:ns:keyprov:pskc\" | urn:other\"",
                "Version=\"1.0\" | Version=\"2.0\"",
                "KeyPackage> | Package>"
            })
    void whenFileIsNoContainerThenItIsRefused(String from, String to) {
        assertRefused(read(Pskc.token("", "", "").replace(from, to)), "file");
    }

    @Test
    void whenFileIsInAnotherEncodingThenItIsRead() {
        String file = Pskc.token("", "", "")
                .replace("UTF-8", "ISO-8859-1")
                .replace("<Manufacturer>Acme", "<Manufacturer>Äcme");

        assertThat(PskcTokens.read(file.getBytes(StandardCharsets.ISO_8859_1), FileSecret.NONE, Pskc.NOW)
                        .tokens())
                .extracting(TokenDraft::manufacturer)
                .containsExactly("Äcme");
    }

    private static String packages(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> "<KeyPackage/>")
                .collect(Collectors.joining(
                        "\n",
                        "<KeyContainer Version='1.0' xmlns='urn:ietf:params:xml:ns:keyprov:pskc'>",
                        "</KeyContainer>"));
    }

    private static TokenFile read(String file) {
        return PskcTokens.read(file, FileSecret.NONE, Pskc.NOW);
    }

    private static void assertRefused(TokenFile file, String field) {
        assertThat(file.tokens()).isEmpty();
        assertThat(file.refused()).extracting(RefusedLine::field).containsExactly(field);
        assertThat(file.refused()).allMatch(refused -> refused.line() >= 1);
    }
}
