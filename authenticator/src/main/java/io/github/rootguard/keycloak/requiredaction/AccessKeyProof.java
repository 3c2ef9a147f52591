package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.LoginProofs;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.signin.RootSignIn;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.sessions.AuthenticationSessionModel;

/** When the user last proved to be there, and whether a second factor belonged to it. */
final class AccessKeyProof {
    private static final String PROVEN_AT = "root-guard.access-keys.proven-at.";
    private static final String FACTOR = "root-guard.access-keys.factor.";

    private final RootSignIn signIn;
    private final AuthenticationSessionModel login;
    private final String provenAt;
    private final String factor;

    AccessKeyProof(RootSignIn signIn) {
        this.signIn = signIn;
        this.login = signIn.login();
        this.provenAt = PROVEN_AT + signIn.user().getId();
        this.factor = FACTOR + signIn.user().getId();
    }

    /** Takes down what this sign-in has proved, when its first page is shown. */
    void enter() {
        if (login.getAuthNote(provenAt) != null) {
            return;
        }
        Optional<UserSessionModel> before = sessionBefore();
        boolean byCookie = AuthenticatorUtil.isSSOAuthentication(login);
        LoginProofs proofs = new LoginProofs(signIn.realm(), login);
        boolean shown = signIn.isRoot()
                || proofs.secondFactor()
                || (byCookie
                        && before.filter(open -> LoginProofs.secondFactorOf(signIn.realm(), open))
                                .isPresent());
        Instant moment = byCookie ? before.map(AccessKeyProof::signedIn).orElse(Instant.EPOCH) : now();
        login.setAuthNote(provenAt, Long.toString(moment.getEpochSecond()));
        login.setAuthNote(factor, Boolean.toString(shown));
    }

    /** Whether nothing has to be asked before a key is made. */
    boolean fresh() {
        return signedInLately() && (factorShown() || !new StockSecondFactors(signIn).any());
    }

    /** Whether a second factor was shown lately: what a key for administration takes. */
    boolean withFactor() {
        return signedInLately() && factorShown();
    }

    /** The user has just shown all that was asked for. */
    void shown() {
        login.setAuthNote(provenAt, Long.toString(now().getEpochSecond()));
        login.setAuthNote(factor, Boolean.toString(new StockSecondFactors(signIn).any()));
    }

    private boolean factorShown() {
        return Boolean.parseBoolean(login.getAuthNote(factor));
    }

    private boolean signedInLately() {
        String proven = login.getAuthNote(provenAt);
        long seconds = signIn.policy().settings().accessKeys().creationMaxAuthAgeSeconds();
        return proven != null
                && !now().isAfter(Instant.ofEpochSecond(Long.parseLong(proven)).plusSeconds(seconds));
    }

    private Optional<UserSessionModel> sessionBefore() {
        AuthResult cookie = AuthenticationManager.authenticateIdentityCookie(signIn.session(), signIn.realm(), true);
        UserModel user = signIn.user();
        return Optional.ofNullable(cookie)
                .map(AuthResult::session)
                .filter(open -> open.getUser() != null && open.getUser().getId().equals(user.getId()));
    }

    private static Instant signedIn(UserSessionModel open) {
        String moment = open.getNote(AuthenticationManager.AUTH_TIME);
        return moment == null ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(moment));
    }

    private static Instant now() {
        return KeycloakClock.INSTANCE.instant();
    }
}
