package io.github.rootguard.acceptance.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.UserDraft;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of credentials that auditors of AWS know. */
@RootGuardServer
@OnPostgres
class CredentialReportIT {
    private static final String REPORT = "/root-guard/credential-report";
    private static final String HEADER = "user,arn,user_creation_time,password_enabled,password_last_used,"
            + "password_last_changed,password_next_rotation,mfa_active,access_key_1_active,"
            + "access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,"
            + "access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,"
            + "access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
            + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";
    private static final String TIME = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00";
    private static final String NO_KEY = "false,N/A,N/A,N/A,N/A";
    private static final String NO_CERTIFICATES = "false,N/A,false,N/A";

    @Test
    void whenRealmIsGuardedThenRootIsFirstAndEveryValueFollowsTheRulesOfAws(TestRealm realm) {
        AdminClient admin = realm.admin();
        GuardedRealm guarded = prepared(realm);

        RestResponse answer = admin.get(REPORT).expect(200);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.body()).doesNotContain("\r").endsWith("\n");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(names(lines)).containsExactly("<root_account>", "bare", "erik", "otto");
        String arn = "arn:keycloak:iam::[0-9a-f-]{36}:";
        assertThat(lines.get(1))
                .matches(String.join(
                        ",",
                        "<root_account>",
                        arn + "root",
                        "(" + TIME + "|N/A)",
                        "true",
                        TIME,
                        "not_supported,not_supported,true",
                        NO_KEY,
                        NO_KEY,
                        NO_CERTIFICATES))
                .doesNotContain(guarded.rootId(), "nora");
        assertThat(lines.get(2))
                .matches(String.join(
                        ",",
                        "bare",
                        arn + "user/" + realm.userId("bare"),
                        TIME,
                        "false,N/A,N/A,N/A,false",
                        NO_KEY,
                        NO_KEY,
                        NO_CERTIFICATES));
        assertThat(lines.get(3)).contains(",true,no_information,").contains(",true," + NO_KEY);
        assertThat(lines.get(4))
                .matches(String.join(
                        ",",
                        "otto",
                        arn + "user/" + realm.userId(ExampleRealm.ORDINARY_USER),
                        "(" + TIME + "|N/A)",
                        "true,no_information",
                        TIME,
                        TIME,
                        "false",
                        "true",
                        TIME,
                        "(N/A,N/A,N/A|" + TIME + ",N/A,root-guard-access-keys)",
                        NO_KEY,
                        NO_CERTIFICATES));
        assertThat(names(admin.get(REPORT + "?scope=admins")
                        .expect(200)
                        .body()
                        .lines()
                        .toList()))
                .containsExactly("<root_account>", "erik");
    }

    @Test
    void whenThereAreSeveralPagesAndNamesThatAreFormulasThenEachUserIsThereOnceAndSafe(Realms realms) {
        TestRealm realm = realms.example(draft -> IntStream.range(0, 1_100)
                .mapToObj("user-%04d"::formatted)
                .forEach(name -> draft.user(UserDraft.of(name, "x").without("credentials"))));
        for (String name : List.of("=1+1", "@sum(a1)", "+49", "-1", "a,b", "say\"hi\"", "größe")) {
            int status = realm.admin()
                    .post("/users", Map.of("username", name, "enabled", true))
                    .status();
            assertThat(status).as(name).isIn(201, 400);
        }
        List<String> kept = new ArrayList<>();
        realm.admin()
                .get("/users?max=2000&briefRepresentation=true")
                .expect(200)
                .json()
                .forEach(user -> kept.add(user.path("username").asText()));

        String body = realm.admin().get(REPORT + "?scope=all").expect(200).body();

        List<String> names = names(body.lines().toList());
        assertThat(names).hasSameSizeAs(kept).doesNotHaveDuplicates().doesNotContain("<root_account>");
        assertThat(names).noneMatch(name -> name.matches("[=+@-].*"));
        assertThat(names)
                .filteredOn(name -> name.startsWith("user-"))
                .hasSize(1_100)
                .isSorted();
        assertThat(body).contains("größe").contains("\n'+49,");
    }

    @Test
    void whenRolesDifferThenOnlyThoseWhoViewRealmAndUsersGetTheReport(Realms realms) {
        TestRealm realm = realms.example(draft -> draft.user(viewer("vera", "view-realm"))
                .user(viewer("uwe", "view-users"))
                .user(viewer("both", "view-users", "view-realm")));

        realm.adminAs("both").get(REPORT).expect(200);
        realm.adminAs(ExampleRealm.ADMINISTRATOR).get(REPORT).expect(200);
        realm.adminAs("vera").get(REPORT).expect(403);
        realm.adminAs("uwe").get(REPORT).expect(403);
        realm.adminAs(ExampleRealm.ORDINARY_USER).get(REPORT).expect(403);
        RestResponse unknown =
                realm.adminAs("both").get(REPORT + "?scope=everyone").expect(400);
        assertThat(unknown.json().path("error").asText()).isEqualTo("invalid_request");
        assertThat(unknown.json().path("error_description").asText()).contains("scope", "admins", "all");
    }

    /** A realm with root, Erik with a second factor, Otto with a used key, and somebody without any credential. */
    private static GuardedRealm prepared(TestRealm realm) {
        AdminClient admin = realm.admin();
        admin.put("/root-guard/policy", Map.of()).expect(200);
        KeyPair.of(realm, ExampleRealm.ORDINARY_USER).token(realm).expect(200);
        realm.update(Map.of("passwordPolicy", "forceExpiredPasswordChange(90)"));
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        admin.post("/users", Map.of("username", "bare", "enabled", true)).expect(201);
        admin.put(
                        "/users/" + realm.userId(ExampleRealm.ADMINISTRATOR),
                        Map.of("credentials", List.of(SoundRealm.app())))
                .expect(204);
        return guarded;
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> line.replaceFirst(",arn:.*", ""))
                .toList();
    }

    private static UserDraft viewer(String name, String... roles) {
        UserDraft draft = UserDraft.of(name, TestRealm.passwordOf(name));
        Arrays.stream(roles).forEach(role -> draft.clientRole("realm-management", role));
        return draft;
    }
}
