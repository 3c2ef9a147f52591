package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.activity.OperationRecord;
import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.activity.SessionRecord;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What root did: its sessions, and what was done and refused in each. */
public final class ActivityResource {
    private final AdminRequest request;

    ActivityResource(AdminRequest request) {
        this.request = request;
    }

    /**
     * Root's sessions of the last 400 days, the youngest first. Needs {@code view-realm}.
     *
     * @param first how many to leave out, 0 when nothing is said
     * @param max how many to show at most, 1 to 1000, 100 when nothing is said
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ActivityView> list(
            @QueryParam("first") @Nullable String first, @QueryParam("max") @Nullable String max) {
        request.auth().realm().requireViewRealm();
        Page page = Page.read(first, max);
        RootActivity activity = new RootActivity(request.session(), request.realm());
        List<SessionRecord> sessions = activity.sessions(page.first(), page.max());
        Map<String, List<OperationRecord>> operations = activity.operations(sessions);
        return sessions.stream()
                .map(each -> ActivityView.of(each, operations.getOrDefault(each.sessionId(), List.of()), request.now()))
                .toList();
    }
}
