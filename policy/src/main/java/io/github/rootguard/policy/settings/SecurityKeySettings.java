package io.github.rootguard.policy.settings;

import java.util.List;
import java.util.UUID;

/**
 * What a security key of the root user has to be like.
 *
 * @param deviceBound whether credentials that may be synced to other devices are refused (WebAuthn Level 3 section 6.1.3)
 * @param attestationRequired whether the maker must vouch for the model by a verified statement whose AAGUID is allowed
 * @param aaguids models that are allowed; none at all means any
 */
public record SecurityKeySettings(boolean deviceBound, boolean attestationRequired, List<UUID> aaguids) {

    /** Keeps a copy of the models, each once. */
    public SecurityKeySettings {
        aaguids = aaguids.stream().distinct().toList();
    }

    /** Whether the model is one of those that are allowed. */
    public boolean allows(UUID aaguid) {
        return aaguids.isEmpty() || aaguids.contains(aaguid);
    }
}
