package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.web.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the log of a {@link FeatureServer} says about steps of workflows from now on. */
public final class WorkflowLog {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Path log;
    private final long from;

    private WorkflowLog(Path log, long from) {
        this.log = log;
        this.from = from;
    }

    /** From now on. */
    public static WorkflowLog from(Path log) {
        return new WorkflowLog(log, log.toFile().length());
    }

    /** Waits until the step has run for the user. */
    public String end(TamperingStep step, String userId) {
        return Await.value("end of " + step + " for " + userId, LONGEST, () -> find(step.provider(), userId));
    }

    /** The line as a whole: the server may be in the middle of writing it. */
    private Optional<String> find(String step, String userId) {
        String text = LogTail.since(log, from);
        Matcher begin = Pattern.compile(
                        "Running step " + step + " on resource " + userId + " \\(execution id: ([^)]+)\\)")
                .matcher(text);
        if (!begin.find()) {
            return Optional.empty();
        }
        Matcher end = Pattern.compile("Step " + step + " (failed|completed successfully) \\(execution id: "
                        + begin.group(1) + "\\).*\n")
                .matcher(text);
        return end.find() ? Optional.of(end.group()) : Optional.empty();
    }
}
