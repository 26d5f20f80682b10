package org.claimstake.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/** One line that says what is being done, shown on a terminal once it has lasted a second, wiped when it ends. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream talk;
    private final Supplier<String> doing;
    private final Thread clock;
    private volatile boolean shown;

    private Progress(PrintStream talk, Supplier<String> doing) {
        this.talk = talk;
        this.doing = doing;
        this.clock = Thread.ofPlatform().daemon().unstarted(this::tell);
    }

    /** @param doing {@code computing 1 000 futures} */
    static Progress of(Shell shell, boolean quiet, String doing) {
        return of(shell, quiet, () -> doing);
    }

    /** @param doing asked again for every line: {@code run 12 of about 60} */
    static Progress of(Shell shell, boolean quiet, Supplier<String> doing) {
        var progress = new Progress(shell.talk(), doing);
        if (shell.talkative() && !quiet) {
            progress.clock.start();
        }
        return progress;
    }

    <T> T during(Supplier<T> work) {
        return work.get();
    }

    private void tell() {
        try {
            for (int seconds = 1; ; seconds++) {
                Thread.sleep(PATIENCE_MILLIS);
                shown = true;
                talk.print(WIPE + doing.get() + ", " + seconds + " s so far; Ctrl-C stops");
                talk.flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.interrupt();
        if (shown) {
            talk.print(WIPE);
            talk.flush();
        }
    }
}
