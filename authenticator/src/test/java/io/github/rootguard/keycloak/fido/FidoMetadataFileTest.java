package io.github.rootguard.keycloak.fido;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FidoMetadataFileTest {

    private static final String HOST = "mds.fidoalliance.org";
    private static final String MODEL = "01020304-0506-0708-0102-030405060708";
    private static final Issued ROOT = Issued.root("CN=Root of the tests");
    private static final Issued SIGNER = leaf(ROOT, HOST, 30);
    private static final Issued MAKER = Issued.root("CN=Maker");

    @TempDir
    private Path directory;

    static Stream<Arguments> algorithms() {
        return Stream.of(
                Arguments.of("RS256", "SHA256withRSA", "RSA", 2048),
                Arguments.of("RS384", "SHA384withRSA", "RSA", 2048),
                Arguments.of("RS512", "SHA512withRSA", "RSA", 3072),
                Arguments.of("ES256", "SHA256withECDSAinP1363Format", "EC", 256),
                Arguments.of("ES384", "SHA384withECDSAinP1363Format", "EC", 384),
                Arguments.of("ES512", "SHA512withECDSAinP1363Format", "EC", 521));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void whenTheAlgorithmIsOneOfTheStandardThenItIsUnderstood(String name, String java, String keys, int size) {
        var pair = Issued.keys(keys, size);
        Issued signer = ROOT.issue(new CertificateDraft("CN=Signer", pair.getPublic()).host(HOST), pair);

        assertThat(read(draft().algorithm(name, java).signedBy(signer)).given()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKED, true",
        "USER_VERIFICATION_BYPASS, true",
        "ATTESTATION_KEY_COMPROMISE, true",
        "USER_KEY_REMOTE_COMPROMISE, true",
        "USER_KEY_PHYSICAL_COMPROMISE, true",
        "UPDATE_AVAILABLE, false",
        "FIDO_CERTIFIED_L1, false",
        "FIDO_CERTIFIED_L3plus, false",
        "FIPS140_CERTIFIED_L2, false",
        "RETIRED, false",
        "SOMETHING_NEW, false"
    })
    void whenAStatusIsReportedThenTheModelIsRevokedOrNot(String status, boolean revoked) {
        BlobDraft blob = new BlobDraft().entry(MODEL, "Key One", status);

        assertThat(read(blob.signedBy(SIGNER)).model(UUID.fromString(MODEL)))
                .hasValueSatisfying(
                        model -> assertThat(model.revoked()).as(status).isEqualTo(revoked));
    }

    @Test
    void whenAModelIsListedTwiceThenTheWorseCounts() {
        BlobDraft blob = new BlobDraft()
                .entry(MODEL, "Key One", "REVOKED")
                .entry(MODEL, "Key One", "FIDO_CERTIFIED_L1", MAKER.certificate());

        assertThat(read(blob.signedBy(SIGNER)).model(UUID.fromString(MODEL))).hasValueSatisfying(model -> {
            assertThat(model.revoked()).isTrue();
            assertThat(model.attestationRoots()).hasSize(1);
        });
    }

    @Test
    void whenEntriesAreCarelessThenTheOthersAreUsed() {
        BlobDraft blob = draft().entry("{\"aaguid\": \"no uuid\"}")
                .entry("{\"aaguid\": \"0-0-0-0-1\"}")
                .entry("{\"aaid\": \"4e4e#4005\"}")
                .entry("7")
                .entry("{\"aaguid\": \"%s\"}".formatted(MODEL.replace("01020304", "ffffffff")))
                .entry("{\"aaguid\": \"%s\", \"metadataStatement\": {\"attestationRootCertificates\": [\"x\", 7]}}"
                        .formatted(MODEL.replace("01020304", "eeeeeeee")));
        FidoMetadata metadata = read(blob.signedBy(SIGNER));

        assertThat(metadata.size()).isEqualTo(3);
        UUID nameless = UUID.fromString(MODEL.replace("01020304", "ffffffff"));
        assertThat(metadata.model(nameless).orElseThrow().name()).isEqualTo(nameless.toString());
    }

    @Test
    void whenItIsOutOfDateThenItIsUsedAllTheSame() {
        assertThat(read(draft().nextUpdate("2020-01-01").signedBy(SIGNER)).given())
                .isTrue();
    }

    @Test
    void whenAnythingIsChangedAfterwardsThenTheFileIsRefused() {
        String[] parts = draft().signedBy(SIGNER).split("\\.", 3);
        String forged = BlobDraft.encoded("{\"nextUpdate\": \"2999-12-31\", \"entries\": []}");

        refused(parts[0] + "." + forged + "." + parts[2], "signature is wrong");
        refused(parts[0] + "." + parts[1] + ".", "signature is wrong");
        refused(parts[0] + "." + parts[1] + ".AAAA", "signature is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a.b", "a.b.c.d", "{}", "é.é.é", "e30.e30.e30", "bnVsbA.e30.e30"})
    void whenTheFileIsGarbageThenItIsRefused(String garbage) {
        refused(garbage, "");
    }

    @Test
    void whenWhatIsSignedIsNoMetadataThenItIsRefused() {
        refused(draft().nextUpdate("soon").signedBy(SIGNER), "cannot be read");
        refused(new BlobDraft().entry("]}, {").signedBy(SIGNER), "cannot be read");
        refused(
                new BlobDraft()
                        .nextUpdate("2999-12-31\", \"entries\": 7, \"x\": \"")
                        .signedBy(SIGNER),
                "");
    }

    @Test
    void whenThereIsNoSuchFileThenItIsSaid() throws IOException {
        Path huge = directory.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(FidoMetadataFile.MAX_BYTES + 1);
        }

        refused(directory.resolve("missing"), "not there");
        refused(directory, "not there");
        refused(huge, "larger than 64 MiB");
    }

    private FidoMetadata read(String blob) {
        return FidoMetadataFile.read(BlobDraft.write(directory.resolve("blob"), blob), signer(), Clock.systemUTC());
    }

    private MetadataSigner signer() {
        return MetadataSigner.ofFile(BlobDraft.write(directory.resolve("root.pem"), BlobDraft.pem(ROOT.certificate())));
    }

    private void refused(String blob, String why) {
        refused(BlobDraft.write(directory.resolve("refused"), blob), why);
    }

    private void refused(Path file, String why) {
        assertThatExceptionOfType(UntrustedMetadataException.class)
                .isThrownBy(() -> FidoMetadataFile.read(file, signer(), Clock.systemUTC()))
                .withMessageContaining(why);
    }

    private static BlobDraft draft() {
        return new BlobDraft().entry(MODEL, "Key One", "FIDO_CERTIFIED_L1", MAKER.certificate());
    }

    private static Issued leaf(Issued issuer, String host, int days) {
        var keys = Issued.keys("EC", 256);
        return issuer.issue(
                new CertificateDraft("CN=Signer", keys.getPublic()).host(host).valid(-10, days), keys);
    }
}
