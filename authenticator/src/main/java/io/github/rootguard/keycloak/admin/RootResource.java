package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.RootRecoveryCodes;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.signin.SignInBudget;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.UserModel;

/** What the root user of a guarded realm has and how often it was used. */
public final class RootResource {
    private final AdminRequest request;

    RootResource(AdminRequest request) {
        this.request = request;
    }

    /** Needs {@code view-realm}; 404 {@code no_root} where nobody is root. Tells no secrets. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RootView read() {
        request.auth().realm().requireViewRealm();
        UserModel root = request.policy()
                .rootUserId()
                .map(id -> request.session().users().getUserById(request.realm(), id))
                .orElseThrow(() -> Refusal.ofRead(AdminProblems.NO_ROOT));
        RootPolicySettings settings = request.policy().settings();
        return new RootView(
                root.getId(),
                authenticators(root, settings),
                new RootRecoveryCodes(request.session(), root)
                        .state()
                        .map(RootView.Codes::of)
                        .orElse(null),
                AccessKeys.of(root).size(),
                signIns(settings));
    }

    private List<RootView.Authenticator> authenticators(UserModel root, RootPolicySettings settings) {
        RootAuthenticators all = new RootAuthenticators(request.session(), request.realm(), root);
        List<String> fitting =
                all.fitting(settings).stream().map(BoundAuthenticator::id).toList();
        return all.bound().stream()
                .map(each -> RootView.Authenticator.of(each, fitting.contains(each.id())))
                .toList();
    }

    private RootView.SignIns signIns(RootPolicySettings settings) {
        int lately =
                new RootActivity(request.session(), request.realm()).signInsSince(SignInBudget.since(request.now()));
        return new RootView.SignIns(Math.toIntExact(SignInBudget.WINDOW.toDays()), lately, settings.signInsPer30Days());
    }
}
