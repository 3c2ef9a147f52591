package io.github.rootguard.acceptance;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.web.Await;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The workflows of a realm, in the hands of its everyday administrator. */
record Workflows(TestRealm realm) {

    String create(Map<String, Object> workflow) {
        return realm.everydayAdmin().post("/workflows", workflow).expect(201).createdId();
    }

    RestResponse activate(String workflow, String userId) {
        return realm.everydayAdmin().post("/workflows/" + workflow + "/activate/USERS/" + userId, "");
    }

    /** Keycloak answers 500 while the schedule is just writing to the workflow. */
    void remove(String workflow) {
        Await.value(
                "end of the workflow",
                Duration.ofSeconds(10),
                () -> Optional.of(realm.everydayAdmin().delete("/workflows/" + workflow))
                        .filter(answer -> answer.status() == 204));
    }
}
