package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static io.github.rootguard.acceptance.root.GuardedRealm.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When root may have no more authenticators, a lost one gives way to the new one. */
@RootGuardServer
class ReplacedAuthenticatorIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";
    private static final String CHOICE = "root-guard-choose-factor";
    private static final String ENROLL = "root-guard-enroll-totp";
    /** One kind only, so that the page of the choice is about what gives way. */
    private static final List<String> APPS = List.of("totp");

    @Test
    void whenThereIsNoRoomThenTheLostOneIsNamedAndReplaced(TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithRoomForOne(realm);
        String phone = guarded.totps().id(PHONE);
        RootSignIn signIn = byTheOneThatNoLongerCounts(guarded, http);

        assertThat(signIn.page().expectPage(CHOICE).text())
                .contains("“tablet”, which you used just now, no longer counts")
                .contains("as many authenticators as the root policy of this realm allows: 1.");
        assertThat(signIn.page().html().select("input[name=credentialId]"))
                .extracting(Element::val)
                .containsExactly(phone);
        signIn.fill(CHOICE, Map.of("credentialId", phone)).page().expectPage(ENROLL);
        assertThat(guarded.totps().labels()).containsExactly(PHONE, TABLET);
        enroll(realm, signIn, PHONE);

        assertThat(guarded.totps().labels()).containsExactly(TABLET, PHONE);
        assertThat(guarded.totps().id(PHONE)).isNotEqualTo(phone);
        assertThat(realm.events().ofType("REMOVE_CREDENTIAL"))
                .anySatisfy(event -> assertThat(
                                event.path("details").path("credential_type").asText())
                        .isEqualTo("root-totp"));
        signIn.task("review", GuardedRealm.REASON).tokens();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-id", "TABLET", "PASSWORD", "\u0000\u0001", "' or 1=1 --"})
    void whenIdIsNoneOfThoseThatMayGiveWayThenItIsAskedAgain(String id, TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithRoomForOne(realm);
        RootSignIn signIn = byTheOneThatNoLongerCounts(guarded, http);
        String posted = switch (id) {
            case "TABLET" -> guarded.totps().id(TABLET);
            case "PASSWORD" ->
                realm.facts()
                        .credentials(guarded.rootId())
                        .filter(each -> each.path("type").asText().equals("password"))
                        .map(each -> each.path("id").asText())
                        .findFirst()
                        .orElseThrow();
            default -> id;
        };

        signIn.fill(CHOICE, Map.of("credentialId", posted));

        assertThat(signIn.page()
                        .expectPage(CHOICE)
                        .html()
                        .select("#input-error-credentialId")
                        .text())
                .isEqualTo("Please choose the authenticator that is replaced.");
    }

    @Test
    void whenRootTurnsBackThenNothingIsLostAndTheChoiceIsOpenAgain(TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithRoomForOne(realm);
        RootSignIn signIn = byTheOneThatNoLongerCounts(guarded, http);
        signIn.fill(CHOICE, Map.of("credentialId", guarded.totps().id(PHONE)))
                .page()
                .expectPage(ENROLL);
        String secret = secret(signIn);

        signIn.press("other").page().expectPage(CHOICE);
        signIn.fill(CHOICE, Map.of("credentialId", guarded.totps().id(PHONE)))
                .page()
                .expectPage(ENROLL);
        assertThat(secret(signIn)).as("the picture that was scanned already").isEqualTo(secret);
        signIn.enroll("000000", "000001", "watch").page().expectPage(ENROLL);
        signIn.press("restart").page().expectPage("login");

        assertThat(guarded.totps().labels()).containsExactly(PHONE, TABLET);
        guarded.signIn(new Http()).otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenOneThatCountsIsUsedThenTheOtherDoesNotMatter(TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithRoomForOne(realm);

        WebPage challenge = guarded.signIn(http).page().expectPage(CHALLENGE);

        assertThat(challenge.html().select("input[name=credentialId][checked]").val())
                .isEqualTo(guarded.totps().id(PHONE));
        challenge
                .form("form[data-root-guard-form]")
                .with("otp", guarded.codes().next())
                .submit()
                .expectPage(TASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sms", "TOTP", "hardware-totp", "security-key", "totp,totp", "\u0000"})
    void whenKindIsNotOfferedThenItIsAskedAgain(String kind, TestRealm realm, Http http) {
        GuardedRealm guarded = claimWithRoomForOne(realm);
        RootSignIn signIn = byTheOneThatNoLongerCounts(guarded, http);

        signIn.fill(
                CHOICE, Map.of("factor", kind, "credentialId", guarded.totps().id(PHONE)));

        assertThat(signIn.page().expectPage(CHOICE).text()).contains("Please choose one of these kinds.");
    }

    /** Root has a phone that counts and a tablet that does not, and may have one that counts. */
    private static GuardedRealm claimWithRoomForOne(TestRealm realm) {
        GuardedRealm guarded = claimWithTwo(realm);
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("mfa-max-authenticators", 1, "mfa-allowed-kinds", APPS))
                .expect(200);
        guarded.endSessions();
        guarded.totps().turnInto(TABLET, "hardware-totp");
        return guarded;
    }

    private static GuardedRealm claimWithTwo(TestRealm realm) {
        return GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2, "mfa-allowed-kinds", APPS));
    }

    private static RootSignIn byTheOneThatNoLongerCounts(GuardedRealm guarded, Http http) {
        return guarded.signIn(http)
                .otp(guarded.totps().id(TABLET), guarded.codes(TABLET).next());
    }

    private static void enroll(TestRealm realm, RootSignIn signIn, String label) {
        OneTimeCodes codes = new OneTimeCodes(signIn.newDevice(), realm.clock());
        signIn.enroll(codes.next(), codes.next(), label);
    }

    private static String secret(RootSignIn signIn) {
        return signIn.page().html().select("#root-guard-totp-secret").text();
    }
}
