package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyChanges;
import io.github.rootguard.keycloak.credential.AccessKeyLedger;
import io.github.rootguard.keycloak.signin.RootSignIn;
import java.util.List;
import java.util.Optional;

/** The keys of the user as they are stored now: what this request knows of the user is older than its own change. */
final class OwnAccessKeys {
    private OwnAccessKeys() {}

    static List<AccessKey> of(RootSignIn signIn) {
        return new AccessKeyChanges(signIn.session())
                .change(signIn.realm(), signIn.user().getId(), AccessKeyLedger::all)
                .orElse(List.of());
    }

    static Optional<AccessKey> find(RootSignIn signIn, String id) {
        return of(signIn).stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
