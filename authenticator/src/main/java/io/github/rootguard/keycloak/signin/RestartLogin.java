package io.github.rootguard.keycloak.signin;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.LoginActionsService;

/** "Sign in as someone else": back to the first page of the same login. */
public final class RestartLogin {
    private static final String FIELD = "restart";

    private RestartLogin() {}

    public static boolean asked(RootSignIn signIn) {
        return signIn.posted(FIELD);
    }

    public static Response response(RootSignIn signIn) {
        URI restart = LoginActionsService.loginActionsBaseUrl(signIn.uri())
                .path(LoginActionsService.RESTART_PATH)
                .queryParam(Constants.CLIENT_ID, signIn.login().getClient().getClientId())
                .queryParam(Constants.TAB_ID, signIn.login().getTabId())
                .queryParam(
                        Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(signIn.session(), signIn.login()))
                .build(signIn.realm().getName());
        return Response.status(Response.Status.FOUND).location(restart).build();
    }
}
