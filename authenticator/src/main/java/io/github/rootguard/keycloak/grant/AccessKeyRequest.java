package io.github.rootguard.keycloak.grant;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program sends for an access token, as it was sent (RFC 6749 section 4.5). {@code scope} is OPTIONAL and read by
 * Keycloak.
 *
 * @param id {@code access_key_id}, REQUIRED
 * @param secret {@code secret_access_key}, REQUIRED
 */
public record AccessKeyRequest(String id, String secret) {
    public static final String ID = "access_key_id";
    public static final String SECRET = "secret_access_key";

    /** The request in these parameters; empty when one is missing or there twice. */
    public static Optional<AccessKeyRequest> read(MultivaluedMap<String, String> parameters) {
        return problem(parameters) == null
                ? Optional.of(new AccessKeyRequest(parameters.getFirst(ID), parameters.getFirst(SECRET)))
                : Optional.empty();
    }

    /** What is wrong with the parameters, in English; null when nothing is. */
    public static @Nullable String problem(MultivaluedMap<String, String> parameters) {
        for (String name : List.of(ID, SECRET)) {
            List<String> values = parameters.getOrDefault(name, List.of());
            if (values.isEmpty() || values.get(0).isEmpty()) {
                return "Missing form parameter: " + name;
            }
            if (values.size() > 1) {
                return "duplicated parameter";
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "AccessKeyRequest[hidden]";
    }
}
