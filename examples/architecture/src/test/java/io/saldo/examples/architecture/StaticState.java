package io.saldo.examples.architecture;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a run: the values of static fields, looked through as they are at run time. A static field is final and
 * holds no array of objects; no collection in it, or in a value or lambda that it holds, can be changed.
 */
final class StaticState {
    private static final List<String> UNMODIFIABLE = List.of(
            "java.util.ImmutableCollections$",
            "java.util.Collections$Unmodifiable",
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton");

    private static final List<String> SHARED =
            List.of("java.util.concurrent.", "java.lang.ref.", "java.lang.ThreadLocal", "java.lang.StringBuilder");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> faults = new ArrayList<>();
    private int fields;

    /** Looks through the static fields of a class. */
    void look(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                fields++;
                String name = type.getName() + "." + field.getName();
                if (!Modifier.isFinal(field.getModifiers())) {
                    faults.add(name + " is not final");
                }
                if (field.getType().isArray()
                        && !field.getType().getComponentType().isPrimitive()) {
                    faults.add(name + " is an array");
                }
                see(value(field, null), name);
            }
        }
    }

    /** How many static fields were seen. */
    int fields() {
        return fields;
    }

    List<String> faults() {
        return faults;
    }

    private void see(@Nullable Object value, String name) {
        if (value == null || !seen.add(value)) {
            return;
        }
        String type = value.getClass().getName();
        if (SHARED.stream().anyMatch(type::startsWith)) {
            faults.add(name + " holds a " + type);
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            if (UNMODIFIABLE.stream().noneMatch(type::startsWith)) {
                faults.add(name + " holds a " + type);
            }
            elements(value, name);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> see(held, name));
        } else if (value instanceof Object[]) {
            for (int i = 0; i < Array.getLength(value); i++) {
                see(Array.get(value, i), name);
            }
        } else if (type.startsWith("io.saldo.")) {
            inside(value, name);
        }
    }

    private void elements(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                see(key, name);
                see(held, name);
            });
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(held -> see(held, name));
        }
    }

    /** The fields of a value, and what a lambda has taken along. */
    private void inside(Object value, String name) {
        for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            if (!type.getName().startsWith("io.saldo.")) {
                return;
            }
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    String inner = name + "." + field.getName();
                    if (!Modifier.isFinal(field.getModifiers())) {
                        faults.add(inner + " is not final");
                    }
                    see(value(field, value), inner);
                }
            }
        }
    }

    private static @Nullable Object value(Field field, @Nullable Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
