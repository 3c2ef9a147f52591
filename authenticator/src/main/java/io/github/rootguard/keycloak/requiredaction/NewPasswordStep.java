package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.password.RootPasswordJudge;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.password.RootPasswordPolicy;
import io.github.rootguard.policy.settings.PasswordSettings;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.RealmsResource;

/** Asks for a new root password that keeps the root rules, and the realm's own on top of them. */
final class NewPasswordStep implements Step {
    private static final String PASSWORD = RootPasswordJudge.FIELD;
    private static final String CONFIRMATION = "password-confirm";

    private final Consumer<Secret> chosen;

    /**
     * @param chosen what happens with a password that keeps all rules
     */
    NewPasswordStep(Consumer<Secret> chosen) {
        this.chosen = chosen;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        PasswordSettings rules = judge(signIn).rules();
        signIn.progress().newPassword().choose();
        return signIn.page(
                "root-guard-password",
                Map.of(
                        "minLength", rules.minLength(),
                        "maxLength", RootPasswordPolicy.MAX_LENGTH,
                        "minStrength", rules.minStrength(),
                        "minClasses", rules.preset().minClasses(),
                        "strengthUrl", strengthUrl(signIn)),
                errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(PASSWORD);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        Secret password = Secret.of(signIn.rawField(PASSWORD).orElse(""));
        if (password.isEmpty()) {
            return List.of(new FormMessage(PASSWORD, "rootGuardPasswordMissing"));
        }
        List<FormMessage> wrong = new ArrayList<>();
        judge(signIn).problem(password).ifPresent(wrong::add);
        Secret confirmation = Secret.of(signIn.rawField(CONFIRMATION).orElse(""));
        if (!password.sameAs(confirmation)) {
            wrong.add(new FormMessage(CONFIRMATION, "rootGuardPasswordMismatch"));
        }
        if (wrong.isEmpty()) {
            chosen.accept(password);
            signIn.progress().newPassword().isChosen();
        }
        return wrong;
    }

    /** Where the page asks for the strength of what is typed: bound to this login by the browser's cookie and the tab. */
    private static String strengthUrl(RootSignIn signIn) {
        return RealmsResource.realmBaseUrl(signIn.uri())
                .path("root-guard/password-strength")
                .queryParam(Constants.CLIENT_ID, signIn.login().getClient().getClientId())
                .queryParam(Constants.TAB_ID, signIn.login().getTabId())
                .build(signIn.realm().getName())
                .toString();
    }

    private static RootPasswordJudge judge(RootSignIn signIn) {
        return new RootPasswordJudge(signIn.session(), signIn.realm(), signIn.user());
    }
}
