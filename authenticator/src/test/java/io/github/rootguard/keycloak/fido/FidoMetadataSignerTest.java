package io.github.rootguard.keycloak.fido;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FidoMetadataSignerTest {

    private static final String HOST = "mds.fidoalliance.org";
    private static final String MODEL = "01020304-0506-0708-0102-030405060708";
    private static final Issued ROOT = Issued.root("CN=Root of the tests");
    private static final Issued OTHER_ROOT = Issued.root("CN=Another root");
    private static final Issued SIGNER = leaf(ROOT, HOST, 30);
    private static final Issued MAKER = Issued.root("CN=Maker");

    @TempDir
    private Path directory;

    @Test
    void whenTheNamedRootVouchesForTheSignerThenModelsAreKnown() {
        FidoMetadata metadata = read(draft().signedBy(SIGNER));

        assertThat(metadata.given()).isTrue();
        assertThat(metadata.model(UUID.fromString(MODEL))).hasValueSatisfying(model -> {
            assertThat(model.name()).isEqualTo("Key One");
            assertThat(model.attestationRoots()).containsExactly(MAKER.certificate());
            assertThat(model.revoked()).isFalse();
        });
        assertThat(metadata.model(new UUID(0, 0))).isEmpty();
    }

    @Test
    void whenThereIsACertificateInBetweenThenTheChainIsFollowed() {
        var keys = Issued.keys("EC", 256);
        Issued between = ROOT.issue(
                new CertificateDraft("CN=Between", keys.getPublic())
                        .with(Extension.basicConstraints, new BasicConstraints(0)),
                keys);
        Issued signer = leaf(between, HOST, 30);

        assertThat(read(draft().signedBy(signer, between.certificate())).given())
                .isTrue();
        assertThat(read(draft().signedBy(signer, between.certificate(), ROOT.certificate()))
                        .given())
                .isTrue();
        refused(draft().signedBy(signer), "leads to no root");
    }

    @Test
    void whenTheChainGoesOnBehindTheRootThenItIsTrustedAllTheSame() {
        Issued crossed = OTHER_ROOT.issue(
                new CertificateDraft("CN=Root of the tests", ROOT.keys().getPublic())
                        .with(Extension.basicConstraints, new BasicConstraints(true)),
                ROOT.keys());

        assertThat(read(draft().signedBy(SIGNER, crossed.certificate())).given())
                .isTrue();
        assertThat(read(draft().signedBy(SIGNER, crossed.certificate(), OTHER_ROOT.certificate()))
                        .given())
                .isTrue();
    }

    @Test
    void whenTheNamedCertificateIsTheSignersOwnThenItIsTrusted() {
        assertThat(read(draft().signedBy(ROOT)).given()).isTrue();
    }

    static Stream<Arguments> untrusted() {
        var weak = Issued.keys("RSA", 1024);
        Issued weakSigner = ROOT.issue(new CertificateDraft("CN=Weak", weak.getPublic()).host(HOST), weak);
        return Stream.of(
                Arguments.of("another root", blob(() -> draft().signedBy(leaf(OTHER_ROOT, HOST, 30))), "no root"),
                Arguments.of("expired", blob(() -> draft().signedBy(leaf(ROOT, HOST, -1))), "expired"),
                Arguments.of(
                        "another's certificate",
                        blob(() -> draft().signedBy(new Issued(SIGNER.certificate(), OTHER_ROOT.keys()))),
                        "signature is wrong"),
                Arguments.of(
                        "root's certificate behind another's",
                        blob(() -> draft().signedBy(leaf(OTHER_ROOT, HOST, 30), ROOT.certificate())),
                        "no root"),
                Arguments.of(
                        "weak",
                        blob(() -> draft().algorithm("RS256", "SHA256withRSA").signedBy(weakSigner)),
                        "too short"),
                Arguments.of(
                        "other algorithm",
                        blob(() -> draft().algorithm("RS256", "SHA256withECDSAinP1363Format")
                                .signedBy(SIGNER)),
                        "signature is wrong"),
                Arguments.of(
                        "no algorithm",
                        blob(() -> draft().algorithm("none", "SHA256withECDSAinP1363Format")
                                .signedBy(SIGNER)),
                        "not signed in a way"),
                Arguments.of(
                        "shared key",
                        blob(() -> draft().algorithm("HS256", "SHA256withECDSAinP1363Format")
                                .signedBy(SIGNER)),
                        "not signed in a way"),
                Arguments.of(
                        "demands",
                        blob(() -> draft().header("\"crit\": [\"b64\"]").signedBy(SIGNER)),
                        "not signed in a way"),
                Arguments.of(
                        "no certificates",
                        blob(() -> draft().signed(SIGNER, "{\"alg\": \"ES256\"}")),
                        "does not bring the certificates"),
                Arguments.of(
                        "broken certificates",
                        blob(() -> draft().signed(SIGNER, "{\"alg\": \"ES256\", \"x5c\": [\"AAAA\"]}")),
                        "certificate that cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("untrusted")
    void whenTheSignatureIsNotToBeTrustedThenTheFileIsRefused(String what, Supplier<String> blob, String why) {
        refused(blob.get(), why);
    }

    @Test
    void whenFidoIsToHaveSignedThenItsOwnHostAndRootAreNeeded() {
        Path file = BlobDraft.write(directory.resolve("blob"), draft().signedBy(SIGNER));
        MetadataSigner fido = MetadataSigner.fido();
        MetadataSigner host = new MetadataSigner(List.of(ROOT.certificate()), Optional.of(HOST));
        MetadataSigner other = new MetadataSigner(List.of(ROOT.certificate()), Optional.of("fidoalliance.org"));

        assertThat(FidoMetadataFile.read(file, host, Clock.systemUTC()).given()).isTrue();
        assertThatExceptionOfType(UntrustedMetadataException.class)
                .isThrownBy(() -> FidoMetadataFile.read(file, other, Clock.systemUTC()))
                .withMessage("its signer is not fidoalliance.org");
        assertThatExceptionOfType(UntrustedMetadataException.class)
                .isThrownBy(() -> FidoMetadataFile.read(file, fido, Clock.systemUTC()))
                .withMessageContaining("no root");
    }

    @Test
    void whenTheSignerNamesNoHostThenItIsNotFido() {
        var keys = Issued.keys("EC", 256);
        Issued nameless = ROOT.issue(new CertificateDraft("CN=" + HOST, keys.getPublic()), keys);
        Path file = BlobDraft.write(directory.resolve("blob"), draft().signedBy(nameless));

        assertThatExceptionOfType(UntrustedMetadataException.class)
                .isThrownBy(() -> FidoMetadataFile.read(
                        file, new MetadataSigner(List.of(ROOT.certificate()), Optional.of(HOST)), Clock.systemUTC()))
                .withMessageContaining("its signer is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void whenTheRootCannotBeReadThenItIsSaid(String pem) {
        Path file = BlobDraft.write(directory.resolve("root.pem"), pem);

        assertThatExceptionOfType(UntrustedMetadataException.class).isThrownBy(() -> MetadataSigner.ofFile(file));
    }

    @Test
    void whenTheRootIsNotThereThenItIsSaid() {
        assertThatExceptionOfType(UntrustedMetadataException.class)
                .isThrownBy(() -> MetadataSigner.ofFile(directory.resolve("missing")))
                .withMessageContaining("cannot be read");
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

    private static Supplier<String> blob(Supplier<String> made) {
        return made;
    }

    private static Issued leaf(Issued issuer, String host, int days) {
        var keys = Issued.keys("EC", 256);
        return issuer.issue(
                new CertificateDraft("CN=Signer", keys.getPublic()).host(host).valid(-10, days), keys);
    }
}
