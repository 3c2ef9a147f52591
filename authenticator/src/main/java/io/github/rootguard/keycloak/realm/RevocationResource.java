package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyChanges;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.keycloak.grant.AccessKeyGrantFactory;
import io.github.rootguard.keycloak.grant.AccessKeyRequest;
import io.github.rootguard.keycloak.grant.Verdict;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Switches a key off for whoever holds the whole pair: so the finder of a leaked key can close the leak. */
public final class RevocationResource {
    private static final String REASON = "revoked by a holder of the pair";

    private final KeycloakSession session;

    RevocationResource(KeycloakSession session) {
        this.session = session;
    }

    /** {@code access_key_id} and {@code secret_access_key}, both REQUIRED. Doing it again changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> revoke() {
        ProgramRequest request = ProgramRequest.of(session);
        AccessKeyRequest pair = AccessKeyRequest.read(request.parameters())
                .orElseThrow(() -> request.error(
                        OAuthErrorException.INVALID_REQUEST,
                        Objects.requireNonNullElse(AccessKeyRequest.problem(request.parameters()), ""),
                        Response.Status.BAD_REQUEST));
        EventBuilder event = request.event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, AccessKeyCredentialModel.TYPE);
        Verdict verdict = AccessKeyGrantFactory.validator(session)
                .use(pair, request.connection().getRemoteAddr());
        UserModel owner = verdict.user();
        AccessKey key = verdict.key();
        if (!verdict.proven() || owner == null || key == null) {
            PolicyEvents.describe(event, verdict.decision()).error(Errors.INVALID_USER_CREDENTIALS);
            throw request.error(OAuthErrorException.INVALID_GRANT, "Invalid access key", Response.Status.BAD_REQUEST);
        }
        new AccessKeyChanges(session).change(request.realm(), owner.getId(), ledger -> {
            ledger.find(key.id())
                    .filter(found -> found.life().active())
                    .ifPresent(found -> ledger.put(found.deactivated()));
            return true;
        });
        event.user(owner)
                .detail(EventDetails.ACCESS_KEY_ID, key.id())
                .detail(Details.REASON, REASON)
                .success();
        return Map.of("access_key_id", key.id(), "status", "inactive");
    }
}
