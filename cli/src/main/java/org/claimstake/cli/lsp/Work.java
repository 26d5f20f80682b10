package org.claimstake.cli.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;

/** All work in the order in which it was asked, by one thread; a fault becomes a sentence. */
final class Work {
    /** Trees go as deep as formulas nest. */
    private static final long STACK = 1L << 28;

    private final ExecutorService one = Executors.newSingleThreadExecutor(Work::thread);
    private final AtomicInteger newest = new AtomicInteger();
    private final Consumer<String> log;

    Work(Consumer<String> log) {
        this.log = log;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "editor", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param doing how a message calls it: {@code completing}
     * @param none  the answer when something happens that must not
     */
    <T extends @Nullable Object> CompletableFuture<T> answer(String doing, T none, Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> guarded(doing, none, work), one);
    }

    void run(String doing, Runnable work) {
        one.execute(() -> guarded(doing, Boolean.FALSE, () -> {
            work.run();
            return Boolean.TRUE;
        }));
    }

    /** As {@link #run}, but left out when the same is asked again before it begins. */
    void runOnce(String doing, Runnable work) {
        int mine = newest.incrementAndGet();
        run(doing, () -> {
            if (newest.get() == mine) {
                work.run();
            }
        });
    }

    private <T extends @Nullable Object> T guarded(String doing, T none, Supplier<T> work) {
        try {
            return work.get();
        } catch (ResponseErrorException refused) {
            throw refused;
        } catch (RuntimeException | Error ours) {
            log.accept(words(doing, ours));
            return none;
        }
    }

    static String words(String doing, Throwable fault) {
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        StackTraceElement[] trace = cause.getStackTrace();
        String at = trace.length == 0 ? "" : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber();
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "this is our fault, not yours: while " + doing + " something happened that must not ("
                + cause.getClass().getSimpleName() + ": " + said + at + "); please send this line as an issue";
    }

    void stop() {
        one.shutdownNow();
    }
}
