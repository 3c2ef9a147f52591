package io.github.rootguard.bench;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;

/** What an everyday administrator of the realm does. Updates send the whole object, as the admin console does. */
final class Administration {

    private Administration() {}

    /** Keycloak's first page of 100. */
    static Runnable listUsers(TestRealm realm) {
        AdminClient admin = realm.everydayAdmin();
        return () -> admin.get("/users").expect(200);
    }

    static Runnable createAndDeleteUser(TestRealm realm) {
        AdminClient admin = realm.everydayAdmin();
        return () -> {
            String id = admin.post("/users", Contender.member("newcomer"))
                    .expect(201)
                    .createdId();
            admin.delete("/users/" + id).expect(204);
        };
    }

    static Runnable updateUser(TestRealm realm) {
        return update(realm, "/users/" + realm.userId(Contender.MEMBER + 1), "firstName");
    }

    static Runnable updateRealm(TestRealm realm) {
        return update(realm, "", "displayName");
    }

    static Runnable updateClient(TestRealm realm) {
        return update(realm, "/clients/" + realm.clientUuid(BROWSER_APPLICATION), "description");
    }

    /** Each time another value, because Keycloak writes nothing where nothing changes. */
    private static Runnable update(TestRealm realm, String path, String member) {
        AdminClient admin = realm.everydayAdmin();
        ObjectNode whole = (ObjectNode) admin.get(path).expect(200).json();
        int[] count = {0};
        return () -> {
            count[0]++;
            admin.put(path, whole.put(member, "Version " + count[0])).expect(204);
        };
    }
}
