package io.github.rootguard.keycloak.alert;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.settings.AlertSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.vault.VaultStringSecret;

/** Posts alerts as CloudEvents with a signature, by Keycloak's HTTP client with its proxy and truststore. */
final class Webhook {
    static final String SIGNATURE = "X-Root-Guard-Signature";

    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final int TIMEOUT_MILLIS = 10_000;

    /** For all of it: a receiver that sends a byte now and then never runs into the timeout. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** A redirect could lead the alert anywhere. */
    private static final RequestConfig CONFIG = RequestConfig.custom()
            .setConnectTimeout(TIMEOUT_MILLIS)
            .setConnectionRequestTimeout(TIMEOUT_MILLIS)
            .setSocketTimeout(TIMEOUT_MILLIS)
            .setRedirectsEnabled(false)
            .build();

    private final KeycloakSession session;
    private final RealmModel realm;

    Webhook(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Posts one alert. Without a webhook in the settings any more there is nothing to do. */
    Delivered post(StoredAlert alert) throws IOException {
        AlertSettings settings = RealmPolicies.of(session, realm).settings().alerts();
        if (settings.webhook().isEmpty()) {
            return Delivered.DONE;
        }
        byte[] body = CloudEvent.of(realm, alert).json();
        HttpPost request = new HttpPost(settings.webhook().get());
        request.setConfig(CONFIG);
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        try (VaultStringSecret secret =
                session.vault().getStringSecret(settings.webhookSecret().orElse(""))) {
            String key = secret.get().orElse("");
            if (key.isEmpty()) {
                return Delivered.failed("the vault has no key for the signature");
            }
            request.setHeader(SIGNATURE, WebhookSignature.of(key, body));
        }
        return send(request);
    }

    /** What the receiver says beside the status is not read: it could go on for ever. */
    private Delivered send(HttpPost request) throws IOException {
        // Harmless when the answer has come by then.
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS).execute(request::abort);
        try (CloseableHttpResponse response =
                session.getProvider(HttpClientProvider.class).getHttpClient().execute(request)) {
            int status = response.getStatusLine().getStatusCode();
            return status >= 200 && status < 300 ? Delivered.DONE : Delivered.failed("status " + status);
        }
    }
}
