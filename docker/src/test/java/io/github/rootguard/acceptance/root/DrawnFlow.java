package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import java.util.Map;
import java.util.function.Consumer;

/** A login flow that an everyday administrator draws step by step. Each method returns the flow itself. */
public final class DrawnFlow {

    private static final String FLOWS = "/authentication/flows";

    private final TestRealm realm;
    private final AdminClient admin;
    private final String alias;

    private DrawnFlow(TestRealm realm, String alias) {
        this.realm = realm;
        this.admin = realm.everydayAdmin();
        this.alias = alias;
    }

    /** An empty flow. The alias must not contain blanks. */
    public static DrawnFlow named(TestRealm realm, String alias) {
        DrawnFlow flow = new DrawnFlow(realm, alias);
        flow.admin
                .post(FLOWS, Map.of("alias", alias, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .expect(201);
        return flow;
    }

    /** Adds a required step. */
    public DrawnFlow step(String provider) {
        return step(provider, "REQUIRED", Map.of());
    }

    /** Adds a step that one of several is enough of. */
    public DrawnFlow alternative(String provider) {
        return step(provider, "ALTERNATIVE", Map.of());
    }

    /** Adds a required step with settings. */
    public DrawnFlow step(String provider, Map<String, String> config) {
        return step(provider, "REQUIRED", config);
    }

    /** Adds a sub-flow that runs where its conditions hold. */
    public DrawnFlow conditional(String subFlow, Consumer<DrawnFlow> steps) {
        return sub(subFlow, "CONDITIONAL", steps);
    }

    /** Adds a sub-flow. */
    public DrawnFlow sub(String subFlow, String requirement, Consumer<DrawnFlow> steps) {
        String id = admin.post(
                        FLOWS + "/" + alias + "/executions/flow",
                        Map.of("alias", subFlow, "type", "basic-flow", "provider", "", "description", ""))
                .expect(201)
                .createdId();
        DrawnFlow drawn = new DrawnFlow(realm, subFlow);
        requireOfFlow(id, requirement);
        steps.accept(drawn);
        return this;
    }

    /** Makes it the flow of every browser sign-in of the realm. */
    public DrawnFlow bind() {
        return bind("browserFlow");
    }

    /** Binds it in the realm, such as {@code directGrantFlow}. */
    public DrawnFlow bind(String binding) {
        realm.update(Map.of(binding, alias));
        return this;
    }

    /** Its id, to bind it to a client. */
    public String id() {
        for (var flow : admin.get(FLOWS).expect(200).json()) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("No flow " + alias);
    }

    private DrawnFlow step(String provider, String requirement, Map<String, String> config) {
        String id = admin.post(FLOWS + "/" + alias + "/executions/execution", Map.of("provider", provider))
                .expect(201)
                .createdId();
        require(id, requirement);
        if (!config.isEmpty()) {
            admin.post(
                            "/authentication/executions/" + id + "/config",
                            Map.of("alias", alias + " " + provider, "config", config))
                    .expect(201);
        }
        return this;
    }

    private void requireOfFlow(String flowId, String requirement) {
        for (var execution :
                admin.get(FLOWS + "/" + alias + "/executions").expect(200).json()) {
            if (execution.path("flowId").asText().equals(flowId)) {
                require(execution.path("id").asText(), requirement);
                return;
            }
        }
        throw new AssertionError("No sub-flow " + flowId + " in " + alias);
    }

    private void require(String execution, String requirement) {
        for (var present :
                admin.get(FLOWS + "/" + alias + "/executions").expect(200).json()) {
            if (present.path("id").asText().equals(execution)) {
                var changed = ((ObjectNode) present.deepCopy()).put("requirement", requirement);
                admin.put(FLOWS + "/" + alias + "/executions", changed).expect(204);
            }
        }
    }
}
