package org.claimstake.cli;

/**
 * How far a search for deals is, in words for one line: {@code deal 210 of 600, nobody refuses 43, some 3 s left; Ctrl-C keeps them}. The
 * time left is that of the deals looked at since the first, each taking as long as those did; the search may end earlier.
 *
 * @param looked how many deals were looked at
 * @param agreed how many of them nobody refuses
 * @param first  when the first was, on the clock of {@link System#nanoTime()}
 * @param last   when the last was
 */
record SearchCount(int looked, int agreed, long first, long last) {
    static final SearchCount NONE = new SearchCount(0, 0, 0, 0);

    private static final double NANOS = 1e9;

    /** After one more deal. */
    SearchCount with(int deals, int zone, long now) {
        return new SearchCount(deals, zone, looked == 0 ? now : first, now);
    }

    /** @param most how many deals will be looked at; once they are, the advice made of them is what takes time */
    String words(long most, long now) {
        if (looked == 0) {
            return "what comes without a deal is computed" + Progress.STOPS;
        }
        String far = looked < most
                ? "deal " + looked + " of " + most + ", nobody refuses " + agreed + left(most, now)
                : looked + " deals looked at, nobody refuses " + agreed + ", what follows is computed";
        return far + "; Ctrl-C keeps them";
    }

    private String left(long most, long now) {
        if (looked < 2 || last <= first) {
            return "";
        }
        double each = (last - first) / NANOS / (looked - 1);
        double since = (now - last) / NANOS;
        return ", some " + Count.left(Math.max(1, Math.round((most - looked) * each - since)));
    }
}
