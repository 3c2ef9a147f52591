package io.github.rootguard.acceptance.rootconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the console page is made of before anybody signs in, and the REST that it needs. */
@RootGuardServer
class ConsoleShellIT {

    private static final String CLIENT = "root-guard-console";

    @Test
    void whenPageIsServedThenItsPolicyAllowsOurFilesAndThisServerAlone(TestRealm realm, Http http) {
        WebPage page = http.get(realm.uri(RootConsolePage.PATH));

        assertThat(page.status()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy").split("; *", -1))
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "font-src 'self'",
                        "img-src 'self'",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types 'none'");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    }

    @Test
    void whenPageIsServedThenNothingIsInlineAndEveryFileIsThere(TestRealm realm, Http http) {
        WebPage page = http.get(realm.uri(RootConsolePage.PATH));

        assertThat(page.html().select("script:not([src]), style, [style]")).isEmpty();
        assertThat(page.html().select("*"))
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.html().select("link[href], script[src]").stream()
                        .map(ConsoleShellIT::address)
                        .toList())
                .hasSize(5)
                .allSatisfy(
                        path -> assertThat(http.get(realm.uri("").resolve(path)).status())
                                .as(path)
                                .isEqualTo(200));
    }

    @Test
    void whenRealmSpeaksGermanThenWordsAreGerman(Realms realms, Http http) {
        TestRealm realm = realms.example(
                draft -> draft.set("internationalizationEnabled", true).set("supportedLocales", Set.of("en", "de")));

        assertThat(texts(realm, http, "?lang=de")
                        .path("rootGuardConsoleSettings")
                        .asText())
                .isEqualTo("Einstellungen");
        assertThat(texts(realm, http, "?lang=fr")
                        .path("rootGuardConsoleSettings")
                        .asText())
                .isEqualTo("Settings");
        assertThat(texts(realm, http, "").path("lang").asText()).isEqualTo("en");
    }

    @Test
    void whenRealmIsGuardedThenClientIsRootsAndRootIsShown(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        ObjectNode client = client(realm).deepCopy();
        client.withArrayProperty("redirectUris").add("https://elsewhere.example/*");

        RestResponse refusal = realm.everydayAdmin()
                .put("/clients/" + client.path("id").asText(), client)
                .expect(403);
        assertThat(refusal.json().path("error").asText()).isEqualTo("root_only");

        JsonNode root =
                realm.everydayAdmin().get("/root-guard/root").expect(200).json();
        assertThat(root.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(root.path("authenticators")).hasSize(1);
        JsonNode phone = root.path("authenticators").path(0);
        assertThat(phone.path("kind").asText()).isEqualTo("totp");
        assertThat(phone.path("label").asText()).isEqualTo(GuardedRealm.PHONE);
        assertThat(phone.path("counts").asBoolean()).isTrue();
        assertThat(phone.has("created")).isTrue();
        assertThat(root.path("signIns").toString()).isEqualTo("{\"days\":30,\"count\":1,\"budget\":5}");
        assertThat(root.has("recoveryCodes")).isFalse();
        realm.adminAs("otto").get("/root-guard/root").expect(403);
    }

    @Test
    void whenNobodyIsRootThenThereIsNothingToShowOfRoot(TestRealm realm) {
        assertThat(realm.admin()
                        .get("/root-guard/root")
                        .expect(404)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("no_root");
        realm.adminAs("otto").get("/root-guard/policy/definitions").expect(403);
    }

    @Test
    void whenFormIsMadeThenDefinitionsAreThoseOfThePolicy(TestRealm realm) {
        JsonNode definitions = realm.everydayAdmin()
                .get("/root-guard/policy/definitions")
                .expect(200)
                .json();

        assertThat(definitions.findValuesAsText("key"))
                .containsExactlyElementsOf(() -> realm.admin()
                        .get("/root-guard/policy")
                        .expect(200)
                        .json()
                        .fieldNames());
        assertThat(definitions)
                .filteredOn(each -> each.path("key").asText().equals("session-max-minutes"))
                .singleElement()
                .hasToString(
                        "{\"key\":\"session-max-minutes\",\"kind\":\"integer\",\"defaults\":[\"15\"],\"choices\":[],"
                                + "\"bounds\":\"5..60\"}");
    }

    private static JsonNode client(TestRealm realm) {
        return realm.admin()
                .get("/clients?clientId=" + CLIENT)
                .expect(200)
                .json()
                .path(0);
    }

    private static JsonNode texts(TestRealm realm, Http http, String query) {
        return Json.parse(
                http.get(realm.uri(RootConsolePage.PATH + "/texts" + query)).body());
    }

    private static String header(WebPage page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    private static String address(Element element) {
        return element.attr("src") + element.attr("href");
    }
}
