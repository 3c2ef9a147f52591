package io.github.rootguard.keycloak.credential;

import com.warrenstrange.googleauth.GoogleAuthenticator;
import com.warrenstrange.googleauth.GoogleAuthenticatorConfig;
import com.warrenstrange.googleauth.HmacHashFunction;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpGenerator;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The one place that makes TOTP keys and calculates codes (RFC 6238 section 4). What a code means, which step it belongs
 * to and whether it was used before, is the policy's business.
 */
public final class TotpCodes {
    private TotpCodes() {}

    /** A new random key of 160 bits, in base32 without padding (RFC 4226 section 4, R6). */
    public static Secret newKey() {
        return Secret.of(new GoogleAuthenticator(configuration(TotpParameters.STANDARD))
                .createCredentials()
                .getKey());
    }

    /**
     * Codes of one authenticator by time step.
     *
     * @param key the shared key in base32
     */
    public static TotpGenerator generator(Secret key, TotpParameters parameters) {
        GoogleAuthenticator calculator = new GoogleAuthenticator(configuration(parameters));
        String format = "%0" + parameters.digits() + "d";
        // Without a locale the digits would be those of the server's language.
        return step -> String.format(
                Locale.ROOT,
                format,
                calculator.getTotpPassword(
                        key.revealForImmediateUse(), TimeUnit.SECONDS.toMillis(step * parameters.periodSeconds())));
    }

    private static GoogleAuthenticatorConfig configuration(TotpParameters parameters) {
        return new GoogleAuthenticatorConfig.GoogleAuthenticatorConfigBuilder()
                .setCodeDigits(parameters.digits())
                .setTimeStepSizeInMillis(TimeUnit.SECONDS.toMillis(parameters.periodSeconds()))
                .setHmacHashFunction(function(parameters.algorithm()))
                .setSecretBits(160)
                .build();
    }

    private static HmacHashFunction function(TotpAlgorithm algorithm) {
        return switch (algorithm) {
            case SHA1 -> HmacHashFunction.HmacSHA1;
            case SHA256 -> HmacHashFunction.HmacSHA256;
            case SHA512 -> HmacHashFunction.HmacSHA512;
        };
    }
}
