package org.claimstake.advice.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;
import org.claimstake.language.unit.UnitWords;
import org.claimstake.language.unit.UnitWords.Measure;

/**
 * What the unit of a statement measures, held against the units of a case: kinds of goods and bases of prices are what a statement
 * leaves out, so they do not count.
 */
final class Measured {
    static final String SHARE = "share";

    private static final List<String> TIMES = List.of("day", "days", "month", "months", "year", "years");

    private final String unit;

    /** @param unit as quantities of texts have it: {@code USD}, {@code USD/year}, {@code share}; empty for a count */
    Measured(String unit) {
        this.unit = unit.strip();
    }

    /** Does a value of this type measure the same? */
    boolean fits(ValueType type) {
        return switch (type.sort()) {
            case NUMBER -> fits(type.form());
            case DATE -> TIMES.contains(unit);
            case TRUTH, CHOICE, TEXT -> false;
        };
    }

    private boolean fits(UnitForm form) {
        if (unit.isEmpty()) {
            return form.unit().isNumber() && !form.isPercent();
        }
        if (unit.equals(SHARE) || unit.equals("pp")) {
            return form.unit().isNumber();
        }
        return dimensions().filter(powers(form.unit())::equals).isPresent();
    }

    /** By what is measured, a currency by its code; empty for a word that is no unit of models. */
    private Optional<TreeMap<String, Integer>> dimensions() {
        var powers = new TreeMap<String, Integer>();
        List<String> parts = Arrays.asList(unit.split("/"));
        for (int i = 0; i < parts.size(); i++) {
            String word = TIMES.contains(parts.get(i)) ? "year" : parts.get(i);
            Optional<UnitWords.Word> known = UnitWords.find(word);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            if (known.get().measure() != Measure.NUMBER) {
                String of = known.get().measure() == Measure.MONEY
                        ? word
                        : known.get().measure().plain();
                powers.merge(of, i == 0 ? 2 : -2, Integer::sum);
            }
        }
        return Optional.of(powers);
    }

    private static TreeMap<String, Integer> powers(Unit of) {
        var powers = new TreeMap<String, Integer>();
        of.halves()
                .forEach((atom, power) ->
                        powers.merge(atom.of().isEmpty() ? atom.measure().plain() : atom.of(), power, Integer::sum));
        return powers;
    }

    /** A plain number that is called by the unit: {@code days : number}. */
    boolean isTimeNamed(List<String> named) {
        return TIMES.contains(unit) && named.stream().anyMatch(TIMES::contains);
    }

    /** The unit as a reason tells it. */
    String words() {
        if (unit.isEmpty()) {
            return "a count";
        }
        return unit.equals(SHARE) ? "a part of a whole" : unit;
    }

    /** Units of the values that a formula reads, for a claim, which is a truth. */
    boolean fitsAny(List<ValueType> types) {
        var numbers = new ArrayList<>(types);
        numbers.removeIf(type -> type.sort() != ValueType.Sort.NUMBER && type.sort() != ValueType.Sort.DATE);
        return numbers.stream().anyMatch(this::fits);
    }
}
