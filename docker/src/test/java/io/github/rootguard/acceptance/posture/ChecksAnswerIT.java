package io.github.rootguard.acceptance.posture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.UserDraft;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How the checks are told: to whom, in which form and language. */
@RootGuardServer
class ChecksAnswerIT {
    private static final String CHECKS = "/root-guard/checks";
    private static final String SARIF = "application/sarif+json";

    @Test
    void whenRolesDifferThenOnlyThoseWhoViewTheRealmGetTheChecks(Realms realms) {
        TestRealm realm = realms.example(draft -> draft.user(viewer("vera", "view-realm"))
                .user(viewer("uwe", "view-users"))
                .user(viewer("ines", "query-realms")));

        realm.adminAs("vera").get(CHECKS).expect(200);
        realm.adminAs(ExampleRealm.ADMINISTRATOR).get(CHECKS).expect(200);
        realm.adminAs("uwe").get(CHECKS).expect(403);
        realm.adminAs("ines").get(CHECKS).expect(403);
        realm.adminAs(ExampleRealm.ORDINARY_USER).get(CHECKS).expect(403);
    }

    @Test
    void whenSarifIsAskedForThenItKeepsItsSchema(TestRealm realm) throws IOException {
        RestResponse answer = realm.everydayAdmin().get(CHECKS, "Accept", SARIF).expect(200);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(SARIF);
        try (InputStream schema =
                Objects.requireNonNull(ChecksAnswerIT.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V7)
                            .getSchema(schema)
                            .validate(answer.json()))
                    .isEmpty();
        }
        JsonNode run = answer.json().path("runs").path(0);
        assertThat(run.path("tool").path("driver").path("rules")).hasSize(24);
        assertThat(run.path("results")).hasSize(24);
        JsonNode first = run.path("results").path(0);
        assertThat(first.path("ruleId").asText()).isEqualTo("RG-01");
        assertThat(first.path("kind").asText()).isEqualTo("fail");
        assertThat(first.path("level").asText()).isEqualTo("error");
        JsonNode second = run.path("results").path(1);
        assertThat(second.path("kind").asText()).isEqualTo("notApplicable");
        assertThat(second.path("level").asText()).isEqualTo("none");
    }

    @Test
    void whenSarifIsNotWantedFirstThenItIsJson(TestRealm realm) {
        for (String accepted : List.of("*/*", "application/*", "text/html", "application/json, " + SARIF)) {
            assertThat(realm.everydayAdmin()
                            .get(CHECKS, "Accept", accepted)
                            .expect(200)
                            .json()
                            .path("checks"))
                    .as(accepted)
                    .hasSize(24);
        }
    }

    @Test
    void whenLanguageIsAskedForThenTheChecksAreInIt(TestRealm realm) {
        assertThat(title(realm, "de-DE,de;q=0.9,en;q=0.5")).isEqualTo("Der Realm hat genau einen Root-Benutzer");
        assertThat(title(realm, "en")).isEqualTo("The realm has exactly one root user");
        assertThat(title(realm, "*")).isEqualTo("The realm has exactly one root user");
        assertThat(title(realm, "tlh")).isEqualTo("The realm has exactly one root user");
    }

    private static String title(TestRealm realm, String languages) {
        return realm.everydayAdmin()
                .get(CHECKS, "Accept-Language", languages)
                .expect(200)
                .json()
                .path("checks")
                .path(0)
                .path("title")
                .asText();
    }

    private static UserDraft viewer(String name, String role) {
        return UserDraft.of(name, TestRealm.passwordOf(name)).clientRole("realm-management", role);
    }
}
