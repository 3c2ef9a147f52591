package io.github.rootguard.keycloak.pskc;

import io.github.rootguard.policy.hardware.TokenFile;
import java.util.List;
import org.xml.sax.InputSource;

/**
 * A container as it was read.
 *
 * @param keys its key packages, in their order
 * @param values how values in it are opened
 */
record PskcContainer(List<PskcKey> keys, PskcValues values) {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:keyprov:pskc";
    private static final String FILE = "file";

    static PskcContainer read(InputSource source, FileSecret secret) throws PskcException {
        XmlNode root = XmlDocument.read(source);
        if (!root.name().equals("KeyContainer") || !root.namespace().equals(NAMESPACE)) {
            throw new PskcException(
                    root.line(), FILE, "is no KeyContainer of the namespace " + NAMESPACE + " (RFC 6030)");
        }
        if (!root.attribute("Version").equals("1.0")) {
            throw new PskcException(root.line(), FILE, "must have the version 1.0");
        }
        List<PskcKey> keys = root.children("KeyPackage").map(PskcKey::new).toList();
        if (keys.isEmpty()) {
            throw new PskcException(root.line(), FILE, "has no token");
        }
        if (keys.size() > TokenFile.MAX_TOKENS) {
            throw new PskcException(
                    keys.get(TokenFile.MAX_TOKENS).line(), FILE, "has more than " + TokenFile.MAX_TOKENS + " tokens");
        }
        return new PskcContainer(keys, new PskcValues(root, secret));
    }
}
