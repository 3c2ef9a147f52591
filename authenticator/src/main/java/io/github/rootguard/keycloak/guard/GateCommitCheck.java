package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.RootCaller;
import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.function.Consumer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;

/**
 * Looks at the gate when a request is about to commit, so that no request weakens it on a path that nobody thought of:
 * for example by moving another required action before it.
 */
final class GateCommitCheck {
    private GateCommitCheck() {}

    static void enlist(KeycloakSession session, RealmModel realm, Consumer<ErrorResponseException> refused) {
        if (!GateCondition.of(realm).sound()) {
            return;
        }
        String realmId = realm.getId();
        session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                RealmModel now = session.realms().getRealm(realmId);
                if (now != null
                        && RealmPolicies.of(session, now).guarded()
                        && !GateCondition.of(now).sound()
                        && !RootCaller.may(session, now, AdminOperation.ROOT_POLICY)) {
                    ErrorResponseException refusal = RootOnly.policy();
                    refused.accept(refusal);
                    throw refusal;
                }
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
