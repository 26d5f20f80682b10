package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;

/** The least and the largest of several outcomes of one measure. */
final class Outcomes {
    private Outcomes() {}

    /** One number that stands for an outcome: the value, the mean, the share, of dates the median; else not a number. */
    static double middle(Outcome outcome, ValueType type) {
        return switch (outcome) {
            case Outcome.One one -> one.value();
            case Outcome.Chance chance -> chance.share();
            case Outcome.Many many when type.sort() == ValueType.Sort.DATE -> many.median();
            case Outcome.Many many -> many.mean();
            case Outcome.None none -> Double.NaN;
            case Outcome.Shares shares -> Double.NaN;
        };
    }

    /** A date that never comes stands behind all dates; what else is none does not count. */
    static double rank(Answer.Entry entry) {
        double middle = middle(entry.outcome(), entry.type());
        return Double.isNaN(middle) && entry.type().sort() == ValueType.Sort.DATE ? Calendar.FOREVER : middle;
    }

    static Outcome least(List<Answer.Entry> entries) {
        return extreme(entries, -1);
    }

    static Outcome largest(List<Answer.Entry> entries) {
        return extreme(entries, 1);
    }

    private static Outcome extreme(List<Answer.Entry> entries, int sign) {
        Answer.Entry best = entries.getFirst();
        for (Answer.Entry entry : entries) {
            double rank = sign * rank(entry);
            if (Double.isNaN(rank(best)) || rank > sign * rank(best)) {
                best = entry;
            }
        }
        return best.outcome();
    }

    /** In how many there is no value. */
    static long none(List<Answer.Entry> entries) {
        return entries.stream().filter(entry -> Double.isNaN(rank(entry))).count();
    }
}
