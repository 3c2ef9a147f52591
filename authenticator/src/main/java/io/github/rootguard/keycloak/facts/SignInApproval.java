package io.github.rootguard.keycloak.facts;

import io.github.rootguard.policy.task.RootTask;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The gate's approval of one sign-in of root, before the session exists.
 *
 * @param userId root's id
 * @param clientId client that the sign-in is for
 * @param task declared task
 * @param reason declared reason, as typed
 * @param sessionId id that the user session will have: a new one, so that no older token or client session fits it
 */
public record SignInApproval(String userId, String clientId, RootTask task, String reason, String sessionId) {

    Map<String, String> toNotes(String nonce) {
        Map<String, String> notes = new HashMap<>();
        notes.put("nonce", nonce);
        notes.put("user", userId);
        notes.put("client", clientId);
        notes.put("task", task.id());
        notes.put("reason", reason);
        notes.put("session", sessionId);
        return notes;
    }

    static Optional<SignInApproval> fromNotes(Map<String, String> notes) {
        String user = notes.get("user");
        String client = notes.get("client");
        String reason = notes.get("reason");
        String session = notes.get("session");
        Optional<RootTask> task = Optional.ofNullable(notes.get("task")).flatMap(RootTask::of);
        if (user == null || client == null || reason == null || session == null) {
            return Optional.empty();
        }
        return task.map(declared -> new SignInApproval(user, client, declared, reason, session));
    }
}
