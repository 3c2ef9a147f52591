package io.github.rootguard.keycloak.pskc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Containers to read: those of RFC 6030, and the same with a token that changes its codes with the time. */
final class Pskc {
    /** When the tokens of the tests are valid. */
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** The pre-shared key of figure 6. */
    static final String KEY = "12345678901234567890123456789012";

    /** The password of figure 7. */
    static final String PASSWORD = "qwerty";

    /** The key that figures 6 and 7 hold, in hex. */
    static final String SEED = "3132333435363738393031323334353637383930";

    private Pskc() {}

    /** A figure of RFC 6030. */
    static String figure(int number) {
        try (InputStream file = Pskc.class.getResourceAsStream("/pskc/rfc6030-figure" + number + ".xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A figure of RFC 6030 as if its keys were for TOTP. */
    static String totpOfFigure(int number) {
        return figure(number).replace("pskc:hotp", "pskc:totp");
    }

    /** A container with one token; more elements go into its parts. */
    static String token(String parameters, String data, String behindData) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc">
                  <KeyPackage>
                    <DeviceInfo><Manufacturer>Acme</Manufacturer><SerialNo>ac-1</SerialNo></DeviceInfo>
                    <Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
                      <AlgorithmParameters>%s</AlgorithmParameters>
                      <Data><Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret>%s</Data>
                      %s
                    </Key>
                  </KeyPackage>
                </KeyContainer>
                """.formatted(parameters, data, behindData);
    }
}
