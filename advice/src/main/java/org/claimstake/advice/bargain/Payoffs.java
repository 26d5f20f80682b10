package org.claimstake.advice.bargain;

/** What each of a finite number of deals is worth to each side. Numbered from 0; no copy is handed out. */
public final class Payoffs {
    private final double[] utilities; // [deal][party], one after another
    private final int parties;

    private Payoffs(double[] utilities, int parties) {
        this.utilities = utilities;
        this.parties = parties;
    }

    /**
     * @param utilities {@code [deal][party]}, each in the unit of its party, none NaN or infinite
     * @throws IllegalArgumentException for deals with different numbers of parties, and for what is no number
     */
    public static Payoffs of(double[][] utilities) {
        int parties = utilities.length == 0 ? 0 : utilities[0].length;
        var all = new double[Math.multiplyExact(utilities.length, parties)];
        for (int deal = 0; deal < utilities.length; deal++) {
            double[] row = utilities[deal];
            if (row.length != parties) {
                throw new IllegalArgumentException(
                        "deal " + deal + " is worth something to " + row.length + " parties, others to " + parties);
            }
            for (int party = 0; party < parties; party++) {
                if (!Double.isFinite(row[party])) {
                    throw new IllegalArgumentException(
                            "deal " + deal + " is worth " + row[party] + " to party " + party + ": no number");
                }
                all[deal * parties + party] = row[party];
            }
        }
        return new Payoffs(all, parties);
    }

    public int deals() {
        return parties == 0 ? 0 : utilities.length / parties;
    }

    public int parties() {
        return parties;
    }

    public double of(int deal, int party) {
        return utilities[deal * parties + party];
    }

    /** Of one deal, by party. */
    public double[] of(int deal) {
        var row = new double[parties];
        System.arraycopy(utilities, deal * parties, row, 0, parties);
        return row;
    }

    /** Is {@code deal} worth at least as much as {@code other} to all, and more to one? */
    boolean dominates(int deal, int other) {
        boolean more = false;
        for (int party = 0; party < parties; party++) {
            double difference = of(deal, party) - of(other, party);
            if (difference < 0) {
                return false;
            }
            more |= difference > 0;
        }
        return more;
    }

    double sum(int deal) {
        double sum = 0;
        for (int party = 0; party < parties; party++) {
            sum += of(deal, party);
        }
        return sum;
    }
}
