package io.github.rootguard.acceptance.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.launcher.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.openqa.selenium.WebDriverException;
import org.opentest4j.TestAbortedException;

/** Keeps what explains a failure: the page, a picture of it, and what the server wrote meanwhile. */
final class FailureEvidence
        implements BeforeEachCallback, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(FailureEvidence.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Path log = RootGuardParameters.run().server.log();
        context.getStore(NAMESPACE).put("log", log.toFile().length());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context, failure);
    }

    private static Throwable explained(ExtensionContext context, Throwable failure) {
        if (failure instanceof TestAbortedException) {
            return failure;
        }
        Path directory = TestServer.output()
                .resolve("failures")
                .resolve(context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName());
        try {
            Files.createDirectories(directory);
            Long from = context.getStore(NAMESPACE).getOrDefault("log", Long.class, 0L);
            Path log = RootGuardParameters.run().server.log();
            Files.writeString(directory.resolve("server.log"), LogTail.since(log, from), UTF_8);
            keepPage(RootGuardParameters.browser(context), directory);
        } catch (IOException | WebDriverException e) {
            failure.addSuppressed(e);
        }
        return new ExplainedFailure(failure, directory);
    }

    private static void keepPage(@Nullable Browser browser, Path directory) throws IOException {
        if (browser != null) {
            Files.writeString(directory.resolve("page.html"), browser.pageSource(), UTF_8);
            browser.screenshotTo(directory.resolve("screenshot.png"));
        }
    }
}
