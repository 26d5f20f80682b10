package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * The least and the largest of one value over several settings, told in one scale.
 *
 * @param unit  behind both; empty where they carry their own words
 * @param none  in how many settings there is no value
 */
record Extremes(Answer.Entry entry, String least, String largest, String unit, long none) {

    static Extremes of(List<Answer.Entry> column) {
        Answer.Entry first = column.getFirst();
        ValueType type = first.type();
        double least = Outcomes.middle(Outcomes.least(column), type);
        double largest = Outcomes.middle(Outcomes.largest(column), type);
        long none = Outcomes.none(column);
        if (type.sort() != ValueType.Sort.NUMBER || Double.isNaN(least) || Double.isNaN(largest)) {
            return new Extremes(
                    first, Told.of(Outcomes.least(column), type), Told.of(Outcomes.largest(column), type), "", none);
        }
        Scale scale = Scale.of(type, List.of(least, largest));
        return new Extremes(first, told(first, least, scale), told(first, largest, scale), scale.words(), none);
    }

    private static String told(Answer.Entry entry, double value, Scale scale) {
        return entry.digits() > 0 ? Digits.significant(value / scale.size(), entry.digits()) : scale.number(value);
    }

    /** Name, title, least, largest, and what stands behind. */
    List<String> row() {
        return List.of(entry.name(), entry.title(), least, largest, behind());
    }

    String behind() {
        String without = none == 0 ? "" : "none in " + none;
        return unit.isEmpty() || without.isEmpty() ? unit + without : unit + ", " + without;
    }
}
