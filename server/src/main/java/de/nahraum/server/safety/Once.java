package de.nahraum.server.safety;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when it is first needed, and kept; a failure is tried again. Thread-safe. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile @Nullable T made;

    Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T there = made;
        return there == null ? make() : there;
    }

    private synchronized T make() {
        T there = made;
        if (there == null) {
            there = making.get();
            made = there;
        }
        return there;
    }
}
