package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

/** The password that a user has, asked for once more on a page. */
final class StockPassword {
    private static final String FIELD = "password";

    private final RootSignIn signIn;

    StockPassword(RootSignIn signIn) {
        this.signIn = signIn;
    }

    /** Whether there is any. */
    boolean any() {
        return signIn.user().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** Puts what the page has to ask for into its data. */
    void ask(Map<String, Object> data) {
        data.put("passwordRequired", any());
    }

    /** What is wrong with what was posted; empty when it is right or there is no password. */
    Optional<FormMessage> wrong() {
        if (!any()) {
            return Optional.empty();
        }
        boolean right = signIn.rawField(FIELD)
                .filter(typed -> !typed.isEmpty())
                .filter(typed -> signIn.user().credentialManager().isValid(UserCredentialModel.password(typed)))
                .isPresent();
        return right ? Optional.empty() : Optional.of(new FormMessage(FIELD, "rootGuardPasswordInvalid"));
    }
}
