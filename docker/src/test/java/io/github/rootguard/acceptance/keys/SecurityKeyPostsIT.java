package io.github.rootguard.acceptance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Posts to the page that enrolls a security key from something that is no browser. */
@RootGuardServer
class SecurityKeyPostsIT {

    private static final String PAGE = "root-guard-enroll-security-key";
    private static final String CLIENT_DATA = "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0";

    static final List<Map<String, String>> GARBAGE = List.of(
            Map.of("attestationObject", "x"),
            Map.of("attestationObject", "%%%", "clientDataJSON", "%%%"),
            Map.of("attestationObject", "oA", "clientDataJSON", CLIENT_DATA),
            Map.of("attestationObject", "A".repeat(60_000), "clientDataJSON", CLIENT_DATA),
            Map.of("attestationObject", "gYGBgYGBgYGBgYGB", "clientDataJSON", "bnVsbA", "transports", "a,,a,\u0000"),
            Map.of("attestationObject", "oA", "transports", "usb,".repeat(5_000)));

    private TestRealm realm;
    private RootSignIn signIn;

    @BeforeEach
    void begin(TestRealm own, Http http) {
        realm = own;
        realm.everydayAdmin()
                .put("/root-guard/policy", Map.of("mfa-allowed-kinds", List.of("security-key")))
                .expect(200);
        Nominated nominated = Nominated.in(realm);
        signIn = nominated.signIn(http).claimCode(nominated.claimCode()).newPassword("quiet mountains keep their snow");
    }

    @Test
    void whenScriptsDoNotRunThenThePageSaysSo() {
        assertThat(signIn.page().expectPage(PAGE).html().select("noscript").text())
                .contains("Security keys need JavaScript");

        signIn.fill(PAGE, Map.of("userLabel", "key in the safe"));

        assertThat(error("webauthn")).contains("Security keys need JavaScript");
    }

    @ParameterizedTest
    @FieldSource("GARBAGE")
    void whenTheAnswerIsGarbageThenNothingIsBound(Map<String, String> fields) {
        String before = challenge();

        signIn.fill(PAGE, fields);

        assertThat(error("webauthn")).contains("was not accepted");
        assertThat(error("userLabel")).contains("give the authenticator a name");
        assertThat(challenge()).isNotEqualTo(before);
        assertThat(realm.facts().credentials(realm.userId("nora")))
                .noneMatch(stored -> stored.path("type").asText().startsWith("root-"));
    }

    @Test
    void whenThePageIsOnlyShownAgainThenItsChallengeStays() {
        String before = challenge();

        signIn.fill(PAGE, Map.of("userLabel", "key in the safe", "error", "NotAllowedError: nobody touched it"));

        assertThat(error("webauthn")).contains("No security key has answered");
        assertThat(challenge()).isEqualTo(before);
    }

    private String challenge() {
        return signIn.page()
                .expectPage(PAGE)
                .html()
                .select("#root-guard-ceremony")
                .attr("data-challenge");
    }

    private String error(String field) {
        return signIn.page()
                .expectPage(PAGE)
                .html()
                .select("#input-error-" + field)
                .text();
    }
}
