package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.everyday.AdminAccess;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.password.StrengthReason;
import io.github.rootguard.policy.posture.CheckId;
import io.github.rootguard.policy.posture.Evidence;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.shield.RootOnlyOperations;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageUseTest {

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("\"(rootGuard[A-Z]\\w*)\"(?! \\+)");
    private static final Path TEMPLATES = Path.of("src/main/resources/theme-resources/templates");
    /** Keys that providers look up: errors, names, subjects. One a line. */
    private static final Pattern KEY_IN_SCRIPT = Pattern.compile("\"(rootGuard[A-Z]\\w*)\"");
    /** Scripts put ids behind these beginnings, and words of a list of columns behind the one of columns. */
    private static final Pattern BEGINNING_IN_SCRIPT =
            Pattern.compile("named\\(\"(rootGuard\\w+)\"|`(rootGuard\\w+)\\$");

    private static final Path SCRIPTS = Path.of("src/main/resources/theme-resources/resources/js/console");
    private static final Path USED_FROM_JAVA = Path.of("src/test/resources/used-from-java.txt");

    private static final Set<String> DEFINED =
            MessageBundle.of(Locale.ENGLISH).texts().keySet();

    @Test
    void whenTemplateUsesKeyThenItExists() throws IOException {
        assertThat(DEFINED).containsAll(usedByTemplates());
    }

    @Test
    void whenScriptUsesKeyThenItExists() throws IOException {
        var beginnings = beginningsInScripts();

        assertThat(beginnings)
                .isNotEmpty()
                .allMatch(beginning -> DEFINED.stream().anyMatch(key -> key.startsWith(beginning)));
        assertThat(usedByScripts())
                .isNotEmpty()
                .allMatch(key ->
                        DEFINED.contains(key) || beginnings.contains(key) || key.matches("rootGuard(Task|Factor)"));
    }

    @Test
    void whenPolicyKnowsRuleThenItsReasonAndItsWayExist() {
        assertThat(DEFINED).containsAll(rules());
    }

    @Test
    void whenPolicyKnowsTaskThenItsTitleAndHelpExist() {
        assertThat(DEFINED).containsAll(tasks());
    }

    @Test
    void whenPolicyKnowsKindOfAuthenticatorThenItsNameAndHelpExist() {
        assertThat(DEFINED).containsAll(factors());
    }

    @Test
    void whenPolicyKnowsSettingThenItsLabelAndHelpExist() {
        assertThat(DEFINED).containsAll(settings());
    }

    @Test
    void whenPolicyKnowsStatusOfAccessKeysThenItsWordExists() {
        assertThat(DEFINED).containsAll(statuses());
    }

    @Test
    void whenPolicyKeepsOperationForRootThenItsReasonExists() {
        assertThat(DEFINED).containsAll(operations());
    }

    @Test
    void whenPolicyKnowsWhatMakesAPasswordWeakThenItsSentenceExists() {
        assertThat(DEFINED).containsAll(strengthReasons());
    }

    @Test
    void whenPolicyKnowsWhatAnAdministratorMayDoThenItsNameAndHelpExist() {
        assertThat(DEFINED).containsAll(accesses());
    }

    @Test
    void whenPolicyChecksSomethingThenItsTitleItsRemedyAndItsEvidenceExist() {
        assertThat(DEFINED).containsAll(checks());
    }

    @Test
    void whenKeyExistsThenSomethingUsesIt() throws IOException {
        var used = new TreeSet<String>();
        used.addAll(usedByTemplates());
        used.addAll(usedFromJava());
        used.addAll(rules());
        used.addAll(tasks());
        used.addAll(factors());
        used.addAll(settings());
        used.addAll(operations());
        used.addAll(strengthReasons());
        used.addAll(accesses());
        used.addAll(statuses());
        used.addAll(checks());
        used.addAll(usedByScripts());
        beginningsInScripts().stream()
                .flatMap(beginning -> DEFINED.stream().filter(key -> key.startsWith(beginning)))
                .filter(key -> key.startsWith("rootGuardConsole"))
                .forEach(used::add);

        assertThat(DEFINED).isSubsetOf(used);
    }

    @Test
    void whenKeyIsListedAsUsedFromJavaThenItExistsAndNoTemplateUsesIt() throws IOException {
        var onlyInJava = new HashSet<>(usedFromJava());
        onlyInJava.removeAll(usedByTemplates());

        assertThat(usedFromJava()).isSubsetOf(DEFINED).isSubsetOf(onlyInJava);
    }

    private static Set<String> checks() {
        return Stream.concat(
                        Arrays.stream(CheckId.values())
                                .flatMap(check -> Stream.of(check.titleMessageKey(), check.remedyMessageKey())),
                        Arrays.stream(Evidence.values()).map(Evidence::messageKey))
                .collect(Collectors.toSet());
    }

    private static Set<String> accesses() {
        return Arrays.stream(AdminAccess.values())
                .flatMap(access -> Stream.of(access.messageKey(), access.helpMessageKey()))
                .collect(Collectors.toSet());
    }

    private static Set<String> strengthReasons() {
        return Arrays.stream(StrengthReason.values())
                .map(StrengthReason::messageKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> usedByTemplates() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY_IN_TEMPLATE.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }

    private static Set<String> usedByScripts() throws IOException {
        return found(KEY_IN_SCRIPT);
    }

    private static Set<String> beginningsInScripts() throws IOException {
        return found(BEGINNING_IN_SCRIPT);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(SCRIPTS)) {
            for (var file : files.toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> keys.add(found.group(found.group(1) == null ? 2 : 1)));
            }
        }
        return keys;
    }

    private static Set<String> usedFromJava() throws IOException {
        return Set.copyOf(Files.readAllLines(USED_FROM_JAVA));
    }

    private static Set<String> rules() {
        return Arrays.stream(RuleId.values())
                .map(RuleId::messageKey)
                .flatMap(key -> Stream.of(key, key + "Way"))
                .collect(Collectors.toSet());
    }

    private static Set<String> tasks() {
        return Arrays.stream(RootTask.values())
                .flatMap(task -> Stream.of(task.messageKey(), task.helpMessageKey()))
                .collect(Collectors.toSet());
    }

    private static Set<String> factors() {
        return Arrays.stream(FactorKind.values())
                .flatMap(kind -> Stream.of(kind.messageKey(), kind.helpMessageKey()))
                .collect(Collectors.toSet());
    }

    private static Set<String> settings() {
        return SettingDefinitions.all().stream()
                .flatMap(setting -> Stream.concat(
                        Stream.of(setting.labelMessageKey(), setting.helpMessageKey()),
                        setting.boundsMessageKey().stream()))
                .collect(Collectors.toSet());
    }

    private static Set<String> statuses() {
        return Arrays.stream(AccessKeyStatus.values())
                .map(AccessKeyStatus::messageKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> operations() {
        return Arrays.stream(AdminOperation.values())
                .filter(operation -> RootOnlyOperations.since(operation).isPresent())
                .map(AdminOperation::messageKey)
                .collect(Collectors.toSet());
    }
}
