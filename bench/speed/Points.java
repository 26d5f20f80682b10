import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fixed points of the reference model's page: what comes in, and the twelve digits that must come out. */
record Points() {
    private static final int YEARS = 40;
    private static final String[] PUBLISHED = {
        "54.8821972665 392.489764995 209.615995592 65.596037339 0.113156690948 13",
        "62.0881019632 711.126362108 350.476081335 98.709046448 0.109960616847 11",
        "174.308647206 506.914576389 219.026184182 46.2578540115 0.157747354848 13",
        "-119.941281424 263.689997936 154.119746718 78.0001728272 0.0725953118102 15"
    };

    /** [draw][point]: z1, z2, z3 by year, zc, zg, u. */
    static double[][] draws() {
        double[][] draws = new double[3 * YEARS + 3][PUBLISHED.length];
        level(draws, 0, 0, 0, 0, 0, 0, 0.5);
        level(draws, 1, 0.5, 0.5, 0.5, 1, -1, 0.05);
        level(draws, 2, 0, 0, 0, -0.5, 0.5, 0.99);
        level(draws, 3, -0.3, 0.2, 0.1, 0.25, 0.5, 0.3);
        for (int k = 1; k <= 3; k++) {
            for (int t = 1; t <= YEARS; t++) {
                draws[(k - 1) * YEARS + t - 1][2] = (7 * k + 13 * t) % 11 / 5.0 - 1;
            }
        }
        return draws;
    }

    private static void level(double[][] draws, int point, double z1, double z2, double z3, double... constants) {
        for (int t = 0; t < YEARS; t++) {
            draws[t][point] = z1;
            draws[YEARS + t][point] = z2;
            draws[2 * YEARS + t][point] = z3;
        }
        for (int k = 0; k < constants.length; k++) {
            draws[3 * YEARS + k][point] = constants[k];
        }
    }

    /** What differs from the published digits, in words. */
    static List<String> misses(String who, double[][] measures) {
        List<String> misses = new ArrayList<>();
        for (int point = 0; point < PUBLISHED.length; point++) {
            String[] published = PUBLISHED[point].split(" ");
            for (int m = 0; m < published.length; m++) {
                double unit = unit(published[m]);
                if (!(Math.abs(measures[m][point] - Double.parseDouble(published[m])) <= 0.51 * unit)) {
                    misses.add(String.format(
                            Locale.ROOT,
                            "%s: %s at D%d is %s, published %s",
                            who,
                            Judge.MEASURES.get(m),
                            point + 1,
                            measures[m][point],
                            published[m]));
                }
            }
        }
        return misses;
    }

    /** One of the last digit shown. */
    private static double unit(String digits) {
        int dot = digits.indexOf('.');
        return dot < 0 ? 1e-9 : Math.pow(10, dot + 1 - digits.length());
    }
}
