/** Repeats something until the compilers are done with it. */
record Warm(double seconds) {
    private static final double LONGEST = 60;

    /** Until it has not become a twentieth faster for so many seconds, a minute at the most. */
    void up(Runnable each) {
        long begin = System.nanoTime();
        long since = begin;
        double best = Double.MAX_VALUE;
        do {
            double taken = Times.wall(0, _ -> each.run());
            if (taken < 0.95 * best) {
                best = taken;
                since = System.nanoTime();
            }
        } while (System.nanoTime() - since < seconds * 1e9 && System.nanoTime() - begin < LONGEST * 1e9);
    }
}
