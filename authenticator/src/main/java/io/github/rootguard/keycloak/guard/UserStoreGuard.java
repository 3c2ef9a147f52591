package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.settings.RootCredentialTypes;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * Stands before the store of local users, below Keycloak's cache: whatever writes to root's account or credentials
 * passes here. A method that is not known to read is taken for a write.
 */
final class UserStoreGuard implements InvocationHandler {
    private static final List<String> READS = List.of("get", "search", "count", "is", "has", "hashCode", "equals");
    private static final Set<String> PASSES = Set.of("toString", "close", "preRemove");

    /** A consent is given in a sign-in and nowhere else: behind the gate, or in a flow that leads past it. */
    private static final Set<String> CONSENTS = Set.of("addConsent", "updateConsent");

    private static final String CREATES = "createCredential";

    private static final String BY_ID = "getUserById";

    private final KeycloakSession session;
    private final UserProvider target;
    private final RootAccountShield shield;
    private final RootAccountWrites writes;

    UserStoreGuard(KeycloakSession session, UserProvider target, RootAccountShield shield) {
        this.session = session;
        this.target = target;
        this.shield = shield;
        this.writes = new RootAccountWrites(session, target, shield);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Arguments given = new Arguments(arguments);
        RealmModel realm = given.first(RealmModel.class)
                .orElseGet(() -> session.getContext().getRealm());
        if (realm == null) {
            return Interfaces.call(target, method, arguments);
        }
        if (writes(method)) {
            UnchangedPolicy.enlist(session, realm);
            if (bringsOurs(method, given) && !shield.permitsCredentialWrite(realm)) {
                throw RootOnly.account(session);
            }
        }
        if (shield.guards(realm) && writes(method)) {
            Optional<String> root = rootAmong(realm, given);
            if (root.isPresent() && !writes.permitted(method, realm, root.get(), given)) {
                throw refusal(method, realm, root.get());
            }
        }
        Object result = Interfaces.call(target, method, arguments);
        if (method.getName().equals(BY_ID) && result instanceof UserModel found && !isAsked(realm, found, given)) {
            return null;
        }
        return shield.guards(realm) ? shielded(realm, result) : result;
    }

    private static boolean writes(Method method) {
        return !PASSES.contains(method.getName()) && READS.stream().noneMatch(method.getName()::startsWith);
    }

    /** Credentials of root's kinds come from root's pages; who is nominated must not find any that others made. */
    private static boolean bringsOurs(Method method, Arguments given) {
        return method.getName().equals(CREATES)
                && given.first(CredentialModel.class)
                        .filter(model -> RootCredentialTypes.has(model.getType()))
                        .isPresent();
    }

    private WebApplicationException refusal(Method method, RealmModel realm, String root) {
        UserModel account = target.getUserById(realm, root);
        if (account == null) {
            return RootOnly.account(session);
        }
        return CONSENTS.contains(method.getName())
                ? SignInRefusal.of(session, realm, account, RootSessionOpening.ONLY_INTERACTIVE)
                : shield.refusal(realm, account);
    }

    private Optional<String> rootAmong(RealmModel realm, Arguments given) {
        return given.first(UserModel.class)
                .map(UserModel::getId)
                .or(() -> given.first(String.class))
                .filter(id -> shield.isRoot(realm, id));
    }

    private boolean isAsked(RealmModel realm, UserModel found, Arguments given) {
        return given.first(String.class)
                .filter(asked -> CanonicalUserId.isOf(target, realm, found, asked, shield.roots(realm)))
                .isPresent();
    }

    private @Nullable Object shielded(RealmModel realm, @Nullable Object result) {
        if (result instanceof UserModel user) {
            return shield(realm, user);
        }
        if (result instanceof Stream<?> stream) {
            return stream.map(each -> each instanceof UserModel user ? shield(realm, user) : each);
        }
        return result;
    }

    private UserModel shield(RealmModel realm, UserModel user) {
        return shield.isRoot(realm, user.getId())
                ? Interfaces.proxy(UserModel.class, user, new ShieldedUser(realm, user, shield))
                : user;
    }
}
