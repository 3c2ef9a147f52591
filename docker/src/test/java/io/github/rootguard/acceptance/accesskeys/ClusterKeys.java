package io.github.rootguard.acceptance.accesskeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

    /** Several keys of Otto's, by their names. */
    public List<KeyPair> make(List<String> names) {
        KeysPages.switchOn(one);
        KeysPages pages = KeysPages.open(one);
        return names.stream()
                .map(name -> {
                    KeyPair pair = pages.make(name);
                    pages.press("done").again();
                    return pair;
                })
                .toList();
    }

    /** Goes as far as the page that rotates a key of Otto's on the first node; the answer presses its button. */
    public Supplier<KeyPair> rotation(KeyPair pair) {
        KeysPages pages = KeysPages.open(one).press("rotate", pair.id());
        return () -> pages.fill(Map.of()).created();
    }

    /** The names of Otto's keys, as the second node shows them. */
    public List<String> names() {
        return KeysPages.open(two).names();
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

    /** Switches a key off of which only the id is known. */
    public void switchOff(String id) {
        one.admin().put(KEYS + "/" + id, Map.of("status", "inactive")).expect(200);
    }

    /** The id of the only other key in the realm. */
    public String idOfOther(TestRealm node, KeyPair known) {
        return keys(node)
                .map(key -> key.path("id").asText())
                .filter(id -> !id.equals(known.id()))
                .findFirst()
                .orElseThrow();
    }

    /** When a node believes that the key was used; empty for never. */
    public String lastUsed(TestRealm node, KeyPair pair) {
        return member(node, pair, "lastUsed");
    }

    /** Whether a node shows the key as {@code active} or {@code inactive}. */
    public String status(TestRealm node, KeyPair pair) {
        return member(node, pair, "status");
    }

    private static String member(TestRealm node, KeyPair pair, String name) {
        return keys(node)
                .filter(key -> key.path("id").asText().equals(pair.id()))
                .map(key -> key.path(name).asText())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> keys(TestRealm node) {
        return StreamSupport.stream(node.admin().get(KEYS).expect(200).json().spliterator(), false);
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
