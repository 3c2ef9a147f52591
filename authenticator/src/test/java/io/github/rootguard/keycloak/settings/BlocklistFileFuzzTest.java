package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.rootguard.policy.password.BlocklistUnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

class BlocklistFileFuzzTest {

    @FuzzTest
    void whenFileIsTakenThenEveryLineIsRefused(byte[] data) throws IOException {
        var file = Files.createTempFile("blocklist", ".txt");
        try {
            Files.write(file, data);
            var list = BlocklistFile.read(file, 1000);
            // Only what is UTF-8 is taken, so this reads it as it is.
            var lines = new String(data, StandardCharsets.UTF_8).split("[\\r\\n]", -1);
            for (var line : lines) {
                var entry = line.replaceFirst("^\ufeff+", "");
                assertThat(entry).hasSizeLessThanOrEqualTo(BlocklistLines.LONGEST);
                assertThat(entry.isBlank() || list.contains(entry)).isTrue();
                assertThat(entry.isBlank() || list.contains(entry.toUpperCase(Locale.ROOT)))
                        .isTrue();
            }
        } catch (BlocklistUnreadableException documented) {
            assertThat(documented.getMessage()).matches("(?s)(?:has|is|cannot be read).*");
        } finally {
            Files.delete(file);
        }
    }
}
