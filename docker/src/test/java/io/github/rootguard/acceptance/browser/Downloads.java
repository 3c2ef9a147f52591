package io.github.rootguard.acceptance.browser;

import io.github.rootguard.acceptance.web.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page hands to the browser as a file. */
public final class Downloads {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** How Chromium names what has not arrived as a whole. */
    private static final String UNFINISHED = ".crdownload";

    private final Path folder;

    private Downloads(Path folder) {
        this.folder = folder;
    }

    /** Keeps downloads from now on. */
    public static Downloads of(Browser browser) {
        try {
            Path folder = Files.createTempDirectory("root-guard-downloads");
            browser.driver()
                    .executeCdpCommand(
                            "Browser.setDownloadBehavior",
                            Map.of("behavior", "allow", "downloadPath", folder.toString()));
            return new Downloads(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits for the file whose name begins so and says what is in it; nothing of it stays. */
    public String await(String name) {
        Path file = Await.value("download " + name, LONGEST, () -> find(name));
        try {
            String text = Files.readString(file);
            Files.delete(file);
            Files.delete(folder);
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Path> find(String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().startsWith(name))
                    .filter(each -> !each.getFileName().toString().endsWith(UNFINISHED))
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
