package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.pskc.FileSecret;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.TokenFile;
import java.util.List;
import java.util.Optional;

/**
 * A PSKC file that is encrypted, with what it is encrypted with. Both are in the body: addresses and headers end up in
 * logs.
 *
 * @param file the text of the file
 * @param secret its key or password
 */
record PskcSubmission(String file, FileSecret secret) {
    private static final String FILE = "pskc";
    private static final String KEY = "preSharedKey";
    private static final String PASSWORD = "password";
    private static final List<String> FIELDS = List.of(FILE, KEY, PASSWORD);

    /** Reads the body; empty when it is anything but the file with at most one of key and password. */
    static Optional<PskcSubmission> read(ObjectNode body) {
        boolean texts = body.properties().stream()
                .allMatch(field -> FIELDS.contains(field.getKey())
                        && field.getValue().isTextual()
                        && !field.getValue().asText().isEmpty());
        JsonNode file = body.path(FILE);
        if (!texts || file.isMissingNode() || file.asText().length() > TokenFile.MAX_BYTES) {
            return Optional.empty();
        }
        Optional<Secret> key = secret(body, KEY);
        Optional<Secret> password = secret(body, PASSWORD);
        return key.isPresent() && password.isPresent()
                ? Optional.empty()
                : Optional.of(new PskcSubmission(file.asText(), new FileSecret(key, password)));
    }

    private static Optional<Secret> secret(ObjectNode body, String field) {
        return Optional.of(body.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .map(Secret::of);
    }

    @Override
    public String toString() {
        return "PskcSubmission[hidden]";
    }
}
