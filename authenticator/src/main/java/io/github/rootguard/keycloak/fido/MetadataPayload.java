package io.github.rootguard.keycloak.fido;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What FIDO's metadata says (FIDO Metadata Service 3.1, section 3.1). New kinds of status are added from time to time, and
 * single entries are careless; whatever is not understood is passed over, and then the model is not known.
 *
 * @param number counts the versions up
 * @param nextUpdate when there is a newer version at the latest
 * @param metadata the models
 */
record MetadataPayload(long number, LocalDate nextUpdate, FidoMetadata metadata) {
    /** Section 3.1.4. The reports come in no order, and a later certification does not mend a key that was sold before. */
    private static final Set<String> REVOKED = Set.of(
            "REVOKED",
            "USER_VERIFICATION_BYPASS",
            "ATTESTATION_KEY_COMPROMISE",
            "USER_KEY_REMOTE_COMPROMISE",
            "USER_KEY_PHYSICAL_COMPROMISE");

    static MetadataPayload read(byte[] json) {
        try {
            JsonNode payload = SignedBlob.JSON.readTree(json);
            JsonNode entries = payload.path("entries");
            if (!entries.isArray()) {
                throw new UntrustedMetadataException("it has no entries");
            }
            Map<UUID, KeyModel> models = new HashMap<>();
            for (JsonNode entry : entries) {
                aaguid(entry).ifPresent(aaguid -> models.merge(aaguid, model(aaguid, entry), KeyModel::and));
            }
            LocalDate nextUpdate = LocalDate.parse(payload.path("nextUpdate").asText());
            return new MetadataPayload(payload.path("no").asLong(), nextUpdate, new FidoMetadata(models));
        } catch (IOException | DateTimeParseException unreadable) {
            throw new UntrustedMetadataException("what it says cannot be read", unreadable);
        }
    }

    /** Keys of the older protocols have none. UUID#fromString also takes shorter groups, and would name another model. */
    private static Optional<UUID> aaguid(JsonNode entry) {
        String text = entry.path("aaguid").isTextual() ? entry.path("aaguid").asText() : "";
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static KeyModel model(UUID aaguid, JsonNode entry) {
        JsonNode statement = entry.path("metadataStatement");
        String name = statement.path("description").asText("").strip();
        boolean revoked = StreamSupport.stream(entry.path("statusReports").spliterator(), false)
                .anyMatch(report -> REVOKED.contains(report.path("status").asText()));
        return new KeyModel(
                name.isEmpty() ? aaguid.toString() : name,
                roots(statement.path("attestationRootCertificates")),
                revoked);
    }

    private static List<X509Certificate> roots(JsonNode listed) {
        return StreamSupport.stream(listed.spliterator(), false)
                .flatMap(one -> root(one.asText()).stream())
                .toList();
    }

    private static Optional<X509Certificate> root(String base64) {
        try {
            return Optional.of(SignedBlob.certificate(base64));
        } catch (UntrustedMetadataException unreadable) {
            return Optional.empty();
        }
    }
}
