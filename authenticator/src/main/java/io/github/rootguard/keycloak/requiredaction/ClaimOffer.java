package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.succession.NomineeAccount;
import io.github.rootguard.policy.nomination.Nomination;
import java.util.Optional;
import org.keycloak.models.Constants;

/** Whether the claim is open to the user who signs in, and whether this is a sign-in to offer it at. */
final class ClaimOffer {
    private final RootSignIn signIn;

    ClaimOffer(RootSignIn signIn) {
        this.signIn = signIn;
    }

    /** The open nomination of this user, if it counts in a realm like this and for the account as it is now. */
    Optional<Nomination> nomination() {
        return ofThisUser().filter(this::fits);
    }

    /** Whether there is a nomination that no longer counts because the account is not what it was. */
    boolean accountChanged() {
        return ofThisUser().filter(open -> !fits(open)).isPresent();
    }

    private boolean fits(Nomination open) {
        return open.fits(new NomineeAccount(signIn.session(), signIn.realm(), signIn.user()).fingerprint());
    }

    private Optional<Nomination> ofThisUser() {
        RealmPolicy policy = signIn.policy();
        if (!policy.intact()) {
            return Optional.empty();
        }
        return policy.nomination()
                .filter(open -> !policy.guarded()
                        || open.countsAgainstRoot(
                                signIn.breakGlass(), policy.settings().centralRecovery()))
                .filter(open -> open.userId().equals(signIn.user().getId()))
                .filter(open -> open.isOpen(KeycloakClock.INSTANCE.instant()));
    }

    /** Whether the claim comes next in this sign-in, asked for or offered. */
    boolean stands() {
        return nomination().isPresent() && !signIn.progress().claimCancelled() && (asked() || fits());
    }

    /** Whether the application asked for it. */
    boolean asked() {
        return ClaimActionFactory.PROVIDER_ID.equals(signIn.login().getClientNote(Constants.KC_ACTION));
    }

    /** Whether the sign-in is to a client where root may go on afterwards. */
    boolean clientAllowed() {
        return signIn.policy()
                .settings()
                .allowedClients()
                .contains(signIn.login().getClient().getClientId());
    }

    private boolean fits() {
        return signIn.kind().interactive()
                && !signIn.kind().silent()
                && !signIn.kind().singleSignOn()
                && clientAllowed();
    }
}
