package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A law that bears on a period, and for how long.
 *
 * @param formula what it says
 * @param from    its first day in the period, {@link Calendar} scale
 * @param days    for which it is in force there
 * @param of      days of the period
 */
record LawInForce(Node formula, double from, double days, double of) {

    /** Those of a period from its first day to the day after its last, in their order; none before the first law. */
    static List<LawInForce> of(Node.Dated dated, double start, double end) {
        var laws = new ArrayList<LawInForce>();
        double days = Calendar.days(start, end);
        for (int i = -1; i < dated.laws().size(); i++) {
            double from = i < 0 ? start : Math.max(start, dated.laws().get(i).from());
            double to = i + 1 < dated.laws().size()
                    ? Math.min(end, dated.laws().get(i + 1).from())
                    : end;
            Node formula = i < 0 ? dated.before() : dated.laws().get(i).value();
            if (from < to) {
                add(laws, formula, from, Calendar.days(from, to), days);
                if (dated.byFirstDay()) {
                    return laws;
                }
            }
        }
        return laws;
    }

    private static void add(List<LawInForce> laws, @Nullable Node formula, double from, double days, double of) {
        if (formula != null) {
            laws.add(new LawInForce(formula, from, days, of));
        }
    }

    /** {@code from 2022-09-15: 16 of 92 days}. */
    String words() {
        return "from " + Amount.date(from, ValueType.Grain.DAY) + ": " + Digits.plain(days) + " of " + Digits.plain(of)
                + " days";
    }
}
