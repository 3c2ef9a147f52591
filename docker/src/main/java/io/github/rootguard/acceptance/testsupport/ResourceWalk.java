package io.github.rootguard.acceptance.testsupport;

import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every resource method that the running server can serve, sub-resources included, found in the routing tables of
 * RESTEasy Reactive. By reflection, because these classes are no interface of Keycloak.
 */
final class ResourceWalk {

    private static final String RECORDER = "io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Found> found = new ArrayList<>();

    private ResourceWalk() {}

    /**
     * A resource method.
     *
     * @param verb the HTTP method
     * @param path the path at the method, below that of its class or locator
     * @param resource what a filter gets to know about it
     */
    record Found(String verb, String path, ResourceInfo resource) {}

    static List<Found> all() {
        Object deployment = Reflected.callStatic(RECORDER, "getCurrentDeployment");
        var walk = new ResourceWalk();
        for (Object path : (Collection<?>) Reflected.call(deployment, "getClassMappers")) {
            walk.handlers(Reflected.field(Reflected.field(path, "value"), "handlers"));
        }
        return walk.found;
    }

    private void handlers(Object chain) {
        Arrays.stream((Object[]) chain).filter(seen::add).forEach(this::handler);
    }

    private void handler(Object handler) {
        switch (handler.getClass().getSimpleName()) {
            case "ClassRoutingHandler" -> mappers(Reflected.call(handler, "getMappers"));
            case "ResourceLocatorHandler" ->
                values(Reflected.field(handler, "resourceLocatorHandlers")).forEach(this::mappers);
            case "MediaTypeMapper" ->
                values(Reflected.field(handler, "resourcesByConsumes")).stream()
                        .flatMap(holder -> values(Reflected.field(holder, "mtWithoutParamsToResource")).stream())
                        .forEach(this::resource);
            default -> {
                // Most handlers read parameters and write answers, and lead nowhere else.
            }
        }
    }

    private void mappers(Object byVerb) {
        for (Object mapper : values(byVerb)) {
            for (Object path : (Collection<?>) Reflected.call(mapper, "getTemplates")) {
                resource(Reflected.field(path, "value"));
            }
        }
    }

    private void resource(Object resource) {
        if (!seen.add(resource)) {
            return;
        }
        // A locator has no verb of its own, and a choice between media types has no method of its own.
        if (Reflected.callNullable(resource, "getHttpMethod") instanceof String verb
                && Reflected.callNullable(resource, "getLazyMethod") instanceof ResourceInfo info) {
            Object path = Reflected.call(resource, "getPath");
            found.add(new Found(verb, (String) Reflected.field(path, "template"), info));
        }
        handlers(Reflected.call(resource, "getHandlerChain"));
    }

    private static Collection<?> values(Object map) {
        return ((Map<?, ?>) map).values();
    }
}
