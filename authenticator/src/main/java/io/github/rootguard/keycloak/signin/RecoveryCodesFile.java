package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.ShownTime;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.policy.mfa.RecoveryCode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.CacheControlUtil;

/**
 * Recovery codes as a text file. It comes from the server, and not out of the page, so that it needs no script and that no
 * code stands in an address, which browsers keep in their list of downloads.
 */
final class RecoveryCodesFile {
    private static final String DOWNLOAD = "download";
    private static final String NAME = "root-recovery-codes.txt";

    private RecoveryCodesFile() {}

    static boolean asked(RootSignIn signIn) {
        return signIn.uri().getQueryParameters().containsKey(DOWNLOAD);
    }

    /** The page that shows the codes, asked for the file. Without a session code Keycloak takes it for a reload. */
    static URI address(RootSignIn signIn) {
        UriBuilder page = LoginActionsService.requiredActionProcessor(signIn.uri())
                .queryParam(Constants.CLIENT_ID, signIn.login().getClient().getClientId())
                .queryParam(Constants.TAB_ID, signIn.login().getTabId())
                .queryParam(
                        Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(signIn.session(), signIn.login()))
                .queryParam(DOWNLOAD, true);
        return page.build(signIn.realm().getName());
    }

    static Response response(RootSignIn signIn, List<RecoveryCode> codes) {
        List<String> lines = new ArrayList<>();
        lines.add(signIn.text("rootGuardRecoveryCodesTitle"));
        lines.add("");
        lines.add(signIn.text("rootGuardRecoveryCodesFileRealm", signIn.realmName()));
        lines.add(signIn.text(
                "rootGuardRecoveryCodesFileAccount",
                Optional.ofNullable(signIn.user().getEmail()).orElseGet(signIn.user()::getUsername)));
        lines.add(signIn.text(
                "rootGuardRecoveryCodesFileMade",
                ShownTime.of(signIn.session(), signIn.user(), KeycloakClock.INSTANCE.instant())));
        lines.add("");
        codes.forEach(code -> lines.add(code.revealForImmediateUse()));
        lines.add("");
        lines.add(signIn.text("rootGuardRecoveryCodesFileHelp"));
        return Response.ok(String.join("\r\n", lines) + "\r\n")
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + NAME + "\"")
                .cacheControl(CacheControlUtil.noCache())
                .build();
    }
}
