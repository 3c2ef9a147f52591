package io.github.rootguard.keycloak.fido;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** The operator's copy of what FIDO publishes at {@code https://mds.fidoalliance.org/}, read once at start. */
public final class FidoMetadataFile {
    static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(FidoMetadataFile.class);

    private FidoMetadataFile() {}

    /**
     * Reads the file.
     *
     * @param signer who has to have signed it
     * @throws UntrustedMetadataException when it cannot be read or is not to be believed; that it is out of date is only
     *     logged
     */
    public static FidoMetadata read(Path file, MetadataSigner signer, Clock clock) {
        SignedBlob blob = SignedBlob.parse(text(file));
        signer.check(blob);
        MetadataPayload payload = MetadataPayload.read(blob.payload());
        LOG.infof(
                "FIDO metadata no. %d is in use: %d models of security keys",
                payload.number(), payload.metadata().size());
        if (payload.nextUpdate().isBefore(LocalDate.now(clock))) {
            LOG.warnf(
                    "FIDO metadata %s is out of date since %s: models that were revoked later are not known. Replace it"
                            + " by a new copy and restart the server",
                    file, payload.nextUpdate());
        }
        return payload.metadata();
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UntrustedMetadataException("it is not there, or no file");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new UntrustedMetadataException("it is larger than 64 MiB");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UntrustedMetadataException("it cannot be read", unreadable);
        }
    }
}
