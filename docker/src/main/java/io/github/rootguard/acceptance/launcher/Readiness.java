package io.github.rootguard.acceptance.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Waits until a server says that it is ready, and gives up when its process ends or takes too long. */
final class Readiness {

    /** Machines that are busy with other work were seen to need a minute. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final URI health;
    private final Process process;
    private final Path log;

    Readiness(URI health, Process process, Path log) {
        this.health = health;
        this.process = process;
        this.log = log;
    }

    void await() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended while it started.\n" + LogTail.of(log, 40));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Keycloak is not ready after " + LONGEST.toMinutes() + " minutes.\n" + LogTail.of(log, 40));
            }
            if (Processes.pause()) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Keycloak started");
            }
        }
    }

    private boolean isReady() {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak started", e);
        }
    }
}
