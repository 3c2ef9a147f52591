package io.github.rootguard.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of whole pages. WebDriver's own command stops at the edge of the window. */
final class Screenshot {

    private Screenshot() {}

    static Path ofWholePage(ChromeDriver driver, Path file) {
        Map<?, ?> size = (Map<?, ?>)
                driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        Object png = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, Base64.getDecoder().decode(png.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
