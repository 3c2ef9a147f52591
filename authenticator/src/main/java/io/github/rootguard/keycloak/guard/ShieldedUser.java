package io.github.rootguard.keycloak.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The stored account of a root user: reads pass, a change has to be permitted by the {@link RootAccountShield}. */
final class ShieldedUser implements InvocationHandler {
    private static final Logger LOG = Logger.getLogger(ShieldedUser.class);
    private static final List<String> READS = List.of("get", "is", "has", "credentialManager", "toString");

    private final RealmModel realm;
    private final UserModel target;
    private final RootAccountShield shield;

    ShieldedUser(RealmModel realm, UserModel target, RootAccountShield shield) {
        this.realm = realm;
        this.target = target;
        this.shield = shield;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("equals") && arguments != null) {
            return target.equals(unwrapped(arguments[0]));
        }
        if (READS.stream().anyMatch(method.getName()::startsWith)
                || nothingChanges(method, arguments)
                || shield.permitsAccountWrite(realm)) {
            return Interfaces.call(target, method, arguments);
        }
        if (shield.locksOut(method, new Arguments(arguments))) {
            shield.lockOutForAWhile(realm, target.getId());
            return null;
        }
        if (shield.inOwnLogin(target.getId())) {
            return writtenByOwnLogin(method, arguments);
        }
        throw shield.refusal(realm, target);
    }

    private static @Nullable Object unwrapped(@Nullable Object other) {
        return other != null
                        && Proxy.isProxyClass(other.getClass())
                        && Proxy.getInvocationHandler(other) instanceof ShieldedUser shielded
                ? shielded.target
                : other;
    }

    private @Nullable Object writtenByOwnLogin(Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("addRequiredAction")) {
            // Keycloak's triggers ask for a new password, a verified address and the like while root signs in. What
            // root has to do is the gate's business, and a stored action would stay.
            LOG.debugf(
                    "required action %s is not stored for the root user", new Arguments(arguments).first(String.class));
            return null;
        }
        boolean language = new Arguments(arguments)
                .first(String.class)
                .filter(UserModel.LOCALE::equals)
                .isPresent();
        if (method.getName().endsWith("Attribute") && language) {
            return Interfaces.call(target, method, arguments);
        }
        throw shield.refusal(realm, target);
    }

    private boolean nothingChanges(Method method, @Nullable Object @Nullable [] arguments) {
        Arguments given = new Arguments(arguments);
        Object value = arguments == null || arguments.length == 0 ? null : arguments[arguments.length - 1];
        return switch (method.getName()) {
            case "setUsername" -> Objects.equals(value, target.getUsername());
            case "setEmail" -> Objects.equals(value, target.getEmail());
            case "setFirstName" -> Objects.equals(value, target.getFirstName());
            case "setLastName" -> Objects.equals(value, target.getLastName());
            case "setEmailVerified" -> Objects.equals(value, target.isEmailVerified());
            case "setEnabled" -> Objects.equals(value, target.isEnabled());
            case "setSingleAttribute" ->
                given.first(String.class)
                        .filter(name -> Objects.equals(value, target.getFirstAttribute(name)))
                        .isPresent();
            case "setAttribute" ->
                given.first(String.class)
                        .filter(name -> Objects.equals(
                                value, target.getAttributeStream(name).toList()))
                        .isPresent();
            case "removeAttribute" ->
                given.first(String.class)
                        .filter(name ->
                                target.getAttributeStream(name).findAny().isEmpty())
                        .isPresent();
            case "removeRequiredAction" -> !requiredActions().contains(String.valueOf(value));
            case "leaveGroup" ->
                given.first(GroupModel.class).filter(target::isMemberOf).isEmpty();
            case "deleteRoleMapping" ->
                given.first(RoleModel.class).filter(target::hasDirectRole).isEmpty();
            default -> false;
        };
    }

    private Set<String> requiredActions() {
        return Set.copyOf(target.getRequiredActionsStream().toList());
    }
}
