package org.claimstake.language.model;

import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;
import org.jspecify.annotations.Nullable;

/**
 * Types that are settled become the value types of the plan.
 */
final class Kinds {
    private Kinds() {}

    static ValueType of(Type type, UnitReader.@Nullable Reading form, UnitSolver solver) {
        ValueType plain = switch (type) {
            case Type.Num num -> ValueType.number(form(num, form, solver));
            case Type.Truth t -> ValueType.truth();
            case Type.Choice choice -> ValueType.choice(choice.words());
            case Type.Day day -> ValueType.date(day.grain());
            case Type.Text t -> ValueType.text();
            case Type.Words words -> ValueType.choice(words.words());
            case Type.Broken b -> ValueType.number(UnitForm.NUMBER);
        };
        return plain.withOptional(type.optional());
    }

    private static UnitForm form(Type.Num num, UnitReader.@Nullable Reading form, UnitSolver solver) {
        Unit unit = solver.settle(num.unit());
        if (form != null && solver.settle(form.unit()).equals(unit)) {
            // `money` is spoken as the case's own money
            return form.text().contains("money") ? UnitForm.plain(unit) : form.form(unit);
        }
        if (num.percent() && unit.isNumber()) {
            return new UnitForm("%", 0.01, unit);
        }
        return num.percent()
                        && unit.equals(Unit.NUMBER.over(Unit.of(org.claimstake.language.unit.UnitWords.Measure.TIME)))
                ? new UnitForm("%/year", 0.01, unit)
                : UnitForm.plain(unit);
    }
}
