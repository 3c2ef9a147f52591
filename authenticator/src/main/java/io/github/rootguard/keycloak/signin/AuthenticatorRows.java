package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.SecurityKeyModels;
import io.github.rootguard.keycloak.credential.ShownTime;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.enrollment.AuthenticatorPolicy;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Root's authenticators as the page lists them on which root looks after them. */
public final class AuthenticatorRows {
    private static final UUID UNKNOWN_MODEL = new UUID(0, 0);

    private AuthenticatorRows() {}

    /** What {@link AuthenticatorChoices} tells of each, and serial, model, when it was added and why it does not count. */
    public static List<Map<String, Object>> of(RootSignIn signIn, List<BoundAuthenticator> authenticators) {
        List<Map<String, Object>> rows =
                AuthenticatorChoices.toGiveUp(signIn, authenticators).data();
        for (int each = 0; each < rows.size(); each++) {
            describe(signIn, authenticators.get(each), rows.get(each));
        }
        return rows;
    }

    private static void describe(RootSignIn signIn, BoundAuthenticator authenticator, Map<String, Object> row) {
        authenticator.serial().ifPresent(serial -> row.put("serial", serial));
        SecurityKeyFacts key = authenticator.facts().securityKey();
        if (key != null && !UNKNOWN_MODEL.equals(key.aaguid())) {
            row.put(
                    "model",
                    SecurityKeyModels.nameOf(signIn.session(), authenticator).orElseGet(key.aaguid()::toString));
        }
        row.put("added", ShownTime.of(signIn.session(), signIn.user(), authenticator.created()));
        row.put("addedInstant", authenticator.created().toString());
        new AuthenticatorPolicy(signIn.policy().settings())
                .decide(authenticator.facts())
                .first()
                .map(Violation::rule)
                .ifPresent(rule -> row.put("misfit", rule.messageKey()));
    }
}
