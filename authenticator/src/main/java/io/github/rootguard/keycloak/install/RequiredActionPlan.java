package io.github.rootguard.keycloak.install;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RequiredActionProviderModel.RequiredActionComparator;

/**
 * What has to change so that a realm's required actions are as Root Guard needs them. Nothing changes in a realm where
 * they already are, and other actions keep their numbers unless there is no room before them.
 */
final class RequiredActionPlan {
    private static final int STEP = 10;

    private final List<RequiredActionProviderModel> before;
    private final List<RequiredActionProviderModel> after;
    private final List<RequiredActionProviderModel> removed = new ArrayList<>();

    private RequiredActionPlan(List<RequiredActionProviderModel> present) {
        before = present;
        after = new ArrayList<>(present.stream()
                .map(RequiredActionPlan::copy)
                .sorted(RequiredActionComparator.SINGLETON)
                .toList());
    }

    /**
     * Plans the repair.
     *
     * @param present the realm's required actions; they are not modified, because Keycloak hands out those of its cache
     * @param names name by id of every action of Root Guard that this server has
     */
    static RequiredActionPlan of(List<RequiredActionProviderModel> present, Map<String, String> names) {
        RequiredActionPlan plan = new RequiredActionPlan(present);
        List<RequiredActionProviderModel> first = new ArrayList<>();
        for (String id : RootGuardActions.ALL) {
            if (names.containsKey(id)) {
                RequiredActionProviderModel own = plan.claim(id, names.getOrDefault(id, id));
                if (RootGuardActions.FIRST_IN_ORDER.contains(id)) {
                    first.add(own);
                }
            }
        }
        plan.putFirst(first);
        return plan;
    }

    List<RequiredActionProviderModel> toRemove() {
        return removed;
    }

    List<RequiredActionProviderModel> toUpdate() {
        return after.stream()
                .filter(action ->
                        original(action).filter(old -> !same(old, action)).isPresent())
                .toList();
    }

    List<RequiredActionProviderModel> toAdd() {
        return after.stream().filter(action -> action.getId() == null).toList();
    }

    boolean isEmpty() {
        return removed.isEmpty() && toUpdate().isEmpty() && toAdd().isEmpty();
    }

    /** Finds or makes the one action of this id. Whatever sits under its alias becomes it; doubles are removed. */
    private RequiredActionProviderModel claim(String id, String name) {
        RequiredActionProviderModel own = after.stream()
                .filter(action -> id.equals(action.getAlias()))
                .findFirst()
                .or(() -> after.stream()
                        .filter(action -> id.equals(action.getProviderId()))
                        .findFirst())
                .orElseGet(this::append);
        List<RequiredActionProviderModel> doubles = after.stream()
                .filter(action -> !Objects.equals(action, own))
                .filter(action -> id.equals(action.getProviderId()) || id.equals(action.getAlias()))
                .toList();
        after.removeAll(doubles);
        removed.addAll(doubles);
        own.setAlias(id);
        own.setProviderId(id);
        own.setEnabled(true);
        own.setDefaultAction(false);
        if (own.getName() == null || own.getName().isBlank()) {
            own.setName(name);
        }
        return own;
    }

    private RequiredActionProviderModel append() {
        RequiredActionProviderModel added = new RequiredActionProviderModel();
        int last = after.isEmpty() ? 0 : after.get(after.size() - 1).getPriority();
        if (last > Integer.MAX_VALUE - STEP) {
            renumber();
            last = after.size() * STEP;
        }
        added.setPriority(last + STEP);
        after.add(added);
        return added;
    }

    private void putFirst(List<RequiredActionProviderModel> first) {
        List<RequiredActionProviderModel> others = new ArrayList<>(after);
        others.removeAll(first);
        int floor = others.stream()
                .mapToInt(RequiredActionProviderModel::getPriority)
                .min()
                .orElse(STEP);
        if (inOrderBelow(first, floor)) {
            return;
        }
        if (floor < Integer.MIN_VALUE + first.size()) {
            after.removeAll(first);
            after.addAll(0, first);
            renumber();
            return;
        }
        for (int place = 0; place < first.size(); place++) {
            first.get(place).setPriority(floor - first.size() + place);
        }
        after.sort(Comparator.comparingInt(RequiredActionProviderModel::getPriority));
    }

    private static boolean inOrderBelow(List<RequiredActionProviderModel> first, int floor) {
        int next = floor;
        for (int place = first.size() - 1; place >= 0; place--) {
            if (first.get(place).getPriority() >= next) {
                return false;
            }
            next = first.get(place).getPriority();
        }
        return true;
    }

    private void renumber() {
        for (int place = 0; place < after.size(); place++) {
            after.get(place).setPriority((place + 1) * STEP);
        }
    }

    private Optional<RequiredActionProviderModel> original(RequiredActionProviderModel action) {
        return before.stream()
                .filter(old -> old.getId() != null && old.getId().equals(action.getId()))
                .findFirst();
    }

    private static boolean same(RequiredActionProviderModel one, RequiredActionProviderModel other) {
        return Objects.equals(one.getAlias(), other.getAlias())
                && Objects.equals(one.getProviderId(), other.getProviderId())
                && Objects.equals(one.getName(), other.getName())
                && one.isEnabled() == other.isEnabled()
                && one.isDefaultAction() == other.isDefaultAction()
                && one.getPriority() == other.getPriority();
    }

    private static RequiredActionProviderModel copy(RequiredActionProviderModel action) {
        RequiredActionProviderModel copy = new RequiredActionProviderModel();
        copy.setId(action.getId());
        copy.setAlias(action.getAlias());
        copy.setProviderId(action.getProviderId());
        copy.setName(action.getName());
        copy.setEnabled(action.isEnabled());
        copy.setDefaultAction(action.isDefaultAction());
        copy.setPriority(action.getPriority());
        copy.setConfig(action.getConfig());
        return copy;
    }
}
