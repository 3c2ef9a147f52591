package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.keycloak.operations.Components.Component;
import io.github.rootguard.keycloak.operations.RealmState.Fact;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RealmStateTest {

    private static final Fact NAME = new Fact(AdminOperation.REALM_IDENTITY, "setting realm");
    private static final Fact TITLE = new Fact(AdminOperation.REALM_SETTINGS, "setting displayName");
    private static final Fact GATE = new Fact(AdminOperation.ROOT_POLICY, "gate");
    private static final Fact KEY = new Fact(AdminOperation.REALM_KEYS, "component 1");

    @Test
    void whenNothingChangesThenNoOperationIsNamed() {
        RealmState state = new RealmState(Map.of(NAME, "demo", TITLE, "Demo"), Map.of(GATE, true));

        assertThat(state.changesTo(new RealmState(state.exact(), state.kept()))).isEmpty();
    }

    @Test
    void whenFactsChangeComeOrGoThenTheirOperationsAreNamed() {
        RealmState before = exact(Map.of(NAME, "demo", TITLE, "Demo"));

        assertThat(before.changesTo(exact(Map.of(NAME, "other", TITLE, "Demo"))))
                .containsExactly(AdminOperation.REALM_IDENTITY);
        assertThat(before.changesTo(exact(Map.of(NAME, "demo")))).containsExactly(AdminOperation.REALM_SETTINGS);
        assertThat(exact(Map.of(NAME, "demo")).changesTo(before)).containsExactly(AdminOperation.REALM_SETTINGS);
        assertThat(before.changesTo(exact(Map.of())))
                .containsExactlyInAnyOrder(AdminOperation.REALM_IDENTITY, AdminOperation.REALM_SETTINGS);
    }

    @Test
    void whenWhatIsKeptGetsLostThenItsOperationIsNamed() {
        RealmState without = new RealmState(Map.of(), Map.of());
        RealmState with = new RealmState(Map.of(), Map.of(GATE, true));

        assertThat(with.changesTo(without)).containsExactly(AdminOperation.ROOT_POLICY);
        assertThat(without.changesTo(with)).isEmpty();
    }

    @Test
    void whenKeycloakMakesAKeyForItselfThenOnlyItMayBeOverlooked() {
        RealmState before = exact(Map.of());
        RealmState fallback = exact(Map.of(KEY, component(ComponentTypes.KEY, "fallback-ES256")));
        RealmState foreign = exact(Map.of(KEY, component(ComponentTypes.KEY, "not-a-fallback-key")));
        RealmState nameless = exact(Map.of(KEY, component(ComponentTypes.KEY, null)));
        RealmState other = exact(Map.of(KEY, component("org.keycloak.storage.UserStorageProvider", "fallback-ES256")));

        assertThat(before.changesTo(fallback)).containsExactly(AdminOperation.REALM_KEYS);
        assertThat(before.changesTo(fallback.withoutFallbackKeys())).isEmpty();
        assertThat(List.of(foreign, nameless, other))
                .allSatisfy(state -> assertThat(before.changesTo(state.withoutFallbackKeys()))
                        .containsExactly(AdminOperation.REALM_KEYS));
    }

    @Test
    void whenKeysAreComparedThenTheirNamesAndOtherComponentsDoNotMatter() {
        RealmState none = exact(Map.of());
        RealmState fallback = exact(Map.of(KEY, component(ComponentTypes.KEY, "fallback-AES")));
        RealmState renamed = exact(Map.of(KEY, component(ComponentTypes.KEY, "other")));
        RealmState storage = exact(Map.of(KEY, component("org.keycloak.storage.UserStorageProvider", "ldap")));

        assertThat(none.keysDifferIn(fallback)).isTrue();
        assertThat(fallback.keysDifferIn(none)).isTrue();
        assertThat(fallback.keysDifferIn(renamed)).isTrue();
        assertThat(fallback.keysDifferIn(storage)).isTrue();
        assertThat(none.keysDifferIn(storage)).isFalse();
        assertThat(fallback.keysDifferIn(exact(fallback.exact()))).isFalse();
    }

    private static RealmState exact(Map<Fact, Object> facts) {
        return new RealmState(facts, Map.of());
    }

    private static Component component(String type, @Nullable String name) {
        return new Component(type, "some-provider", name, "realm", null, Map.of());
    }
}
