package io.github.rootguard.acceptance.ways;

import java.io.File;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which tests of this package prove which rows. */
final class Proofs {

    private Proofs() {}

    /** Names of test classes by the id of the row. */
    static Map<String, Set<String>> byWay() {
        Map<String, Set<String>> proofs = new TreeMap<>();
        testClasses()
                .forEach(type -> Stream.of(type.getDeclaredMethods())
                        .map(method -> method.getAnnotation(Proves.class))
                        .filter(Objects::nonNull)
                        .flatMap(proof -> Stream.of(proof.value()))
                        .forEach(way -> proofs.computeIfAbsent(way, any -> new TreeSet<>())
                                .add(type.getSimpleName())));
        return proofs;
    }

    /** Whether a method that proves something is run at all. */
    static Stream<Method> notRun() {
        return testClasses().stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Proves.class))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .noneMatch(each -> each.annotationType().getName().startsWith("org.junit.jupiter")));
    }

    private static List<Class<?>> testClasses() {
        String place = Proofs.class.getPackageName().replace('.', '/');
        File directory = new File(
                Proofs.class.getProtectionDomain().getCodeSource().getLocation().getPath(), place);
        return Stream.of(Objects.requireNonNull(directory.list()))
                .filter(file -> file.endsWith("IT.class"))
                .sorted()
                .<Class<?>>map(file -> load(Proofs.class.getPackageName() + "." + file.replace(".class", "")))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Proofs.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
