package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's list of refused passwords, on a server of its own. */
class BlocklistIT {

    private static final String ENTRY = "Vermilion Tugboats Outlast Ferries";

    @TempDir
    private static Path folder;

    private static KeycloakHome home;

    @BeforeAll
    static void prepare() {
        home = TestServer.home("blocklist");
    }

    @AfterAll
    static void delete() {
        home.delete();
    }

    @Test
    void whenThereIsAListThenItsPasswordsAreRefusedHoweverTheyAreDressed() throws IOException {
        Path list = Files.write(folder.resolve("list.txt"), List.of("tango", ENTRY));
        try (OwnServer server = OwnServer.start("blocklist", home, with(list))) {
            Nominated nominated = Nominated.in(server.exampleRealm());
            RootSignIn claim = nominated.signIn(new Http()).claimCode(nominated.claimCode());

            for (String password : new String[] {
                ENTRY, "vermilion tugboats outlast ferries 2026!", "V3rmilion Tugb0ats 0utlast F3rries"
            }) {
                assertThat(claim.newPassword(password)
                                .page()
                                .expectPage("root-guard-password")
                                .text())
                        .contains("known to attackers");
            }
            claim.newPassword("magenta tugboats outlast ferries").page().expectPage("root-guard-enroll-totp");
            assertThat(LogTail.since(server.log(), 0))
                    .contains("2 passwords that root may not use were read from " + list)
                    .doesNotContain(ENTRY);
        }
    }

    @Test
    void whenTheListIsNotThereThenTheServerDoesNotStartAndSaysWhy() {
        Path missing = folder.resolve("missing.txt");

        assertThatIllegalStateException()
                .isThrownBy(() -> OwnServer.start("blocklist-missing", home, with(missing))
                        .close())
                .withMessageContaining("spi-root-guard-policy--default--password-blocklist: `" + missing
                        + "` cannot be used: cannot be read");
    }

    private static ServerSettings with(Path list) {
        return TestServer.settings().option("spi-root-guard-policy--default--password-blocklist", list.toString());
    }
}
