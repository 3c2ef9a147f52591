package io.github.rootguard.acceptance.accesskeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a token says, without looking at its signature. */
final class Jwt {

    private Jwt() {}

    static JsonNode header(String token) {
        return part(token, 0);
    }

    static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int index) {
        byte[] text = Base64.getUrlDecoder().decode(token.split("\\.", 3)[index]);
        return Json.parse(new String(text, StandardCharsets.UTF_8));
    }
}
