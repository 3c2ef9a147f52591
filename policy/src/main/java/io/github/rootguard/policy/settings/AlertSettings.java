package io.github.rootguard.policy.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who is told what happens to root, beside the root user, who always is.
 *
 * @param emails addresses that get every alert
 * @param webhook where alerts are posted
 * @param webhookSecret vault expression of the key that signs them, such as {@code ${vault.alerts}}; never the key
 */
public record AlertSettings(List<String> emails, Optional<URI> webhook, Optional<String> webhookSecret) {

    /** Keeps a copy of the list. */
    public AlertSettings {
        emails = List.copyOf(emails);
    }
}
