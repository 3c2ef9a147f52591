package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.web.Http;

/** The way to root's own page for a new password. */
public final class PasswordChange {

    private static final String PAGE = "root-guard-password";

    private PasswordChange() {}

    /** By a new sign-in for the task, with the password that the realm was claimed with. */
    public static RootSignIn begin(GuardedRealm guarded, Http http) {
        return begin(guarded, http, guarded.rootPassword());
    }

    /** By a new sign-in for the task. */
    public static RootSignIn begin(GuardedRealm guarded, Http http, String password) {
        RootSignIn signIn = open(guarded, http)
                .login(guarded.rootEmail(), password)
                .otp(guarded.codes().next())
                .task("change-root-credentials", GuardedRealm.REASON);
        signIn.page().expectPage(PAGE);
        return signIn;
    }

    /** In a browser that has a session for the task. */
    public static RootSignIn again(GuardedRealm guarded, Http http) {
        RootSignIn signIn = open(guarded, http);
        signIn.page().expectPage(PAGE);
        return signIn;
    }

    private static RootSignIn open(GuardedRealm guarded, Http http) {
        OidcClient console = guarded.adminConsole();
        return RootSignIn.begin(http, console, console.authorization().with("kc_action", PAGE));
    }
}
