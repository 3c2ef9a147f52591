package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.rest.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Second factors of Keycloak's own kinds, as users had them before they were nominated. */
public final class StockFactors {

    private static final String OTP_SECRET = "stock otp of nominee";
    private static final String OTP_SECRET_BASE32 = "ON2G6Y3LEBXXI4BAN5TCA3TPNVUW4ZLF";

    private StockFactors() {}

    /** Gives a user an authenticator app. */
    public static TotpDevice addOtp(TestRealm realm, String userId) {
        add(
                realm,
                userId,
                "otp",
                Map.of("subType", "totp", "digits", 6, "counter", 0, "period", 30, "algorithm", "HmacSHA1"),
                Map.of("value", OTP_SECRET));
        return new TotpDevice(OTP_SECRET_BASE32);
    }

    /** Gives a user a security key that nobody holds. */
    public static void addLostSecurityKey(TestRealm realm, String userId) {
        add(
                realm,
                userId,
                "webauthn",
                Map.of(
                        "aaguid", "00000000-0000-0000-0000-000000000000",
                        "credentialId", "bG9zdCBzZWN1cml0eSBrZXk=",
                        "counter", 0,
                        "credentialPublicKey", "pQECAyYgASFYIA",
                        "attestationStatementFormat", "none",
                        "transports", List.of("usb")),
                Map.of());
    }

    /** Lets the login flow of browsers ask for no second factor, as flows that people draw may do. */
    public static void stopAsking(TestRealm realm) {
        String executions = "/authentication/flows/browser/executions";
        StreamSupport.stream(realm.admin().get(executions).expect(200).json().spliterator(), false)
                .filter(step -> step.path("displayName").asText().contains("2FA"))
                .forEach(step -> realm.admin()
                        .put(
                                executions,
                                Map.of(
                                        "id", step.path("id").asText(),
                                        "requirement", "DISABLED",
                                        "displayName", step.path("displayName").asText()))
                        .expect(204));
    }

    private static void add(
            TestRealm realm, String userId, String type, Map<String, Object> data, Map<String, Object> secret) {
        Map<String, Object> credential =
                Map.of("type", type, "credentialData", Json.write(data), "secretData", Json.write(secret));
        realm.admin()
                .put("/users/" + userId, Map.of("credentials", List.of(credential)))
                .expect(204);
    }
}
