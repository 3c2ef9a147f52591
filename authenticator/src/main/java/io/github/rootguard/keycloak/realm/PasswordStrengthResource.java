package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.password.RootPasswordJudge;
import io.github.rootguard.keycloak.signin.Progress;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.password.PasswordStrength;
import io.github.rootguard.policy.password.RootPasswordPolicy;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Says while a root password is being typed what the server would say to it. It answers the browser that is shown the page
 * for a new root password, and nobody else.
 */
public final class PasswordStrengthResource {
    private static final int LONGEST = 8 * RootPasswordPolicy.MAX_LENGTH;

    private final KeycloakSession session;
    private final StrengthQuestions questions;

    PasswordStrengthResource(KeycloakSession session, StrengthQuestions questions) {
        this.session = session;
        this.questions = questions;
    }

    /**
     * Judges a password by the rules of the page, except whether it was used before. Whoever asks too often gets 429.
     *
     * @param clientId client of the login, from the page's address
     * @param tabId tab of the login, from the page's address
     * @param typed the password so far
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public PasswordStrengthAnswer judge(
            @QueryParam("client_id") @Nullable String clientId,
            @QueryParam("tab_id") @Nullable String tabId,
            @FormParam("password") @Nullable String typed) {
        UserModel user = chooser(clientId, tabId).orElseThrow(ForbiddenException::new);
        if (!questions.mayAsk(user.getId())) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        Secret password = Secret.of(typed == null ? "" : typed);
        RootPasswordJudge judge = new RootPasswordJudge(session, realm(), user);
        PageTexts texts = new PageTexts(session, user);
        Optional<String> problem = judge.problemWhileTyping(password).map(texts::of);
        if (password.isEmpty() || password.codePoints() > LONGEST) {
            return new PasswordStrengthAnswer(problem, PasswordStrength.MIN_SCORE, List.of());
        }
        PasswordStrength strength = judge.strength(password);
        return new PasswordStrengthAnswer(
                problem,
                strength.score(),
                strength.reasons().stream()
                        .map(reason -> texts.of(reason.messageKey()))
                        .toList());
    }

    /** The user who is shown the page for a new password in this tab of this browser. */
    private Optional<UserModel> chooser(@Nullable String clientId, @Nullable String tabId) {
        ClientModel client = clientId == null ? null : realm().getClientByClientId(clientId);
        if (client == null || tabId == null) {
            return Optional.empty();
        }
        AuthenticationSessionModel login =
                new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm(), client, tabId);
        return Optional.ofNullable(login)
                .map(AuthenticationSessionModel::getAuthenticatedUser)
                .filter(user -> new Progress(login, user.getId()).newPassword().choosing());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
