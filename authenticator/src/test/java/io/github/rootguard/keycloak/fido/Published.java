package io.github.rootguard.keycloak.fido;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Metadata of one model, for tests of those who use it. */
public final class Published {
    private Published() {}

    /** The metadata. */
    public static FidoMetadata model(UUID aaguid, String name, X509Certificate root, boolean revoked) {
        return new FidoMetadata(Map.of(aaguid, new KeyModel(name, List.of(root), revoked)));
    }
}
