package io.github.rootguard.acceptance.accesskeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Access keys of one realm on two nodes.
 *
 * @param one the realm as one node shows it
 * @param two the realm as the other shows it
 */
public record ClusterKeys(TestRealm one, TestRealm two) {

    /** The timer that writes down when keys were used. */
    public static final String LAST_USES = "root-guard-last-uses";

    private static final String KEYS = "/root-guard/access-keys";

    /** A key of Otto's, made on the first node. */
    public KeyPair make() {
        KeysPages.switchOn(one);
        return KeysPages.keyOf(one);
    }

    /** Whether a node tells gateways that a token is good. */
    public static boolean active(TestRealm node, String token) {
        Map<String, String> question = Map.of(
                "token",
                token,
                "client_id",
                ExampleRealm.SERVICE,
                "client_secret",
                TestRealm.passwordOf(ExampleRealm.SERVICE));
        return KeyPair.post(node.uri(KEYS + "/introspect"), FormFields.encode(question), "")
                .expect(200)
                .json()
                .path("active")
                .asBoolean();
    }

    /** Switches a key on or off at one of the nodes. */
    public void switchTo(TestRealm node, KeyPair pair, String status) {
        node.admin().put(KEYS + "/" + pair.id(), Map.of("status", status)).expect(200);
    }

    /** When a node believes that the key was used; empty for never. */
    public String lastUsed(TestRealm node, KeyPair pair) {
        JsonNode keys = node.admin().get(KEYS).expect(200).json();
        return IntStream.range(0, keys.size())
                .mapToObj(keys::path)
                .filter(key -> key.path("id").asText().equals(pair.id()))
                .map(key -> key.path("lastUsed").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Makes keys of one user at the same moment, every other on the second node, and says how many there are. */
    public int makeMany(int tries) {
        KeysPages.switchOn(one);
        List<KeysPages> tabs = IntStream.range(0, tries)
                .mapToObj(each -> KeysPages.open(each % 2 == 0 ? one : two).press("create"))
                .toList();
        List<Thread> users = IntStream.range(0, tries)
                .mapToObj(each -> new Thread(() -> tabs.get(each).fill(Map.of("userLabel", "robot " + each))))
                .toList();
        users.forEach(Thread::start);
        users.forEach(ClusterKeys::await);
        return KeysPages.open(two).names().size();
    }

    private static void await(Thread user) {
        try {
            user.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
