import java.util.Locale;

/** The lines that are printed, each with what was asked for and whether it holds. */
final class Answers {
    private int missed;
    private int asked;

    void title(String words) {
        System.out.printf(
                Locale.ROOT, "%n%s%n  %-68s %5s %11s %11s   %s%n", words, "", "times", "median", "95th", "asked");
    }

    /** Beside no budget. */
    void line(String what, Times times, String unit) {
        System.out.println(row(what, times, unit));
    }

    /** @param most that the 95th percentile may be */
    void within(String what, Times times, double most, String unit) {
        verdict(row(what, times, unit), "95th at most " + number(most) + " " + unit, times.high() <= most);
    }

    /** @param most that the median may be */
    void medianWithin(String what, Times times, double most, String unit) {
        verdict(row(what, times, unit), "median at most " + number(most) + " " + unit, times.median() <= most);
    }

    /** @param least that the median has to be */
    void medianReaches(String what, Times times, double least, String unit) {
        verdict(row(what, times, unit), "median at least " + number(least) + " " + unit, times.median() >= least);
    }

    void end() {
        System.out.printf(Locale.ROOT, "%n%d of %d budgets hold%n", asked - missed, asked);
    }

    private void verdict(String row, String budget, boolean holds) {
        asked++;
        missed += holds ? 0 : 1;
        System.out.println(row + "   " + budget.stripTrailing() + ": " + (holds ? "holds" : "MISSED"));
    }

    private static String row(String what, Times times, String unit) {
        return String.format(
                Locale.ROOT,
                "  %-68s %5d %11s %11s",
                what,
                times.count(),
                (number(times.median()) + " " + unit).strip(),
                (number(times.high()) + " " + unit).strip());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f", number);
    }
}
