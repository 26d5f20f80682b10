package org.claimstake.language.plan;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Texts, names and formulas are walked by recursion. Work that does so runs here, with room for the deepest that the language lets through. */
public final class DeepStack {
    /** Reserved, and taken only as far as it is used. */
    private static final long BYTES = 1L << 28;

    private DeepStack() {}

    /** Does the work on a thread of its own and waits for it; what it throws is thrown here. */
    public static <T> T call(Supplier<T> work) {
        var outcome = new AtomicReference<@Nullable Supplier<T>>();
        Thread thread = thread(() -> outcome.set(outcome(work)));
        thread.start();
        join(thread);
        Supplier<T> done = outcome.get();
        if (done == null) {
            throw new IllegalStateException("the work ended without an outcome");
        }
        return done.get();
    }

    public static Thread thread(Runnable work) {
        return new Thread(null, work, "deep", BYTES);
    }

    /** Waits to the end even when asked to stop: a half-done result is of no use. The wish is handed on afterwards. */
    public static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Supplier<T> outcome(Supplier<T> work) {
        try {
            T value = work.get();
            return () -> value;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } catch (Error e) {
            return () -> {
                throw e;
            };
        }
    }
}
