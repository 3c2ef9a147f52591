package io.github.rootguard.keycloak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.keycloak.fido.FidoMetadata;
import io.github.rootguard.keycloak.fido.Issued;
import io.github.rootguard.keycloak.fido.Published;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.CredentialModel;

class SecurityKeyModelsTest {
    private static final UUID OTHER = UUID.fromString("ffffffff-0506-0708-0102-030405060708");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenMetadataIsGivenThenItSaysNameAndState(boolean revoked) {
        SecurityKeyModels models = models(Published.model(
                SoftwareKey.MODEL, "Key One", Issued.root("CN=Maker").certificate(), revoked));

        assertThat(models.published()).isTrue();
        assertThat(models.name(SoftwareKey.MODEL)).contains("Key One");
        assertThat(models.name(OTHER)).contains("known to Keycloak");
        assertThat(facts(models, SoftwareKey.MODEL, AttestationVerdict.NONE).revoked())
                .isEqualTo(revoked);
        assertThat(facts(models, OTHER, AttestationVerdict.NONE).revoked()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AttestationVerdict.class)
    void whenAStatementWasJudgedThenOnlyAKnownMakerCounts(AttestationVerdict verdict) {
        SecurityKeyFacts facts = facts(models(FidoMetadata.NONE), SoftwareKey.MODEL, verdict);

        assertThat(facts.attested()).isEqualTo(verdict == AttestationVerdict.VERIFIED);
        assertThat(facts.revoked()).isFalse();
    }

    @Test
    void whenAKeyIsStoredThenItIsReadAsItWas() {
        RootSecurityKeyData data = data(SoftwareKey.MODEL, AttestationVerdict.SELF);
        CredentialModel stored = RootSecurityKeyCredentialModel.create(new SecurityKeyEnrollment("Key", data));

        RootSecurityKeyCredentialModel read = RootSecurityKeyCredentialModel.createFromCredentialModel(stored);

        assertThat(read.data()).isEqualTo(data);
        assertThat(read.getUserLabel()).isEqualTo("Key");
        assertThat(read.getSecretData()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "null",
                "[]",
                "{\"credentialId\":\"a\",\"publicKey\":\"b\",\"aaguid\":\"c\"}",
                "{\"credentialId\":\"a\"}"
            })
    void whenWhatIsStoredIsBrokenThenItIsNoKey(String json) {
        CredentialModel stored = new CredentialModel();
        stored.setCredentialData(json);

        Assertions.assertThatThrownBy(() -> RootSecurityKeyCredentialModel.createFromCredentialModel(stored))
                .isInstanceOfAny(UncheckedIOException.class, IllegalArgumentException.class);
    }

    private static SecurityKeyFacts facts(SecurityKeyModels models, UUID aaguid, AttestationVerdict verdict) {
        return models.facts(data(aaguid, verdict)).securityKey();
    }

    private static RootSecurityKeyData data(UUID aaguid, AttestationVerdict verdict) {
        return new RootSecurityKeyData(
                "aWQ", "a2V5", aaguid, List.of("usb"), true, false, false, "packed", verdict, 7, false, null);
    }

    private static SecurityKeyModels models(FidoMetadata metadata) {
        return new SecurityKeyModels(metadata, aaguid -> Optional.of("known to Keycloak"), () -> {
            throw new AssertionError("Nobody asks who the makers are");
        });
    }
}
