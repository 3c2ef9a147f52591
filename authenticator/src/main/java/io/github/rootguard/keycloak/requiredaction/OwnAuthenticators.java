package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.enrollment.AuthenticatorLimits;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.SingleUseObjectProvider;

/** Root's authenticators together with the limits that hold for them. */
final class OwnAuthenticators {
    private static final String TURN = "root-guard.managing.";

    /** Longer than any request takes. */
    private static final int TURN_SECONDS = 30;

    private final RootSignIn signIn;
    private final RootAuthenticators authenticators;
    private final RootPolicySettings settings;
    private final AuthenticatorLimits limits;

    OwnAuthenticators(RootSignIn signIn) {
        this.signIn = signIn;
        this.authenticators = signIn.authenticators();
        this.settings = signIn.policy().settings();
        this.limits = new AuthenticatorLimits(settings);
    }

    List<BoundAuthenticator> bound() {
        return authenticators.bound();
    }

    Optional<BoundAuthenticator> find(Optional<String> credentialId) {
        return credentialId.flatMap(authenticators::find);
    }

    boolean mayAdd() {
        return limits.mayAdd(bound().size(), authenticators.fitting(settings).size());
    }

    boolean mayRemove(BoundAuthenticator authenticator) {
        return limits.mayRemove(
                bound().size(),
                authenticators.fitting(settings).size(),
                authenticators.fitting(settings).contains(authenticator));
    }

    RootAuthenticators stored() {
        return authenticators;
    }

    /**
     * Takes the turn to add or remove, so that two requests at the same moment, on whatever nodes, do not both find what
     * only one of them may take. It is given back when this request is over.
     *
     * @return false when another request has it
     */
    boolean takeTurn() {
        SingleUseObjectProvider store = signIn.session().singleUseObjects();
        String key = TURN + signIn.realm().getId() + "." + signIn.user().getId();
        if (!store.putIfAbsent(key, TURN_SECONDS)) {
            return false;
        }
        signIn.session().getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                store.remove(key);
            }

            @Override
            protected void rollbackImpl() {
                store.remove(key);
            }
        });
        return true;
    }
}
