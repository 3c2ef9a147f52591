package io.github.rootguard.keycloak.fido;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

class FidoMetadataFuzzTest {
    private static final int WHOLE_ID = 36;
    private static final Issued ROOT = Issued.root("CN=Root of the tests");
    private static final MetadataSigner SIGNER = new MetadataSigner(List.of(ROOT.certificate()), Optional.empty());
    private static final String GOOD = new BlobDraft()
            .entry("01020304-0506-0708-0102-030405060708", "Key One", "REVOKED", ROOT.certificate())
            .signedBy(ROOT);

    @FuzzTest
    void whenPayloadIsReadThenItHasModelsWithWholeIdsOrIsRefused(byte[] json) {
        try {
            var payload = MetadataPayload.read(json);
            assertThat(MetadataPayload.read(json).nextUpdate()).isEqualTo(payload.nextUpdate());
            assertThat(MetadataPayload.read(json).metadata().size())
                    .isEqualTo(payload.metadata().size());
            // Each model is written out whole, and one character of it may be written as six.
            assertThat(payload.metadata().size()).isLessThanOrEqualTo(json.length / WHOLE_ID);
        } catch (UntrustedMetadataException documented) {
            assertThat(documented.getMessage()).isNotBlank();
        }
    }

    /** Three parts of one header, which is not signed by anybody. */
    @FuzzTest
    void whenNobodySignedThenNothingIsTrusted(byte[] header) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        assertThat(trusted(new String(header, StandardCharsets.ISO_8859_1))).isFalse();
        assertThat(trusted(encoder.encodeToString(header) + GOOD.substring(GOOD.indexOf('.'))))
                .isFalse();
    }

    @FuzzTest
    void whenCertificateIsReadThenItIsOneOrIsRefused(byte[] der) {
        try {
            assertThat(SignedBlob.certificate(Base64.getEncoder().encodeToString(der))
                            .getPublicKey())
                    .isNotNull();
        } catch (UntrustedMetadataException documented) {
            assertThat(documented.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void whenSignedMetadataIsChangedThenItIsRefused(byte[] data) {
        if (data.length < 3) {
            return;
        }
        var at = Math.floorMod(((data[0] & 0xff) << 8) | (data[1] & 0xff), GOOD.length());
        var changed = GOOD.substring(0, at) + (char) (data[2] & 0x7f) + GOOD.substring(at + 1);
        if (trusted(changed)) {
            // The last symbol of the signature has bits that mean nothing, and blanks around the text neither.
            assertThat(SignedBlob.parse(changed).signed())
                    .isEqualTo(SignedBlob.parse(GOOD).signed());
            assertThat(SignedBlob.parse(changed).signature())
                    .isEqualTo(SignedBlob.parse(GOOD).signature());
        }
    }

    private static boolean trusted(String text) {
        try {
            var blob = SignedBlob.parse(text);
            SIGNER.check(blob);
            return true;
        } catch (UntrustedMetadataException documented) {
            return false;
        }
    }
}
