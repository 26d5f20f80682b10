package org.claimstake.engine.draw;

/**
 * Philox4x32 with ten rounds (Salmon, Moraes, Dror, Shaw: Parallel random numbers, as easy as 1, 2, 3; SC 2011): 128
 * bits that depend on a counter of 128 bits and a key of 64 and on nothing else. There is no state and no order of
 * drawing.
 *
 * <p>Checked against the three known answers its authors publish.
 */
final class Philox {

    private static final int ROUNDS = 10;
    static final long MULTIPLIER_0 = 0xD2511F53L;
    static final long MULTIPLIER_1 = 0xCD9E8D57L;
    static final int WEYL_0 = 0x9E3779B9;
    static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW_32 = 0xFFFFFFFFL;

    private Philox() {}

    /**
     * The 128 bits of a counter, in halves of two words, the earlier word high.
     *
     * @param first words 0 and 1 of the output
     * @param second words 2 and 3
     */
    record Block(long first, long second) {}

    /**
     * @param key the low word is the first of the two
     * @param counter words 0 (low) and 1 (high) of the counter
     * @param counter2 word 2
     * @param counter3 word 3
     */
    static Block block(long key, long counter, int counter2, int counter3) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int c0 = (int) counter;
        int c1 = (int) (counter >>> 32);
        int c2 = counter2;
        int c3 = counter3;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & LOW_32);
            long product1 = MULTIPLIER_1 * (c2 & LOW_32);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c1 = (int) product1;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return new Block(joined(c0, c1), joined(c2, c3));
    }

    private static long joined(int high, int low) {
        return ((long) high << 32) | (low & LOW_32);
    }
}
