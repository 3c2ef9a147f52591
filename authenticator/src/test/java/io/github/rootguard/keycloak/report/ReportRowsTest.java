package io.github.rootguard.keycloak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.policy.settings.AccessKeySettings;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;

class ReportRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.5Z");
    private static final Instant SET = Instant.parse("2026-11-01T08:30:00.123Z");
    private static final AccessKeySettings SETTINGS =
            RootPolicySettings.defaults().accessKeys();
    private static final ReportRows ROWS = new ReportRows("r1", SETTINGS, Optional.of(Duration.ofDays(30)), NOW);

    @Test
    void whenUserHasAPasswordThenItsTimesAreTold() {
        assertThat(ROWS.row(user(true, false, Optional.of(SET))).subList(0, 8))
                .containsExactly(
                        "otto",
                        "arn:keycloak:iam::r1:user/u1",
                        "N/A",
                        "true",
                        "no_information",
                        "2026-11-01T08:30:00+00:00",
                        "2026-12-01T08:30:00+00:00",
                        "true");
        assertThat(new ReportRows("r1", SETTINGS, Optional.empty(), NOW)
                        .row(user(false, false, Optional.of(SET)))
                        .subList(3, 7))
                .containsExactly("false", "no_information", "2026-11-01T08:30:00+00:00", "N/A");
    }

    @Test
    void whenNoPasswordIsStoredThenOnlyAForeignStoreCouldHaveOne() {
        assertThat(ROWS.row(user(true, false, Optional.empty())).subList(3, 7))
                .containsExactly("false", "N/A", "N/A", "N/A");
        assertThat(ROWS.row(user(true, true, Optional.empty())).subList(3, 7))
                .containsExactly("not_supported", "no_information", "N/A", "N/A");
    }

    @Test
    void whenUserIsRootThenItHasTheNameOfAwsAndItsLastSignIn() {
        assertThat(ROWS.root(user(true, false, Optional.of(SET)), Optional.of(NOW))
                        .subList(0, 8))
                .containsExactly(
                        "<root_account>",
                        "arn:keycloak:iam::r1:root",
                        "N/A",
                        "true",
                        "2026-11-22T12:00:00+00:00",
                        "not_supported",
                        "not_supported",
                        "true");
        assertThat(ROWS.root(user(true, false, Optional.of(SET)), Optional.empty())
                        .get(4))
                .isEqualTo("no_information");
        assertThat(ROWS.root(user(true, false, Optional.empty()), Optional.of(NOW))
                        .subList(3, 5))
                .containsExactly("false", "N/A");
    }

    @Test
    void whenUserIsNamedLikeRootThenNobodyTakesOneForTheOther() {
        var user = new ReportedUser(
                "u1", "<root_account>", Optional.empty(), true, false, Optional.empty(), false, List.of());

        assertThat(ROWS.row(user).get(0)).isEqualTo("'<root_account>");
    }

    @Test
    void whenThereAreMoreKeysThanColumnsThenActiveOnesComeFirstAndOlderBeforeYounger() {
        var user = user(
                key("off", "inactive", "2026-10-01T00:00:00Z", false),
                key("young", "active", "2026-11-20T00:00:00Z", true),
                key("old", "active", "2026-11-10T00:00:00Z", false));

        assertThat(ROWS.row(user).subList(8, 18))
                .containsExactly(
                        "true",
                        "2026-11-10T00:00:00+00:00",
                        "N/A",
                        "N/A",
                        "N/A",
                        "true",
                        "2026-11-20T00:00:00+00:00",
                        "2026-11-21T00:00:00+00:00",
                        "N/A",
                        "reports");
    }

    @Test
    void whenKeyCannotBeUsedThenItIsNotActive() {
        var user = user(key("old", "active", "2026-01-01T00:00:00Z", false));
        var young = user(key("young", "active", "2026-11-20T00:00:00Z", false));

        assertThat(ROWS.row(user).subList(8, 10)).containsExactly("false", "2026-01-01T00:00:00+00:00");
        assertThat(ROWS.row(young).get(8)).isEqualTo("true");
        assertThat(ROWS.root(young, Optional.empty()).get(8))
                .as("root's keys are forbidden")
                .isEqualTo("false");
    }

    @Test
    void whenRowIsFinishedThenItHasAllColumnsAndNoCertificates() {
        var row = ROWS.row(user(true, false, Optional.empty()));

        assertThat(row).hasSameSizeAs(ReportColumn.values());
        assertThat(row.subList(8, 22))
                .containsExactly(
                        "false", "N/A", "N/A", "N/A", "N/A", "false", "N/A", "N/A", "N/A", "N/A", "false", "N/A",
                        "false", "N/A");
    }

    private static ReportedUser user(boolean enabled, boolean federated, Optional<Instant> password) {
        return new ReportedUser("u1", "otto", Optional.empty(), enabled, federated, password, true, List.of());
    }

    private static ReportedUser user(CredentialModel... keys) {
        List<AccessKey> read = AccessKeys.read(Stream.of(keys));
        assertThat(read).hasSize(Arrays.asList(keys).size());
        return new ReportedUser("u1", "otto", Optional.empty(), true, false, Optional.empty(), true, read);
    }

    private static CredentialModel key(String id, String status, String created, boolean used) {
        CredentialModel model = new CredentialModel();
        model.setType(AccessKeyCredentialModel.TYPE);
        model.setId(id);
        model.setCreatedDate(Instant.parse(created).toEpochMilli());
        model.setSecretData("{\"verifier\":\"x\"}");
        String use = used
                ? ",\"lastUsed\":{\"time\":%d,\"client\":\"reports\",\"address\":\"192.0.2.1\"}"
                        .formatted(Instant.parse("2026-11-21T00:00:00Z").toEpochMilli())
                : "";
        model.setCredentialData("{\"accessKeyId\":\"%s\",\"status\":\"%s\"%s}".formatted(id, status, use));
        return model;
    }
}
