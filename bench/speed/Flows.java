import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.claimstake.engine.rates.Irrs;

/** Invented flows for rates of return, eight kinds by turns, and what the judge makes of them. */
final class Flows {
    private static final int YEARS = 40;
    private static final int MONTHS = 12;

    private Flows() {}

    /** [year][future] */
    static double[][] invented(int count) {
        SplittableRandom random = new SplittableRandom(7);
        Supplier<Double> some = random::nextDouble;
        double[][] flows = new double[YEARS][count];
        for (int k = 0; k < count; k++) {
            IntToDoubleFunction year = kind(k % 8, some);
            for (int t = 0; t < YEARS; t++) {
                flows[t][k] = year.applyAsDouble(t);
            }
        }
        return flows;
    }

    private static IntToDoubleFunction kind(int kind, Supplier<Double> some) {
        double much = Math.exp(4 * some.get() - 2);
        return switch (kind) {
            case 0 -> t -> some.get() - 0.5; // many changes of sign
            case 1 -> t -> t < 5 ? -some.get() : some.get(); // one
            case 2 -> t -> t < 5 ? -some.get() : t > 35 ? -5 * some.get() : some.get(); // two
            case 3 -> t -> t == 0 ? -1 : t == 1 ? 40 * some.get() : 0; // a root to 3900 %
            case 4 -> t -> t < 30 ? some.get() : -3 * much * some.get();
            case 5 -> t -> some.get() < 0.6 ? 0 : some.get() - 0.5; // mostly nothing
            case 6 -> t -> t == 0 ? -1 : t == YEARS - 1 ? Math.exp(60 * some.get() - 30) : 0; // far below -50 %, far above
            default -> t -> t < 3 ? -whole(some) : t < 6 ? whole(some) : t == YEARS - 1 ? 1 - whole(some) : 0; // round roots
        };
    }

    private static double whole(Supplier<Double> some) {
        return Math.ceil(3 * some.get());
    }

    static double[] of(double[][] flows, int future) {
        double[] column = new double[flows.length];
        for (int t = 0; t < column.length; t++) {
            column[t] = flows[t][future];
        }
        return column;
    }

    /** What differs from the judge, in words: the first of all. */
    static List<String> differ(String who, double[][] flows, double[] rates) {
        List<String> differ = new ArrayList<>();
        for (int k = 0; k < rates.length && differ.isEmpty(); k++) {
            double judged = Irrs.of(of(flows, k), MONTHS).rate();
            if (Double.doubleToLongBits(rates[k]) != Double.doubleToLongBits(judged)) {
                differ.add("%s: the rate of return of %s is %s, the judge says %s"
                        .formatted(who, Arrays.toString(of(flows, k)), rates[k], judged));
            }
        }
        return differ;
    }
}
