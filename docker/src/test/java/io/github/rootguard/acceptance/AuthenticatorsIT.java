package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.root.AuthenticatorsPages;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RecoverableRealm;
import io.github.rootguard.acceptance.root.RecoveryCodeList;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Root looks after its authenticators: what the pages do, and what they refuse. */
@RootGuardServer
class AuthenticatorsIT {

    private RecoverableRealm root;
    private GuardedRealm guarded;
    private Http http;

    @BeforeEach
    void guard(TestRealm realm, Http browser) {
        root = GuardedRealm.claimWithRecoveryCodes(realm);
        guarded = root.guarded();
        http = browser;
    }

    @Test
    void whenPageOpensThenItListsAuthenticatorsAndCodes() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);

        assertThat(pages.names()).containsExactly("phone");
        assertThat(pages.text())
                .contains("Kind Authenticator app")
                .containsPattern("Added [A-Z][a-z]+ \\d+, \\d{4}")
                .containsPattern("Last used [A-Z][a-z]+ \\d+, \\d{4}")
                .contains("Left 12 of 12")
                .doesNotContain("Does not count");
        assertThat(pages.removable("phone")).isFalse();
        assertThat(FormFields.of(pages.press("done").page().uri()))
                .containsEntry("kc_action_status", "success")
                .containsKey("code");
    }

    @Test
    void whenAuthenticatorIsAddedThenItSignsInAndIsRecorded() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);

        OneTimeCodes codes = pages.add("tablet");

        assertThat(pages.text()).contains("The authenticator was added.");
        assertThat(pages.names()).containsExactly("phone", "tablet");
        assertThat(events("UPDATE_CREDENTIAL", "root-totp")).isNotEmpty();
        guarded.endSessions();
        String id = pages.idOf("tablet");
        guarded.signIn(new Http())
                .fill("root-guard-challenge", Map.of("otp", codes.next(), "credentialId", id))
                .page()
                .expectPage("root-guard-task");
    }

    @Test
    void whenAddingIsLeftThenNothingIsBound() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http).press("add");
        String key = pages.post("continue", Map.of("factor", "totp"))
                .page()
                .expectPage("root-guard-enroll-totp")
                .html()
                .select("#root-guard-totp-secret")
                .text();

        pages.press("cancel");

        assertThat(pages.names()).containsExactly("phone");
        assertThat(pages.press("add")
                        .post("continue", Map.of("factor", "totp"))
                        .page()
                        .html()
                        .select("#root-guard-totp-secret")
                        .text())
                .isNotEqualTo(key);
    }

    @Test
    void whenMaximumIsReachedThenThePageSaysSoAndAPostAddsNothing() {
        guarded.changePolicy(policy -> policy.put("mfa-max-authenticators", 2));
        guarded.endSessions();
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);

        pages.add("tablet");

        assertThat(pages.text()).contains("You have as many authenticators as may be: 2 that count");
        assertThat(pages.page().html().select("button[name=add]")).isEmpty();
        assertThat(pages.press("add").text()).contains("Remove one before you add another one");
        assertThat(pages.names()).containsExactly("phone", "tablet");
    }

    @Test
    void whenTwoTabsAddThenTheSecondHasNoRoomLeft() {
        guarded.changePolicy(policy -> policy.put("mfa-max-authenticators", 2));
        guarded.endSessions();
        AuthenticatorsPages first = AuthenticatorsPages.open(guarded, http);
        AuthenticatorsPages second = AuthenticatorsPages.again(guarded, http);
        second.press("add");
        first.add("tablet");

        second.post("continue", Map.of("code1", "000000", "code2", "000001", "userLabel", "second"));

        assertThat(second.text()).contains("Remove one before you add another one");
        assertThat(second.names()).containsExactly("phone", "tablet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  my phone '|my phone|The authenticator has its new name.",
                "phone|phone|your root authenticators",
                "''|phone|Please give the authenticator a name.",
                "tablet|phone|You already have an authenticator with this name.",
                "tab\u200dlet|phone|You already have an authenticator with this name.",
                "\u200c|phone|Please give the authenticator a name.",
                "x{101}|phone|It may have at most 100 characters.",
                "<b>phone</b>|<b>phone</b>|The authenticator has its new name.",
            })
    void whenNameIsChangedThenItIsUniqueAndNotTooLong(String typed, String after, String message) {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);
        pages.add("tablet");

        pages.rename("phone", typed.equals("x{101}") ? "x".repeat(101) : typed);

        assertThat(pages.text()).containsIgnoringCase(message);
        assertThat(pages.names()).containsExactly(after, "tablet");
        assertThat(root.labels()).containsExactlyInAnyOrder(after, "tablet");
        assertThat(events("UPDATE_CREDENTIAL", "root-totp").stream()
                        .filter(event -> event.path("details").has("credential_user_label")))
                .hasSize(after.equals("phone") ? 0 : 1);
    }

    @Test
    void whenNewCodesAreMadeThenTheyReplaceTheOldOnesOnceTheyAreAccepted() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http).press("recovery-codes");
        RecoveryCodeList made = RecoveryCodeList.of(pages.page());
        assertThat(pages.page().text()).contains("take the place of the codes that you have now");

        pages.press("cancel");
        assertThat(pages.press("recovery-codes").page().body()).doesNotContain(made.all());
        made = RecoveryCodeList.of(pages.page());
        String before = root.idOf("root-recovery-codes");
        pages.post("continue", Map.of("accept", "true"));

        assertThat(pages.text())
                .contains("Your new recovery codes count from now on.")
                .contains("12 of 12");
        assertThat(pages.page().body()).doesNotContain(made.all());
        assertThat(root.idOf("root-recovery-codes")).isNotEqualTo(before);
        assertThat(events("UPDATE_CREDENTIAL", "root-recovery-codes")).hasSize(2);
        guarded.endSessions();
        root.recover(new Http(), root.codes().next()).page().expectPage("root-guard-challenge");
        root.recover(new Http(), made.next()).page().expectPage("root-guard-choose-factor");
    }

    private List<JsonNode> events(String type, String credential) {
        return guarded.realm().events().ofType(type).stream()
                .filter(event ->
                        event.path("details").path("credential_type").asText().equals(credential))
                .toList();
    }
}
