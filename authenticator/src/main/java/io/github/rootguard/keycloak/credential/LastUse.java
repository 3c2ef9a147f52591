package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The last use of an access key, known to a quarter of an hour.
 *
 * @param time milliseconds since 1970
 * @param client client id of the application
 * @param address address that the request came from
 */
public record LastUse(
        @JsonProperty("time") long time,
        @JsonProperty("client") String client,
        @JsonProperty("address") String address) {

    /** Uses within this time after a known one need not be known. */
    public static final long GRAIN_MILLIS = 15L * 60 * 1000;
}
