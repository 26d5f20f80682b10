package org.claimstake.engine.kernel;

/**
 * How large the memory of generated code is. Numbers of threads and rows are powers of two, so that a number cut to that
 * many bits lies in memory whatever it was: the compiler then needs no check of its own.
 *
 * @param threads parts
 * @param rows    of a part
 * @param stride  bytes from row to row: an odd number of cache lines, so that rows do not fall on one another
 * @param most    bits that a number of bytes in a row may have
 */
record Room(int threads, int rows, int stride, int most) {
    static final int LINE = 64;

    static Room of(int rows, int lanes, int threads) {
        int stride = (lanes * Double.BYTES / LINE | 1) * LINE;
        return new Room(power(threads), power(rows), stride, 2 * power(stride) - 1);
    }

    private static int power(int least) {
        int highest = Integer.highestOneBit(least);
        return highest == least ? least : Math.multiplyExact(highest, 2);
    }

    long ofThread() {
        return Math.multiplyExact((long) rows, stride);
    }

    /** With what a row may reach past the end. */
    long bytes() {
        return Math.addExact(Math.multiplyExact(ofThread(), threads), most + 1L);
    }
}
