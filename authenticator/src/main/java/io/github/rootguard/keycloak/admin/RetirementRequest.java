package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What root asks for when it retires.
 *
 * @param keepAdministration whether the user goes on to be an administrator of the realm; so it is when nothing is said
 */
record RetirementRequest(boolean keepAdministration) {
    private static final String KEEP = "keepAdministration";

    /** Reads the body; empty when it has another field, or anything but true or false in this one. */
    static Optional<RetirementRequest> read(ObjectNode body) {
        JsonNode keep = body.path(KEEP);
        if (body.size() > (keep.isMissingNode() ? 0 : 1)) {
            return Optional.empty();
        }
        if (keep.isMissingNode()) {
            return Optional.of(new RetirementRequest(true));
        }
        return keep instanceof BooleanNode said
                ? Optional.of(new RetirementRequest(said.booleanValue()))
                : Optional.empty();
    }
}
