package org.claimstake.studio.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last used of things that take time to make, as many as may weigh so much together. Safe for several threads.
 */
public final class Lately<K, V> {
    private final long most;
    private final Map<K, Weighed<V>> all = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, CompletableFuture<V>> making = new HashMap<>();
    private long held;

    private record Weighed<V>(V value, long weight) {}

    private Lately(long most) {
        this.most = most;
    }

    /** @param most how much all weigh together */
    public static <K, V> Lately<K, V> of(long most) {
        return new Lately<>(most);
    }

    /** It stays. */
    public synchronized Optional<V> find(K key) {
        return value(all.get(key));
    }

    /** It stays; where it is missing it is made, by one of those who want it at once, and the others wait. It weighs 1. */
    public V findOrMake(K key, Supplier<V> make) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> before;
        synchronized (this) {
            Optional<V> found = find(key);
            if (found.isPresent()) {
                return found.get();
            }
            before = making.putIfAbsent(key, mine);
        }
        return before == null ? made(key, make, mine) : waited(before);
    }

    private V made(K key, Supplier<V> make, CompletableFuture<V> mine) {
        try {
            V made = make.get();
            keep(key, made);
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            synchronized (this) {
                making.remove(key);
            }
        }
    }

    private static <V> V waited(CompletableFuture<V> before) {
        try {
            return before.join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failure;
            }
        }
    }

    /** Takes it out: who has it alone may change it. */
    public synchronized Optional<V> take(K key) {
        Weighed<V> taken = all.remove(key);
        held -= taken == null ? 0 : taken.weight();
        return value(taken);
    }

    private static <V> Optional<V> value(@Nullable Weighed<V> weighed) {
        return weighed == null ? Optional.empty() : Optional.of(weighed.value());
    }

    /** Keeps a thing that weighs 1. */
    public void keep(K key, V value) {
        keep(key, value, 1);
    }

    /** What alone weighs too much is not kept. */
    public synchronized void keep(K key, V value, long weight) {
        take(key);
        all.put(key, new Weighed<>(value, weight));
        held += weight;
        for (var each = all.values().iterator(); held > most && each.hasNext(); ) {
            held -= each.next().weight();
            each.remove();
        }
    }

    /** Those of such keys are others than they were. */
    public synchronized void forget(Predicate<K> keys) {
        all.keySet().stream().filter(keys).toList().forEach(this::take);
    }

    synchronized int size() {
        return all.size();
    }
}
