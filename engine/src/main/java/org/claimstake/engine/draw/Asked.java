package org.claimstake.engine.draw;

/** What is asked of {@link RowDraws}, before anything is written. */
final class Asked {
    private Asked() {}

    static void check(long firstFuture, int n, int firstPeriod, int periods) {
        if (n < 1) throw new IllegalArgumentException("%s futures: there must be at least 1".formatted(n));
        if (firstFuture < 0 || firstFuture + n < 0) {
            throw new IllegalArgumentException("futures %s and %s more: they are numbered from 0 and end below 2^63"
                    .formatted(firstFuture, n - 1));
        }
        if (firstPeriod < 0 || periods < 0 || firstPeriod + periods < 0) {
            throw new IllegalArgumentException("periods %s and %s in all: they are numbered from 0 and end below 2^31"
                    .formatted(firstPeriod, periods));
        }
    }
}
