package io.github.rootguard.acceptance.containers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.rnorth.ducttape.TimeoutException;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits until the server says that it is ready, on a port that is not published but shared. */
final class ReadyOnThisMachine extends AbstractWaitStrategy {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final URI health;

    ReadyOnThisMachine(URI management) {
        this.health = URI.create(management + "/health/ready");
    }

    @Override
    protected void waitUntilReady() {
        try {
            Unreliables.retryUntilTrue(
                    (int) startupTimeout.toSeconds(),
                    TimeUnit.SECONDS,
                    () -> getRateLimiter().getWhenReady(this::isReady));
        } catch (TimeoutException e) {
            throw new ContainerLaunchException("Keycloak did not get ready: " + health, e);
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!waitStrategyTarget.isRunning()) {
            throw new ContainerLaunchException("The container ended while Keycloak started");
        }
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
