package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.password.Blocklist;
import io.github.rootguard.policy.password.PasswordStrength;
import io.github.rootguard.policy.password.StrengthEstimator;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleClassesTest {

    @ParameterizedTest
    @MethodSource("rules")
    void whenRuleHasAnIdThenItsClassIsNamedAfterIt(Rule<?> rule) {
        assertThat(rule.getClass().getSimpleName())
                .isEqualTo(MessageKey.of("", rule.id().id()) + "Rule");
        assertThat(Modifier.isFinal(rule.getClass().getModifiers())).isTrue();
    }

    @Test
    void whenRulesAreCollectedThenThereIsOneForEverySignInSessionPasswordAndOperationId() throws Exception {
        assertThat(rules())
                .extracting(Rule::id)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.range(RuleId.PASSWORD_RESET_REFUSED, RuleId.ROOT_TASK_SCOPE));
    }

    static List<Rule<?>> rules() throws Exception {
        var root = Path.of(
                RuleId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var rules = new ArrayList<Rule<?>>();
        for (var file : classFiles(root)) {
            var name = root.relativize(file).toString().replace(".class", "");
            var type = Class.forName(name.replace(file.getFileSystem().getSeparator(), "."));
            if (!type.isInterface()) {
                rules.add(rule(type));
            }
        }
        return rules;
    }

    private static List<Path> classFiles(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Rule.class")).toList();
        }
    }

    private static Rule<?> rule(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var arguments = new ArrayList<Object>();
        for (var parameter : constructor.getParameterTypes()) {
            arguments.add(argument(parameter));
        }
        return (Rule<?>) constructor.newInstance(arguments.toArray());
    }

    private static Object argument(Class<?> parameter) {
        if (parameter == Blocklist.class) {
            return Blocklist.common();
        }
        if (parameter == StrengthEstimator.class) {
            return (StrengthEstimator) (password, known) -> new PasswordStrength(0, List.of());
        }
        return RootPolicySettings.defaults();
    }
}
