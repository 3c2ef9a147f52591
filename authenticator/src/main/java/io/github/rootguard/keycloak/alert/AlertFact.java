package io.github.rootguard.keycloak.alert;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an alert can tell beside its type, in the order in which people read it. */
public enum AlertFact implements StableId {
    /** Id of the declared task. */
    TASK,
    /** The declared reason. */
    REASON,
    /** Client id. */
    CLIENT,
    /** Network address that the request came from. */
    ADDRESS,
    /** The session, by the fingerprint that events have. */
    ROOT_SESSION_ID,
    /** When the session was opened, ISO 8601 in UTC. */
    STARTED,
    /** How many operations were done. */
    DONE,
    /** How many operations were refused. */
    REFUSED,
    /** How often root signed in within thirty days. */
    SIGN_INS,
    /** How often root may sign in within thirty days before it counts as everyday use. */
    BUDGET,
    /** Type of the credential. */
    CREDENTIAL,
    /** Id of the access key, which is no secret. */
    ACCESS_KEY_ID,
    /** What was tried or done, such as {@code update users/1}. */
    OPERATION,
    /** Ids of the rules that refused it. */
    RULES,
    /** Id of the user who was root before. */
    FORMER_ROOT;

    /** The name in JSON, such as {@code root_session_id}. */
    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Adds it to what is known, if it is. */
    public void put(Map<AlertFact, String> facts, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(this, value);
        }
    }

    /** The key of its name for people. */
    public String messageKey() {
        return MessageKey.of("rootGuardAlertFact", MessageKey.kebab(this));
    }

    /** Finds the fact of an id; empty when there is none. */
    static Optional<AlertFact> of(String id) {
        return StableId.find(values(), id);
    }
}
