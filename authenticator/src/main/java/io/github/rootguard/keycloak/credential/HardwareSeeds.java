package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.hardware.HardwareToken;
import io.github.rootguard.keycloak.hardware.HardwareTokens;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.SerialNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/**
 * Seals the seeds of the inventory with the realm's AES key, each bound to the realm and to its serial number: a seed that
 * was moved to another token or realm does not open.
 */
public final class HardwareSeeds {
    private final KeycloakSession session;
    private final SeedCipher cipher;
    private final RealmModel realm;

    public HardwareSeeds(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.cipher = new SeedCipher(session, realm);
        this.realm = realm;
    }

    /**
     * Seals a seed.
     *
     * @param key the seed in base32
     */
    public String seal(Secret key, SerialNumber serial) {
        try {
            return JsonSerialization.writeValueAsString(cipher.seal(key, owner(serial)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Opens the seed of a token; empty when the realm's key is gone. */
    public Optional<Secret> open(HardwareToken token) {
        return sealed(token).flatMap(seed -> cipher.open(seed, owner(token.serial())));
    }

    /** Seals anew what an older key of the realm seals, so that the older key can be taken away. */
    public void sealAnew() {
        HardwareTokens inventory = new HardwareTokens(session, realm);
        List<HardwareToken> renewed = inventory.all().stream()
                .filter(token ->
                        sealed(token).filter(seed -> !cipher.current(seed)).isPresent())
                .flatMap(token -> open(token).stream().map(key -> token.sealedBy(seal(key, token.serial()))))
                .toList();
        if (!renewed.isEmpty()) {
            inventory.add(renewed);
        }
    }

    /** The seeds of all tokens of the inventory. */
    Stream<HeldSeed> held() {
        return new HardwareTokens(session, realm)
                .all().stream()
                        .flatMap(token -> sealed(token).stream()
                                .map(seed -> new HeldSeed(token.serial().text(), seed, owner(token.serial()))));
    }

    private static Optional<SealedSeed> sealed(HardwareToken token) {
        try {
            return Optional.of(JsonSerialization.readValue(token.sealedSeed(), SealedSeed.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private String owner(SerialNumber serial) {
        return "hardware-token:" + realm.getId() + ":" + serial.text();
    }
}
