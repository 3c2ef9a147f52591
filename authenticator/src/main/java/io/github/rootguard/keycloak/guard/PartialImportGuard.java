package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.operations.AdminPath;
import io.github.rootguard.keycloak.operations.RequestedOperation.Changes;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.ExportImportManager;

/** Compares a realm before and after a partial import, which commits in a session of its own. */
final class PartialImportGuard implements InvocationHandler {
    private static final String PARTIAL_IMPORT = "partialImportRealm";

    private final KeycloakSession session;
    private final ExportImportManager target;

    private PartialImportGuard(KeycloakSession session, ExportImportManager target) {
        this.session = session;
        this.target = target;
    }

    static ExportImportManager around(KeycloakSession session, ExportImportManager target) {
        return Interfaces.proxy(ExportImportManager.class, target, new PartialImportGuard(session, target));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Optional<RealmModel> realm = new Arguments(arguments).first(RealmModel.class);
        if (method.getName().equals(PARTIAL_IMPORT) && realm.isPresent() && guards(realm.get())) {
            // What is refused here is recorded with the answer to the request.
            CommitCheck.enlist(
                    session,
                    realm.get(),
                    RequestCaller.of(session, realm.get()),
                    Changes.COMPONENTS,
                    AdminPath.NONE,
                    refusal -> {});
        }
        return Interfaces.call(target, method, arguments);
    }

    private boolean guards(RealmModel realm) {
        return RealmPolicies.of(session, realm).guarded() && !TrustedWrites.trusted(session, realm);
    }
}
