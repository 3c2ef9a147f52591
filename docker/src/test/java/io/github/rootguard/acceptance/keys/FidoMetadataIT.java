package io.github.rootguard.acceptance.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey.Model;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.pages.EnrollSecurityKeyPage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose operator gives FIDO's metadata. */
@RootGuardServer
class FidoMetadataIT {

    private static final String OPTION = "spi-root-guard-policy--default--fido-metadata";
    private static final Map<String, ?> ATTESTED = Map.of("security-key-attestation", "required");

    @TempDir
    private static Path directory;

    private static KeycloakHome home;
    private static MetadataFile metadata;

    @BeforeAll
    static void prepare() {
        home = TestServer.home("metadata");
        metadata = new MetadataFile(directory);
    }

    @AfterAll
    static void delete() {
        home.delete();
    }

    @Test
    void whenTheFileIsNotToBeTrustedThenTheServerDoesNotStartAndSaysWhy() {
        Path unsigned = metadata.write("garbage.jwt", "e30.e30.e30");
        Path foreign = metadata.reporting("FIDO_CERTIFIED_L1");

        assertThatIllegalStateException()
                .isThrownBy(() -> TestServer.start("metadata-garbage", home, settings(unsigned)))
                .withMessageContaining(OPTION + ": `" + unsigned + "` cannot be used: it is not signed");
        assertThatIllegalStateException()
                .isThrownBy(() -> TestServer.start(
                        "metadata-foreign", home, TestServer.settings().option(OPTION, foreign.toString())))
                .withMessageContaining("leads to no root that is trusted for this");
    }

    @Test
    void whenAModelIsKnownThenItsMakerVouchesUntilItIsRevoked(Browser browser) {
        ServerSettings settings = settings(metadata.reporting("FIDO_CERTIFIED_L1"));
        String name;
        VirtualSecurityKey key;
        try (OwnServer server = OwnServer.start("metadata", home, settings)) {
            TestRealm realm = server.exampleRealm();
            name = realm.name();
            KeyClaim claim = KeyClaim.begin(realm, browser, ATTESTED);
            key = browser.plugIn(Model.HARDWARE);
            claim.keyPage().enroll("key in the safe");
            claim.confirmAndSignOut();
            assertThat(claim.key().path("attestation").asText()).isEqualTo("VERIFIED");
            claim.signIn().useSecurityKey();
            claim.finish("review");
            claim.signOut();
            assertThat(LogTail.since(server.log(), 0)).contains("FIDO metadata no. 1 is in use: 1 models");
        }

        Path revoked = metadata.reporting("REVOKED");
        try (OwnServer server =
                OwnServer.start("metadata-revoked", home, settings.option(OPTION, revoked.toString()))) {
            KeyClaim root = KeyClaim.of(server.realm(name), browser);
            root.signInToAccountConsole().useSecurityKey();

            EnrollSecurityKeyPage page = root.keyPage();
            assertThat(page.why()).contains("no longer counts", "reported as unsafe", MetadataFile.NAME);
            page.screenshot("key-revoked");
            key.pullOut();
            browser.plugIn(Model.HARDWARE);
            page.enroll("another one");
            assertThat(root.keyPage().messageAt("webauthn")).contains("reported as unsafe", MetadataFile.NAME);
            root.keyPage().screenshot("key-revoked-at-enrollment");
            assertThat(root.keys()).hasSize(1);
        }
    }

    private static ServerSettings settings(Path file) {
        return TestServer.settings()
                .option(OPTION, file.toString())
                .option(OPTION + "-root", metadata.root().toString());
    }
}
