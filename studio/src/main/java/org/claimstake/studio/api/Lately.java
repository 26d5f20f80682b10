package org.claimstake.studio.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The last used of things that take time to make, as many as may weigh so much together. Safe for several threads; two that
 * miss the same thing at once both make it.
 */
final class Lately<K, V> {
    private final long most;
    private final ToLongFunction<V> weight;
    private final Map<K, V> all = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /** @param weight of one thing, at least 1; the same each time it is asked */
    Lately(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** So many of them. */
    static <K, V> Lately<K, V> of(int most) {
        return new Lately<>(most, value -> 1);
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(all.get(key));
    }

    /** What alone weighs too much is not kept. */
    synchronized void keep(K key, V value) {
        V before = all.put(key, value);
        held += weight.applyAsLong(value) - (before == null ? 0 : weight.applyAsLong(before));
        for (var each = all.entrySet().iterator(); held > most && each.hasNext(); ) {
            held -= weight.applyAsLong(each.next().getValue());
            each.remove();
        }
    }

    synchronized int size() {
        return all.size();
    }
}
