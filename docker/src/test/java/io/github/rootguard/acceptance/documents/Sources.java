package io.github.rootguard.acceptance.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java sources of the repository, as far as documents name them.
 *
 * @param shipped simple names of the classes in the shipped JAR
 * @param methods test methods by the simple name of their class
 * @param texts all sources of tests
 */
record Sources(Set<String> shipped, Map<String, Set<String>> methods, List<String> texts) {

    private static final List<String> SHIPPED = List.of("policy", "authenticator");
    private static final List<String> MODULES = List.of("policy", "themes", "authenticator", "docker", "bench");
    private static final Pattern TEST = Pattern.compile("(?m)^    void (when\\w+)\\(");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(io\\.github\\.rootguard[\\w.]*?)\\.[A-Z]");
    private static final Pattern REFERENCE = Pattern.compile("(\\w+)\\.(\\w+)");

    static Sources read() {
        Set<String> shipped = new HashSet<>();
        SHIPPED.forEach(module -> files(module, "main").forEach(file -> shipped.add(simpleName(file))));
        Map<String, Set<String>> methods = new HashMap<>();
        List<String> texts = new ArrayList<>();
        MODULES.forEach(module -> files(module, "test").forEach(file -> {
            String text = text(file);
            methods.computeIfAbsent(simpleName(file), name -> new HashSet<>()).addAll(testsOf(text));
            texts.add(text);
        }));
        return new Sources(shipped, methods, texts);
    }

    /** Whether a source of a test contains this. */
    boolean mentions(String text) {
        return texts.stream().anyMatch(source -> source.contains(text));
    }

    /** Whether a class of this simple name is in the shipped JAR. */
    boolean ships(String name) {
        return shipped.contains(name);
    }

    /** Whether this is {@code Class.method} of a test. */
    boolean tests(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches() && methods.getOrDefault(parts.group(1), Set.of()).contains(parts.group(2));
    }

    /** Which packages of the product the packages of a module's main sources import, beside themselves. */
    static Map<String, Set<String>> packageUses(String module) {
        Map<String, Set<String>> uses = new HashMap<>();
        for (Path file : files(module, "main")) {
            String text = text(file);
            Matcher own = PACKAGE.matcher(text);
            if (own.find()) {
                Set<String> used = uses.computeIfAbsent(own.group(1), name -> new HashSet<>());
                IMPORT.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.equals(own.group(1)))
                        .forEach(used::add);
            }
        }
        return uses;
    }

    private static List<Path> files(String module, String set) {
        Path root = Document.ROOT.resolve(module).resolve("src").resolve(set).resolve("java");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Set<String> testsOf(String source) {
        Set<String> found = new HashSet<>();
        Matcher tests = TEST.matcher(source);
        while (tests.find()) {
            found.add(tests.group(1));
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
