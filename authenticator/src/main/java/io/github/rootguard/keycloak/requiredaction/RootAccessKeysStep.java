package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.models.utils.FormMessage;

/** Tells root that its own access keys, which are good for nothing, are removed now. */
final class RootAccessKeysStep implements Step {
    /** Marks posts of this page. */
    static final String FIELD = "accessKeys";

    private static final String TEMPLATE = "root-guard-root-access-keys";
    private static final String ACCEPT = "accept";

    private final Runnable accepted;

    /** A page that calls this when root has agreed. */
    RootAccessKeysStep(Runnable accepted) {
        this.accepted = accepted;
    }

    /** Whether root has keys and must not have any. */
    static boolean needed(RootSignIn signIn) {
        return !signIn.policy().settings().accessKeys().rootAllowed() && AccessKeys.any(signIn.user());
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return signIn.page(
                TEMPLATE,
                Map.of(
                        "keys",
                        AccessKeys.of(signIn.user()).stream()
                                .map(key -> AccessKeyRow.of(signIn, key))
                                .toList()),
                errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(FIELD);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (signIn.field(ACCEPT).isEmpty()) {
            return List.of(new FormMessage(ACCEPT, "rootGuardRootAccessKeysAcceptMissing"));
        }
        accepted.run();
        return List.of();
    }
}
