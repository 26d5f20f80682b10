package org.claimstake.language.unit;

/**
 * How a value is written: {@code Mt(ore)}, {@code percent/year}, {@code mn USD(2025)}.
 *
 * @param text what stands behind the number; {@code %} or {@code %/year} directly, others after a space; empty for a plain number
 * @param size plain units in one of this form: 1e6 for {@code Mt}, 0.01 for {@code percent}
 * @param unit what it measures
 */
public record UnitForm(String text, double size, Unit unit) {

    public static final UnitForm NUMBER = new UnitForm("", 1, Unit.NUMBER);

    private static final Unit YEAR = Unit.of(UnitWords.Measure.TIME);

    /** The form in plain units; a time alone is told in years, as a text declares it. */
    public static UnitForm plain(Unit unit) {
        return unit.isNumber() ? NUMBER : new UnitForm(unit.equals(YEAR) ? "years" : unit.toString(), 1, unit);
    }

    public boolean isPercent() {
        return text.startsWith("%");
    }
}
