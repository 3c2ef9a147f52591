package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;

class PolicyMemoryTest {
    private static final String REALM = "realm";

    private final PolicyMemory memory = new PolicyMemory();
    private final ComponentModel stored = component(RealmPolicy.OFF);

    @Test
    void whenNothingHasChangedThenThePolicyIsNotReadAgain() {
        RealmPolicy first = memory.read(REALM, List.of(stored));

        assertThat(memory.read(REALM, List.of(component(RealmPolicy.OFF)))).isSameAs(first);
        assertThat(first.intact()).isTrue();
    }

    @Test
    void whenAnythingIsChangedThenItIsReadAgainEvenInTheSameObject() {
        memory.read(REALM, List.of(stored));

        stored.getConfig().putSingle("state.root-user-id", "nora");
        assertThat(memory.read(REALM, List.of(stored)).rootUserIds()).containsExactly("nora");

        stored.getConfig().getList("state.root-user-id").set(0, "otto");
        assertThat(memory.read(REALM, List.of(stored)).rootUserIds()).containsExactly("otto");

        stored.getConfig().putSingle("session-max-minutes", "for ever");
        assertThat(memory.read(REALM, List.of(stored)).intact()).isFalse();
    }

    @Test
    void whenAComponentIsAddedOrGoneThenThatIsSeen() {
        memory.read(REALM, List.of(stored));

        assertThat(memory.read(REALM, List.of(stored, stored)).intact()).isFalse();
        assertThat(memory.read(REALM, List.of(stored)).intact()).isTrue();
        assertThat(memory.read(REALM, List.of())).isSameAs(RealmPolicy.OFF);
    }

    @Test
    void whenAnotherRealmIsReadThenItHasItsOwnPolicy() {
        memory.read(REALM, List.of(stored));
        ComponentModel other = component(RealmPolicy.OFF);
        other.getConfig().putSingle("state.root-user-id", "nora");

        assertThat(memory.read("other", List.of(other)).rootUserIds()).containsExactly("nora");
        assertThat(memory.read(REALM, List.of(stored)).rootUserIds()).isEmpty();
    }

    private static ComponentModel component(RealmPolicy policy) {
        ComponentModel component = new ComponentModel();
        component.setConfig(PolicyConfig.write(policy));
        return component;
    }
}
