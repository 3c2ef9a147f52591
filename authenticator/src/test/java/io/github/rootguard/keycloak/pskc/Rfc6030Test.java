package io.github.rootguard.keycloak.pskc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rootguard.policy.Secret;
import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The examples of RFC 6030, with the keys and passwords that it states. */
class Rfc6030Test {
    private static final FileSecret KEY = FileSecret.preSharedKey(Secret.of(Pskc.KEY));
    private static final FileSecret PASSWORD = FileSecret.password(Secret.of(Pskc.PASSWORD));

    @Test
    void whenContainerIsTheShortestThenItsKeyIsRead() throws PskcException {
        PskcContainer container = read(2, FileSecret.NONE);

        PskcKey key = container.keys().get(0);
        assertThat(container.keys()).hasSize(1);
        assertThat(key.algorithm()).isEqualTo("urn:ietf:params:xml:ns:keyprov:pskc:hotp");
        assertThat(key.serial()).isEmpty();
        assertThat(key.line()).isEqualTo(3);
        assertThat(opened(container, key)).isEqualTo("31323334");
    }

    @Test
    void whenContainerHasMoreDataThenItIsRead() throws PskcException {
        PskcContainer container = read(3, FileSecret.NONE);

        PskcKey key = container.keys().get(0);
        assertThat(key.serial()).isEqualTo("987654321");
        assertThat(key.manufacturer()).isEqualTo("Manufacturer");
        assertThat(key.responseFormat("Length")).isEqualTo("8");
        assertThat(key.responseFormat("Encoding")).isEqualTo("DECIMAL");
        assertThat(key.data("Counter")).map(node -> node.textAt("PlainValue")).contains("0");
        assertThat(opened(container, key)).isEqualTo(Pskc.SEED);
    }

    @Test
    void whenKeyIsOnlyReferredToThenThereIsNone() throws PskcException {
        assertThat(read(4, FileSecret.NONE).keys().get(0).secret()).isEmpty();
    }

    @Test
    void whenContainerHasAPolicyThenItIsRead() throws PskcException {
        PskcContainer container = read(5, FileSecret.NONE);

        assertThat(container.keys()).hasSize(2);
        assertThat(container.keys().get(0).policy())
                .flatMap(policy -> policy.at("PINPolicy"))
                .map(pin -> pin.attribute("PINUsageMode"))
                .contains("Local");
        assertThat(opened(container, container.keys().get(1))).isEqualTo("31323334");
    }

    @Test
    void whenKeyIsEncryptedWithAPreSharedKeyThenItIsOpened() throws PskcException {
        PskcContainer container = read(6, KEY);

        assertThat(opened(container, container.keys().get(0))).isEqualTo(Pskc.SEED);
    }

    @Test
    void whenKeyIsEncryptedWithAPasswordThenItIsOpened() throws PskcException {
        PskcContainer container = read(7, PASSWORD);

        assertThat(opened(container, container.keys().get(0))).isEqualTo(Pskc.SEED);
    }

