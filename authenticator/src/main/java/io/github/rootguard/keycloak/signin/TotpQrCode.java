package io.github.rootguard.keycloak.signin;

import com.google.zxing.WriterException;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.keycloak.utils.QRCodeUtils;

/** The key of an authenticator app as people and their cameras read it. */
final class TotpQrCode {
    private static final int PIXELS = 246;
    private static final int GROUP = 4;

    private TotpQrCode() {}

    /** The {@code otpauth} address (Google Authenticator's key URI format) as PNG in base64. */
    static String png(Secret key, TotpParameters parameters, String issuer, String account) {
        try {
            return QRCodeUtils.encodeAsQRString(address(key, parameters, issuer, account), PIXELS, PIXELS);
        } catch (IOException | WriterException failed) {
            throw new IllegalStateException("The QR code of a new authenticator cannot be drawn", failed);
        }
    }

    /** The key in groups of four characters. */
    static String grouped(Secret key) {
        String text = key.revealForImmediateUse();
        StringBuilder grouped = new StringBuilder(text.length() + text.length() / GROUP);
        for (int at = 0; at < text.length(); at += GROUP) {
            grouped.append(at == 0 ? "" : " ").append(text, at, Math.min(at + GROUP, text.length()));
        }
        return grouped.toString();
    }

    private static String address(Secret key, TotpParameters parameters, String issuer, String account) {
        // The format forbids a colon inside of the issuer: it separates issuer and account.
        String from = encoded(issuer.replace(':', ' '));
        return "otpauth://totp/" + from + ":" + encoded(account) + "?secret=" + key.revealForImmediateUse()
                + "&issuer=" + from + "&algorithm=" + parameters.algorithm().name()
                + "&digits=" + parameters.digits() + "&period=" + parameters.periodSeconds();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
