package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKeyPair;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.models.utils.FormMessage;

/** Shows a new key with its secret, this once. */
final class AccessKeyCreatedStep implements Step {
    private static final String TEMPLATE = "access-keys-created";

    private final AccessKeyPair pair;

    AccessKeyCreatedStep(AccessKeyPair pair) {
        this.pair = pair;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return signIn.page(
                TEMPLATE,
                Map.of(
                        "id",
                        pair.key().id(),
                        "label",
                        pair.key().label(),
                        "secret",
                        pair.secret().revealForImmediateUse(),
                        "file",
                        AccessKeyCsv.keep(signIn, pair).toString()),
                errors);
    }

    /** What is posted comes after the page, when the list is where the user is. */
    @Override
    public boolean posted(RootSignIn signIn) {
        return false;
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        return List.of();
    }
}
