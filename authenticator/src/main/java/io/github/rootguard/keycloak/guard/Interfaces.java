package io.github.rootguard.keycloak.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proxies that carry every interface of their target, because Keycloak asks its stores for further interfaces by
 * {@code instanceof}. A proxy also meets the methods that a later Keycloak adds, where a delegate would not.
 */
final class Interfaces {
    private Interfaces() {}

    static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> at = target.getClass(); at != null; at = at.getSuperclass()) {
            for (Class<?> declared : at.getInterfaces()) {
                collect(declared, all);
            }
        }
        return type.cast(
                Proxy.newProxyInstance(target.getClass().getClassLoader(), all.toArray(Class<?>[]::new), handler));
    }

    /** Calls the target and lets its own exception through. */
    static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static void collect(Class<?> type, Set<Class<?>> all) {
        if (all.add(type)) {
            for (Class<?> parent : type.getInterfaces()) {
                collect(parent, all);
            }
        }
    }
}
