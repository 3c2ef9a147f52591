package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;

class ServerOptionsTest {
    @TempDir
    private Path directory;

    @Test
    void whenOperatorSaysWhereLogsGoThenItIsKnown() {
        assertThat(read(Map.of("logArchive", " siem.example.org, 400 days ")).logArchive())
                .contains("siem.example.org, 400 days");
        assertThat(read(Map.of("logArchive", " ")).logArchive()).isEmpty();
        assertThat(read(Map.of()).logArchive()).isEmpty();
    }

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

    @Test
    void whenNoBlocklistIsGivenThenTheShippedOneHolds() {
        assertThat(read(Map.of()).blocklist().contains("Password1234567")).isFalse();
        assertThat(read(Map.of()).blocklist().contains("password")).isTrue();
    }

    @Test
    void whenABlocklistIsGivenThenBothHold() throws IOException {
        Path file = Files.writeString(directory.resolve("list"), "tugboat annie");

        assertThat(read(Map.of("passwordBlocklist", file.toString())).blocklist())
                .matches(list -> list.contains("Tugboat Annie"))
                .matches(list -> list.contains("password"));
    }

    @Test
    void whenTheBlocklistCannotBeUsedThenTheOptionAndTheFileAreNamed() {
        Path file = directory.resolve("missing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("passwordBlocklist", file.toString())))
                .withMessageStartingWith("spi-root-guard-policy--default--password-blocklist: `" + file
                        + "` cannot be used: cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"passwordBlocklist, password-blocklist", "fidoMetadata, fido-metadata"})
    void whenTextIsNoNameOfAFileThenTheOptionIsNamedAllTheSame(String key, String option) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of(key, "a\0b")))
                .withMessageStartingWith("spi-root-guard-policy--default--" + option + ": `a\0b` cannot be used: ");
    }

    @Test
    void whenRealmsAreChosenThenTheyAreAllUnlessItIsOnDemand() {
        assertThat(read(Map.of()).install()).isEqualTo(ServerOptions.Installs.ALL);
        assertThat(read(Map.of("install", "on-demand")).install()).isEqualTo(ServerOptions.Installs.ON_DEMAND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("install", "never")))
                .withMessage("spi-root-guard-policy--default--install: `never` is not a choice, allowed are all,"
                        + " on-demand");
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
