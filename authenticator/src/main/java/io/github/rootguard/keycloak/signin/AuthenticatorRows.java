package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.ShownTime;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.enrollment.AuthenticatorPolicy;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import io.github.rootguard.policy.mfa.FactorKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Root's authenticators as pages list them. */
public final class AuthenticatorRows {
    private static final UUID UNKNOWN_MODEL = new UUID(0, 0);

    private AuthenticatorRows() {}

    /** A row for each: id, label, kind, serial, model, when it was added and used, and why it does not count. */
    public static List<Map<String, Object>> of(RootSignIn signIn, List<BoundAuthenticator> authenticators) {
        return authenticators.stream().map(each -> row(signIn, each)).toList();
    }

    private static Map<String, Object> row(RootSignIn signIn, BoundAuthenticator authenticator) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", authenticator.id());
        row.put("label", authenticator.label());
        row.put("kind", authenticator.kind().map(FactorKind::id).orElse(""));
        authenticator.serial().ifPresent(serial -> row.put("serial", serial));
        SecurityKeyFacts key = authenticator.facts().securityKey();
        if (key != null && !UNKNOWN_MODEL.equals(key.aaguid())) {
            row.put("model", key.aaguid().toString());
        }
        row.put("added", ShownTime.of(signIn.session(), signIn.user(), authenticator.created()));
        authenticator
                .lastUsed()
                .ifPresent(used -> row.put("lastUsed", ShownTime.of(signIn.session(), signIn.user(), used)));
        new AuthenticatorPolicy(signIn.policy().settings())
                .decide(authenticator.facts())
                .first()
                .map(Violation::rule)
                .ifPresent(rule -> row.put("misfit", rule.messageKey()));
        return row;
    }
}
