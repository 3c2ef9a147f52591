package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.HardwareClaim;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of hardware tokens: all of a file or nothing of it, and every fault is told. */
@RootGuardServer
@OnPostgres
class HardwareImportIT {

    private static final String TOKENS = "/root-guard/hardware-tokens";
    private static final String CSV = "text/csv";
    private static final String PSKC = "application/pskc+xml";
    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private TestRealm realm;
    private AdminClient admin;

    @BeforeEach
    void begin(TestRealm own) {
        realm = own;
        admin = realm.everydayAdmin();
    }

    @Test
    void whenAnyLineIsRefusedThenAllAreToldAndNothingIsImported() {
        admin.postText(TOKENS, CSV, HardwareClaim.CSV).expect(200);

        JsonNode report = admin.postText(
                        TOKENS,
                        CSV,
                        "serial,seed,digits\nft-1,%s,6\nft-2,secret?,9\nGALT10100123,%s,6\nft-1,%s,6\n"
                                .formatted(SEED, SEED, SEED))
                .expect(400)
                .json();

        assertThat(report.path("error").asText()).isEqualTo("invalid_file");
        assertThat(report.path("error_description").asText())
                .contains("Nothing is imported", "Faults in the file: 4")
                .doesNotContain("secret?", SEED);
        assertThat(report.path("imported").asInt()).isZero();
        assertThat(report.path("refused"))
                .extracting(line -> line.path("line").asInt() + " "
                        + line.path("field").asText() + " "
                        + line.path("reason").asText())
                .containsExactlyInAnyOrder(
                        "3 seed cannot be read: it must be hex, base32 or base64",
                        "3 digits must be 6 or 8",
                        "4 serial is in the inventory already",
                        "5 serial is on line 2 already");
        assertThat(serials()).containsExactly(HardwareClaim.SERIAL);
    }

    @Test
    void whenPskcIsImportedThenTokensAreListed() {
        JsonNode plain = admin.postText(
                        TOKENS, PSKC, pskc("plain", "<PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue>", ""))
                .expect(200)
                .json();

        assertThat(plain.path("imported").asInt()).isEqualTo(1);
        assertThat(serials()).containsExactly("PLAIN");
        assertThat(list().get(0).path("period").asInt()).isEqualTo(60);
    }

    /** The key of RFC 6030 figure 6, whose pre-shared key that is. */
    @Test
    void whenPskcIsEncryptedThenItsKeyComesInTheBody() {
        String file = pskc("sealed", ENCRYPTED_SECRET, ENCRYPTION);
        String key = "12345678901234567890123456789012";

        RefusedFile.expect(admin.postText(TOKENS, PSKC, file), "seed", "pre-shared key, which was not given");
        RefusedFile.expect(admin.post(TOKENS, Map.of("pskc", file)), "seed", "pre-shared key, which was not given");
        RefusedFile.expect(
                admin.post(TOKENS, Map.of("pskc", file, "preSharedKey", key.replace('1', '3'))),
                "seed",
                "not the one of this file");
        RefusedFile.expect(
                admin.post(TOKENS, Map.of("pskc", file.replace("Su+N", "Su+M"), "preSharedKey", key)),
                "seed",
                "not the one of this file");
        assertThat(serials()).isEmpty();
        admin.post(TOKENS, Map.of("pskc", file, "preSharedKey", key)).expect(200);

        assertThat(serials()).containsExactly("SEALED");
        assertThat(realm.events().ofAdministrators().toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"pskc\": \"\"}",
                "{\"pskc\": \"<a/>\", \"key\": \"x\"}",
                "{\"pskc\": \"<a/>\", \"password\": 1}",
                "{\"pskc\": \"<a/>\", \"password\": \"x\", \"preSharedKey\": \"x\"}",
                "{\"pskc\": \"<a/>\", \"pskc\": \"<a/>\"}"
            })
    void whenBodyIsNotAsDescribedThenItsFieldsAreNamed(String body) {
        JsonNode refusal =
                admin.postText(TOKENS, "application/json", body).expect(400).json();

        assertThat(refusal.path("error").asText()).isEqualTo("invalid_request");
        assertThat(refusal.path("error_description").asText()).contains("pskc", "preSharedKey", "password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | '' | file",
                "text/csv | 'serial;seed' | file",
                "application/pskc+xml | '' | file",
                "application/pskc+xml | '<KeyContainer/>' | file",
                "application/pskc+xml | '<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>' | file"
            })
    void whenFileIsNoneThenItIsRefused(String type, String file, String field) {
        RestResponse answer = admin.postText(TOKENS, type, file);

        RefusedFile.expect(answer, field, "");
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void whenFileIsOfAnotherTypeThenItIsNotRead() {
        for (String type : List.of("application/xml", "text/plain", "application/octet-stream")) {
            JsonNode refusal =
                    admin.postText(TOKENS, type, HardwareClaim.CSV).expect(415).json();
            assertThat(refusal.path("error_description").asText()).contains("text/csv", "application/pskc+xml");
        }
        admin.postText(TOKENS, "Text/CSV; charset=utf-8", HardwareClaim.CSV).expect(200);
    }

    @Test
    void whenFileIsLargerThanOneMegabyteThenItIsRefused() {
        JsonNode refusal = admin.postText(TOKENS, CSV, HardwareClaim.CSV + "\n".repeat(1_048_577))
                .expect(400)
                .json();

        assertThat(refusal.path("error").asText()).isEqualTo("invalid_file");
        assertThat(refusal.path("error_description").asText()).contains("1048576");
        assertThat(serials()).isEmpty();
    }

    private JsonNode list() {
        return admin.get(TOKENS).expect(200).json();
    }

    private List<String> serials() {
        return IntStream.range(0, list().size())
                .mapToObj(at -> list().get(at).path("serial").asText())
                .toList();
    }

    private static String pskc(String serial, String secret, String encryption) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc">
                  %s
                  <KeyPackage>
                    <DeviceInfo><Manufacturer>Acme</Manufacturer><SerialNo>%s</SerialNo></DeviceInfo>
                    <Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
                      <Data>
                        <Secret>%s</Secret>
                        <TimeInterval><PlainValue>60</PlainValue></TimeInterval>
                      </Data>
                    </Key>
                  </KeyPackage>
                </KeyContainer>
                """.formatted(encryption, serial, secret);
    }

    private static final String AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";

    private static final String ENCRYPTION = """
            <EncryptionKey><KeyName>Pre-shared-key</KeyName></EncryptionKey>
            <MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1">
              <MACKey>
                <EncryptionMethod Algorithm="%s"/>
                <CipherData>
                  <CipherValue>ESIzRFVmd4iZABEiM0RVZgKn6WjLaTC1sbeBMSvIhRejN9vJa2BOlSaMrR7I5wSX</CipherValue>
                </CipherData>
              </MACKey>
            </MACMethod>
            """.formatted(AES);

    private static final String ENCRYPTED_SECRET = """
            <EncryptedValue>
              <EncryptionMethod Algorithm="%s"/>
              <CipherData>
                <CipherValue>AAECAwQFBgcICQoLDA0OD+cIHItlB3Wra1DUpxVvOx2lef1VmNPCMl8jwZqIUqGv</CipherValue>
              </CipherData>
            </EncryptedValue>
            <ValueMAC>Su+NvtQfmvfJzF6bmQiJqoLRExc=</ValueMAC>
            """.formatted(AES);
}
