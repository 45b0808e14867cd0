package io.saldo.kernel.later;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** An unmodifiable list whose elements are made when they are asked for. */
public final class LaterList<E> extends AbstractList<E> implements RandomAccess {
    private final Supplier<List<E>> source;

    private LaterList(Supplier<List<E>> source) {
        this.source = source;
    }

    /** A list that is made as a whole. */
    public static <E> List<E> of(Supplier<List<E>> whole) {
        return new LaterList<>(new Later<>(() -> List.copyOf(whole.get())));
    }

    /** A list whose elements are made one by one: each when it is asked for. */
    public static <E> List<E> of(int size, IntFunction<E> element) {
        List<E> elements = new Elements<>(size, element);
        return new LaterList<>(() -> elements);
    }

    /** An unmodifiable copy; of a list whose elements are made later, the list itself, which nobody can change. */
    public static <E> List<E> copyOf(List<E> list) {
        return list instanceof LaterList ? list : List.copyOf(list);
    }

    @Override
    public E get(int index) {
        return source.get().get(index);
    }

    @Override
    public int size() {
        return source.get().size();
    }

    /** Threads that ask at once make equal elements, and one of them is kept. */
    private static final class Elements<E> extends AbstractList<E> {
        private final Object[] made;
        private final IntFunction<E> element;

        Elements(int size, IntFunction<E> element) {
            this.made = new Object[size];
            this.element = element;
        }

        @Override
        @SuppressWarnings("unchecked") // nothing but elements is put there
        public E get(int index) {
            Object known = made[index];
            if (known == null) {
                known = element.apply(index);
                made[index] = known;
            }
            return (E) known;
        }

        @Override
        public int size() {
            return made.length;
        }
    }
}
