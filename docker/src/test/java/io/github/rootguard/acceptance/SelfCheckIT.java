package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.posture.Checks;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedHome;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server whose JAR lost its hard choke point: it runs, says so, and keeps root out. */
class SelfCheckIT {

    private static final String ENTRY = "META-INF/services/org.keycloak.storage.DatastoreProviderFactory";

    private static KeycloakHome home;
    private static OwnServer server;
    private static GuardedRealm guarded;
    private static GuardedRealm other;

    @BeforeAll
    static void start() throws IOException {
        GuardedHome origin = GuardedHome.get();
        Path broken = withoutEntry(TestServer.shippedJar());
        home = TestServer.homeWith("broken", broken);
        server = OwnServer.start("broken", home, TestServer.settings());
        guarded = imported(origin, 2);
        other = imported(origin, 3);
    }

    @AfterAll
    static void stop() {
        server.close();
        home.delete();
    }

    @Test
    void whenChokePointIsMissingThenTheLogSaysSo() {
        assertThat(LogTail.since(server.log(), 0))
                .contains("Root Guard is not in place: Keycloak uses another datastore provider");
    }

    @Test
    void whenRootSignsInThenThePageSaysWhyNot() {
        WebPage page = guarded.signIn(new Http()).page().expectPage("root-guard-refused");

        assertThat(page.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("choke-points-in-place");
        assertThat(page.text()).contains("A part of Root Guard is not active on this server");
        assertNoSession();
    }

    @Test
    void whenRootUsesThePasswordGrantThenItIsRefused() {
        RestResponse refused =
                guarded.realm().service().password(guarded.rootEmail(), guarded.rootPassword(), "openid");

        assertThat(refused.status()).isEqualTo(400);
        assertNoSession();
    }

    @Test
    void whenRootIsImpersonatedThenItIsRefused() {
        RestResponse refused =
                guarded.realm().everydayAdmin().post("/users/" + guarded.rootId() + "/impersonation", "");

        assertThat(refused.status()).isEqualTo(403);
        assertNoSession();
    }

    @Test
    void whenRootOnlyOperationsAreAskedForThenTheyAreRefused() {
        String user = "/users/" + guarded.rootId();

        assertThat(guarded.realm()
                        .everydayAdmin()
                        .put(user, Map.of("firstName", "Mallory"))
                        .status())
                .isEqualTo(403);
        assertThat(guarded.realm().everydayAdmin().delete(user).status()).isEqualTo(403);
        assertThat(guarded.realm()
                        .everydayAdmin()
                        .put("/root-guard/policy", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(guarded.realm()
                        .everydayAdmin()
                        .delete("/authentication/required-actions/root-guard-gate")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whenChecksAreAskedThenThoseAboutTheShieldFail() {
        assertThat(Checks.of(guarded.realm().everydayAdmin()).byStatus().get("fail"))
                .contains("16 17 18")
                .contains("20");
    }

    @Test
    void whenTheGateIsGoneTooThenRootGetsNoTokens() {
        other.realm().facts().disableRequiredAction("root-guard-gate");

        assertThat(other.signIn(new Http()).exchange().status()).isEqualTo(400);
        assertThat(other.realm()
                        .service()
                        .password(other.rootEmail(), other.rootPassword(), "openid")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whenOrdinaryUserSignsInThenItWorks() {
        RootSignIn.begin(new Http(), guarded.accountConsole())
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER))
                .tokens();
    }

    private static GuardedRealm imported(GuardedHome origin, int index) throws IOException {
        GuardedRealm exported = origin.realms().get(index);
        server.master().post("", Files.readString(origin.file(exported))).expect(201);
        return exported.on(server.realm(exported.realm().name()));
    }

    private static void assertNoSession() {
        assertThat(guarded.realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    private static Path withoutEntry(Path jar) throws IOException {
        Path copy = Files.createTempDirectory("root-guard").resolve(jar.getFileName());
        try (ZipFile whole = new ZipFile(jar.toFile());
                ZipOutputStream partial = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) whole.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.getName().equals(ENTRY)) {
                    partial.putNextEntry(new ZipEntry(entry.getName()));
                    whole.getInputStream(entry).transferTo(partial);
                    partial.closeEntry();
                }
            }
        }
        return copy;
    }
}
