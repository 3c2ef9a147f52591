package io.github.rootguard.keycloak.pskc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.hardware.TokenFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want more than to be read. */
@Timeout(20)
class HostileXmlTest {
    private static final String ROOT = "<KeyContainer";

    @Test
    void whenFileRefersToAnotherFileThenItIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "of-the-server");

        TokenFile file = read("<!DOCTYPE KeyContainer [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>", "&x;");

        assertRefused(file);
        assertThat(file.toString()).doesNotContain("of-the-server");
    }

    @Test
    void whenFileRefersToAnAddressThenNobodyIsCalled() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(500);
            String address = "http://localhost:" + listener.getLocalPort() + "/x";

            for (String type : new String[] {
                "<!DOCTYPE KeyContainer SYSTEM '" + address + "'>",
                "<!DOCTYPE KeyContainer PUBLIC 'x' '" + address + "'>",
                "<!DOCTYPE KeyContainer [<!ENTITY % x SYSTEM '" + address + "'> %x;]>",
                "<?xml-stylesheet href='" + address + "'?><!DOCTYPE KeyContainer>"
            }) {
                assertRefused(read(type, ""));
            }
            String schema = Pskc.token("", "", "")
                    .replace(
                            ROOT,
                            ROOT + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation="
                                    + "'urn:ietf:params:xml:ns:keyprov:pskc " + address + "'");
            assertThat(read(schema).tokens()).hasSize(1);
            String include = Pskc.token("", "", "")
                    .replace(
                            "</KeyContainer>",
                            "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='" + address
                                    + "'/></KeyContainer>");
            assertThat(read(include).tokens()).hasSize(1);

            assertThat(listener).satisfies(socket -> assertThat(called(socket)).isFalse());
        }
    }

    @Test
    void whenEntitiesMultiplyThenTheyAreNotEvenDeclared() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE KeyContainer [<!ENTITY l0 'ha'>");
        for (int level = 1; level <= 10; level++) {
            laughs.append("<!ENTITY l")
                    .append(level)
                    .append(" '")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("'>");
        }

        assertRefused(read(laughs.append("]>").toString(), "&l10;"));
    }

    @Test
    void whenElementsAreNestedDeeplyThenReadingStops() {
        assertRefused(read(Pskc.token("<a>".repeat(100_000), "", "")));
    }

    @Test
    void whenFileIsAsLargeAsItMayBeThenReadingIsQuick() {
        String padding = "<Extensions>" + "<e a='b'/>".repeat(TokenFile.MAX_BYTES / 11) + "</Extensions>";
        long begin = System.nanoTime();

        assertThat(read(Pskc.token("", "", padding)).tokens()).hasSize(1);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "serial,seed\n1,GEZDGNBVGY3TQOJQ",
                "<",
                "<KeyContainer>",
                "<a/><b/>",
                "\u0000",
                "<KeyContainer xmlns='urn:ietf:params:xml:ns:keyprov:pskc' Version='1.0'>&undeclared;</KeyContainer>",
                "<?xml version='1.0' encoding='no-such'?><a/>"
            })
    void whenFileIsNoXmlThenItIsRefused(String file) {
        assertRefused(PskcTokens.read(file.getBytes(StandardCharsets.UTF_8), FileSecret.NONE, Pskc.NOW));
    }

    private static boolean called(ServerSocket listener) {
        try {
            listener.accept().close();
            return true;
        } catch (IOException nobodyCame) {
            return false;
        }
    }

    private static TokenFile read(String documentType, String manufacturer) {
        return read(Pskc.token("", "", "")
                .replace(ROOT, documentType + ROOT)
                .replace("<Manufacturer>", "<Manufacturer>" + manufacturer));
    }

    private static TokenFile read(String file) {
        return PskcTokens.read(file.getBytes(StandardCharsets.UTF_8), FileSecret.NONE, Pskc.NOW);
    }

    private static void assertRefused(TokenFile file) {
        assertThat(file.tokens()).isEmpty();
        assertThat(file.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("file"));
    }
}
