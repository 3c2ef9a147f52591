package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.alert.AlertStatus;
import io.github.rootguard.keycloak.guard.ChokePoints;
import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.keycloak.install.RootGuardFlow;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.settings.RealmState;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the realm stands. */
public final class StatusResource {
    private final AdminRequest request;

    StatusResource(AdminRequest request) {
        this.request = request;
    }

    /** The state of the realm at a glance. Needs {@code view-realm}; tells no secrets. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RealmStatus read() {
        request.auth().realm().requireViewRealm();
        RealmPolicy policy = request.policy();
        RealmState state = request.state();
        return new RealmStatus(
                state.id(),
                policy.settings().mode().id(),
                policy.settings().protection().id(),
                policy.intact(),
                state == RealmState.GUARDED ? policy.rootUserId().orElse(null) : null,
                request.openNomination().map(RealmStatus.OpenNomination::of).orElse(null),
                request.breakGlass(),
                GateCondition.of(request.realm()),
                RootGuardFlow.installed(request.realm()),
                ChokePoints.inPlace(request.session()),
                AlertStatus.of(request.session(), request.realm()),
                ProductVersion.CURRENT);
    }
}
