package io.github.rootguard.keycloak.signin;

import com.webauthn4j.data.client.challenge.DefaultChallenge;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.common.util.Base64Url;

/**
 * What a security key has to sign: random, for one user and one purpose, and good for one answer on any node (WebAuthn
 * Level 3 section 13.4.3). It stays the same until then, so a page that is shown twice works in both places.
 */
enum KeyChallenge {
    ENROLL,
    PROVE;

    private static final String NOTE = "root-guard.key-challenge.";
    private static final String USED = "root-guard.key-challenge-used.";
    private static final long USED_SECONDS = 3600;

    /** The challenge that is open, or a new one; base64url. */
    String open(RootSignIn signIn) {
        return noted(signIn).orElseGet(() -> {
            String made = Base64Url.encode(new DefaultChallenge().getValue());
            signIn.login().setAuthNote(note(), prefix(signIn) + made);
            return made;
        });
    }

    /** The challenge that is open, which no other answer may use from now on; empty when none is open. */
    Optional<String> take(RootSignIn signIn) {
        Optional<String> open = noted(signIn);
        signIn.login().removeAuthNote(note());
        return open.filter(
                challenge -> signIn.session().singleUseObjects().putIfAbsent(USED + challenge, USED_SECONDS));
    }

    private Optional<String> noted(RootSignIn signIn) {
        String prefix = prefix(signIn);
        return Optional.ofNullable(signIn.login().getAuthNote(note()))
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()));
    }

    private String note() {
        return NOTE + name().toLowerCase(Locale.ROOT);
    }

    private static String prefix(RootSignIn signIn) {
        return signIn.user().getId() + ":";
    }
}
