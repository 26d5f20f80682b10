package org.claimstake.advice.bargain;

import java.util.Locale;

/**
 * Notions of which deal to choose. {@code g[i] = u[i] - d[i]} is what a deal is worth to side i above no deal, {@code I[i]} its best
 * within the zone; each is sought over the zone alone.
 */
public enum Concept {
    /** J. Nash, The bargaining problem, 1950; with weights: E. Kalai, Nonsymmetric Nash solutions, 1977. */
    NASH("Nash", "the largest product of gains, each by its side's power", "max of sum w ln g"),
    /** E. Kalai, M. Smorodinsky, Other solutions to Nash's bargaining problem, 1975. */
    KALAI_SMORODINSKY("Kalai-Smorodinsky", "the largest least gain, as a share of the most", "max of min g / (I - d)"),
    /** E. Kalai, Proportional solutions to bargaining situations, 1977; ties by leximin. */
    EGALITARIAN("egalitarian", "the largest least gain, as it stands", "max of min g"),
    /** The largest sum: what there is to share where one side can pay the other. */
    UTILITARIAN("utilitarian", "the largest sum of gains", "max of sum g");

    private final String title;
    private final String meaning;
    private final String formula;

    Concept(String title, String meaning, String formula) {
        this.title = title;
        this.meaning = meaning;
        this.formula = formula;
    }

    public String title() {
        return title;
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }

    public String formula() {
        return formula;
    }

    /** For programs: {@code kalai_smorodinsky}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
