package io.github.rootguard.keycloak.requiredaction;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.LoginActionsService;

/** "Sign in as someone else": back to the first page of the same login. */
final class RestartLogin {
    private static final String FIELD = "restart";

    private RestartLogin() {}

    static boolean asked(RootSignIn signIn) {
        return signIn.posted(FIELD);
    }

    static Response response(RootSignIn signIn) {
        URI restart = LoginActionsService.loginActionsBaseUrl(signIn.context().getUriInfo())
                .path(LoginActionsService.RESTART_PATH)
                .queryParam(Constants.CLIENT_ID, signIn.login().getClient().getClientId())
                .queryParam(Constants.TAB_ID, signIn.login().getTabId())
                .queryParam(
                        Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(signIn.session(), signIn.login()))
                .build(signIn.realm().getName());
        return Response.status(Response.Status.FOUND).location(restart).build();
    }
}
