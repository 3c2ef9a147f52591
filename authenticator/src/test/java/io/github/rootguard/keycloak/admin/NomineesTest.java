package io.github.rootguard.keycloak.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.keycloak.json.JsonBody;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NomineesTest {

    @Test
    void whenTheFieldNamesAUserThenItIsReadWithoutBlanksAround() {
        assertThat(field("{\"user\": \" ada@example.com \"}")).contains("ada@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"user\": null}",
                "{\"user\": 7}",
                "{\"user\": \" \"}",
                "{\"user\": [\"a\"]}",
                "{\"user\": \"a\\u0000b\"}"
            })
    void whenTheFieldCannotNameAUserThenItIsNotRead(String body) {
        assertThat(field(body)).isEmpty();
    }

    @Test
    void whenTheFieldIsTooLongThenItIsNotRead() {
        assertThat(field("{\"user\": \"" + "a".repeat(256) + "\"}")).isEmpty();
    }

    private static Optional<String> field(String body) {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(UTF_8))).flatMap(Nominees::field);
    }
}
