package io.github.rootguard.bench;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.web.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of people and programs that mean harm, or want too much. Each throws when it is not answered as it should be. */
final class Hostile {

    private static final String OUR_FORM = "form[data-root-guard-form]";

    private Hostile() {}

    /** Against what Root Guard adds: wrong secrets, wrong codes, wrong claim codes, reports. */
    static List<Runnable> ours(GuardedRealm guarded, TestRealm nominating) {
        TestRealm realm = guarded.realm();
        KeyPair unknown = StoredKey.of(UUID.randomUUID(), Map.of()).pair();
        AtomicInteger count = new AtomicInteger();
        Guesser codes = new Guesser(
                () -> guarded.signIn(new Http()).page(), OUR_FORM, "otp", Map.of("otp", "000000", "continue", "true"));
        Guesser claims = new Guesser(
                () -> Nominated.in(nominating).signIn(new Http()).page(),
                OUR_FORM,
                "claimCode",
                Map.of("claimCode", "AAAA-AAAA-AAAA", "continue", "true"));
        AdminClient erik = realm.everydayAdmin();
        return List.of(
                () -> unknown.tokenFrom(realm, "203.0.113.1").expect(400),
                () -> new KeyPair("key-" + count.incrementAndGet(), "secret")
                        .tokenFrom(realm, "198.51.100." + count.get() % 250)
                        .expect(400),
                codes,
                claims,
                () -> erik.get("/root-guard/credential-report").expect(200));
    }

    /** The nearest that stock Keycloak has: wrong client secrets, wrong passwords, the list of users. */
    static List<Runnable> stock(TestRealm realm) {
        OidcClient wrong = realm.confidentialClient("reports", "wrong");
        OidcClient service = realm.service();
        AtomicInteger count = new AtomicInteger();
        URI console = GuardedRealm.accountConsole(realm).authorization().uri();
        AdminClient erik = realm.everydayAdmin();
        return List.of(
                () -> wrong.token(Map.of("grant_type", "client_credentials")).expect(401),
                () -> service.password("nobody-" + count.incrementAndGet(), "wrong", "openid")
                        .expect(400),
                wrongPassword(console, ORDINARY_USER),
                wrongPassword(console, "nobody"),
                () -> erik.get("/users").expect(200));
    }

    private static Guesser wrongPassword(URI console, String user) {
        return new Guesser(
                () -> new Http().open(console),
                "#kc-form-login",
                "password",
                Map.of("username", user, "password", "wrong"));
    }
}
