package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Confirms when a request is about to commit that it was judged by the policy that holds. Keycloak reads the body of a
 * request after our filter, and as slowly as the client sends it: a claim may have come in between (#8).
 */
final class UnchangedPolicy extends AbstractKeycloakTransaction {
    static final String ERROR = "root_changed";
    static final String MESSAGE_KEY = "rootGuardShieldRootChanged";

    private static final String ENLISTED = UnchangedPolicy.class.getName() + ".";

    private final KeycloakSession session;
    private final String realmId;
    private final RealmPolicy judgedBy;

    private UnchangedPolicy(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
        this.judgedBy = RealmPolicies.of(session, realm);
    }

    /** Has the commit of this session confirm the policy of the realm, as it is known now; once is enough. */
    static void enlist(KeycloakSession session, RealmModel realm) {
        String enlisted = ENLISTED + realm.getId();
        if (session.getAttribute(enlisted) == null) {
            session.setAttribute(enlisted, true);
            session.getTransactionManager().enlistPrepare(new UnchangedPolicy(session, realm));
        }
    }

    @Override
    protected void commitImpl() {
        // Who writes the policy has to know all of it, everybody else only whom it names.
        boolean holds = RealmPolicies.committed(session.getKeycloakSessionFactory(), realmId)
                .map(now -> RealmPolicies.storedIn(session, realmId)
                        ? now.equals(judgedBy)
                        : now.intact() == judgedBy.intact() && now.rootUserIds().equals(judgedBy.rootUserIds()))
                .orElse(true);
        if (!holds) {
            throw refusal();
        }
    }

    private WebApplicationException refusal() {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        return login != null && SignInRefusal.shownToAPerson(session)
                ? new ErrorPageException(session, login, Response.Status.CONFLICT, MESSAGE_KEY)
                : new ErrorResponseException(ERROR, RefusalText.of(session).rootChanged(), Response.Status.CONFLICT);
    }

    @Override
    protected void rollbackImpl() {}
}
