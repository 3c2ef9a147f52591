package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.RootGrants;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;

/**
 * Stands before every user session that Keycloak creates or finds. Root's sessions are created with the gate's approval
 * only and found with a live grant only; everybody else's pass untouched.
 *
 * <p>Results are filtered by their type and not by the method's name, so that a look-up which Keycloak adds later is
 * filtered too.
 */
final class SessionGuard implements InvocationHandler {
    private final KeycloakSession session;
    private final UserSessionProvider target;
    private final RootSessionOpening opening;
    private final RootSessionSight sight;

    SessionGuard(KeycloakSession session, UserSessionProvider target) {
        this.session = session;
        this.target = target;
        this.opening = new RootSessionOpening(session, target);
        this.sight = new RootSessionSight(session);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().startsWith("removeUserSession")) {
            closeGrants(new Arguments(arguments));
        }
        return method.getName().startsWith("create")
                ? create(method, new Arguments(arguments), arguments)
                : filtered(method, arguments, Interfaces.call(target, method, arguments));
    }

    /** A session that is removed takes its grant along. */
    private void closeGrants(Arguments given) {
        if (!concernsRoot(given)) {
            return;
        }
        RealmModel realm = given.first(RealmModel.class).orElseThrow();
        RootGrants grants = new RootGrants(session, realm);
        given.first(UserSessionModel.class).map(UserSessionModel::getId).ifPresent(grants::close);
        given.first(UserModel.class)
                .ifPresent(root -> target.getUserSessionsStream(realm, root)
                        .map(UserSessionModel::getId)
                        .toList()
                        .forEach(grants::close));
    }

    private @Nullable Object create(Method method, Arguments given, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (!concernsRoot(given)) {
            return Interfaces.call(target, method, arguments);
        }
        return switch (method.getName()) {
            case "createUserSession" -> opening.open(method, arguments);
            case "createClientSession" -> {
                sight.requireUsable(
                        given.first(UserSessionModel.class).orElseThrow(),
                        given.first(ClientModel.class).orElseThrow());
                yield Interfaces.call(target, method, arguments);
            }
            default -> {
                sight.requireOnline(given);
                yield Interfaces.call(target, method, arguments);
            }
        };
    }

    private @Nullable Object filtered(Method method, @Nullable Object @Nullable [] arguments, @Nullable Object result)
            throws Throwable {
        if (result instanceof UserSessionModel found) {
            return sight.visible(found, arguments) ? found : ofThisLogin(method, arguments);
        }
        if (result == null && method.getName().equals("getUserSession")) {
            return ofThisLogin(method, arguments);
        }
        if (result instanceof AuthenticatedClientSessionModel found) {
            return sight.visible(found) ? found : null;
        }
        if (result instanceof Stream<?> stream) {
            return stream.filter(each -> !(each instanceof UserSessionModel found) || sight.listed(found, arguments));
        }
        return result;
    }

    /**
     * Keycloak looks for the session of a login under the id of the authentication session, because it expects both to
     * be the same. Root's sessions have ids of their own, so the look-up is led to the right one.
     */
    private @Nullable Object ofThisLogin(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Optional<Object[]> led = sight.leadToRootSession(method, arguments);
        if (led.isEmpty()) {
            return null;
        }
        Object result = Interfaces.call(target, method, led.get());
        return result instanceof UserSessionModel found && sight.visible(found, led.get()) ? found : null;
    }

    private boolean concernsRoot(Arguments given) {
        Optional<UserModel> user = given.first(UserModel.class)
                .or(() -> given.first(UserSessionModel.class).map(UserSessionModel::getUser))
                .or(() -> given.first(AuthenticatedClientSessionModel.class)
                        .map(client -> client.getUserSession().getUser()));
        RealmModel realm = given.first(RealmModel.class)
                .or(() -> given.first(UserSessionModel.class).map(UserSessionModel::getRealm))
                .orElseGet(() -> session.getContext().getRealm());
        return user.isPresent()
                && RealmPolicies.of(session, realm).isRoot(user.get().getId());
    }
}
