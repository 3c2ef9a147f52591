package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AdminCaller;
import io.github.rootguard.keycloak.operations.RequestReader;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Answers requests that only root may make before Keycloak's resources see them, with a text that says what, why and who
 * can. The stores behind it refuse the same things without it; here the answer is clear and the request is recorded.
 *
 * <p>Keycloak runs it after authentication and after all sub-resources are found, so realm and caller are known.
 */
@Provider
public final class ShieldFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String SHIELDED = ShieldedRequest.class.getName();

    /** Tokens are asked for all the time, and what they write to users goes through the store of users. */
    private static final String PROTOCOLS = "/protocol/";

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session == null) {
            return;
        }
        ChokePoints.filtered(session);
        RequestCaller.forget();
        RealmModel realm = session.getContext().getRealm();
        if (realm == null) {
            return;
        }
        if (!RequestReader.reads(request.getMethod())
                && !request.getUriInfo().getPath().contains(PROTOCOLS)) {
            UnchangedPolicy.enlist(session, realm);
        }
        AdminCaller caller = AdminCaller.of(session, realm);
        if (!RealmPolicies.of(session, realm).guarded() && !caller.root()) {
            return;
        }
        ShieldedRequest shielded = new ShieldedRequest(session, realm, caller, request);
        RequestCaller.remember(session, realm, caller);
        request.setProperty(SHIELDED, shielded);
        shielded.refusal(resource).ifPresent(request::abortWith);
    }

    /** Records what a store behind the filter refused, and keeps from others what is root's to know. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(SHIELDED) instanceof ShieldedRequest shielded)) {
            return;
        }
        if (response.getEntity() instanceof OAuth2ErrorRepresentation error) {
            shielded.answered(error.getError());
        } else if (response.hasEntity() && response.getStatus() == Response.Status.OK.getStatusCode()) {
            shielded.shown(response.getEntity()).ifPresent(response::setEntity);
        }
    }
}
