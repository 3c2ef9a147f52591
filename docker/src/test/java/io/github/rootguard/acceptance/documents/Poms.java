package io.github.rootguard.acceptance.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the POMs of the repository use. */
final class Poms {

    private static final List<String> MODULES = List.of(".", "policy", "themes", "authenticator", "docker", "bench");
    private static final List<String> USES = List.of("dependency", "plugin", "path");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final String OWN = "io.github.rootguard";
    private static final String MAVEN = "org.apache.maven.plugins";

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> boms = new HashMap<>();

    private Poms() {}

    /** Dependencies, plug-ins and annotation processors as {@code group:artifact version}. */
    static Set<String> dependencies() {
        Poms poms = new Poms();
        List<Element> parsed = MODULES.stream().map(Poms::parse).toList();
        parsed.forEach(poms::readProperties);
        List<Element> uses = new ArrayList<>();
        for (Element pom : parsed) {
            USES.forEach(use -> uses.addAll(elements(pom, use)));
        }
        Set<String> named = new HashSet<>();
        Set<String> withoutVersion = new HashSet<>();
        for (Element use : uses) {
            String name = text(use, "groupId", MAVEN) + ":" + text(use, "artifactId", "");
            String version = text(use, "version", "");
            if (name.startsWith(OWN)) {
                continue;
            }
            if (version.isEmpty()) {
                withoutVersion.add(name);
            } else {
                named.add(name + " " + poms.resolved(version));
            }
            if (text(use, "type", "").equals("pom")) {
                poms.boms.put(text(use, "groupId", ""), poms.resolved(version));
            }
        }
        withoutVersion.stream()
                .filter(name -> named.stream().noneMatch(each -> each.startsWith(name + " ")))
                .forEach(name -> named.add(name + " " + poms.bomVersion(name)));
        return named;
    }

    private void readProperties(Element pom) {
        for (Element block : elements(pom, "properties")) {
            NodeList children = block.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                properties.put(
                        children.item(i).getNodeName(),
                        children.item(i).getTextContent().strip());
            }
        }
    }

    private String resolved(String version) {
        return PROPERTY.matcher(version).replaceAll(found -> properties.getOrDefault(found.group(1), ""));
    }

    private String bomVersion(String name) {
        return boms.entrySet().stream()
                .filter(bom -> name.startsWith(bom.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("without a version");
    }

    private static String text(Element parent, String name, String fallback) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent().strip();
            }
        }
        return fallback;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element parse(String module) {
        Path pom = Document.ROOT.resolve(module).resolve("pom.xml");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException failure) {
            throw new IllegalStateException("cannot read " + pom, failure);
        }
    }
}
