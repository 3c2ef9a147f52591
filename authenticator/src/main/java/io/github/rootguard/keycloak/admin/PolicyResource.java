package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.json.JsonBody;
import io.github.rootguard.policy.settings.SettingDefinitions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The settings of the realm's root policy. */
public final class PolicyResource {
    private final AdminRequest request;

    PolicyResource(AdminRequest request) {
        this.request = request;
    }

    /** The settings in force, every key included. Needs {@code view-realm}. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> read() {
        request.auth().realm().requireViewRealm();
        return PolicyJson.write(request.policy().settings());
    }

    /** Every setting with its kind, default, choices and bounds, in the order of a form. Needs {@code view-realm}. */
    @GET
    @Path("definitions")
    @Produces(MediaType.APPLICATION_JSON)
    public List<SettingView> definitions() {
        request.auth().realm().requireViewRealm();
        return SettingDefinitions.all().stream().map(SettingView::of).toList();
    }

    /**
     * Replaces the settings as a whole: a key that is missing takes its default. Answers 200 with the settings that
     * are now in force, or 400 {@code invalid_policy} with every problem, and then nothing is saved. Before there is a
     * root user whoever may nominate sets them, afterwards only root with a task that allows it.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> replace(InputStream body) {
        return new PolicyChange(request).apply(JsonBody.read(body));
    }
}
