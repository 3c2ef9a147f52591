package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.keycloak.install.RealmInstaller;
import io.github.rootguard.keycloak.install.RootGuardFlow;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.keycloak.events.admin.OperationType;

/** Puts back what Root Guard needs in a realm: its required actions in their order, its flow and its clients. */
public final class RepairResource {
    private final AdminRequest request;

    RepairResource(AdminRequest request) {
        this.request = request;
    }

    /**
     * Repairs the realm and tells how it stands then. Doing it again changes nothing, and a realm without a root policy
     * stays as it is. Root repairs its realm in a session for a task that allows it; without a sound gate nobody gets
     * such a session, and whoever may nominate repairs.
     */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public RepairAnswer repair() {
        WriteAuthority.repair(request).ifPresent(problem -> {
            throw Refusal.of(request, OperationType.ACTION, problem);
        });
        boolean changed = RealmInstaller.needed(request.session(), request.realm())
                && RealmInstaller.repair(request.session(), request.realm());
        RootGuardAdminEvents.written(request, OperationType.ACTION, Map.of("changed", changed));
        return new RepairAnswer(changed, GateCondition.of(request.realm()), RootGuardFlow.installed(request.realm()));
    }
}
