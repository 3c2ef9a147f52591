package io.github.rootguard.keycloak.install;

import static io.github.rootguard.keycloak.install.Actions.NAMES;
import static io.github.rootguard.keycloak.install.Actions.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RequiredActionProviderModel;

class RequiredActionPlanTest {
    private static final String GATE = RootGuardActions.GATE;
    private static final String CLAIM = RootGuardActions.CLAIM;
    private static final String PASSWORD = RootGuardActions.PASSWORD;
    private static final String AUTHENTICATORS = RootGuardActions.AUTHENTICATORS;
    private static final String RESYNC = RootGuardActions.RESYNC;

    @Test
    void whenTheRealmHasNoneThenAllAreAddedAndOthersKeepTheirNumbers() {
        RequiredActionPlan plan =
                RequiredActionPlan.of(List.of(action("CONFIGURE_TOTP", 10), action("VERIFY_EMAIL", 50)), NAMES);

        assertThat(plan.toAdd())
                .extracting(RequiredActionProviderModel::getAlias, RequiredActionProviderModel::getPriority)
                .containsExactlyInAnyOrder(
                        tuple(GATE, 8),
                        tuple(CLAIM, 9),
                        tuple(PASSWORD, 80),
                        tuple(AUTHENTICATORS, 90),
                        tuple(RESYNC, 100));
        assertThat(plan.toAdd()).allMatch(RequiredActionProviderModel::isEnabled);
        assertThat(plan.toAdd()).noneMatch(RequiredActionProviderModel::isDefaultAction);
        assertThat(plan.toUpdate()).isEmpty();
        assertThat(plan.toRemove()).isEmpty();
    }

    @Test
    void whenThePlanWasCarriedOutThenTheNextOneIsEmpty() {
        List<RequiredActionProviderModel> realm = carryOut(List.of(action("CONFIGURE_TOTP", 10)));

        assertThat(RequiredActionPlan.of(realm, NAMES).isEmpty()).isTrue();
    }

    @Test
    void whenTheGateIsSwitchedOffThenItIsSwitchedOnAgainAndNothingElseChanges() {
        List<RequiredActionProviderModel> realm = carryOut(List.of(action("CONFIGURE_TOTP", 10)));
        find(realm, GATE).setEnabled(false);
        find(realm, GATE).setDefaultAction(true);

        RequiredActionPlan plan = RequiredActionPlan.of(realm, NAMES);

        assertThat(plan.toUpdate())
                .extracting(RequiredActionProviderModel::getAlias)
                .containsExactly(GATE);
        assertThat(plan.toUpdate().get(0).isEnabled()).isTrue();
        assertThat(plan.toUpdate().get(0).isDefaultAction()).isFalse();
        assertThat(find(realm, GATE).isEnabled()).as("the model of the cache").isFalse();
    }

    @Test
    void whenAnotherActionWasMovedBeforeTheGateThenTheGateGoesBeforeIt() {
        List<RequiredActionProviderModel> realm = carryOut(List.of(action("CONFIGURE_TOTP", 10)));
        find(realm, "CONFIGURE_TOTP").setPriority(-100);

        assertThat(GateCondition.of(carryOut(realm)).sound()).isTrue();
    }

    @Test
    void whenThereIsNoRoomBeforeTheOthersThenAllAreNumberedAnew() {
        List<RequiredActionProviderModel> realm =
                carryOut(List.of(action("LOWEST", Integer.MIN_VALUE), action("HIGHEST", Integer.MAX_VALUE)));

        assertThat(GateCondition.of(realm).sound()).isTrue();
        assertThat(realm.stream()
                        .sorted(RequiredActionProviderModel.RequiredActionComparator.SINGLETON)
                        .map(RequiredActionProviderModel::getAlias))
                .containsExactly(GATE, CLAIM, "LOWEST", "HIGHEST", PASSWORD, AUTHENTICATORS, RESYNC);
    }

    @Test
    void whenAnotherProviderSitsUnderTheAliasThenTheAliasIsTakenBack() {
        RequiredActionProviderModel squatter = action(GATE, 1);
        squatter.setProviderId("TERMS_AND_CONDITIONS");
        RequiredActionProviderModel moved = action("elsewhere", 2);
        moved.setProviderId(GATE);

        List<RequiredActionProviderModel> realm = carryOut(List.of(squatter, moved));

        assertThat(realm).filteredOn(each -> GATE.equals(each.getProviderId())).hasSize(1);
        assertThat(GateCondition.of(realm).sound()).isTrue();
    }

    @Test
    void whenTheGateHasAnotherAliasThenItGetsItsOwnBack() {
        RequiredActionProviderModel moved = action("elsewhere", 2);
        moved.setProviderId(GATE);

        List<RequiredActionProviderModel> realm = carryOut(List.of(moved));

        assertThat(find(realm, GATE).getId()).isEqualTo("id-of-elsewhere");
    }

    @Test
    void whenTheServerLacksAnActionThenItIsNotRegistered() {
        RequiredActionPlan plan = RequiredActionPlan.of(List.of(), Map.of(GATE, "Gate"));

        assertThat(plan.toAdd())
                .extracting(RequiredActionProviderModel::getAlias)
                .containsExactly(GATE);
    }

    private static List<RequiredActionProviderModel> carryOut(List<RequiredActionProviderModel> realm) {
        RequiredActionPlan plan = RequiredActionPlan.of(realm, NAMES);
        Map<String, RequiredActionProviderModel> byId = new HashMap<>();
        realm.forEach(action -> byId.put(action.getId(), action));
        plan.toRemove().forEach(action -> byId.remove(action.getId()));
        plan.toUpdate().forEach(action -> byId.put(action.getId(), action));
        plan.toAdd().forEach(action -> {
            action.setId("id-of-" + action.getAlias());
            byId.put(action.getId(), action);
        });
        return new ArrayList<>(byId.values());
    }

    private static RequiredActionProviderModel find(List<RequiredActionProviderModel> realm, String alias) {
        return realm.stream()
                .filter(action -> alias.equals(action.getAlias()))
                .findFirst()
                .orElseThrow();
    }
}
