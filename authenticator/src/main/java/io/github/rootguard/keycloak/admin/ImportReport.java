package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.rootguard.policy.hardware.RefusedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import. Where anything is refused, nothing is imported.
 *
 * @param error stable code; left out when all was imported
 * @param description the same for people
 * @param imported how many tokens are in the inventory now that were not before
 * @param refused all that is wrong with the file, never with a value out of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportReport(
        @Nullable String error,
        @JsonProperty("error_description") @Nullable String description,
        int imported,
        List<RefusedLine> refused) {

    static final String INVALID_FILE = "invalid_file";

    static ImportReport of(int imported) {
        return new ImportReport(null, null, imported, List.of());
    }

    static ImportReport refused(List<RefusedLine> refused) {
        RefusedLine first = refused.get(0);
        String description = "Nothing is imported. Faults in the file: %d. The first, on line %d: %s %s"
                .formatted(refused.size(), first.line(), first.field(), first.reason());
        return new ImportReport(INVALID_FILE, description, 0, refused);
    }
}
