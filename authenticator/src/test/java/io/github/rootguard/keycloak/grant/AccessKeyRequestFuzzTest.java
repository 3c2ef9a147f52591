package io.github.rootguard.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parameters of a request for a token, of introspection and of revocation, one {@code name=value} a line. */
class AccessKeyRequestFuzzTest {

    @FuzzTest
    void whenParametersAreReadThenBothAreThereOnceOrTheRequestIsRefused(byte[] data) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var line : new String(data, StandardCharsets.UTF_8).split("\n", -1)) {
            var at = line.indexOf('=');
            if (at >= 0) {
                parameters.add(line.substring(0, at), line.substring(at + 1));
            }
        }
        var read = AccessKeyRequest.read(parameters);

        assertThat(read.isEmpty()).isEqualTo(AccessKeyRequest.problem(parameters) != null);
        for (var name : List.of(AccessKeyRequest.ID, AccessKeyRequest.SECRET)) {
            var values = parameters.getOrDefault(name, List.of());
            assertThat(read.isEmpty() || (values.size() == 1 && !values.get(0).isEmpty()))
                    .isTrue();
        }
        read.ifPresent(request -> assertThat(request).hasToString("AccessKeyRequest[hidden]"));
    }
}
