package io.saldo.kernel.later;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once. Where making it fails, it fails every time. */
public final class Later<T> implements Supplier<T> {
    private @Nullable Supplier<? extends T> how;
    private volatile @Nullable T made;

    public Later(Supplier<? extends T> how) {
        this.how = how;
    }

    @Override
    public T get() {
        T known = made;
        return known != null ? known : make();
    }

    private synchronized T make() {
        T known = made;
        Supplier<? extends T> maker = how;
        if (known == null && maker != null) {
            known = maker.get();
            made = known;
            how = null;
        }
        if (known == null) {
            throw new IllegalStateException("a value that is made later cannot be null");
        }
        return known;
    }
}
