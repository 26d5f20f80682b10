package org.claimstake.studio.cases;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks several times a second whether a file of an opened case changed. The stamps of a few dozen files are had in less than a
 * millisecond; what asks the system for news instead is deaf on some file systems, and loses a folder that is put in the place
 * of another. Every half minute the bytes themselves are compared.
 */
public final class Watching implements AutoCloseable {
    private static final long MILLIS = 300;
    private static final int EVERY_BYTE = 100;

    private final CountDownLatch end = new CountDownLatch(1);

    private Watching() {}

    /** Watches until it is closed. */
    public static Watching start(Cases cases) {
        var watching = new Watching();
        Thread.ofPlatform().daemon().name("watching").start(() -> watching.watch(cases));
        return watching;
    }

    private void watch(Cases cases) {
        try {
            for (int round = 1; !end.await(MILLIS, TimeUnit.MILLISECONDS); round++) {
                cases.look(round % EVERY_BYTE == 0);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
