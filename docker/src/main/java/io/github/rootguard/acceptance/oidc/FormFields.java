package io.github.rootguard.acceptance.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Form fields and query parameters as text and as maps. Of a name that comes twice, the last value is taken. */
public final class FormFields {

    private FormFields() {}

    /** The text of the fields in the map's order. */
    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The fields of a text. */
    public static Map<String, String> decode(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            String value = equals < 0 ? "" : field.substring(equals + 1);
            fields.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
        }
        return fields;
    }

    /** What an address says after its question mark and after its number sign. */
    public static Map<String, String> of(URI uri) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.putAll(decode(uri.getRawQuery() == null ? "" : uri.getRawQuery()));
        fields.putAll(decode(uri.getRawFragment() == null ? "" : uri.getRawFragment()));
        return fields;
    }
}
