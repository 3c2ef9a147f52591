package io.github.rootguard.acceptance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document, which every answer of the product's REST API has to agree with. */
public final class ApiDocument {

    private static final Path FILE = Path.of("..", "docs", "openapi.yaml");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final ApiDocument ONLY = read();

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** The document of this version. */
    public static ApiDocument get() {
        return ONLY;
    }

    private static ApiDocument read() {
        try {
            return new ApiDocument(new YAMLMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds an answer against the document. Answers of other resources are none of its business, and neither are those
     * that Keycloak gives before ours are reached: 401 of the Admin REST, and 404, 405 and 500.
     *
     * @throws AssertionError if the status or the body is not as the document says
     */
    public void witness(RestResponse answer) {
        operation(answer).ifPresent(operation -> {
            String status = String.valueOf(answer.status());
            JsonNode response = resolved(operation.path("responses").path(status));
            if (response.isMissingNode()) {
                if (!Set.of("401", "404", "405", "500").contains(status)) {
                    throw new AssertionError(
                            answer.request() + " answered " + status + ", which docs/openapi.yaml does not know");
                }
                return;
            }
            String type = type(answer);
            JsonNode schema = response.path("content").path(type).path("schema");
            if (type.endsWith("json")
                    && !schema.isMissingNode()
                    && !answer.body().isEmpty()) {
                Set<ValidationMessage> faults =
                        schemas.computeIfAbsent(schema, this::compiled).validate(answer.json());
                if (!faults.isEmpty()) {
                    throw new AssertionError(answer.request() + " answered " + status
                            + " other than docs/openapi.yaml says: " + faults + " in " + answer.body());
                }
            }
        });
    }

    /** The media type without its parameters. */
    private static String type(RestResponse answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("application/json");
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }

    private Optional<JsonNode> operation(RestResponse answer) {
        int space = answer.request().indexOf(' ');
        String verb = answer.request().substring(0, space).toLowerCase(Locale.ROOT);
        String path = answer.request().substring(space + 1);
        return document.path("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(each -> each.getValue().path(verb))
                .filter(found -> !found.isMissingNode())
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : document.at(reference.asText().substring(1));
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = Json.object().setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }
}
