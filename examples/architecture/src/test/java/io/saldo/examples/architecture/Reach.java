package io.saldo.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a value can hold: from a class of the product over the types of its fields, their type arguments, its superclass
 * and every class that may stand in its place. Classes of others are named and not entered.
 */
final class Reach {
    private static final String PRODUCT = "io.saldo.";

    /** What computes, changes or vanishes after the value was made. */
    private static final List<String> BANNED = List.of(
            "java.util.function.",
            "java.util.concurrent.",
            "java.lang.ref.",
            "java.lang.ThreadLocal",
            "java.lang.Runnable",
            "java.util.Iterator",
            "java.util.WeakHashMap",
            "java.util.stream.",
            "java.lang.invoke.");

    private final JavaClasses product;
    private final Set<Class<?>> entered = new LinkedHashSet<>();
    private final SortedMap<String, String> others = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private Reach(JavaClasses product) {
        this.product = product;
    }

    /** Everything reached from the root; subclasses are looked for among these classes of the product. */
    static Reach from(Class<?> root, JavaClasses product) {
        var reach = new Reach(product);
        reach.see(root, root.getName());
        while (!reach.open.isEmpty()) {
            reach.enter(reach.open.remove());
        }
        return reach;
    }

    /** The product's classes that were reached, in order of their distance. */
    Set<Class<?>> entered() {
        return entered;
    }

    /** Classes of others by name, each with the first field that holds one. */
    SortedMap<String, String> others() {
        return others;
    }

    /** Fields that a plain value does not have. */
    List<String> faults() {
        return faults;
    }

    private void enter(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                String name = type.getName() + "." + field.getName();
                if (!Modifier.isFinal(field.getModifiers())) {
                    faults.add(name + " is not final");
                }
                see(field.getGenericType(), name);
            }
        }
        if (type.getGenericSuperclass() != null) {
            see(type.getGenericSuperclass(), type.getName());
        }
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            for (Class<?> each : permitted) {
                see(each, type.getName());
            }
        }
        if (product.contain(type.getName())) {
            for (JavaClass each : product.get(type.getName()).getAllSubclasses()) {
                see(each.reflect(), type.getName());
            }
        }
    }

    private void see(Type type, String holder) {
        if (type instanceof ParameterizedType generic) {
            see(generic.getRawType(), holder);
            all(generic.getActualTypeArguments(), holder);
        } else if (type instanceof WildcardType wildcard) {
            all(wildcard.getUpperBounds(), holder);
            all(wildcard.getLowerBounds(), holder);
        } else if (type instanceof TypeVariable<?> variable) {
            // a bound may name the variable itself
            for (Type bound : variable.getBounds()) {
                see(bound instanceof ParameterizedType generic ? generic.getRawType() : bound, holder);
            }
        } else if (type instanceof GenericArrayType array) {
            see(array.getGenericComponentType(), holder);
        } else if (type instanceof Class<?> raw) {
            one(raw, holder);
        }
    }

    private void all(Type[] types, String holder) {
        for (Type each : types) {
            see(each, holder);
        }
    }

    private void one(Class<?> type, String holder) {
        if (type.isArray()) {
            see(type.getComponentType(), holder);
        } else if (type.getName().startsWith(PRODUCT)) {
            if (entered.add(type)) {
                open.add(type);
            }
        } else {
            others.putIfAbsent(type.getName(), holder);
            if (BANNED.stream().anyMatch(type.getName()::startsWith)) {
                faults.add(holder + " holds a " + type.getName());
            }
        }
    }
}
