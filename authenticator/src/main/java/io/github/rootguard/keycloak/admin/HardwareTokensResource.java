package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.hardware.HardwareTokens;
import io.github.rootguard.keycloak.json.JsonBody;
import io.github.rootguard.keycloak.pskc.FileSecret;
import io.github.rootguard.keycloak.pskc.PskcTokens;
import io.github.rootguard.policy.hardware.RefusedLine;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.hardware.TokenCsv;
import io.github.rootguard.policy.hardware.TokenFile;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/**
 * The inventory of hardware tokens that are bound to nobody. Before there is a root user whoever may nominate fills it,
 * afterwards root alone. Seeds go in and never come out.
 */
public final class HardwareTokensResource {
    private final AdminRequest request;
    private final HardwareTokens inventory;

    HardwareTokensResource(AdminRequest request) {
        this.request = request;
        this.inventory = new HardwareTokens(request.session(), request.realm());
    }

    /**
     * The tokens by serial number, without their seeds. Needs {@code view-realm}.
     *
     * @param first how many to leave out, 0 when nothing is said
     * @param max how many to show at most, 1 to 1000, 100 when nothing is said
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<HardwareTokenView> list(
            @QueryParam("first") @Nullable String first, @QueryParam("max") @Nullable String max) {
        request.auth().realm().requireViewRealm();
        Page page = Page.read(first, max);
        return inventory.all().stream()
                .skip(page.first())
                .limit(page.max())
                .map(HardwareTokenView::of)
                .toList();
    }

    /**
     * Imports a file: {@code text/csv} in UTF-8, {@code application/pskc+xml}, or {@code application/json} with an encrypted
     * PSKC file as text in {@code pskc} and either {@code preSharedKey} (hex or base64) or {@code password}. Answers 200
     * with the report, or 400 {@code invalid_file} with the report of all that is wrong, and then nothing is imported.
     *
     * @param type content type; a method for each type would have Keycloak answer all others with an error of its own
     */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public ImportReport importFile(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body) {
        authorize(OperationType.CREATE);
        return switch (String.valueOf(type).split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "text/csv" -> imported(csv(file(body)), "csv");
            case "application/pskc+xml" ->
                imported(PskcTokens.read(file(body), FileSecret.NONE, request.now()), "pskc");
            case MediaType.APPLICATION_JSON -> imported(encrypted(body), "pskc");
            default -> throw Refusal.of(request, OperationType.CREATE, AdminProblems.FILE_TYPE);
        };
    }

    /**
     * Takes all tokens out of the inventory. A request that only lost the serial number must not do that, so it has to
     * say {@code all=true}. Answers 200 with their number.
     */
    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> removeAll(@QueryParam("all") @Nullable String all) {
        authorize(OperationType.DELETE);
        if (!"true".equals(all)) {
            throw Refusal.of(request, OperationType.DELETE, AdminProblems.ALL_TOKENS);
        }
        Map<String, Object> removed = Map.of("removed", inventory.removeAll());
        RootGuardAdminEvents.written(request, OperationType.DELETE, removed);
        return removed;
    }

    /** Takes one token out of the inventory: 204, or 404 {@code token_not_found}. */
    @DELETE
    @Path("{serial}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@PathParam("serial") String typed) {
        authorize(OperationType.DELETE);
        SerialNumber serial = SerialNumber.parse(typed)
                .filter(inventory::remove)
                .orElseThrow(() -> Refusal.of(request, OperationType.DELETE, AdminProblems.TOKEN_NOT_FOUND));
        RootGuardAdminEvents.written(request, OperationType.DELETE, Map.of("serial", serial.text()));
        return Response.noContent().build();
    }

    private void authorize(OperationType operation) {
        WriteAuthority.hardwareTokens(request).ifPresent(problem -> {
            throw Refusal.of(request, operation, problem);
        });
    }

    private ImportReport imported(TokenFile file, String format) {
        List<RefusedLine> refused = new HardwareTokenImport(request).run(file);
        if (!refused.isEmpty()) {
            throw Refusal.of(request, ImportReport.refused(refused));
        }
        int count = file.tokens().size();
        RootGuardAdminEvents.written(request, OperationType.CREATE, Map.of("imported", count, "format", format));
        return ImportReport.of(count);
    }

    private TokenFile encrypted(InputStream body) {
        PskcSubmission submission = JsonBody.read(body)
                .flatMap(PskcSubmission::read)
                .orElseThrow(() -> Refusal.of(request, OperationType.CREATE, AdminProblems.PSKC_FIELDS));
        return PskcTokens.read(submission.file(), submission.secret(), request.now());
    }

    private static TokenFile csv(byte[] file) {
        try {
            return TokenCsv.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return TokenFile.refused(1, "file", "is not in UTF-8");
        }
    }

    private byte[] file(InputStream body) {
        try {
            byte[] file = body.readNBytes(TokenFile.MAX_BYTES + 1);
            if (file.length <= TokenFile.MAX_BYTES) {
                return file;
            }
        } catch (IOException incomplete) {
            throw Refusal.of(request, OperationType.CREATE, AdminProblems.FILE_INCOMPLETE);
        }
        throw Refusal.of(request, OperationType.CREATE, AdminProblems.FILE_TOO_LARGE);
    }
}
