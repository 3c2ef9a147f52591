package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RecoveryCodeList;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recovery codes at the claim: shown until they are accepted, stored with the claim or not at all. */
@RootGuardServer
class RecoveryCodesClaimIT {

    private static final String CODES_PAGE = "root-guard-recovery-codes";
    private static final String PASSWORD = "seven geese walk to the lake";

    private TestRealm realm;
    private Http http;
    private Nominated nominated;
    private RootSignIn signIn;

    @BeforeEach
    void claimUpToTheCodes(TestRealm own, Http browser) {
        realm = own;
        http = browser;
        nominated = Nominated.in(realm);
        signIn = upToTheCodes(http);
    }

    @Test
    void whenCodesAreShownThenThereAreTwelveOfThem() {
        assertThat(shown())
                .hasSize(12)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(signIn.page().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void whenPageIsReloadedOrNotAcceptedThenTheSameCodesAreShown() {
        List<String> first = shown();

        signIn.reload(http);
        assertThat(shown()).isEqualTo(first);
        signIn.press("continue");

        assertThat(signIn.page().expectPage(CODES_PAGE).text()).contains("say so here");
        assertThat(shown()).isEqualTo(first);
        assertThat(types()).containsExactly("password");
    }

    @Test
    void whenCodesAreAcceptedThenTheyAreNeverShownAgainAndCountWithTheClaim() {
        WebForm page = signIn.page().form("form[data-root-guard-form]");
        List<String> codes = signIn.keepRecoveryCodes().all();
        assertThat(signIn.page().expectPage("root-guard-claim").body()).doesNotContain(codes);
        assertThat(signIn.reload(http).page().expectPage("root-guard-claim").body())
                .doesNotContain(codes);
        assertThat(page.with("accept", "true")
                        .with("continue", "true")
                        .submit()
                        .expectPage("root-guard-claim")
                        .body())
                .doesNotContain(codes);
        assertThat(types()).containsExactly("password");

        signIn.reload(http).confirm().task("review", GuardedRealm.REASON).tokens();

        assertThat(types())
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp", "root-recovery-codes");
        JsonNode data = stored();
        assertThat(data.path("total").asInt()).isEqualTo(12);
        assertThat(data.path("remaining").asInt()).isEqualTo(12);
        assertThat(data.has("lastUsed")).isFalse();
    }

    @Test
    void whenCodesAreBoundThenAnEventSaysHowManyAndNoneTellsACode() {
        List<String> codes = signIn.keepRecoveryCodes().all();
        signIn.confirm().task("review", GuardedRealm.REASON).tokens();

        JsonNode event = realm.events()
                .await(
                        "UPDATE_CREDENTIAL",
                        each -> each.path("details")
                                .path("credential_type")
                                .asText()
                                .equals("root-recovery-codes"));
        assertThat(event.path("details").path("recovery_codes_left").asText()).isEqualTo("12");
        assertThat(event.path("userId").asText()).isEqualTo(nominated.userId());
        String recorded = realm.events().ofUsers().toString()
                + realm.facts().credentials(nominated.userId()).toList();
        assertThat(recorded).doesNotContain(codes);
        assertThat(recorded)
                .doesNotContain(
                        codes.stream().map(code -> code.replace("-", "")).toList());
    }

    @Test
    void whenCodesAreSkippedThenThereAreNone() {
        signIn.withoutRecoveryCodes().page().expectPage("root-guard-claim");
        assertThat(signIn.reload(http).page().expectPage("root-guard-claim").text())
                .doesNotContain("Recovery codes");

        signIn.confirm().task("review", GuardedRealm.REASON).tokens();

        assertThat(types()).containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
        RootSignIn later =
                RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm)).login("nora@example.org", PASSWORD);
        assertThat(later.page().html().select("[name=recover]")).isEmpty();
        WebPage challenge = later.press("recover").page().expectPage("root-guard-challenge");
        assertThat(challenge.html().select("[name=otp]")).hasSize(1);
        assertThat(challenge.html().select("[name=recoveryCode]")).isEmpty();
    }

    @Test
    void whenFileIsDownloadedThenItHasTheCodesAndThePageStaysGood() {
        List<String> codes = shown();

        WebPage file = http.get(signIn.page()
                .uri()
                .resolve(signIn.page().html().select("#root-guard-download").attr("href")));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"root-recovery-codes.txt\"");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(file.body()).contains(codes).contains("nora@example.org");
        assertThat(file.uri().toString()).doesNotContain(codes);
        signIn.keepRecoveryCodes();
        assertThat(http.get(file.uri()).body()).doesNotContain(codes);
        signIn.confirm().task("review", GuardedRealm.REASON).tokens();
    }

    @Test
    void whenNominationEndsAfterTheCodesThenNothingIsStoredAndTheNextClaimHasOthers() {
        List<String> first = signIn.keepRecoveryCodes().all();
        realm.admin().delete("/root-guard/nomination", "").expect(204);

        assertThat(signIn.confirm().page().text()).contains("This nomination has ended");

        assertThat(types()).containsExactly("password");
        nominated = Nominated.in(realm);
        signIn = upToTheCodes(new Http());
        assertThat(shown()).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whenClaimIsPutOffAfterTheCodesThenTheyAreForgotten() {
        List<String> first = signIn.keepRecoveryCodes().all();
        signIn.press("cancel").tokens();
        assertThat(types()).containsExactly("password");

        signIn = upToTheCodes(new Http());

        assertThat(shown()).doesNotContainAnyElementsOf(first);
    }

    private RootSignIn upToTheCodes(Http browser) {
        RootSignIn claim =
                nominated.signIn(browser).claimCode(nominated.claimCode()).newPassword(PASSWORD);
        OneTimeCodes codes = new OneTimeCodes(claim.newDevice(), realm.clock());
        return claim.enroll(codes.next(), codes.next(), "phone");
    }

    private List<String> shown() {
        return RecoveryCodeList.of(signIn.page()).all();
    }

    private List<String> types() {
        return realm.facts()
                .credentials(nominated.userId())
                .map(credential -> credential.path("type").asText())
                .toList();
    }

    private JsonNode stored() {
        return Json.parse(realm.facts()
                .credentials(nominated.userId())
                .filter(credential -> credential.path("type").asText().equals("root-recovery-codes"))
                .findFirst()
                .orElseThrow()
                .path("credentialData")
                .asText());
    }
}
