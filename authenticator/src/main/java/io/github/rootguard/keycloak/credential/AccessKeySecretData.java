package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * What is stored in the place of a secret access key.
 *
 * @param verifier its hash, with the name of the algorithm
 */
record AccessKeySecretData(@JsonProperty("verifier") String verifier) {

    AccessKeySecretData {
        Objects.requireNonNull(verifier, "verifier");
    }

    @Override
    public String toString() {
        return "AccessKeySecretData[hidden]";
    }
}
