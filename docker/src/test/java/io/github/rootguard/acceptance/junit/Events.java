package io.github.rootguard.acceptance.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.web.Await;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The stored events of a realm, newest first, as Admin REST shows them. */
public final class Events {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final AdminClient admin;

    Events(AdminClient admin) {
        this.admin = admin;
    }

    /** Events of users: {@code type}, {@code userId}, {@code clientId}, {@code error}, {@code details}. */
    public List<JsonNode> ofUsers() {
        return list("/events?max=500");
    }

    /** Events of users of one type, such as {@code LOGIN_ERROR}. */
    public List<JsonNode> ofType(String type) {
        return list("/events?max=500&type=" + type);
    }

    /** Events of administrators: {@code operationType}, {@code resourceType}, {@code resourcePath}, {@code error}. */
    public List<JsonNode> ofAdministrators() {
        return list("/admin-events?max=500");
    }

    /** Waits for an event of a type that fits, for what happens after the answer. */
    public JsonNode await(String type, Predicate<JsonNode> fits) {
        return await(() -> ofType(type), fits);
    }

    /** Waits for an event of an administrator that fits. */
    public JsonNode awaitOfAdministrator(Predicate<JsonNode> fits) {
        return await(this::ofAdministrators, fits);
    }

    private static JsonNode await(Supplier<List<JsonNode>> events, Predicate<JsonNode> fits) {
        return Await.value(
                "event", LONGEST, () -> events.get().stream().filter(fits).findFirst());
    }

    private List<JsonNode> list(String path) {
        return StreamSupport.stream(admin.get(path).expect(200).json().spliterator(), false)
                .toList();
    }
}
