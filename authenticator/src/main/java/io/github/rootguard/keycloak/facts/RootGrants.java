package io.github.rootguard.keycloak.facts;

import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.session.RootSession;
import io.github.rootguard.policy.session.SessionFacts;
import io.github.rootguard.policy.session.SessionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The grants of root sessions, in Keycloak's replicated store of single-use objects. A session of root without a grant
 * does not exist for anybody; nothing in a realm's configuration can write one.
 */
public final class RootGrants {
    /** Key prefix of a grant, followed by the id of the session. */
    public static final String GRANT = "root-guard.grant.";

    private static final String CURRENT = "root-guard.current.";
    private static final String LOGIN = "root-guard.login.";
    private static final String SESSION_ID = "session";
    private static final String OPENED_NOW = RootGrants.class.getName() + ".opened";
    private static final Duration ACTIVITY_GRAIN = Duration.ofSeconds(30);
    private static final long CLEAN_UP_SECONDS = 60;

    private final KeycloakSession session;
    private final RealmModel realm;

    public RootGrants(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Stores the grant of a session that is being created, and makes it the realm's only one.
     *
     * @param sessionId id of the user session
     * @param loginId id of the root authentication session that led to it
     */
    public void open(String sessionId, String loginId, RootSession grant) {
        long seconds = Duration.between(grant.start(), grant.end()).toSeconds() + CLEAN_UP_SECONDS;
        store().put(GRANT + sessionId, seconds, grant.toNotes());
        store().put(CURRENT + realm.getId(), seconds, Map.of(SESSION_ID, sessionId));
        store().put(LOGIN + loginId, seconds, Map.of(SESSION_ID, sessionId));
        new RootTokenProof(session).begin(sessionId, seconds);
        session.setAttribute(OPENED_NOW, true);
    }

    /**
     * The session that a sign-in with this id led to in an earlier request. Not in the same one: a sign-in out of a live
     * session has that session's id, the browser's cookie still names it, and Keycloak removes a session that is younger
     * than the cookie which it was found by.
     */
    public Optional<String> sessionOfLogin(String loginId) {
        return session.getAttributeOrDefault(OPENED_NOW, false)
                ? Optional.empty()
                : Optional.ofNullable(store().get(LOGIN + loginId)).map(notes -> notes.get(SESSION_ID));
    }

    /** The grant of the session if it is the realm's current one; incomplete notes are no grant. */
    public Optional<RootSession> find(String sessionId) {
        Map<String, String> current = store().get(CURRENT + realm.getId());
        if (current == null || !sessionId.equals(current.get(SESSION_ID))) {
            return Optional.empty();
        }
        return Optional.ofNullable(store().get(GRANT + sessionId)).flatMap(RootSession::fromNotes);
    }

    /** The id of the session that holds the realm's grant; it may have ended since. */
    public Optional<String> currentSession() {
        return Optional.ofNullable(store().get(CURRENT + realm.getId())).map(notes -> notes.get(SESSION_ID));
    }

    /**
     * Judges whether the session may be used now.
     *
     * @param askingClientId client that wants to use it, null when no client asks
     */
    public Decision judge(String sessionId, String userId, @Nullable String askingClientId) {
        Decision decision = look(sessionId, userId, askingClientId);
        if (decision.violationOf(RuleId.ROOT_SESSION_LIFETIME).isPresent()) {
            close(sessionId);
        }
        if (decision.permitted()) {
            find(sessionId).ifPresent(live -> touch(sessionId, live, KeycloakClock.INSTANCE.instant()));
        }
        return decision;
    }

    /** As {@link #judge}, without taking it for a use of the session: others may look at it, too. */
    public Decision look(String sessionId, String userId, @Nullable String askingClientId) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        Optional<RootSession> grant = policy.intact() ? find(sessionId) : Optional.empty();
        Instant now = KeycloakClock.INSTANCE.instant();
        return new SessionPolicy(policy.settings()).decide(new SessionFacts(grant, userId, askingClientId, now));
    }

    /** Ends the session's grant; harmless when there is none. */
    public void close(String sessionId) {
        store().remove(GRANT + sessionId);
        new RootTokenProof(session).end(sessionId);
        new RootActivity(session, realm).ended(sessionId, KeycloakClock.INSTANCE.instant());
    }

    private void touch(String sessionId, RootSession grant, Instant now) {
        if (Duration.between(grant.lastActivity(), now).compareTo(ACTIVITY_GRAIN) >= 0) {
            // Never put: a late write must not bring back a grant that was ended meanwhile.
            store().replace(GRANT + sessionId, grant.withActivity(now).toNotes());
        }
    }

    private SingleUseObjectProvider store() {
        return session.singleUseObjects();
    }
}
