package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.root.AuthenticatorsPages;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RecoverableRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Root removes an authenticator: only after a question, only its own, and never the last that it needs. */
@RootGuardServer
class AuthenticatorRemovalIT {

    private static final String GONE = "This authenticator is not there any more.";

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
    void whenOneIsRemovedThenItIsAskedFirstAndRecorded() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);
        pages.add("tablet");
        String id = pages.idOf("phone");

        pages.remove("phone");
        assertThat(pages.text()).contains("Remove this authenticator?").contains("phone");
        assertThat(root.labels()).hasSize(2);
        pages.press("continue");

        assertThat(pages.text()).contains("The authenticator was removed.");
        assertThat(pages.names()).containsExactly("tablet");
        assertThat(root.labels()).containsExactly("tablet");
        JsonNode details = events("REMOVE_CREDENTIAL", "root-totp").get(0).path("details");
        assertThat(details.path("selected_credential_id").asText()).isEqualTo(id);
        assertThat(details.path("credential_user_label").asText()).isEqualTo("phone");
        assertThat(pages.removable("tablet")).isFalse();
    }

    @Test
    void whenRemovalIsLeftThenNothingIsRemoved() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);
        pages.add("tablet");

        pages.remove("phone").press("cancel");

        assertThat(pages.names()).containsExactly("phone", "tablet");
    }

    @Test
    void whenOneIsNeededThenItCannotBeRemoved() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);

        pages.post("remove", Map.of("credentialId", pages.idOf("phone")));

        assertThat(pages.text()).contains("Cannot be removed now, because one authenticator that counts must be left");
        assertThat(root.labels()).containsExactly("phone");
    }

    @Test
    void whenAnotherTabRemovedOneMeanwhileThenTheLastOneStays() {
        AuthenticatorsPages first = AuthenticatorsPages.open(guarded, http);
        first.add("tablet");
        AuthenticatorsPages second = AuthenticatorsPages.again(guarded, http).remove("tablet");
        first.remove("phone").press("continue");

        second.press("continue");

        assertThat(second.text()).contains("Cannot be removed now");
        assertThat(root.labels()).containsExactly("tablet");
    }

    @Test
    void whenOnePageIsPostedTwiceThenItCountsOnce() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);
        pages.add("tablet");
        pages.add("key fob");
        pages.remove("phone");
        WebForm confirmation = pages.page().form("form[data-root-guard-form]").with("continue", "true");

        confirmation.submit().expectPage(AuthenticatorsPages.NAME);
        confirmation.submit().expectPage(AuthenticatorsPages.NAME);

        assertThat(root.labels()).containsExactlyInAnyOrder("tablet", "key fob");
    }

    @Test
    void whenIdIsNotOneOfRootsAuthenticatorsThenNothingHappens() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);
        pages.add("tablet");
        String ofSomebodyElse = guarded.realm()
                .facts()
                .credentials(guarded.realm().userId("otto"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();

        for (String id :
                List.of("", "made-up", root.idOf("password"), root.idOf("root-recovery-codes"), ofSomebodyElse)) {
            assertThat(pages.post("remove", Map.of("credentialId", id)).text()).contains(GONE);
            assertThat(pages.post("rename", Map.of("credentialId", id, "userLabel", "x"))
                            .text())
                    .contains(GONE);
        }

        assertThat(root.labels()).containsExactlyInAnyOrder("phone", "tablet");
        root.idOf("password");
        root.idOf("root-recovery-codes");
    }

    /** A session for root's own account is no way round the page: it alone knows the minimum. */
    @Test
    void whenRootTriesKeycloaksOwnWaysThenNothingIsRemovedOrRenamed() {
        AuthenticatorsPages.open(guarded, http).add("tablet");
        String token = RootSignIn.begin(http, guarded.accountConsole()).tokens().accessToken();

        for (String type : List.of("root-totp", "root-recovery-codes")) {
            String id = root.idOf(type);
            URI address = guarded.realm().uri("/account/credentials/" + id);
            assertThat(Exchange.send(own(address, token).DELETE()).status()).isBetween(400, 499);
            assertThat(Exchange.send(own(URI.create(address + "/label"), token)
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString("\"other\"")))
                            .status())
                    .isBetween(400, 499);
            RootSignIn deletion = RootSignIn.begin(
                    http,
                    guarded.adminConsole(),
                    guarded.adminConsole().authorization().with("kc_action", "delete_credential:" + id));
            if (deletion.page().pageId().equals("delete-credential")) {
                deletion.page().form().with("accept", "true").submit();
            }
            assertThat(root.idOf(type)).isEqualTo(id);
        }
        assertThat(root.labels()).containsExactlyInAnyOrder("phone", "tablet");
    }

    private static HttpRequest.Builder own(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    @Test
    void whenConfirmationNamesAnotherAuthenticatorThenNothingIsRemoved() {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);
        pages.add("tablet");
        String other = pages.idOf("tablet");

        pages.remove("phone").post("continue", Map.of("credentialId", other));

        assertThat(root.labels()).containsExactlyInAnyOrder("phone", "tablet");
    }

    private List<JsonNode> events(String type, String credential) {
        return guarded.realm().events().ofType(type).stream()
                .filter(event ->
                        event.path("details").path("credential_type").asText().equals(credential))
                .toList();
    }
}
