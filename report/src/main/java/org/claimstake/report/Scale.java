package org.claimstake.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;

/**
 * The size and the words in which numbers of one unit are told, chosen for a magnitude so that a whole table or
 * chart can share them: {@code bn USD(2025)}, {@code Mt(ore)}, {@code %}.
 *
 * @param size  plain units in one of this scale
 * @param words what stands behind the number; empty for a plain number
 * @param close the words follow the number without a space, as a percent sign does
 */
record Scale(double size, String words, boolean close) {
    private static final char SPACE = '\u00a0';

    /** The scale in which a number of this size has one to three digits before the point, as far as the unit allows. */
    static Scale of(ValueType type, double magnitude) {
        if (type.form().isPercent()) {
            return new Scale(type.form().size(), type.form().text(), true);
        }
        double size = Math.abs(magnitude);
        UnitWords.Measure leads = leading(type).orElse(UnitWords.Measure.NUMBER);
        if (leads == UnitWords.Measure.MASS) {
            return mass(type.unit(), size);
        }
        if (leads == UnitWords.Measure.MONEY) {
            return money(type.unit().toString(), size);
        }
        if (leads == UnitWords.Measure.VOLUME && size >= 1e6) {
            return volume(type.form().text(), size);
        }
        return new Scale(type.form().size(), type.form().text(), false);
    }

    /** By what the size of a number is chosen: as mass, as money, as volume; empty where its form says it. */
    static Optional<UnitWords.Measure> leading(ValueType type) {
        if (type.form().isPercent()) {
            return Optional.empty();
        }
        if (isAlone(type.unit(), UnitWords.Measure.MASS)) {
            return Optional.of(UnitWords.Measure.MASS);
        }
        if (leads(type.unit(), UnitWords.Measure.MONEY)) {
            return Optional.of(UnitWords.Measure.MONEY);
        }
        return type.form().size() == 1 && isAlone(type.unit(), UnitWords.Measure.VOLUME)
                ? Optional.of(UnitWords.Measure.VOLUME)
                : Optional.empty();
    }

    /**
     * One scale for several numbers: that of the smallest, as long as the largest then has no more than four digits
     * before the point, or six where in its own scale the smallest would be hundredths.
     */
    static Scale of(ValueType type, List<Double> values) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            double size = Math.abs(value);
            largest = size > largest ? size : largest;
            smallest = size > 0 ? Math.min(smallest, size) : smallest;
        }
        Scale fine = of(type, smallest);
        Scale coarse = of(type, largest);
        // four digits before the point, six rather than hundredths behind it
        boolean hundredths = smallest / coarse.size() < 0.1 && largest / fine.size() < 1_000_000;
        return largest > 0 && (largest / fine.size() < 10_000 || hundredths) ? fine : coarse;
    }

    private static Scale money(String unit, double size) {
        if (size >= 1e12) {
            return new Scale(1e12, "tn " + unit, false);
        }
        if (size >= 1e9) {
            return new Scale(1e9, "bn " + unit, false);
        }
        // a hundred thousand reads best as 0.1 mn where the other lines are millions
        return size >= 1e5 ? new Scale(1e6, "mn " + unit, false) : new Scale(1, unit, false);
    }

    private static Scale mass(Unit unit, double size) {
        double step = size >= 1e6 ? 1e6 : size >= 1e4 ? 1e3 : 1;
        String prefix = step == 1e6 ? "M" : step == 1e3 ? "k" : "";
        return new Scale(step, prefix + unit, false);
    }

    private static Scale volume(String unit, double size) {
        return size >= 1e9 ? new Scale(1e9, "bn " + unit, false) : new Scale(1e6, "mn " + unit, false);
    }

    private static boolean isAlone(Unit unit, UnitWords.Measure measure) {
        return unit.halves().size() == 1 && leads(unit, measure);
    }

    private static boolean leads(Unit unit, UnitWords.Measure measure) {
        for (Map.Entry<Unit.Atom, Integer> part : unit.halves().entrySet()) {
            return part.getKey().measure() == measure && part.getValue() == 2;
        }
        return false;
    }

    /** What is less than a billionth of its neighbours is what rounding left of nothing. */
    String number(double value) {
        return Digits.plain(Math.abs(value / size) < 1e-9 ? 0 : value / size);
    }

    String number(double value, double error) {
        return Digits.to(value / size, error / size);
    }

    /** A number with its words, never broken between lines. */
    String with(String number) {
        return words.isEmpty() ? number : close ? number + words : number + SPACE + words.replace(' ', SPACE);
    }
}
