package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.PasswordChange;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that root had before does not come back. */
@RootGuardServer
class PasswordHistoryIT {

    private static final String PASSWORD_PAGE = "root-guard-password";
    private static final String NEW = "vermilion tugboats outlast ferries";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashAlgorithm(pbkdf2-sha512)", "hashAlgorithm(argon2) and hashIterations(2)"})
    void whenPasswordsAreHashedAnotherWayThenEarlierOnesAreStillKnown(String policy, Http http) {
        realm().update(Map.of("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(10)"));
        PasswordChange.begin(guarded, http).newPassword(NEW).tokens();
        endSessions();
        realm().update(Map.of("passwordPolicy", policy));

        RootSignIn again = PasswordChange.begin(guarded, new Http(), NEW);
        for (String earlier : new String[] {guarded.rootPassword(), NEW}) {
            assertThat(again.newPassword(earlier)
                            .page()
                            .expectPage(PASSWORD_PAGE)
                            .text())
                    .contains("have or had this password");
        }
        again.newPassword(NEW + " on Tuesdays").tokens();
        endSessions();
        assertThat(PasswordChange.begin(guarded, new Http(), NEW + " on Tuesdays")
                        .newPassword(NEW)
                        .page()
                        .expectPage(PASSWORD_PAGE)
                        .text())
                .contains("have or had this password");
    }

    @Test
    void whenTwentyFourOthersCameBetweenThenAPasswordMayComeBack(Http http) {
        realm().update(Map.of("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"));
        PasswordChange.begin(guarded, http).newPassword(NEW + " number 1").tokens();
        for (int number = 2; number <= 25; number++) {
            PasswordChange.again(guarded, http)
                    .newPassword(NEW + " number " + number)
                    .tokens();
        }

        RootSignIn last = PasswordChange.again(guarded, http);
        assertThat(last.newPassword(NEW + " number 1")
                        .page()
                        .expectPage(PASSWORD_PAGE)
                        .text())
                .contains("have or had this password");
        last.newPassword(guarded.rootPassword()).tokens();
    }

    @Test
    void whenPasswordWasUsedBeforeThenItIsRefusedHoweverLongAgo(Http http) {
        RootSignIn signIn = PasswordChange.begin(guarded, http).newPassword(NEW);
        signIn.tokens();
        endSessions();

        RootSignIn again = PasswordChange.begin(guarded, new Http(), NEW);

        assertThat(again.newPassword(guarded.rootPassword())
                        .page()
                        .expectPage(PASSWORD_PAGE)
                        .text())
                .contains("have or had this password");
        assertThat(again.newPassword(NEW).page().expectPage(PASSWORD_PAGE).text())
                .contains("have or had this password");
    }

    @Test
    void whenCredentialsOfRootAreListedThenNoHashIsShown(Http http) {
        PasswordChange.begin(guarded, http).newPassword(NEW).tokens();

        List<JsonNode> credentials =
                realm().facts().credentials(guarded.rootId()).toList();

        assertThat(credentials)
                .extracting(credential -> credential.path("type").asText())
                .contains("root-password-history");
        assertThat(credentials.toString()).doesNotContain("secretData");
    }

    private void endSessions() {
        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}
