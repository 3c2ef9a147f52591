package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.Administration;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transfer that comes to nothing leaves root as it was. */
@RootGuardServer
@OnPostgres
class TransferEndIT {

    private static final String NOMINATION = "/root-guard/nomination";
    private static final String TRANSFER = "transfer-root";
    private static final String WRONG = "00000-00000-00000-00000";

    private GuardedRealm guarded;
    private TestRealm realm;

    @BeforeEach
    void claim(TestRealm own, Http http) {
        realm = own;
        guarded = GuardedRealm.claim(realm, http);
    }

    @Test
    void whenClaimIsBrokenOffThenNothingHasChanged() {
        RootSignIn signIn = transfer().upToConfirmation(new Http());

        assertThat(signIn.press("cancel").answer()).containsKey("code");

        assertUntouched();
        guarded.signInFor(new Http(), "review", REASON);
    }

    @Test
    void whenRootWithdrawsThenNothingIsOfferedAndRootIsUntouched() {
        Nominated otto = transfer();

        rootFor(TRANSFER).delete(NOMINATION).expect(204);

        assertThat(status().has("nomination")).isFalse();
        assertThat(otto.signIn(new Http()).answer()).containsKey("code");
        assertUntouched();
        rootFor(TRANSFER).delete(NOMINATION).expect(404);
    }

    @Test
    void whenRootNominatesAnotherThenTheFirstIsNoMore() {
        Nominated otto = transfer();
        Nominated erik = Nominated.by(rootFor(TRANSFER), realm, ADMINISTRATOR);

        assertThat(otto.signIn(new Http()).answer()).containsKey("code");
        erik.signIn(new Http()).page().expectPage("root-guard-claim");
    }

    @Test
    void whenFiveCodesAreWrongThenNominationIsOverAndRootIsUntouched() {
        Nominated otto = transfer();
        RootSignIn signIn = otto.signIn(new Http());
        for (int i = 0; i < 5; i++) {
            signIn.claimCode(WRONG);
        }

        assertThat(signIn.page().text()).contains("This nomination has ended");
        assertThat(status().has("nomination")).isFalse();
        assertUntouched();
        guarded.signInFor(new Http(), "review", REASON);
    }

    @Test
    void whenSevenDaysPassThenNominationIsOverAndRootIsUntouched(ServerClock clock) {
        Nominated otto = transfer();

        clock.advance(Duration.ofDays(7));

        assertThat(status().has("nomination")).isFalse();
        assertThat(otto.signIn(new Http()).answer()).containsKey("code");
        assertUntouched();
        guarded.signInFor(new Http(), "review", REASON);
    }

    @Test
    void whenRootWithdrawsWhileNomineeClaimsThenOneOfThemIsTold() throws InterruptedException, ExecutionException {
        RootSignIn claim = transfer().upToConfirmation(new Http());
        AdminClient root = rootFor(TRANSFER);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<RestResponse> withdrawal = threads.submit(() -> root.delete(NOMINATION));
            Future<RootSignIn> claimed = threads.submit(claim::confirm);
            boolean withdrawn = withdrawal.get().status() == 204;

            assertThat(claimed.get().page().pageId().equals("root-guard-task")).isEqualTo(!withdrawn);
            assertThat(status().path("rootUserId").asText().equals(guarded.rootId()))
                    .isEqualTo(withdrawn);
            assertThat(realm.facts().credentialTypes(guarded.rootId()).contains("root-totp"))
                    .isEqualTo(withdrawn);
        } finally {
            threads.shutdownNow();
        }
    }

    private Nominated transfer() {
        return Nominated.by(rootFor(TRANSFER), realm, ORDINARY_USER);
    }

    private AdminClient rootFor(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, REASON));
    }

    private void assertUntouched() {
        assertThat(status().path("state").asText()).isEqualTo("guarded");
        assertThat(status().path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(realm.facts().credentialTypes(guarded.rootId()))
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
        assertThat(Administration.has(realm, guarded.rootId())).isTrue();
    }

    private JsonNode status() {
        return realm.status();
    }
}
