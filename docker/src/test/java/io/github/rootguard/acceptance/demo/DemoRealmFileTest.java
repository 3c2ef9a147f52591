package io.github.rootguard.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The realm that {@code compose.yaml} imports is the one that the demo shows and that tests begin with. */
class DemoRealmFileTest {

    private static final Path FILE = Path.of("demo/demo-realm.json");

    /** In order, or the file that is written would be another one after each start of Java. */
    private static final Map<String, String> MAIL =
            new TreeMap<>(Map.of("host", "mail", "port", "1025", "from", "demo@mail.example.org"));

    @Test
    void whenExampleRealmChangesThenTheFileFollows() throws IOException {
        ObjectNode example = ExampleRealm.draft("demo", DemoRealmFileTest::variable, "http://localhost:8090/*")
                .set("displayName", "Root Guard demo")
                .set("smtpServer", MAIL)
                .toJson();
        if (Boolean.getBoolean("root-guard.update-docs")) {
            Files.writeString(FILE, example.toPrettyString() + "\n");
        }

        assertThat(Json.parse(Files.readString(FILE))).isEqualTo(Json.parse(example.toString()));
        assertThat(Files.readString(Path.of("compose.yaml")) + Files.readString(Path.of("make-secrets")))
                .contains("DEMO_PASSWORD_NORA", "DEMO_PASSWORD_ERIK", "DEMO_PASSWORD_OTTO", "DEMO_SECRET_REPORTS");
    }

    /** Keycloak puts the value of the variable in its place while it imports. */
    private static String variable(String owner) {
        String kind = owner.equals(ExampleRealm.SERVICE) ? "SECRET" : "PASSWORD";
        return "${DEMO_" + kind + "_" + owner.toUpperCase(Locale.ROOT) + "}";
    }
}
