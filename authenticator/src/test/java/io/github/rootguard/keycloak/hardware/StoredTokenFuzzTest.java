package io.github.rootguard.keycloak.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class StoredTokenFuzzTest {

    @FuzzTest
    void whenStoredTokenIsReadThenItIsSoundOrThereIsNone(byte[] json) {
        var text = new String(json, StandardCharsets.UTF_8);
        StoredToken.read("SN-1", text).ifPresent(token -> {
            assertThat(token.parameters().digits()).isIn(6, 8);
            assertThat(token.parameters().periodSeconds()).isIn(30, 60);
            assertThat(StoredToken.read("SN-1", StoredToken.write(token))).contains(token);
        });
    }
}
