package io.github.rootguard.keycloak.activity;

import io.github.rootguard.policy.signin.SignInBudget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How often root has signed in lately, the sign-in of this request included. It is counted once, when the session is
 * recorded: the record, the alert and the mark of everyday use then say the same.
 */
public final class SignInCount {
    private static final String COUNTED = SignInCount.class.getName() + ".";

    private SignInCount() {}

    /** Counts, before the session of this sign-in is recorded. */
    public static int withThisOne(KeycloakSession session, RealmModel realm, Instant start) {
        int signIns = new RootActivity(session, realm).signInsSince(SignInBudget.since(start)) + 1;
        session.setAttribute(COUNTED + realm.getId(), signIns);
        return signIns;
    }

    /** What was counted in this request; counts anew in one that recorded no session. */
    public static int of(KeycloakSession session, RealmModel realm, Instant now) {
        @Nullable Integer counted = session.getAttribute(COUNTED + realm.getId(), Integer.class);
        return counted == null ? new RootActivity(session, realm).signInsSince(SignInBudget.since(now)) : counted;
    }
}