    @Test
    void whenContainerHasManyKeysThenAllAreRead() throws PskcException {
        PskcContainer container = read(10, FileSecret.NONE);

        assertThat(container.keys())
                .extracting(PskcKey::serial)
                .containsExactly("654321", "123456", "9999999", "9999999");
        for (PskcKey key : container.keys()) {
            assertThat(opened(container, key)).isEqualTo(Pskc.SEED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7})
    void whenSecretIsNotGivenOrOfTheOtherKindThenItIsAskedFor(int figure) {
        for (FileSecret wrong : List.of(FileSecret.NONE, figure == 6 ? PASSWORD : KEY)) {
            assertThat(refusal(Pskc.figure(figure), wrong)).contains("was not given");
        }
    }

    @Test
    void whenSecretIsWrongThenItIsToldBeforeAnythingIsDecrypted() {
        assertThat(refusal(Pskc.figure(6), FileSecret.preSharedKey(Secret.of(Pskc.KEY.replace('1', '2')))))
                .contains("not the one of this file");
        assertThat(refusal(Pskc.figure(7), FileSecret.password(Secret.of("Qwerty"))))
                .contains("not the one of this file");
    }

    /** One character of a value of figure 6 is changed: of the cipher text, of the MAC, of the MAC key, of a method. */
    @ParameterizedTest
    @CsvSource({
        "AAECAwQFBgcICQoL, AAECAwQFBgcICQoM, not the one of this file",
        "wZqIUqGv, wZqIUqGw, not the one of this file",
        "Su+NvtQfmvfJzF6b, Su+NvtQfmvfJzF6c, not the one of this file",
        "ESIzRFVmd4iZABEi, ESIzRFVmd4iZABEj, not the one of this file",
        "Su+NvtQfmvfJzF6bmQiJqoLRExc=, '', not the one of this file",
        "Su+NvtQfmvfJzF6bmQiJqoLRExc=, Su!, no base64",
        "xmldsig#hmac-sha1, xmldsig-more#hmac-md5, HMAC",
        "xmlenc#aes128-cbc, xmlenc#tripledes-cbc, AES-CBC",
        "xmlenc#aes128-cbc, xmlenc#aes256-cbc, a key of 32 bytes"
    })
    void whenFileWasChangedThenNothingIsTaken(String from, String to, String reason) {
        String changed = Pskc.figure(6).replace(from, to);

        assertThat(changed).isNotEqualTo(Pskc.figure(6));
        assertThat(refusal(changed, KEY)).contains(reason);
    }

    @Test
    void whenMacIsMissingThenNothingIsTaken() {
        String figure = Pskc.figure(6);

        assertThat(refusal(figure.replaceAll("(?s)<ValueMAC>.*</ValueMAC>", ""), KEY))
                .contains("no MAC");
        assertThat(refusal(figure.replaceAll("(?s)<MACMethod.*</MACMethod>", ""), KEY))
                .contains("no MACMethod");
        assertThat(refusal(figure.replaceAll("(?s)<EncryptedValue>.*</EncryptedValue>", ""), KEY))
                .contains("neither");
    }

    @ParameterizedTest
    @CsvSource({
        "<IterationCount>1000<, <IterationCount>1000001<, 1000000",
        "<IterationCount>1000<, <IterationCount>0<, 1000000",
        "<IterationCount>1000<, <IterationCount>99999999999<, 1000000",
        "<KeyLength>16<, <KeyLength>-1<, 32",
        "<KeyLength>16<, <KeyLength>24<, a key of 16 bytes",
        "Ej7/PEpyEpw=, '', specified",
        "Ej7/PEpyEpw=, ?, specified",
        "<PRF/>, <PRF Algorithm='urn:other'/>, HMAC",
        "pkcs5:PBKDF2-params, pkcs5:PBKDF9-params, PBKDF2"
    })
    void whenDerivationIsUnusableThenTheReasonIsTold(String from, String to, String reason) {
        assertThat(refusal(Pskc.figure(7).replace(from, to), PASSWORD)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "1234567890123456789012345678901234", "not base64!", "AAAA"})
    void whenPreSharedKeyIsNoneThenItsSizesAreTold(String key) {
        assertThat(refusal(Pskc.figure(6), FileSecret.preSharedKey(Secret.of(key))))
                .contains("16, 24 or 32 bytes");
    }

    @Test
    void whenPreSharedKeyIsInBase64ThenItIsTheSame() throws PskcException {
        PskcContainer container = read(6, FileSecret.preSharedKey(Secret.of("EjRWeJASNFZ4kBI0VniQEg==")));

        assertThat(opened(container, container.keys().get(0))).isEqualTo(Pskc.SEED);
    }

    private static PskcContainer read(int figure, FileSecret secret) throws PskcException {
        return PskcContainer.read(new InputSource(new StringReader(Pskc.figure(figure))), secret);
    }

    private static String opened(PskcContainer container, PskcKey key) throws PskcException {
        return HexFormat.of().formatHex(container.values().open(key.secret().orElseThrow()));
    }

    private static String refusal(String file, FileSecret secret) {
        try {
            PskcContainer container = PskcContainer.read(new InputSource(new StringReader(file)), secret);
            XmlNode value = container.keys().get(0).secret().orElseThrow();
            return assertThatExceptionOfType(PskcException.class)
                    .isThrownBy(() -> container.values().open(value))
                    .actual()
                    .reason();
        } catch (PskcException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
