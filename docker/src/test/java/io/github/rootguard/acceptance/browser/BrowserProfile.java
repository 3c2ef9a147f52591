package io.github.rootguard.acceptance.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

    void delete() {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            directory.toFile().deleteOnExit();
        }
    }
}
