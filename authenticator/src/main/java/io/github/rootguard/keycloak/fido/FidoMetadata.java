package io.github.rootguard.keycloak.fido;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Models of security keys by their AAGUID. */
public final class FidoMetadata {
    /** Of a server whose operator gives no file. */
    public static final FidoMetadata NONE = new FidoMetadata(Map.of());

    private final Map<UUID, KeyModel> models;

    FidoMetadata(Map<UUID, KeyModel> models) {
        this.models = Map.copyOf(models);
    }

    /** Whether the operator gives a file. */
    public boolean given() {
        return this != NONE;
    }

    /** What is published about the model; empty when nothing is. */
    public Optional<KeyModel> model(UUID aaguid) {
        return Optional.ofNullable(models.get(aaguid));
    }

    int size() {
        return models.size();
    }
}
