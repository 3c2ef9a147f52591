package io.github.rootguard.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.PasswordTokenSource;
import io.github.rootguard.acceptance.root.HardwareClaim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types what the documents say to type, with nothing changed but the address of the realm, and with real tools. */
@RootGuardServer
class DocumentedCommandsIT {

    private static final Path PSKC =
            Path.of("..", "authenticator", "src", "test", "resources", "pskc", "rfc6030-figure7.xml");
    private static final String PSKC_PASSWORD = "qwerty";

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();
    private TestRealm realm;
    private KeycloakServer server;

    @BeforeEach
    void begin(TestRealm own, KeycloakServer running) {
        realm = own;
        server = running;
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        variables.put(
                "TOKEN",
                new PasswordTokenSource(
                                server.baseUri(),
                                realm.name(),
                                ExampleRealm.ADMINISTRATOR,
                                TestRealm.passwordOf(ExampleRealm.ADMINISTRATOR))
                        .token());
    }

    @Test
    void whenAProgramAsksAsDocumentedThenItGetsAToken() throws Exception {
        KeyPair pair = KeyPair.of(realm, ExampleRealm.ORDINARY_USER);
        variables.put("ACCESS_KEY_ID", pair.id());
        variables.put("SECRET_ACCESS_KEY", pair.secret());

        JsonNode answer = Json.parse(type("docs/access-keys.md", "curl -u"));

        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
    }

    @Test
    void whenAnAuditorAsksAsDocumentedThenChecksAndReportCome() throws Exception {
        type("docs/auditor.md", "/checks");
        String report = type("docs/auditor.md", "credential-report");

        assertThat(Json.parse(Files.readString(folder.resolve("root-guard.sarif")))
                        .path("version")
                        .asText())
                .isEqualTo("2.1.0");
        assertThat(report.lines().findFirst())
                .contains("user,password_enabled,mfa_active,access_key_1_active,access_key_2_active");
        assertThat(report).contains(ExampleRealm.ADMINISTRATOR + ",");
    }

    @Test
    void whenTokensAreImportedAsDocumentedThenTheyAreInTheInventory() throws Exception {
        Files.writeString(folder.resolve("tokens.csv"), HardwareClaim.CSV);
        // The example of the RFC counts events; the key in it is as good for time.
        Files.writeString(folder.resolve("tokens.xml"), Files.readString(PSKC).replace("pskc:hotp", "pskc:totp"));
        variables.put("PASSWORD", PSKC_PASSWORD);

        List<String> answers =
                List.of(type("docs/hardware-tokens.md", "tokens.csv"), type("docs/hardware-tokens.md", "tokens.xml"));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(Json.parse(answer).path("imported").asInt())
                                .as(answer)
                                .isEqualTo(1));
    }

    @Test
    void whenASignatureIsCheckedAsDocumentedThenItIsThatOfTheWebhook() throws Exception {
        String key = "a key out of the vault";
        byte[] body = "{\"specversion\":\"1.0\"}".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("body.json"), body);
        variables.put("KEY", key);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

        assertThat(type("docs/alerts.md", "openssl").strip())
                .endsWith(HexFormat.of().formatHex(mac.doFinal(body)));
    }

    /** What the one command of the document with these words prints. */
    private String type(String document, String words) throws IOException, InterruptedException {
        List<String> commands = Command.of(Document.of(document))
                .map(Command::text)
                .filter(text -> text.contains(words))
                .toList();
        assertThat(commands).hasSize(1);
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", here(commands.get(0))).directory(folder.toFile());
        shell.environment().putAll(variables);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(errors).isZero();
        return output;
    }

    private String here(String command) {
        return command.replaceAll(
                "https://[a-z.]+(/admin)?/realms/example", server.baseUri() + "$1/realms/" + realm.name());
    }
}
