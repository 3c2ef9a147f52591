package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.guard.AdministratorTexts;
import io.github.rootguard.keycloak.posture.Posture;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The realm root benchmark. */
public final class ChecksResource {
    private static final MediaType SARIF = MediaType.valueOf(Sarif.MEDIA_TYPE);

    private final AdminRequest request;

    ChecksResource(AdminRequest request) {
        this.request = request;
    }

    /**
     * All checks, as JSON or, where the request accepts that first, as SARIF 2.1.0. Needs {@code view-realm}; tells no
     * secrets, and of people their ids only.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Sarif.MEDIA_TYPE})
    public Response read() {
        request.auth().realm().requireViewRealm();
        AdministratorTexts texts = AdministratorTexts.of(request.session());
        CheckReport report = CheckReport.of(
                request.realm().getName(), request.now(), Posture.of(request.session(), request.realm()), texts);
        return sarif()
                ? Response.ok(Sarif.of(report, texts.locale()).toString(), SARIF)
                        .build()
                : Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The first of the acceptable types that there is decides; a wildcard stands for JSON. */
    private boolean sarif() {
        return request.session().getContext().getHttpRequest().getHttpHeaders().getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(SARIF) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
