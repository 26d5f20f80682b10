package org.claimstake.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * One line that says what is being done, shown on a terminal once it has lasted, written anew while it changes, wiped when
 * it ends, whatever ends it.
 */
final class Progress implements AutoCloseable {
    /** What is over by then nobody needs to be told of. */
    private static final long PATIENCE_MILLIS = 400;

    /** Ten lines a second: more cannot be read. */
    private static final long BEAT_MILLIS = 100;

    static final String STOPS = "; Ctrl-C stops";

    /** A line that is broken by the terminal could not be written anew. */
    private static final int WIDEST = 79;

    private static final String WIPE = "\r\u001b[K";

    private final PrintStream talk;
    private final Doing doing;
    private final Thread clock = Thread.ofPlatform().daemon().unstarted(this::tell);
    private final Thread atTheEnd = new Thread(this::end);
    private final boolean visible;
    private String line = "";
    private boolean ended;

    /** What is being done, in words. */
    @FunctionalInterface
    interface Doing {
        /**
         * @param millis since it began
         * @return one line; empty where there is nothing to be told yet
         */
        String words(long millis);
    }

    private Progress(Shell shell, boolean quiet, Doing doing) {
        this.talk = shell.talk();
        this.doing = doing;
        this.visible = shell.talkative() && !quiet;
    }

    /** @param doing {@code testing Royalty} */
    static Progress of(Shell shell, boolean quiet, String doing) {
        return of(shell, quiet, () -> doing);
    }

    /** @param doing asked again for every line: {@code run 12 of about 60} */
    static Progress of(Shell shell, boolean quiet, Supplier<String> doing) {
        return following(shell, quiet, millis -> seconds(doing.get(), millis));
    }

    static Progress following(Shell shell, boolean quiet, Doing doing) {
        var progress = new Progress(shell, quiet, doing);
        if (progress.visible) {
            Runtime.getRuntime().addShutdownHook(progress.atTheEnd);
            progress.clock.start();
        }
        return progress;
    }

    /** Nothing within the first second. */
    static String seconds(String doing, long millis) {
        return millis < 1_000 ? "" : doing + ", " + millis / 1_000 + " s so far" + STOPS;
    }

    <T> T during(Supplier<T> work) {
        return work.get();
    }

    /** A line of its own, above the one that changes. */
    synchronized void say(String words) {
        wipe();
        talk.println(words);
    }

    private void tell() {
        long began = System.nanoTime();
        try {
            Thread.sleep(PATIENCE_MILLIS);
            while (show(doing.words((System.nanoTime() - began) / 1_000_000))) {
                Thread.sleep(BEAT_MILLIS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean show(String words) {
        String now = words.substring(0, Math.min(words.length(), WIDEST));
        if (!ended && !now.equals(line)) {
            talk.print(WIPE + now);
            talk.flush();
            line = now;
        }
        return !ended;
    }

    private synchronized void wipe() {
        if (!line.isEmpty()) {
            talk.print(WIPE);
            talk.flush();
            line = "";
        }
    }

    private synchronized void end() {
        ended = true;
        wipe();
    }

    @Override
    public void close() {
        clock.interrupt();
        end();
        if (visible) {
            try {
                Runtime.getRuntime().removeShutdownHook(atTheEnd);
            } catch (IllegalStateException _) {
                // the process ends already, and the hook has wiped the line
            }
        }
    }
}
