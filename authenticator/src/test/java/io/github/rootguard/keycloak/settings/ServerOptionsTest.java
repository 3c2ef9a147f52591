package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.Config;

class ServerOptionsTest {
    @TempDir
    private Path directory;

    @Test
    void whenNothingIsSetThenNoMetadataIsGiven() {
        assertThat(read(Map.of()).fidoMetadata().given()).isFalse();
        assertThat(read(Map.of("fidoMetadata", " ")).fidoMetadata().given()).isFalse();
    }

    @Test
    void whenMetadataCannotBeUsedThenTheOptionAndTheFileAreNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("blob"), "garbage");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("fidoMetadata", file.toString())))
                .withMessageStartingWith(
                        "spi-root-guard-policy--default--fido-metadata: `" + file + "` cannot be used: ");
    }

    @Test
    void whenTheirRootCannotBeUsedThenThatOptionIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("blob"), "garbage");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("fidoMetadata", file.toString(), "fidoMetadataRoot", file + ".pem")))
                .withMessageStartingWith(
                        "spi-root-guard-policy--default--fido-metadata-root: `" + file + ".pem` cannot be used: ");
    }

    private static ServerOptions read(Map<String, String> options) {
        return ServerOptions.read(new Config.SystemPropertiesScope("") {
            @Override
            public String get(String key) {
                return options.get(key);
            }
        });
    }
}
