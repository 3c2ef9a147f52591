package io.github.rootguard.keycloak.install;

import static io.github.rootguard.keycloak.install.Actions.action;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RequiredActionProviderModel;

class GateConditionTest {

    @Test
    void whenTheGateIsBeforeAllOthersThenItIsSound() {
        GateCondition condition =
                GateCondition.of(List.of(action(RootGuardActions.GATE, 1), action("CONFIGURE_TOTP", 10)));

        assertThat(condition).isEqualTo(new GateCondition(true, true, true));
        assertThat(condition.sound()).isTrue();
    }

    @Test
    void whenThereIsNoGateThenNothingHolds() {
        assertThat(GateCondition.of(List.of(action("CONFIGURE_TOTP", 10))))
                .isEqualTo(new GateCondition(false, false, false));
    }

    @Test
    void whenAnotherProviderSitsUnderTheAliasThenTheGateIsNotInstalled() {
        RequiredActionProviderModel squatter = action(RootGuardActions.GATE, 1);
        squatter.setProviderId("TERMS_AND_CONDITIONS");

        assertThat(GateCondition.of(List.of(squatter)).installed()).isFalse();
    }

    @Test
    void whenAnotherActionHasTheAliasOfTheGateThenTheGateIsNotInstalled() {
        RequiredActionProviderModel squatter = action("TERMS_AND_CONDITIONS", 20);
        squatter.setAlias(RootGuardActions.GATE);

        assertThat(GateCondition.of(List.of(action(RootGuardActions.GATE, 1), squatter))
                        .sound())
                .isFalse();
    }

    @Test
    void whenTheGateIsSwitchedOffThenItIsNotSound() {
        RequiredActionProviderModel gate = action(RootGuardActions.GATE, 1);
        gate.setEnabled(false);

        assertThat(GateCondition.of(List.of(gate))).isEqualTo(new GateCondition(true, false, true));
        assertThat(GateCondition.of(List.of(gate)).sound()).isFalse();
    }

    @Test
    void whenAnotherActionHasTheSamePriorityThenTheGateIsNotFirst() {
        assertThat(GateCondition.of(List.of(action(RootGuardActions.GATE, 10), action("ZZZ", 10)))
                        .first())
                .isFalse();
    }
}
