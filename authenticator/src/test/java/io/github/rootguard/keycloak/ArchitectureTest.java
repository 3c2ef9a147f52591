package io.github.rootguard.keycloak;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

class ArchitectureTest {
    /** Each package of the glue, and what else of the glue it may use. The policy is open to all of them. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("fido", List.of()),
            entry("json", List.of()),
            entry("settings", List.of("fido")),
            entry("breakglass", List.of("settings")),
            entry("credential", List.of("settings", "fido", "hardware", "json")),
            entry("hardware", List.of("settings")),
            entry("pskc", List.of()),
            entry("event", List.of("settings", "metric")),
            entry("password", List.of("settings")),
            entry("mail", List.of()),
            entry("metric", List.of()),
            entry("everyday", List.of("settings", "mail")),
            entry("activity", List.of("settings", "event")),
            entry("alert", List.of("settings", "mail", "metric")),
            entry("database", List.of("activity", "alert")),
            entry("facts", List.of("settings", "credential", "activity")),
            entry("evidence", List.of("settings", "facts", "event", "activity", "alert", "metric")),
            entry("succession", List.of("settings", "facts", "credential", "event")),
            entry("cluster", List.of()),
            entry("install", List.of("settings", "event", "cluster")),
            entry("operations", List.of("settings", "facts", "install", "hardware")),
            entry("guard", List.of("settings", "facts", "operations", "event", "install", "activity")),
            entry("signin", List.of("settings", "facts", "credential", "hardware", "event", "metric")),
            entry("authentication", List.of("settings", "facts", "credential", "event", "signin")),
            entry(
                    "requiredaction",
                    List.of(
                            "settings",
                            "facts",
                            "credential",
                            "event",
                            "activity",
                            "password",
                            "signin",
                            "everyday",
                            "guard",
                            "install",
                            "succession")),
            entry(
                    "realm",
                    List.of("settings", "facts", "credential", "event", "install", "password", "signin", "grant")),
            entry("grant", List.of("settings", "facts", "credential", "event", "metric")),
            entry(
                    "posture",
                    List.of("settings", "facts", "credential", "fido", "activity", "alert", "install", "guard")),
            entry("report", List.of("settings", "facts", "credential", "activity")),
            entry(
                    "admin",
                    List.of(
                            "posture",
                            "report",
                            "json",
                            "settings",
                            "facts",
                            "credential",
                            "hardware",
                            "pskc",
                            "event",
                            "activity",
                            "alert",
                            "mail",
                            "guard",
                            "install",
                            "succession")));

    static final Collection<String> PACKAGES = MAY_USE.keySet();

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void whenAPackageUsesAnotherThenTheTableAllowsIt(String name) {
        List<String> allowed = MAY_USE.getOrDefault(name, List.of());
        check(noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.rootguard.keycloak..")
                        .and(not(resideInAnyPackage(within(name))))
                        .and(not(resideInAnyPackage(within(allowed)))))
                .because(
                        "'%s' may use the policy and %s. Move what both need to one of these, or hand it over as a value"
                                .formatted(name, allowed)));
    }

    @Test
    void whenAClassIsOfTheGlueThenItsPackageHasARowInTheTable() {
        check(noClasses()
                .that()
                .resideInAPackage("io.github.rootguard.keycloak..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideOutsideOfPackages(within(PACKAGES))
                .because("a package without a row in MAY_USE is bound by no rule: put the class where it belongs"));
    }

    @Test
    void whenPackagesDependOnEachOtherThenNotInACircle() {
        check(slices().matching("io.github.rootguard.(**)")
                .should()
                .beFreeOfCycles()
                .because("a circle is one package with two names: merge them, or turn one edge by an interface"));
    }

    @Test
    void whenThePolicyDecidesThenItKnowsNeitherKeycloakNorLibraries() {
        check(noClasses()
                .that()
                .resideInAPackage("io.github.rootguard.policy..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java..", "javax.crypto..", "org.jspecify.annotations..", "io.github.rootguard.policy..")))
                .because("the policy is pure: read the fact in 'facts' and hand it over as a value"));
    }

    @Test
    void whenAClassIsAFactoryThenItIsPublicFinalAndNamedSo() {
        check(classes()
                .that()
                .areAssignableTo(ProviderFactory.class)
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .haveSimpleNameEndingWith("Factory")
                .because("Keycloak makes it by its service file and nobody extends it; the provider is another class"));
    }

    @Test
    void whenAClassIsAProviderThenNobodyExtendsIt() {
        check(classes()
                .that()
                .areAssignableTo(Provider.class)
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("a provider that may be extended may be weakened: make it final"));
    }

    @Test
    void whenAClassIsAProviderThenOnlyItsFactoryCanMakeIt() {
        check(classes()
                .that()
                .areAssignableTo(Provider.class)
                .and()
                .areNotInterfaces()
                .and()
                .resideOutsideOfPackage("io.github.rootguard.keycloak.credential..")
                .should()
                .notBePublic()
                .because(
                        "Keycloak asks the public factory: make the provider package-private. Only credential providers"
                                + " are asked for by their type"));
    }

    private static void check(ArchRule rule) {
        // A rule about classes that are not there (yet) holds.
        rule.allowEmptyShould(true).check(OurClasses.ALL);
    }

    private static String within(String name) {
        return "io.github.rootguard.keycloak." + name + "..";
    }

    private static String[] within(Collection<String> names) {
        return names.stream().map(ArchitectureTest::within).toArray(String[]::new);
    }
}
