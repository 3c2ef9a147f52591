package io.github.rootguard.keycloak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import io.github.rootguard.keycloak.fido.CertificateDraft;
import io.github.rootguard.keycloak.fido.FidoMetadata;
import io.github.rootguard.keycloak.fido.Issued;
import io.github.rootguard.keycloak.fido.Published;
import java.security.KeyPair;
import java.security.cert.TrustAnchor;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SecurityKeyRegistrationTest {
    private static final String CHALLENGE = SoftwareKey.challenge("sixteen bytes or more");
    private static final Issued MAKER = Issued.root("CN=Maker,O=Maker,C=DE");
    private static final Issued BATCH = batch(MAKER, SoftwareKey.MODEL);
    private static final Issued STRANGER = batch(Issued.root("CN=Stranger,O=Stranger,C=DE"), SoftwareKey.MODEL);

    static Stream<Arguments> statements() {
        return Stream.of(
                statement(SoftwareKey::register, "none", AttestationVerdict.NONE),
                statement(SoftwareKey::registerWithSelfAttestation, "packed", AttestationVerdict.SELF),
                statement((key, asked) -> key.registerAttestedBy(BATCH, asked), "packed", AttestationVerdict.VERIFIED),
                statement(
                        (key, asked) -> key.registerAttestedBy(STRANGER, asked),
                        "packed",
                        AttestationVerdict.UNKNOWN_MAKER));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void whenTheAnswerIsRightThenWhatTheStatementProvesIsKept(
            BiFunction<SoftwareKey, String, RegistrationRequest> answer, String format, AttestationVerdict verdict) {
        NewSecurityKey made = register(answer.apply(new SoftwareKey(), CHALLENGE));

        assertThat(made.result()).isEqualTo(SecurityKeyResult.ACCEPTED);
        assertThat(made.key()).hasValueSatisfying(key -> {
            assertThat(key.attestationFormat()).isEqualTo(format);
            assertThat(key.attestation()).isEqualTo(verdict);
        });
    }

    @Test
    void whenTheAnswerIsRightThenEverythingThatRulesAskForIsKept() {
        SoftwareKey software = new SoftwareKey();
        software.eligible = true;
        software.backedUp = true;
        software.counter = 41;

        RootSecurityKeyData key = register(software.register(CHALLENGE)).key().orElseThrow();

        assertThat(key.aaguid()).isEqualTo(SoftwareKey.MODEL);
        assertThat(key.userVerified()).isTrue();
        assertThat(key.backupEligible()).isTrue();
        assertThat(key.backedUpAtEnrollment()).isTrue();
        assertThat(key.backedUp()).isTrue();
        assertThat(key.counter()).isEqualTo(41);
        assertThat(key.lastUsed()).isNull();
        assertThat(key.transports()).containsExactly("nfc", "usb");
    }

    static Stream<Arguments> dishonest() {
        return Stream.of(
                Arguments.of("origin", change(key -> key.origin = "https://id.example.com"), SecurityKeyResult.INVALID),
                Arguments.of("port", change(key -> key.origin = "https://id.example.org"), SecurityKeyResult.INVALID),
                Arguments.of("frame", change(key -> key.crossOrigin = true), SecurityKeyResult.INVALID),
                Arguments.of("party", change(key -> key.rpId = "example.org"), SecurityKeyResult.INVALID),
                Arguments.of("ceremony", change(key -> key.createType = "webauthn.get"), SecurityKeyResult.INVALID),
                Arguments.of("absent", change(key -> key.present = false), SecurityKeyResult.INVALID),
                Arguments.of("unverified", change(key -> key.verified = false), SecurityKeyResult.USER_NOT_VERIFIED),
                Arguments.of("synced alone", change(key -> key.backedUp = true), SecurityKeyResult.INVALID),
                Arguments.of("long id", change(key -> key.credentialId = new byte[1024]), SecurityKeyResult.INVALID),
                Arguments.of(
                        "algorithm",
                        change(key -> {
                            key.keys = Issued.keys("EC", 384);
                            key.algorithm = COSEAlgorithmIdentifier.ES384;
                        }),
                        SecurityKeyResult.INVALID));
    }

    @ParameterizedTest
    @MethodSource("dishonest")
    void whenSomethingIsWrongThenNothingIsMade(String what, Consumer<SoftwareKey> change, SecurityKeyResult result) {
        SoftwareKey key = new SoftwareKey();
        change.accept(key);

        assertThat(register(key.register(CHALLENGE))).isEqualTo(NewSecurityKey.refused(result));
    }

    @Test
    void whenTheChallengeIsAnotherThenNothingIsMade() {
        assertThat(register(new SoftwareKey().register(SoftwareKey.challenge("sixteen bytes or less")))
                        .result())
                .isEqualTo(SecurityKeyResult.INVALID);
    }

    @Test
    void whenTheStatementIsForgedThenNothingIsMade() {
        assertThat(register(new SoftwareKey().registerForging(BATCH, CHALLENGE)).result())
                .isEqualTo(SecurityKeyResult.INVALID);
    }

    @Test
    void whenTheCertificateIsOfAnotherModelThenNothingIsMade() {
        SoftwareKey key = new SoftwareKey();
        key.aaguid = UUID.fromString("ffffffff-0506-0708-0102-030405060708");

        assertThat(register(key.registerAttestedBy(BATCH, CHALLENGE)).result()).isEqualTo(SecurityKeyResult.INVALID);
    }

    @Test
    void whenTheStatementIsOfTheOlderProtocolThenNothingIsMade() {
        SoftwareKey key = new SoftwareKey();
        key.aaguid = new UUID(0, 0);

        assertThat(register(key.registerAsU2f(BATCH, CHALLENGE)).result()).isEqualTo(SecurityKeyResult.INVALID);
    }

    @Test
    void whenTheAnswerIsCutOrChangedThenNothingIsMade() {
        RegistrationRequest right = new SoftwareKey().registerAttestedBy(BATCH, CHALLENGE);
        byte[] object = right.getAttestationObject();
        for (int length = 0; length < object.length; length += 7) {
            RegistrationRequest cut = new RegistrationRequest(Arrays.copyOf(object, length), right.getClientDataJSON());
            assertThat(register(cut).result()).as("cut at " + length).isEqualTo(SecurityKeyResult.INVALID);
        }
        assertThat(register(new RegistrationRequest(object, new byte[0])).result())
                .isEqualTo(SecurityKeyResult.INVALID);
        assertThat(register(new RegistrationRequest(object, "null".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .result())
                .isEqualTo(SecurityKeyResult.INVALID);
    }

    @Test
    void whenMetadataIsGivenThenNobodyElseVouches() {
        SecurityKeyModels published = new SecurityKeyModels(
                Published.model(SoftwareKey.MODEL, "Key One", MAKER.certificate(), false),
                aaguid -> Optional.empty(),
                () -> trusting(Set.of(new TrustAnchor(STRANGER.certificate(), null))));

        assertThat(verdict(published, BATCH)).isEqualTo(AttestationVerdict.VERIFIED);
        assertThat(verdict(published, STRANGER)).isEqualTo(AttestationVerdict.UNKNOWN_MAKER);
    }

    @Test
    void whenThereIsATrustStoreWithoutAnyMakerThenNobodyVouches() {
        SecurityKeyModels nobody =
                new SecurityKeyModels(FidoMetadata.NONE, aaguid -> Optional.empty(), () -> trusting(Set.of()));

        assertThat(verdict(nobody, BATCH)).isEqualTo(AttestationVerdict.UNKNOWN_MAKER);
    }

    private static AttestationVerdict verdict(SecurityKeyModels models, Issued maker) {
        return new SecurityKeyCeremonies(SoftwareKey.SERVER)
                .register(new SoftwareKey().registerAttestedBy(maker, CHALLENGE), CHALLENGE, models)
                .key()
                .orElseThrow()
                .attestation();
    }

    private static NewSecurityKey register(RegistrationRequest answer) {
        SecurityKeyModels models = new SecurityKeyModels(
                FidoMetadata.NONE,
                aaguid -> Optional.empty(),
                () -> trusting(Set.of(new TrustAnchor(MAKER.certificate(), null))));
        return new SecurityKeyCeremonies(SoftwareKey.SERVER).register(answer, CHALLENGE, models);
    }

    private static TrustAnchorRepository trusting(Set<TrustAnchor> makers) {
        return new TrustAnchorRepository() {
            @Override
            public Set<TrustAnchor> find(AAGUID aaguid) {
                return makers;
            }

            @Override
            public Set<TrustAnchor> find(byte[] keyIdentifier) {
                return makers;
            }
        };
    }

    /** A batch certificate as the format packed wants it (WebAuthn Level 3 section 8.2.1). */
    private static Issued batch(Issued maker, UUID model) {
        KeyPair keys = Issued.keys("EC", 256);
        byte[] aaguid = java.nio.ByteBuffer.allocate(16)
                .putLong(model.getMostSignificantBits())
                .putLong(model.getLeastSignificantBits())
                .array();
        return maker.issue(
                new CertificateDraft("CN=Batch,OU=Authenticator Attestation,O=Maker,C=DE", keys.getPublic())
                        .with(Extension.basicConstraints, new BasicConstraints(false))
                        .with(new ASN1ObjectIdentifier("1.3.6.1.4.1.45724.1.1.4"), new DEROctetString(aaguid)),
                keys);
    }

    private static Arguments statement(
            BiFunction<SoftwareKey, String, RegistrationRequest> answer, String format, AttestationVerdict verdict) {
        return Arguments.of(answer, format, verdict);
    }

    private static Consumer<SoftwareKey> change(Consumer<SoftwareKey> change) {
        return change;
    }
}
