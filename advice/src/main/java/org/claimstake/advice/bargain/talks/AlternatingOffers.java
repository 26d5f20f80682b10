package org.claimstake.advice.bargain.talks;

/**
 * Two sides divide 1 by offers in turn, the first begins (A. Rubinstein, Perfect equilibrium in a bargaining model, 1982); after each refusal
 * talks may break down (K. Binmore, A. Rubinstein, A. Wolinsky 1986), and who is asked may take an outside option instead (K. Binmore,
 * A. Shaked, J. Sutton 1989).
 *
 * @param firstPatience what a round's delay leaves of a payoff to the first, above 0, at most 1
 * @param secondPatience the same of the second
 * @param breakdown chance of a breakdown after each refusal, from 0 to 1; above 0 where both are fully patient
 * @param firstBroken what the first has after a breakdown
 * @param secondBroken what the second has; both together at most 1
 */
public record AlternatingOffers(
        double firstPatience, double secondPatience, double breakdown, double firstBroken, double secondBroken) {
    public AlternatingOffers {
        fraction("patience of the first", firstPatience);
        fraction("patience of the second", secondPatience);
        fraction("chance of a breakdown", breakdown);
        if (firstPatience == 0 || secondPatience == 0 || keeps(breakdown, firstPatience, secondPatience) >= 1) {
            throw new IllegalArgumentException("with patience " + firstPatience + " and " + secondPatience
                    + " and a breakdown of " + breakdown + " nothing ever presses: no division is singled out");
        }
        if (!(firstBroken + secondBroken <= 1)) {
            throw new IllegalArgumentException(
                    "a breakdown is worth " + firstBroken + " and " + secondBroken + ", more than there is to divide");
        }
    }

    /** Without breakdown. */
    public static AlternatingOffers of(double firstPatience, double secondPatience) {
        return new AlternatingOffers(firstPatience, secondPatience, 0, 0, 0);
    }

    private static void fraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("the " + what + " is " + value + ", but must be from 0 to 1");
        }
    }

    private static double keeps(double breakdown, double first, double second) {
        return (1 - breakdown) * (1 - breakdown) * first * second;
    }

    /**
     * What the first has, without outside options: {@code [1 - p b2 - (1 - p) b (1 - p b1)] / [1 - (1 - p)^2 a b]} for patience a and b,
     * breakdown p with payoffs b1 and b2.
     */
    public double firstShare() {
        double goesOn = (1 - breakdown) * secondPatience;
        return (1 - breakdown * secondBroken - goesOn * (1 - breakdown * firstBroken))
                / (1 - keeps(breakdown, firstPatience, secondPatience));
    }

    /**
     * What the first has where either, when asked, may leave for good with something else. An option bounds and nothing more: below what its
     * owner has by waiting it changes nothing, above it the owner gets exactly the option.
     *
     * @param firstOption what the first could leave with, at least 0
     * @param secondOption what the second could leave with; both together at most 1
     */
    public double firstShare(double firstOption, double secondOption) {
        if (!(firstOption >= 0) || !(secondOption >= 0) || !(firstOption + secondOption <= 1)) {
            throw new IllegalArgumentException("outside options of " + firstOption + " and " + secondOption
                    + " are more than there is to divide, or below 0");
        }
        // x: the first's share when it offers; y: the second's when it does. Who is asked takes the better of waiting
        // and leaving.
        double waits = breakdown * secondBroken;
        double comesBack = breakdown * firstBroken;
        double first = (1 - breakdown) * firstPatience;
        double second = (1 - breakdown) * secondPatience;
        double x = firstShare();
        double y = 1 - comesBack - first * x;
        if (waits + second * y >= secondOption && comesBack + first * x >= firstOption) {
            return x;
        }
        x = 1 - secondOption;
        if (comesBack + first * x >= firstOption) {
            y = 1 - comesBack - first * x;
            if (waits + second * y <= secondOption) {
                return x;
            }
        }
        y = 1 - firstOption;
        x = 1 - Math.max(waits + second * y, secondOption);
        return x;
    }

    /** Where rounds are short, by the rates at which the two lose by waiting: {@code r2 / (r1 + r2)}, which is the first's power too. */
    public static double firstShareOfShortRounds(double firstRate, double secondRate) {
        if (!(firstRate > 0) || !(secondRate > 0)) {
            throw new IllegalArgumentException(
                    "rates of " + firstRate + " and " + secondRate + ": both must be above 0");
        }
        return secondRate / (firstRate + secondRate);
    }
}
