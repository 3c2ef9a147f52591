package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.CommandResult;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedHome;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.secrets.Secrets;
import io.github.rootguard.acceptance.web.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guarded realm that moves to another server is guarded there, on each of the three ways in. */
class ExportImportIT {
    /** The realm that none of the ways brings in. */
    private static final int OTHER = 4;

    private static GuardedHome origin;
    private static KeycloakHome home;
    private static OwnServer server;

    @BeforeAll
    static void move() throws IOException {
        origin = GuardedHome.get();
        home = TestServer.home("imported");
        CommandResult imported = home.run(
                GuardedHome.environment(),
                List.of(
                        "import",
                        "--optimized",
                        "--file",
                        origin.file(realm(Way.COMMAND)).toString()));
        assertThat(imported.exitCode()).as(imported.output()).isZero();
        Path files = Files.createDirectories(home.directory().resolve("data/import"));
        Path file = origin.file(realm(Way.START));
        Files.copy(file, files.resolve(file.getFileName()));
        server = OwnServer.start("imported", home, TestServer.settings().option("import-realm", ""));
        server.master().post("", Files.readString(origin.file(realm(Way.REST)))).expect(201);
        server.master()
                .post("", Files.readString(origin.file(origin.stocked())))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        server.close();
        home.delete();
    }

    /** How a realm comes in. */
    enum Way {
        COMMAND(1),
        START(2),
        REST(3);

        private final int realm;

        Way(int realm) {
            this.realm = realm;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whenGuardedRealmIsImportedThenItIsGuarded(Way way) {
        TestRealm realm = server.realm(realm(way).realm().name());
        JsonNode status = realm.status();

        assertThat(status.path("state").asText()).isEqualTo("guarded");
        assertThat(status.path("intact").asBoolean()).isTrue();
        assertThat(status.path("rootUserId").asText()).isEqualTo(realm(way).rootId());
        assertThat(status.path("gate")).hasSize(3).allMatch(JsonNode::asBoolean);
        assertThat(status.path("accountConsole").asBoolean()).isTrue();
        assertThat(realm.admin().get("/authentication/flows").json().findValuesAsText("alias"))
                .containsOnlyOnce("root guard");
        assertThat(realm.everydayAdmin()
                        .put("/users/" + realm(way).rootId(), Map.of("firstName", "Mallory"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whenGuardedRealmIsImportedThenRootSignsInWithPasswordAndFactor(Way way) {
        GuardedRealm guarded = realm(way).on(server.realm(realm(way).realm().name()));

        SignedInRoot root = guarded.signInFor(new Http(), "review", GuardedRealm.REASON);

        guarded.asRoot(root).get("/users").expect(200);
        assertThat(guarded.realm()
                        .service()
                        .password(guarded.rootEmail(), guarded.rootPassword(), "openid")
                        .status())
                .isEqualTo(400);
        guarded.realm()
                .service()
                .password(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER), "openid")
                .expect(200);
    }

    @Test
    void whenInventoryIsImportedThenItsTokensCanStillBeBound() {
        TestRealm realm = server.realm(origin.stocked());
        assertThat(realm.admin().get("/root-guard/hardware-tokens").json()).hasSize(1);

        RootSignIn claim = HardwareClaim.begin(realm, new Http());
        HardwareClaim.enroll(claim, realm, HardwareClaim.TOKEN, Map.of("serial", HardwareClaim.SERIAL))
                .confirm()
                .page()
                .expectPage("root-guard-task");

        assertThat(realm.admin().get("/root-guard/hardware-tokens").json()).isEmpty();
    }

    @Test
    void whenRealmWithAccessKeysIsImportedThenTheyAreGoodThere() {
        TestRealm realm = server.realm(origin.stocked());

        origin.key().token(realm).expect(200);
        realm.admin()
                .put("/root-guard/access-keys/" + origin.key().id(), Map.of("status", "inactive"))
                .expect(200);
        assertThat(origin.key().token(realm).status()).isEqualTo(400);
    }

    @Test
    void whenRootsPasswordWasChangedInTheFileThenTheGateAsksForANewOne() throws IOException {
        GuardedRealm exported = origin.realms().get(OTHER);
        ObjectNode file = (ObjectNode) Json.parse(Files.readString(origin.file(exported)));
        ObjectNode root = (ObjectNode) stream(file.path("users"))
                .filter(user -> user.path("id").asText().equals(exported.rootId()))
                .findFirst()
                .orElseThrow();
        ArrayNode credentials = root.putArray("credentials");
        stream(Json.parse(Files.readString(origin.file(exported))).path("users"))
                .filter(user -> user.path("id").asText().equals(exported.rootId()))
                .flatMap(user -> stream(user.path("credentials")))
                .filter(credential -> !credential.path("type").asText().equals("password"))
                .forEach(credentials::add);
        credentials.addObject().put("type", "password").put("value", "short");
        server.master().post("", file.toString()).expect(201);
        GuardedRealm guarded = exported.on(server.realm(exported.realm().name()));

        RootSignIn signIn = RootSignIn.begin(new Http(), guarded.adminConsole())
                .login(guarded.rootEmail(), "short")
                .otp(guarded.codes().next());

        signIn.page().expectPage("root-guard-password");
        signIn.newPassword("short but not for long now").page().expectPage("root-guard-task");
    }

    /** Seeds are in it as the realm's AES key has sealed them, and that key with it: docs/keys.md. */
    @Test
    void whenRealmIsExportedThenNoSecretCanBeReadInTheFile() throws IOException {
        GuardedRealm guarded = origin.realms().get(OTHER);
        String exported = Files.readString(origin.file(guarded));
        String stocked = Files.readString(origin.file(origin.stocked()));
        Secrets secrets = new Secrets()
                .text(guarded.rootPassword())
                .key(guarded.device())
                .key(HardwareClaim.TOKEN)
                .text(origin.key().secret());

        assertThat(exported).contains("root-totp", "RootGuardPolicyProvider");
        assertThat(stocked).contains(origin.key().id(), "RootGuardHardwareTokenProvider");
        assertThat(secrets.in(exported)).isEmpty();
        assertThat(secrets.in(stocked)).isEmpty();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static GuardedRealm realm(Way way) {
        return origin.realms().get(way.realm);
    }
}
