package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import io.github.rootguard.policy.settings.NetworkRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access key as JSON, without anything that could be used. Moments are in ISO 8601 form.
 *
 * @param id its id
 * @param userId id of the owner
 * @param label its name
 * @param status id of its status
 * @param created when it was made
 * @param expires when it expires or has expired; missing when it does not
 * @param lastUsed when it was last used, to a quarter of an hour; missing when it never was
 * @param lastUsedClient client id of the application of that use
 * @param lastUsedAddress address of that use
 * @param networks where it may be used from; empty for anywhere
 * @param scopes client scopes that its tokens are limited to; empty for all
 * @param admin whether its tokens are good for administration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessKeyView(
        @JsonProperty("id") String id,
        @JsonProperty("userId") String userId,
        @JsonProperty("label") String label,
        @JsonProperty("status") String status,
        @JsonProperty("created") String created,
        @JsonProperty("expires") @Nullable String expires,
        @JsonProperty("lastUsed") @Nullable String lastUsed,
        @JsonProperty("lastUsedClient") @Nullable String lastUsedClient,
        @JsonProperty("lastUsedAddress") @Nullable String lastUsedAddress,
        @JsonProperty("networks") List<String> networks,
        @JsonProperty("scopes") List<String> scopes,
        @JsonProperty("admin") boolean admin) {

    public static AccessKeyView of(AccessKey key, String userId, Limits limits, Instant now) {
        LastUse use = key.lastUse().orElse(null);
        return new AccessKeyView(
                key.id(),
                userId,
                key.label(),
                key.status(limits, now).id(),
                key.created().toString(),
                key.life().expiry(limits).map(Instant::toString).orElse(null),
                use == null ? null : Instant.ofEpochMilli(use.time()).toString(),
                use == null ? null : use.client(),
                use == null ? null : use.address(),
                key.networks().ranges().stream().map(NetworkRange::toString).toList(),
                key.scopes(),
                key.admin());
    }
}
