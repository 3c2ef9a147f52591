package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.RootCaller;
import io.github.rootguard.keycloak.facts.SignInApprovals;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.TaskCatalogue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Judges writes to the stored account of a root user, whoever makes them and on whatever path. */
final class RootAccountShield {
    private static final Decision FOREIGN_WRITE =
            Decision.deny(List.of(new Violation(RuleId.ROOT_ACCOUNT_SHIELD, ViolationKind.FORBIDDEN)));

    private final KeycloakSession session;
    private final BooleanSupplier serving;

    RootAccountShield(KeycloakSession session, BooleanSupplier serving) {
        this.session = session;
        this.serving = serving;
    }

    boolean isRoot(RealmModel realm, String userId) {
        return RealmPolicies.of(session, realm).isRoot(userId);
    }

    Set<String> roots(RealmModel realm) {
        return RealmPolicies.of(session, realm).rootUserIds();
    }

    boolean guards(RealmModel realm) {
        return RealmPolicies.of(session, realm).guarded();
    }

    /** Whether root's profile, roles, groups and links may be written now. */
    boolean permitsAccountWrite(RealmModel realm) {
        return permitsCredentialWrite(realm)
                || RootCaller.may(session, realm, AdminOperation.OWN_ACCOUNT)
                || new SignInApprovals(session)
                        .find(session.getContext().getAuthenticationSession())
                        .filter(approval -> TaskCatalogue.allows(approval.task(), AdminOperation.OWN_ACCOUNT))
                        .isPresent();
    }

    /** Whether root's credentials may be written now: only Root Guard's own pages do, they know root's rules. */
    boolean permitsCredentialWrite(RealmModel realm) {
        return TrustedWrites.trusted(session, realm) || !serving.getAsBoolean();
    }

    /** Whether this root user is signing in and has passed the gate. */
    boolean inApprovedLogin(String userId) {
        return inOwnLogin(userId)
                && new SignInApprovals(session)
                        .find(session.getContext().getAuthenticationSession())
                        .isPresent();
    }

    /** Whether root may agree to what an application wants: behind the gate, or in a realm that only watches. */
    boolean permitsConsent(RealmModel realm, String userId) {
        return inApprovedLogin(userId)
                || permitsAccountWrite(realm)
                || (inOwnLogin(userId) && RealmPolicies.of(session, realm).monitors());
    }

    /** Whether the write is that of a permanent lock-out. */
    boolean locksOut(Method method, Arguments given) {
        return RootLockout.asked(session, method, given);
    }

    /** Locks root out for a while only. */
    void lockOutForAWhile(RealmModel realm, String userId) {
        RootLockout.makeTemporary(session, realm, userId);
    }

    /** What answers a write that is not permitted: a page to a person, JSON to everybody else. */
    WebApplicationException refusal(RealmModel realm, UserModel root) {
        if (SignInRefusal.shownToAPerson(session)) {
            return SignInRefusal.of(session, realm, root, FOREIGN_WRITE);
        }
        ErrorResponseException refusal = RootOnly.account(session);
        // SCIM answers 500 to every exception that it does not know; this one it lets pass.
        return byScim() ? new ForbiddenException(refusal.getMessage(), refusal.getResponse()) : refusal;
    }

    /** Only requests have a token, and a path. */
    private boolean byScim() {
        return session.getContext().getBearerToken() != null
                && session.getContext().getUri().getPath().contains("/scim/");
    }

    /** Whether the write comes out of a sign-in of this root user itself. */
    boolean inOwnLogin(String userId) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        UserModel user = login == null ? null : login.getAuthenticatedUser();
        return user != null && userId.equals(user.getId());
    }
}
