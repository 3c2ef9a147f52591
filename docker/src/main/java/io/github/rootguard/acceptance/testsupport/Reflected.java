package io.github.rootguard.acceptance.testsupport;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes of the server and of the product that tests are not compiled against. */
final class Reflected {

    private Reflected() {}

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is gone", e);
        }
    }

    /** Calls a static method without parameters, whoever may see it. */
    static Object callStatic(String type, String method) {
        return Objects.requireNonNull(invoke(method(type(type), method), null));
    }

    /** Calls a method that returns something. */
    static Object call(Object target, String method, Object... arguments) {
        return Objects.requireNonNull(callNullable(target, method, arguments), method);
    }

    /** Calls a method. */
    static @Nullable Object callNullable(Object target, String method, Object... arguments) {
        return invoke(method(target.getClass(), method), target, arguments);
    }

    /** The value of a field, private or not. */
    static Object field(Object target, String name) {
        try {
            Field field = target.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return Objects.requireNonNull(field.get(target), name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(target.getClass() + " has another shape than expected", e);
        }
    }

    private static Method method(Class<?> type, String name) {
        Method found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no method " + name));
        found.setAccessible(true);
        return found;
    }

    private static @Nullable Object invoke(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " failed", e);
        }
    }
}
