package io.saldo.spi.page;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record: its components in declared order, how each is read, and how one is made of them. */
final class RecordType {
    /** A component. */
    record Component(String name, boolean nullable, Shape shape, Accessor accessor) {}

    /** Reads a component of a record. */
    @FunctionalInterface
    interface Accessor {
        @Nullable
        Object of(Object value);
    }

    private final Class<?> type;
    private final List<Component> components;
    private final MethodHandle constructor;
    private final Shape[] shapes;
    private final Accessor[] accessors;
    /** Whether one object may stand in many places, and is then named instead of written again. */
    private final boolean shared;
    /** Whether it is a word of the dictionary. */
    private final boolean word;
    /** Its place in the schema. */
    private final int number;

    RecordType(
            Class<?> type,
            List<Component> components,
            MethodHandle constructor,
            boolean shared,
            boolean word,
            int number) {
        this.type = type;
        this.components = List.copyOf(components);
        this.constructor = constructor;
        this.shapes = components.stream().map(Component::shape).toArray(Shape[]::new);
        this.accessors = components.stream().map(Component::accessor).toArray(Accessor[]::new);
        this.shared = shared;
        this.word = word;
        this.number = number;
    }

    Class<?> type() {
        return type;
    }

    List<Component> components() {
        return components;
    }

    int size() {
        return shapes.length;
    }

    Shape shape(int component) {
        return shapes[component];
    }

    boolean isShared() {
        return shared;
    }

    boolean isWord() {
        return word;
    }

    int number() {
        return number;
    }

    @Nullable
    Object get(Object value, int component) {
        return accessors[component].of(value);
    }

    Object make(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !components.get(i).nullable()) {
                throw new UnreadablePageException(type.getSimpleName() + " without its "
                        + components.get(i).name() + ": it is damaged or of another version; restore it");
            }
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
