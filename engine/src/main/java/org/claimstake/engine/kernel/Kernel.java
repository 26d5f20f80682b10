package org.claimstake.engine.kernel;

/** What a generated class offers. Public only so that a hidden class may implement it. */
interface Kernel {

    /**
     * Computes a block of the tape for all its rows.
     *
     * @param outside takes the routines between the chunks
     * @param thread  whose memory it is
     * @param bytes   of a row that are computed
     * @param numbers that are known before the run
     * @param period  0 where the block has none
     */
    void block(int number, Outside outside, double[] numbers, long thread, int bytes, int period);

    /** Takes routines, a future at a time. */
    interface Outside {
        void call(int number, int period, int index);
    }
}
