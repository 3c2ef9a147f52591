package io.github.rootguard.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The realm of the demo, and the nomination of its root. */
final class DemoRealm {

    static final String NAME = "demo";

    private final AdminClient master;

    DemoRealm(AdminClient master) {
        this.master = master;
    }

    /** Creates the realm, or points the portal of a kept realm to where it lives this time. */
    void createOrAdapt(DemoPasswords passwords, URI portal) {
        if (master.get("/" + NAME).status() == 404) {
            ExampleRealm.draft(NAME, passwords::of, portal + "/*")
                    .set("displayName", "Root Guard demo")
                    .create(master);
            return;
        }
        AdminClient realm = master.in(NAME);
        JsonNode client = realm.get("/clients?clientId=" + ExampleRealm.BROWSER_APPLICATION)
                .expect(200)
                .json()
                .path(0);
        realm.put("/clients/" + client.path("id").asText(), Map.of("redirectUris", new String[] {portal + "/*"}))
                .expect(204);
    }

    /**
     * Nominates the example's nominee.
     *
     * @return the claim code, or nothing if a kept realm has its root already
     */
    Optional<String> nominate() {
        RestResponse answer =
                master.in(NAME).post("/root-guard/nomination", Map.of("user", ExampleRealm.NOMINEE + "@example.org"));
        if (answer.status() == 403) {
            return Optional.empty();
        }
        return Optional.of(answer.expect(201).json().path("claimCode").asText());
    }
}
