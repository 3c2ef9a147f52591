package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static io.github.rootguard.acceptance.root.GuardedRealm.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.AesKeys;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authenticators whose data cannot be read are told to root, and open nothing. */
@RootGuardServer
class UnreadableAuthenticatorIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2));
    }

    @Test
    void whenSeedOfOneCannotBeReadThenItIsToldAndTheOtherWorks(Http http) {
        AesKeys keys = new AesKeys(guarded);
        String oldKey = keys.active();
        keys.add();
        guarded.signIn(new Http())
                .otp(guarded.totps().id(TABLET), guarded.codes(TABLET).next())
                .page()
                .expectPage(TASK);
        guarded.realm().facts().deleteComponent(oldKey);
        RootSignIn signIn = guarded.signIn(http);
        String phone = guarded.totps().id(PHONE);

        Element choice = signIn.page().expectPage(CHALLENGE).html().getElementById("credentialId-" + phone);
        assertThat(choice.hasAttr("disabled")).isTrue();
        assertThat(signIn.page()
                        .html()
                        .select("#credentialId-" + phone + "-help")
                        .text())
                .contains("cannot be used any more");
        assertThat(signIn.otp(phone, guarded.codes().next())
                        .page()
                        .html()
                        .select("#input-error-credentialId")
                        .text())
                .contains("cannot be used any more");

        // What cannot be used does not count, so the minimum of two is not reached.
        signIn.otp(guarded.totps().id(TABLET), guarded.codes(TABLET).next());
        assertThat(signIn.withApp().page().expectPage("root-guard-enroll-totp").text())
                .contains("demands 2 authenticators")
                .contains("One is set up.");
    }

    @Test
    void whenDataOfOneCannotBeReadThenItIsToldAndTheOtherWorks(Http http) {
        String phone = guarded.totps().id(PHONE);
        guarded.totps().damage(PHONE);

        RootSignIn signIn = guarded.signIn(http);

        assertThat(signIn.page()
                        .expectPage(CHALLENGE)
                        .html()
                        .getElementById("credentialId-" + phone)
                        .hasAttr("disabled"))
                .isTrue();
        signIn.otp(guarded.totps().id(TABLET), guarded.codes(TABLET).next());
        signIn.withApp().page().expectPage("root-guard-enroll-totp");
    }

    @Test
    void whenNoSeedCanBeReadThenItIsSaidAndNothingIsAsked(Http http) {
        AesKeys keys = new AesKeys(guarded);
        keys.add();
        keys.all().forEach(key -> guarded.realm().facts().deleteComponent(key));

        WebPage challenge = guarded.signIn(http).page().expectPage(CHALLENGE);

        assertThat(challenge.html().select("#root-guard-unusable").text())
                .contains("None of your authenticators can be used any more");
        assertThat(challenge.html().select("[name=otp], [name=resync], [name=continue]"))
                .isEmpty();
        assertThat(challenge
                        .form("form[data-root-guard-form]")
                        .with("otp", guarded.codes().next())
                        .submit()
                        .pageId())
                .isEqualTo(CHALLENGE);
    }
}
