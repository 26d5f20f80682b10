import java.util.Arrays;
import java.util.List;

/**
 * Contenders measured by turns, a slice of about two milliseconds each (more where it asks for more), so that a busy moment of the machine falls on all
 * of them. Nanoseconds a future, [contender][round].
 */
record Slices(List<Contender> contenders, double[][] taken) {
    private static final long SLICE = 2_000_000; // ns

    static Slices measured(List<Contender> contenders, int rounds, double warmSeconds) {
        int[] counts = new int[contenders.size()];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = warmed(contenders.get(c), warmSeconds);
        }
        double[][] taken = new double[counts.length][rounds];
        long first = 0;
        for (int round = 0; round < rounds; round++) {
            for (int k = 0; k < counts.length; k++) {
                int c = (round + k) % counts.length; // nobody always follows the same neighbour
                taken[c][round] = slice(contenders.get(c), first, counts[c]);
            }
            first += Arrays.stream(counts).max().orElse(0);
        }
        return new Slices(contenders, taken);
    }

    /** Runs it until the compilers are done with it. How many futures make a slice. */
    private static int warmed(Contender contender, double seconds) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        double best = Double.MAX_VALUE;
        long first = 0;
        do {
            best = Math.min(best, slice(contender, first, contender.fewest()));
            first += contender.fewest();
        } while (System.nanoTime() < until);
        return contender.fewest() * (int) Math.clamp(Math.round(SLICE / best / contender.fewest()), 1, 1000);
    }

    private static double slice(Contender contender, long first, int count) {
        long begin = System.nanoTime();
        contender.run(first, count);
        return (System.nanoTime() - begin) / (double) count;
    }

    double median(int contender) {
        return quantile(taken[contender], 0.5);
    }

    double fast(int contender) {
        return quantile(taken[contender], 0.1);
    }

    /** Median over the rounds of how many times faster it was than another in the same round. */
    double ratio(int contender, int other) {
        double[] ratios = new double[taken[contender].length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = taken[other][round] / taken[contender][round];
        }
        return quantile(ratios, 0.5);
    }

    private static double quantile(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
    }
}
