package io.github.rootguard.keycloak.pskc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element, found by its local name: containers in use mix up the namespaces of encryption and key derivation. */
final class XmlNode {
    private final String name;
    private final String namespace;
    private final int line;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, String namespace, int line, Map<String, String> attributes) {
        this.name = name;
        this.namespace = namespace;
        this.line = line;
        this.attributes = Map.copyOf(attributes);
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    int line() {
        return line;
    }

    /** An attribute; empty text when it is not there. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The text between the tags, without that of children and without blanks around it. */
    String text() {
        return text.toString().strip();
    }

    Stream<XmlNode> children() {
        return children.stream();
    }

    Stream<XmlNode> children(String wanted) {
        return children().filter(child -> child.name.equals(wanted));
    }

    /** The first descendant on this path of names. */
    Optional<XmlNode> at(String... path) {
        Optional<XmlNode> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(node -> node.children(step).findFirst());
        }
        return found;
    }

    /** The text of the first descendant on this path; empty text when there is none. */
    String textAt(String... path) {
        return at(path).map(XmlNode::text).orElse("");
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }
}
