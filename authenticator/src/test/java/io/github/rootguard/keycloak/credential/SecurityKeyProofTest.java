package io.github.rootguard.keycloak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.anchor.KeyStoreTrustAnchorRepository;
import com.webauthn4j.data.AuthenticationRequest;
import io.github.rootguard.keycloak.fido.FidoMetadata;
import io.github.rootguard.keycloak.fido.Issued;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecurityKeyProofTest {
    private static final String FIRST = SoftwareKey.challenge("sixteen bytes at enrollment");
    private static final String NOW = SoftwareKey.challenge("sixteen bytes at sign-in");

    private final SecurityKeyCeremonies ceremonies = new SecurityKeyCeremonies(SoftwareKey.SERVER);
    private final SoftwareKey key = new SoftwareKey();

    @Test
    void whenTheAnswerIsRightThenCounterUseAndBackupAreRemembered() {
        key.eligible = true;
        RootSecurityKeyData bound = enroll();
        key.backedUp = true;

        SecurityKeyCeremonies.Verified verified = ceremonies.verify(bound, key.answer(NOW), NOW);

        assertThat(verified.result()).isEqualTo(SecurityKeyResult.ACCEPTED);
        assertThat(verified.key().counter()).isEqualTo(2);
        assertThat(verified.key().backedUp()).isTrue();
        assertThat(verified.key().backedUpAtEnrollment()).isFalse();
        assertThat(verified.key().lastUsed()).isNotNull();
        assertThat(verified.key().publicKey()).isEqualTo(bound.publicKey());
    }

    @ParameterizedTest
    @CsvSource({
        "0, -1, ACCEPTED",
        "0, 0, ACCEPTED",
        "5, 5, ACCEPTED",
        "5, 1000, ACCEPTED",
        "5, 4, COUNTER_WENT_BACK",
        "5, 3, COUNTER_WENT_BACK",
        "5, -1, COUNTER_WENT_BACK"
    })
    void whenTheCounterIsLookedAtThenItHasToGoForward(long before, long now, SecurityKeyResult result) {
        key.counter = before;
        RootSecurityKeyData bound = enroll();
        key.counter = now;

        assertThat(ceremonies.verify(bound, key.answer(NOW), NOW).result()).isEqualTo(result);
    }

    @Test
    void whenTheAnswerIsUsedAgainThenItIsRefused() {
        AuthenticationRequest answer;
        RootSecurityKeyData bound = enroll();
        answer = key.answer(NOW);
        RootSecurityKeyData used = ceremonies.verify(bound, answer, NOW).key();

        assertThat(ceremonies.verify(used, answer, NOW).result()).isEqualTo(SecurityKeyResult.COUNTER_WENT_BACK);
    }

    static Stream<Arguments> dishonest() {
        return Stream.of(
                refused("origin", key -> key.origin = "https://id.example.com", SecurityKeyResult.INVALID),
                refused("party", key -> key.rpId = "example.org", SecurityKeyResult.INVALID),
                refused("frame", key -> key.crossOrigin = true, SecurityKeyResult.INVALID),
                refused("ceremony", key -> key.getType = "webauthn.create", SecurityKeyResult.INVALID),
                refused("absent", key -> key.present = false, SecurityKeyResult.INVALID),
                refused("unverified", key -> key.verified = false, SecurityKeyResult.USER_NOT_VERIFIED),
                refused("eligible now", key -> key.eligible = true, SecurityKeyResult.BACKUP_ELIGIBILITY_CHANGED),
                refused("synced alone", key -> key.backedUp = true, SecurityKeyResult.INVALID),
                refused("foreign key", key -> key.keys = Issued.keys("EC", 256), SecurityKeyResult.INVALID),
                refused(
                        "other credential",
                        key -> key.credentialId = "another".getBytes(StandardCharsets.UTF_8),
                        SecurityKeyResult.INVALID));
    }

    @ParameterizedTest
    @MethodSource("dishonest")
    void whenSomethingIsWrongThenNothingIsRemembered(
            String what, Consumer<SoftwareKey> change, SecurityKeyResult result) {
        RootSecurityKeyData bound = enroll();
        change.accept(key);

        SecurityKeyCeremonies.Verified verified = ceremonies.verify(bound, key.answer(NOW), NOW);

        assertThat(verified.result()).isEqualTo(result);
        assertThat(verified.key()).isEqualTo(bound);
    }

    @Test
    void whenAKeyThatMayBeSyncedSaysThatItMayNotThenItIsRefused() {
        key.eligible = true;
        RootSecurityKeyData bound = enroll();
        key.eligible = false;

        assertThat(ceremonies.verify(bound, key.answer(NOW), NOW).result())
                .isEqualTo(SecurityKeyResult.BACKUP_ELIGIBILITY_CHANGED);
    }

    @Test
    void whenTheChallengeIsAnotherThenItIsRefused() {
        assertThat(ceremonies.verify(enroll(), key.answer(FIRST), NOW).result()).isEqualTo(SecurityKeyResult.INVALID);
    }

    @Test
    void whenTheAnswerIsCutThenItIsRefused() {
        RootSecurityKeyData bound = enroll();
        AuthenticationRequest right = key.answer(NOW);
        for (int length = 0; length < right.getAuthenticatorData().length; length++) {
            AuthenticationRequest cut = new AuthenticationRequest(
                    right.getCredentialId(),
                    Arrays.copyOf(right.getAuthenticatorData(), length),
                    right.getClientDataJSON(),
                    right.getSignature());
            assertThat(ceremonies.verify(bound, cut, NOW).result())
                    .as("cut at " + length)
                    .isEqualTo(SecurityKeyResult.INVALID);
        }
        AuthenticationRequest unsigned = new AuthenticationRequest(
                right.getCredentialId(), right.getAuthenticatorData(), right.getClientDataJSON(), new byte[0]);
        assertThat(ceremonies.verify(bound, unsigned, NOW).result()).isEqualTo(SecurityKeyResult.INVALID);
    }

    private RootSecurityKeyData enroll() {
        return ceremonies.register(key.register(FIRST), FIRST, models()).key().orElseThrow();
    }

    private static SecurityKeyModels models() {
        return new SecurityKeyModels(
                FidoMetadata.NONE, aaguid -> Optional.empty(), () -> new KeyStoreTrustAnchorRepository(emptyStore()));
    }

    private static KeyStore emptyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments refused(String what, Consumer<SoftwareKey> change, SecurityKeyResult result) {
        return Arguments.of(what, change, result);
    }
}
