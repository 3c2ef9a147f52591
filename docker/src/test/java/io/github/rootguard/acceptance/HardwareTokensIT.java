package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerFacts;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.UserDraft;
import io.github.rootguard.acceptance.root.HardwareClaim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inventory before there is a root user: what is imported, refused, listed and taken out. */
@RootGuardServer
@OnPostgres
class HardwareTokensIT {

    private static final String TOKENS = "/root-guard/hardware-tokens";
    private static final String CSV = "text/csv";
    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private TestRealm realm;
    private AdminClient admin;

    @BeforeEach
    void begin(TestRealm own) {
        realm = own;
        admin = realm.everydayAdmin();
    }

    @Test
    void whenCsvIsImportedThenTokensAreListedWithoutSeeds() {
        JsonNode report =
                admin.postText(TOKENS, CSV, HardwareClaim.CSV).expect(200).json();

        assertThat(report.toString()).isEqualTo("{\"imported\":1,\"refused\":[]}");
        JsonNode token = list().get(0);
        assertThat(token.path("serial").asText()).isEqualTo(HardwareClaim.SERIAL);
        assertThat(token.path("kind").asText()).isEqualTo("hardware-totp");
        assertThat(token.path("algorithm").asText()).isEqualTo("SHA256");
        assertThat(token.path("digits").asInt()).isEqualTo(8);
        assertThat(token.path("period").asInt()).isEqualTo(60);
        assertThat(token.path("manufacturer").asText()).isEqualTo("Gemalto, Inc.");
        assertThat(Instant.parse(token.path("imported").asText()))
                .isBeforeOrEqualTo(realm.clock().now());
        assertThat(token).hasSize(7);
    }

    @Test
    void whenTokensAreImportedThenNothingTellsTheirSeeds() {
        admin.postText(TOKENS, CSV, HardwareClaim.CSV).expect(200);
        admin.postText(TOKENS, CSV, "serial,seed\nx,KRUGKIDROVUWG2Z\n").expect(400);

        for (String told : List.of(
                admin.get(TOKENS).expect(200).body(),
                realm.admin().get("/components").expect(200).body(),
                realm.admin()
                        .get("/components?type=" + ServerFacts.HARDWARE_TOKENS)
                        .expect(200)
                        .body(),
                realm.admin().get("").expect(200).body(),
                exported().toString(),
                realm.events().ofAdministrators().toString())) {
            assertThat(told).doesNotContain("KRUGKIDROVUWG2Z", "sealed");
        }
        assertThat(exported()).hasSize(1);
        assertThat(realm.events().ofAdministrators()).anySatisfy(event -> {
            assertThat(event.path("resourcePath").asText()).isEqualTo("root-guard/hardware-tokens");
            assertThat(event.path("representation").asText()).contains("\"imported\":1");
        });
        assertThat(realm.events().ofAdministrators())
                .anySatisfy(event -> assertThat(event.path("error").asText()).isEqualTo("invalid_file"));
    }

    @Test
    void whenInventoryIsFullThenNoTokenMoreIsTaken() {
        admin.postText(TOKENS, CSV, csv(1, 999)).expect(200);
        RefusedFile.expect(admin.postText(TOKENS, CSV, csv(2001, 2)), "file", "room for 1, and for 1000 in all");

        admin.postText(TOKENS, CSV, csv(1000, 1)).expect(200);

        RefusedFile.expect(admin.postText(TOKENS, CSV, csv(3001, 1)), "file", "room for 0");
        assertThat(admin.get(TOKENS + "?max=1000").expect(200).json()).hasSize(1000);
        assertThat(admin.get(TOKENS).expect(200).json()).hasSize(100);
        assertThat(admin.get(TOKENS + "?first=998&max=5").expect(200).json())
                .extracting(token -> token.path("serial").asText())
                .containsExactly("T-0999", "T-1000");
        realm.update(Map.of("displayName", "With a full inventory"));
        realm.facts().clearRealmCache();
        assertThat(admin.delete(TOKENS + "?all=true")
                        .expect(200)
                        .json()
                        .path("removed")
                        .asInt())
                .isEqualTo(1000);
        assertThat(serials()).isEmpty();
        assertThat(exported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"first=-1, first", "first=x, first", "max=0, max", "max=1001, max"})
    void whenPageIsOutOfRangeThenTheParameterIsNamed(String query, String parameter) {
        JsonNode refusal = admin.get(TOKENS + "?" + query).expect(400).json();

        assertThat(refusal.path("error").asText()).isEqualTo("invalid_request");
        assertThat(refusal.path("error_description").asText()).contains("parameter " + parameter, "1000");
    }

    @Test
    void whenTokenIsTakenOutThenTheOthersStay() {
        admin.postText(TOKENS, CSV, csv(1, 3)).expect(200);

        admin.delete(TOKENS + "/t-0002").expect(204);

        assertThat(serials()).containsExactly("T-0001", "T-0003");
        assertThat(admin.delete(TOKENS + "/T-0002")
                        .expect(404)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("token_not_found");
        assertThat(admin.delete(TOKENS + "/%2e%2e").status()).isBetween(400, 404);
        admin.delete(TOKENS).expect(400);
        admin.delete(TOKENS + "/").expect(400);
        assertThat(serials()).hasSize(2);
    }

    @Test
    void whenReaderMayViewRealmThenTokensAreReadAndNotWritten(Realms realms) {
        TestRealm other = realms.example(draft -> draft.user(
                UserDraft.of("viewer", TestRealm.passwordOf("viewer")).clientRole("realm-management", "view-realm")));
        AdminClient viewer = other.adminAs("viewer");
        other.admin().postText(TOKENS, CSV, HardwareClaim.CSV).expect(200);

        assertThat(viewer.get(TOKENS).expect(200).json()).hasSize(1);
        for (RestResponse answer : List.of(
                viewer.postText(TOKENS, CSV, csv(1, 1)),
                viewer.delete(TOKENS + "/" + HardwareClaim.SERIAL),
                viewer.delete(TOKENS + "?all=true"))) {
            assertThat(answer.expect(403).json().path("error").asText()).isEqualTo("insufficient_role");
        }
        other.adminAs(ORDINARY_USER).get(TOKENS).expect(403);
        other.adminAs(ORDINARY_USER).postText(TOKENS, CSV, csv(1, 1)).expect(403);
        assertThat(viewer.get(TOKENS).json()).hasSize(1);
    }

    private JsonNode list() {
        return admin.get(TOKENS).expect(200).json();
    }

    private List<String> serials() {
        return IntStream.range(0, list().size())
                .mapToObj(at -> list().get(at).path("serial").asText())
                .toList();
    }

    private JsonNode exported() {
        return realm.admin()
                .post("/partial-export", Map.of())
                .expect(200)
                .json()
                .path("components")
                .path(ServerFacts.HARDWARE_TOKENS);
    }

    private static String csv(int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj("t-%04d,"::formatted)
                .map(line -> line + SEED)
                .collect(Collectors.joining("\n", "serial,seed\n", "\n"));
    }
}
