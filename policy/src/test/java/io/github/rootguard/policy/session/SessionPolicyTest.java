package io.github.rootguard.policy.session;

import static io.github.rootguard.policy.RuleId.ROOT_SESSION_CLIENT;
import static io.github.rootguard.policy.RuleId.ROOT_SESSION_GRANTED;
import static io.github.rootguard.policy.RuleId.ROOT_SESSION_IDLE;
import static io.github.rootguard.policy.RuleId.ROOT_SESSION_LIFETIME;
import static io.github.rootguard.policy.RuleId.ROOT_SESSION_OWNER;
import static io.github.rootguard.policy.ViolationKind.EXPIRED;
import static io.github.rootguard.policy.ViolationKind.FORBIDDEN;
import static io.github.rootguard.policy.ViolationKind.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.task.RootTask;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionPolicyTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final RootPolicySettings SETTINGS = RootPolicySettings.defaults();
    private static final RootSession GRANT = RootSession.begin("root-id", "account", RootTask.REVIEW, SETTINGS, START);

    private final SessionPolicy policy = new SessionPolicy(SETTINGS);

    @Test
    void whenThereIsNoGrantThenOnlyThatIsReported() {
        var facts = new SessionFacts(Optional.empty(), "root-id", "shop", START);

        assertThat(policy.decide(facts).violations()).containsExactly(new Violation(ROOT_SESSION_GRANTED, MISSING));
    }

    @Test
    void whenTheGrantBelongsToSomebodyElseThenItDenies() {
        var facts = new SessionFacts(Optional.of(GRANT), "other-id", "account", START);

        assertThat(policy.decide(facts).violations()).containsExactly(new Violation(ROOT_SESSION_OWNER, FORBIDDEN));
    }

    @ParameterizedTest
    @CsvSource({"account, true", "security-admin-console, true", "shop, false", "'', false", ", true"})
    void whenAClientAsksThenItMustBeAllowed(String clientId, boolean permitted) {
        var decision = policy.decide(new SessionFacts(Optional.of(GRANT), "root-id", clientId, START));

        assertThat(decision.permitted()).isEqualTo(permitted);
        assertThat(decision.violationOf(ROOT_SESSION_CLIENT).isPresent()).isEqualTo(!permitted);
    }

    @ParameterizedTest
    @ValueSource(longs = {-5000, 0, 1, 299_999})
    void whenTheSessionIsYoungAndInUseThenItPermits(long millis) {
        assertThat(decideAt(GRANT, START.plusMillis(millis))).isEqualTo(Decision.permit());
    }

    @Test
    void whenTheSessionWasNotUsedThenItIsIdle() {
        assertThat(decideAt(GRANT, START.plusSeconds(300)).violations())
                .containsExactly(new Violation(ROOT_SESSION_IDLE, EXPIRED));
    }

    @Test
    void whenTheSessionIsUsedAllTheTimeThenItStillEnds() {
        var used = GRANT.withActivity(START.plusSeconds(899));

        assertThat(decideAt(used, START.plusMillis(899_999))).isEqualTo(Decision.permit());
        assertThat(decideAt(used, START.plusSeconds(900)).violations())
                .containsExactly(new Violation(ROOT_SESSION_LIFETIME, EXPIRED));
    }

    @Test
    void whenTheClockIsBeforeTheStartThenItDenies() {
        assertThat(decideAt(GRANT, START.minusMillis(5001)).violations())
                .containsExactly(new Violation(ROOT_SESSION_LIFETIME, FORBIDDEN));
    }

    @Test
    void whenEverythingIsWrongThenEverythingIsReported() {
        var facts = new SessionFacts(Optional.of(GRANT), "other-id", "shop", START.plusSeconds(901));

        assertThat(policy.decide(facts).violations())
                .extracting(Violation::rule)
                .containsExactly(ROOT_SESSION_OWNER, ROOT_SESSION_LIFETIME, ROOT_SESSION_IDLE, ROOT_SESSION_CLIENT);
    }

    private Decision decideAt(RootSession grant, Instant now) {
        return policy.decide(new SessionFacts(Optional.of(grant), "root-id", "account", now));
    }
}
