package org.claimstake.language.plan;

import java.util.List;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;

/**
 * What kind of value a step holds. Values are doubles everywhere: numbers in plain units, truths 0 and
 * 1, choices the place of the word in {@code words}, texts and keys the place in {@link Plan#texts()},
 * dates as {@link Calendar} scale. What is missing is {@link #MISSING}.
 *
 * @param unit     of a number; {@link Unit#NUMBER} for all else
 * @param form     how it is written
 * @param words    of a choice
 * @param grain    of a date: what it is rounded down to when compared
 * @param optional may be missing
 */
public record ValueType(Sort sort, Unit unit, UnitForm form, List<String> words, Grain grain, boolean optional) {

    /**
     * The one mark of a missing value inside arrays. No computed value can be confused with it: a
     * calculation that is not a number stops the run, and the checker lets no missing value reach one.
     */
    public static final double MISSING = Double.NaN;

    public enum Sort {
        NUMBER,
        TRUTH,
        CHOICE,
        DATE,
        TEXT
    }

    /** How exact a date is. */
    public enum Grain {
        DAY,
        MONTH,
        QUARTER,
        YEAR
    }

    public ValueType {
        words = List.copyOf(words);
    }

    public static ValueType number(UnitForm form) {
        return new ValueType(Sort.NUMBER, form.unit(), form, List.of(), Grain.DAY, false);
    }

    public static ValueType truth() {
        return new ValueType(Sort.TRUTH, Unit.NUMBER, UnitForm.NUMBER, List.of("no", "yes"), Grain.DAY, false);
    }

    public static ValueType choice(List<String> words) {
        return new ValueType(Sort.CHOICE, Unit.NUMBER, UnitForm.NUMBER, words, Grain.DAY, false);
    }

    public static ValueType date(Grain grain) {
        return new ValueType(Sort.DATE, Unit.NUMBER, UnitForm.NUMBER, List.of(), grain, false);
    }

    public static ValueType text() {
        return new ValueType(Sort.TEXT, Unit.NUMBER, UnitForm.NUMBER, List.of(), Grain.DAY, false);
    }

    public ValueType withOptional(boolean may) {
        return new ValueType(sort, unit, form, words, grain, may);
    }
}
