package io.github.rootguard.acceptance.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The directory in which a browser keeps what it knows, and the browser for it. Paths are given, because Selenium would
 * otherwise look for a driver on the Internet.
 */
final class BrowserProfile {

    private static final String CHROMIUM = System.getProperty("root-guard.chromium", "/usr/bin/chromium");
    private static final String CHROMEDRIVER = System.getProperty("root-guard.chromedriver", "/usr/bin/chromedriver");

    private final Path directory;

    private BrowserProfile(Path directory) {
        this.directory = directory;
    }

    static BrowserProfile create() {
        try {
            return new BrowserProfile(Files.createTempDirectory("root-guard-browser-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChromeDriver startDriver() {
        if (!Files.isExecutable(Path.of(CHROMIUM)) || !Files.isExecutable(Path.of(CHROMEDRIVER))) {
            throw new IllegalStateException("Tests with a browser need " + CHROMIUM + " and " + CHROMEDRIVER
                    + "; on Debian: apt-get install chromium chromium-driver");
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(CHROMEDRIVER))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--user-data-dir=" + directory,
                "--lang=en-US",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-sync",
                "--password-store=basic");
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox refuses to start for this user, as in most containers.
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption("excludeSwitches", List.of("enable-logging"));
        return new ChromeDriver(service, options);
    }

    /** Which texts are in which files, as one byte or two bytes for a character. */
    List<String> filesWith(Set<String> texts) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> found(file, texts))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> found(Path file, Set<String> texts) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return texts.stream()
                    .filter(text -> contains(bytes, text.toLowerCase(Locale.ROOT)))
                    .map(text -> text + " in " + directory.relativize(file));
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static boolean contains(String bytes, String text) {
        return bytes.contains(text) || bytes.contains(String.join("\0", text.split("", -1)));
    }

    void delete() {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            directory.toFile().deleteOnExit();
        }
    }
}
