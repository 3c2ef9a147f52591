package io.github.rootguard.keycloak.operations;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request of the Admin REST or of SCIM is about, read from its path.
 *
 * <p>Not from {@link UriInfo#getPathParameters()}: for a sub-resource, RESTEasy Reactive 3.33 leaves the request pointing
 * at the locator after that call, and every request with a body then fails. Keycloak refuses paths that are
 * not normalized, so the segments can be trusted.
 *
 * @param segments decoded segments behind {@code /admin/realms/{realm}}, for SCIM as the Admin REST would have them; empty
 *     for other requests
 */
public record AdminPath(List<String> segments) {
    /** The path of a request that is no request of the Admin REST. */
    public static final AdminPath NONE = new AdminPath(List.of());

    private static final List<String> PREFIX = List.of("admin", "realms");
    private static final String REALMS = "realms";
    private static final List<String> SCIM = List.of("scim", "v2");

    /** Reads the path of a request; {@link #NONE} when it is none of the Admin REST. */
    public static AdminPath of(UriInfo uri) {
        return find(uri).orElse(NONE);
    }

    /** Reads the path of a request; empty when it is none of the Admin REST. That of a realm itself has no segments. */
    public static Optional<AdminPath> find(UriInfo uri) {
        List<String> all = Stream.of(uri.getRequestUri().getRawPath().split("/", -1))
                .map(AdminPath::decoded)
                .filter(segment -> !segment.isEmpty())
                .toList();
        for (int at = 0; at + PREFIX.size() < all.size(); at++) {
            if (all.subList(at, at + PREFIX.size()).equals(PREFIX)) {
                return Optional.of(new AdminPath(List.copyOf(all.subList(at + PREFIX.size() + 1, all.size()))));
            }
        }
        return scim(all);
    }

    /** SCIM calls the same things {@code Users} and {@code Groups}, and is no part of the Admin REST. */
    private static Optional<AdminPath> scim(List<String> all) {
        int at = all.indexOf(REALMS) + 2;
        if (at < 2
                || at + SCIM.size() >= all.size()
                || !all.subList(at, at + SCIM.size()).equals(SCIM)) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(all.subList(at + SCIM.size(), all.size()));
        segments.set(0, segments.get(0).toLowerCase(Locale.ROOT));
        return Optional.of(new AdminPath(List.copyOf(segments)));
    }

    /** The segments are taken apart before they are decoded: a role may have a slash in its name. */
    private static String decoded(String segment) {
        int parameters = segment.indexOf(';');
        String plain = parameters < 0 ? segment : segment.substring(0, parameters);
        return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether the path leads to this resource or below it. */
    public boolean leadsTo(String... resource) {
        return segments.size() >= resource.length
                && segments.subList(0, resource.length).equals(List.of(resource));
    }

    /** Whether the path names exactly this resource. */
    public boolean is(String... resource) {
        return segments.equals(List.of(resource));
    }

    /** The segment behind this collection, when the path begins with it: the id of a member. */
    public Optional<String> after(String... resource) {
        return leadsTo(resource) && segments.size() > resource.length
                ? Optional.of(segments.get(resource.length))
                : Optional.empty();
    }
}
