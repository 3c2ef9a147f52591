package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.report.CredentialReport;
import io.github.rootguard.keycloak.report.ReportScope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;

/** Who has which credentials. */
public final class CredentialReportResource {
    private static final String CSV = "text/csv";
    private static final String CSV_IN_UTF_8 = "text/csv;charset=UTF-8";

    private final AdminRequest request;

    CredentialReportResource(AdminRequest request) {
        this.request = request;
    }

    /**
     * The credential report as CSV. Needs {@code view-realm} and {@code view-users}: it is about all users, and about what
     * the realm demands of them.
     *
     * @param scope {@code admins} for those who hold a role of administration, {@code all} for everybody, which is the
     *     default
     */
    @GET
    @Produces(CSV)
    public Response read(@QueryParam("scope") @Nullable String scope) {
        request.auth().realm().requireViewRealm();
        request.auth().users().requireView();
        ReportScope wanted = scope == null
                ? ReportScope.ALL
                : ReportScope.of(scope).orElseThrow(() -> Refusal.ofRead(AdminProblems.REPORT_SCOPE));
        CredentialReport report = new CredentialReport(request.session(), request.realm(), wanted);
        StreamingOutput lines = report::write;
        return Response.ok(lines, CSV_IN_UTF_8)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"credential-report.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
