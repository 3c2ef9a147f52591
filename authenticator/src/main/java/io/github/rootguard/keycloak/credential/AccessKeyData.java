package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an access key, as it is stored. Moments are milliseconds since 1970.
 *
 * @param accessKeyId its id
 * @param status {@code active} or {@code inactive}
 * @param expires when it expires; null when its owner set no limit
 * @param networks where it may be used from, in CIDR form; empty for anywhere
 * @param scopes client scopes that its tokens are limited to; empty for all
 * @param admin whether its tokens are good for administration
 * @param touched when it was last switched on; null when it never was off
 * @param lastUsed its last use, as far as that is known
 * @param replaces id of the key in whose place it was made, until its first use
 * @param retires when it becomes inactive, because another has taken its place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessKeyData(
        @JsonProperty("accessKeyId") String accessKeyId,
        @JsonProperty("status") String status,
        @JsonProperty("expires") @Nullable Long expires,
        @JsonProperty("networks") List<String> networks,
        @JsonProperty("scopes") List<String> scopes,
        @JsonProperty("admin") boolean admin,
        @JsonProperty("touched") @Nullable Long touched,
        @JsonProperty("lastUsed") @Nullable LastUse lastUsed,
        @JsonProperty("replaces") @Nullable String replaces,
        @JsonProperty("retires") @Nullable Long retires) {

    /** Lists that are not stored are empty; an id and a status are there, or it is no key. */
    AccessKeyData {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(status, "status");
        networks = networks == null ? List.of() : List.copyOf(networks);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    AccessKeyData switched(String changed, @Nullable Long moment) {
        return new AccessKeyData(
                accessKeyId, changed, expires, networks, scopes, admin, moment, lastUsed, replaces, null);
    }

    AccessKeyData used(LastUse use) {
        return new AccessKeyData(
                accessKeyId, status, expires, networks, scopes, admin, touched, use, replaces, retires);
    }

    AccessKeyData taken() {
        return new AccessKeyData(
                accessKeyId, status, expires, networks, scopes, admin, touched, lastUsed, null, retires);
    }

    AccessKeyData retired(long moment) {
        return new AccessKeyData(
                accessKeyId, status, expires, networks, scopes, admin, touched, lastUsed, replaces, moment);
    }
}
