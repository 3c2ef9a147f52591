package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKeyPair;
import io.github.rootguard.keycloak.signin.RootSignIn;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.CacheControlUtil;

/**
 * A new key as a CSV file, for the link on the page that shows it. The server keeps the file sealed, and only the link has
 * the key to it: so the secret is neither on the server nor in an address, and the link is good for nothing once the page
 * is left.
 */
final class AccessKeyCsv {
    private static final String DOWNLOAD = "download";
    private static final String NOTE = "root-guard.access-keys.file.";
    private static final String NAME = "access-key.csv";
    private static final String HEADER = "Access key ID,Secret access key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final int IV_BYTES = 12;

    private AccessKeyCsv() {}

    static boolean asked(RootSignIn signIn) {
        return signIn.uri().getQueryParameters().containsKey(DOWNLOAD);
    }

    /** Keeps the file and gives its address. */
    static URI keep(RootSignIn signIn, AccessKeyPair pair) {
        byte[] key = SecretGenerator.getInstance().randomBytes(KEY_BYTES);
        String file = HEADER + "\r\n" + pair.key().id() + "," + pair.secret().revealForImmediateUse() + "\r\n";
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, file.getBytes(StandardCharsets.UTF_8));
        signIn.login().setAuthNote(note(signIn), Base64.getEncoder().encodeToString(sealed));
        return LoginActionsService.requiredActionProcessor(signIn.uri())
                .queryParam(Constants.CLIENT_ID, signIn.login().getClient().getClientId())
                .queryParam(Constants.TAB_ID, signIn.login().getTabId())
                .queryParam(
                        Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(signIn.session(), signIn.login()))
                .queryParam(DOWNLOAD, Base64.getUrlEncoder().withoutPadding().encodeToString(key))
                .build(signIn.realm().getName());
    }

    /** The file; empty when it is not kept any more, or the address is not the right one. */
    static Optional<Response> response(RootSignIn signIn) {
        String kept = signIn.login().getAuthNote(note(signIn));
        String key = signIn.uri().getQueryParameters().getFirst(DOWNLOAD);
        if (kept == null || key == null) {
            return Optional.empty();
        }
        try {
            byte[] file = crypt(
                    Cipher.DECRYPT_MODE,
                    Base64.getUrlDecoder().decode(key),
                    Base64.getDecoder().decode(kept));
            return Optional.of(Response.ok(new String(file, StandardCharsets.UTF_8))
                    .type(new MediaType("text", "csv").withCharset("utf-8"))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + NAME + "\"")
                    .cacheControl(CacheControlUtil.noCache())
                    .build());
        } catch (IllegalArgumentException | IllegalStateException wrongKey) {
            return Optional.empty();
        }
    }

    static void forget(RootSignIn signIn) {
        signIn.login().removeAuthNote(note(signIn));
    }

    private static String note(RootSignIn signIn) {
        return NOTE + signIn.user().getId();
    }

    /** Each key is used once, so the initialization vector may be the same. */
    private static byte[] crypt(int mode, byte[] key, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, new byte[IV_BYTES]));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("the file cannot be opened", wrongKey);
        }
    }
}
