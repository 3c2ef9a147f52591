package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** What is stored of a policy, one {@code key=value} a line: an import of a realm may have written anything there. */
class PolicyConfigFuzzTest {

    @FuzzTest
    void whenPolicyIsReadThenItIsIntactAndWrittenTheSameOrNotIntact(byte[] data) {
        var component = component(data);
        var policy = PolicyConfig.read(List.of(component));

        assertThat(PolicyConfig.read(List.of(component))).isEqualTo(policy);
        assertThat(PolicyConfig.read(List.of(component, component)).intact()).isFalse();
        assertThat(policy.settings().allowedClients()).isNotEmpty();
        if (policy.intact()) {
            var written = new ComponentModel();
            written.setConfig(PolicyConfig.write(policy));
            assertThat(PolicyConfig.read(List.of(written))).isEqualTo(policy);
        }
    }

    @FuzzTest
    void whenTextIsTakenForMarkThenItIsWrittenTheSame(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        PasswordMark.parse(text).ifPresent(mark -> {
            assertThat(text).matches("[0-9]{1,18}:[0-9]{1,3}:[0-9]:[0-9]");
            assertThat(PasswordMark.parse(mark.format())).contains(mark);
        });
    }

    private static ComponentModel component(byte[] data) {
        var config = new MultivaluedHashMap<String, String>();
        for (var line : new String(data, StandardCharsets.UTF_8).split("\n", -1)) {
            var at = line.indexOf('=');
            if (at > 0) {
                config.add(line.substring(0, at), line.substring(at + 1));
            }
        }
        var component = new ComponentModel();
        component.setConfig(config);
        return component;
    }
}
