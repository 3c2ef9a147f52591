package io.github.rootguard.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * An answer of a REST endpoint.
 *
 * @param request method and path, for messages
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the text of the answer, empty if there is none
 */
public record RestResponse(String request, int status, HttpHeaders headers, String body) {

    /** The answer as JSON, a missing node if it is empty. */
    public JsonNode json() {
        return Json.parse(body);
    }

    /**
     * Insists on a status.
     *
     * @return this answer
     * @throws AssertionError with the whole answer if the status is another one
     */
    public RestResponse expect(int expected) {
        if (status != expected) {
            throw new AssertionError(request + " answered " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    /** The last part of the {@code Location} header, which is the id of what was created. */
    public String createdId() {
        String location = headers.firstValue("Location")
                .orElseThrow(() -> new AssertionError(request + " answered " + status + " without Location: " + body));
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
