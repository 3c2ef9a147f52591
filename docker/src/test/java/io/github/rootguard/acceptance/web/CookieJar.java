package io.github.rootguard.acceptance.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cookies of one host. Unlike the JDK's own store it shows and takes single cookies, so that tests can look at them,
 * keep them and bring them back; and it keeps none for their age, because Keycloak's clock is moved by tests.
 */
public final class CookieJar {

    private final Map<Key, String> cookies =
            new TreeMap<>(Comparator.comparing(Key::name).thenComparing(Key::path));

    CookieJar() {}

    /** The value of a cookie, whatever its path. */
    public Optional<String> value(String name) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Names of the cookies that are there. */
    public List<String> names() {
        return cookies.keySet().stream().map(Key::name).distinct().toList();
    }

    /** Puts a cookie in, as a thief would. */
    public void put(String name, String value, String path) {
        cookies.put(new Key(name, path), value);
    }

    /** Forgets a cookie. */
    public void remove(String name) {
        cookies.keySet().removeIf(key -> key.name().equals(name));
    }

    String header(URI uri) {
        return cookies.entrySet().stream()
                .filter(cookie -> covers(cookie.getKey().path(), uri.getPath()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void accept(HttpHeaders headers) {
        headers.allValues("Set-Cookie").forEach(this::accept);
    }

    private void accept(String line) {
        String[] parts = line.split(";");
        String path = "/";
        boolean gone = false;
        for (String part : List.of(parts).subList(1, parts.length)) {
            String attribute = part.strip();
            if (attribute.regionMatches(true, 0, "path=", 0, 5)) {
                path = attribute.substring(5);
            }
            gone |= attribute.equalsIgnoreCase("max-age=0");
        }
        int equals = parts[0].indexOf('=');
        Key key = new Key(parts[0].substring(0, equals).strip(), path);
        if (gone) {
            cookies.remove(key);
        } else {
            cookies.put(key, parts[0].substring(equals + 1).strip());
        }
    }

    private static boolean covers(String cookiePath, String path) {
        return path.startsWith(cookiePath)
                && (cookiePath.endsWith("/")
                        || path.length() == cookiePath.length()
                        || path.charAt(cookiePath.length()) == '/');
    }

    private record Key(String name, String path) {}
}
