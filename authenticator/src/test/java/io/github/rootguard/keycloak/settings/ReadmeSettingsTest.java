package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.settings.SettingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's table of settings says what the definitions say. */
class ReadmeSettingsTest {
    private static final Path README = Path.of("..", "README.md");

    static List<SettingDefinition> definitions() {
        return SettingDefinitions.all();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whenASettingIsDefinedThenTheReadmeHasItsRow(SettingDefinition setting) throws IOException {
        assertThat(rows()).anySatisfy(row -> {
            assertThat(row).startsWith("| `" + setting.key() + "` |");
            if (setting.kind() == SettingKind.INTEGER) {
                assertThat(row)
                        .contains("| " + setting.defaults().get(0) + " |")
                        .contains(setting.bounds());
            } else {
                assertThat(setting.defaults()).allMatch(row::contains);
            }
        });
    }

    @Test
    void whenTheReadmeHasARowThenTheSettingIsDefined() throws IOException {
        assertThat(rows().stream().map(row -> row.substring(3, row.indexOf('`', 3))))
                .allMatch(key -> SettingDefinitions.of(key).isPresent());
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(README).stream()
                .dropWhile(line -> !line.startsWith("| setting |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
