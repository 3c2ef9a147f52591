package io.github.rootguard.bench;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** How somebody without any secret asks for a user. Only the request that names the user is timed. */
enum Approach {
    /** A wrong password at the token endpoint. */
    PASSWORD_GRANT,
    /** A wrong password on the sign-in page. */
    LOGIN_FORM,
    /** The sign-in page for somebody whom an application names. */
    LOGIN_HINT,
    /** The page for forgotten passwords. Keycloak sends a mail to users who exist, before it answers. */
    FORGOTTEN_PASSWORD,
    /** An access key that does not exist, of an owner who does. */
    ACCESS_KEY;

    private static final String WRONG = "a guess";

    /** What is sent, and how the answer has to be. */
    interface Request {
        boolean send();
    }

    /**
     * Everything that comes before the request that is timed.
     *
     * @param name of the user
     * @param pair a key that does not exist, with the user's id in it
     * @param address where the request is said to come from
     */
    Request prepare(TestRealm realm, String name, KeyPair pair, String address) {
        return switch (this) {
            case PASSWORD_GRANT ->
                // Keycloak answers 400 to a wrong password and 401 to a name that does not exist.
                () -> List.of(400, 401)
                        .contains(
                                realm.service().password(name, WRONG, "openid").status());
            case LOGIN_FORM -> {
                WebForm form = login(realm, new Http());
                form.with("username", name).with("password", WRONG);
                yield () -> form.post().pageId().equals("login");
            }
            case LOGIN_HINT -> {
                URI uri = GuardedRealm.accountConsole(realm)
                        .authorization()
                        .with("login_hint", name)
                        .uri();
                yield () -> new Http().get(uri).pageId().equals("login");
            }
            case FORGOTTEN_PASSWORD -> {
                Http http = new Http();
                login(realm, http);
                WebForm form = http.open(URI.create(
                                realm.uri("/login-actions/reset-credentials") + "?client_id=account-console"))
                        .form()
                        .with("username", name);
                yield () -> form.post().status() < 400;
            }
            case ACCESS_KEY -> () -> pair.tokenFrom(realm, address).status() == 400;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static WebForm login(TestRealm realm, Http http) {
        return http.open(GuardedRealm.accountConsole(realm).authorization().uri())
                .form("#kc-form-login");
    }
}
