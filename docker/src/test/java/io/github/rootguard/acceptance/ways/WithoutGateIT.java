package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerFacts;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody took the gate out of the database: nobody becomes root, and the next attempt brings it back. */
@RootGuardServer
class WithoutGateIT {

    private static final String GATE = "root-guard-gate";

    private GuardedRealm guarded;
    private Traces traces;

    @BeforeEach
    void guard(TestRealm realm, Http http) {
        guarded = GuardedRealm.claim(realm, http);
        traces = Traces.of(guarded);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whenGateIsGoneThenSignInPageLeadsNowhereAndTheNextOneIsRepaired(Damage damage) {
        damage.to(guarded.realm().facts());

        WebPage answer = People.root(
                new Http(), guarded, guarded.adminConsole().authorization().uri());

        assertThat(Answers.of(answer)).isEqualTo(Answer.page(403, "error", Answer.NOT_ALLOWED));
        traces.expectNothingNew();
        expectGateInPlace();
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whenGateIsGoneThenPasswordGrantIsRefused(Damage damage) {
        damage.to(guarded.realm().facts());

        Answers.refused(
                "direct-grant",
                guarded.realm().service().password(guarded.rootEmail(), guarded.rootPassword(), "openid"));
        traces.expectNothingNew();
        expectGateInPlace();
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whenGateIsGoneThenOtherApplicationsAreRefusedToo(Damage damage) {
        damage.to(guarded.realm().facts());
        OidcClient portal = guarded.realm().publicClient(BROWSER_APPLICATION);

        for (URI start : List.of(
                portal.authorization().uri(),
                guarded.accountConsole()
                        .authorization()
                        .with("kc_action", "UPDATE_PASSWORD")
                        .uri())) {
            damage.to(guarded.realm().facts());
            WebPage answer = People.root(new Http(), guarded, start);
            assertThat(answer.status()).as(answer.toString()).isIn(403, 200);
            assertThat(People.answer(answer)).doesNotContainKeys("code", "access_token");
        }
        traces.expectNothingNew();
    }

    @Test
    void whenGateIsGoneThenOrdinaryUsersSignInAsBefore() {
        Damage.DELETED.to(guarded.realm().facts());

        WebPage end = People.otto(
                new Http(),
                guarded.realm()
                        .publicClient(BROWSER_APPLICATION)
                        .authorization()
                        .uri());

        assertThat(People.answer(end)).containsKey("code");
    }

    private void expectGateInPlace() {
        JsonNode actions =
                guarded.realm().admin().get("/authentication/required-actions").json();
        List<JsonNode> gate = StreamSupport.stream(actions.spliterator(), false)
                .filter(action -> action.path("alias").asText().equals(GATE))
                .toList();
        assertThat(gate).hasSize(1);
        assertThat(gate.get(0).path("enabled").asBoolean()).isTrue();
        assertThat(StreamSupport.stream(actions.spliterator(), false)
                        .mapToInt(action -> action.path("priority").asInt())
                        .min())
                .hasValue(gate.get(0).path("priority").asInt());
    }

    /** What may have happened to the gate. */
    enum Damage {
        DISABLED,
        DELETED;

        void to(ServerFacts facts) {
            if (this == DISABLED) {
                facts.disableRequiredAction(GATE);
            } else {
                facts.deleteRequiredAction(GATE);
            }
        }
    }
}
