package org.claimstake.language.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the making: known measures and unknowns, each to a power counted in halves. Unknowns are a
 * line that is not read yet, a bare zero, a good or quantity that a model leaves open.
 */
record UnitTerm(Map<Unit.Atom, Integer> atoms, Map<Unknown, Integer> unknowns) {

    static final UnitTerm NUMBER = new UnitTerm(Map.of(), Map.of());

    /**
     * @param name    what it stands for, in messages
     * @param measure what an open good must turn out to measure, or null
     */
    record Unknown(int id, String name, UnitWords.@Nullable Measure measure) implements Comparable<Unknown> {
        @Override
        public int compareTo(Unknown other) {
            return Integer.compare(id, other.id);
        }
    }

    UnitTerm {
        atoms = Collections.unmodifiableMap(nonZero(atoms));
        unknowns = Collections.unmodifiableMap(nonZero(unknowns));
    }

    static UnitTerm of(Unit unit) {
        return new UnitTerm(unit.halves(), Map.of());
    }

    static UnitTerm of(Unknown unknown) {
        return new UnitTerm(Map.of(), Map.of(unknown, 2));
    }

    UnitTerm times(UnitTerm other) {
        return new UnitTerm(merge(atoms, other.atoms, 1), merge(unknowns, other.unknowns, 1));
    }

    UnitTerm over(UnitTerm other) {
        return new UnitTerm(merge(atoms, other.atoms, -1), merge(unknowns, other.unknowns, -1));
    }

    /** To {@code halves/2}; null when an exponent would be finer than a half. */
    @Nullable
    UnitTerm power(int halves) {
        var above = new TreeMap<Unit.Atom, Integer>();
        var open = new TreeMap<Unknown, Integer>();
        return scaled(atoms, halves, above) && scaled(unknowns, halves, open) ? new UnitTerm(above, open) : null;
    }

    boolean isKnown() {
        return unknowns.isEmpty();
    }

    boolean isNumber() {
        return atoms.isEmpty() && unknowns.isEmpty();
    }

    Unit unit() {
        return new Unit(atoms);
    }

    private static <K> boolean scaled(Map<K, Integer> from, int halves, Map<K, Integer> into) {
        from.forEach((key, power) -> into.put(key, power * halves));
        boolean even = into.values().stream().allMatch(power -> power % 2 == 0);
        into.replaceAll((key, power) -> power / 2);
        return even;
    }

    private static <K extends Comparable<K>> Map<K, Integer> merge(Map<K, Integer> a, Map<K, Integer> b, int sign) {
        var merged = new TreeMap<>(a);
        b.forEach((key, power) -> merged.merge(key, sign * power, Integer::sum));
        return merged;
    }

    private static <K extends Comparable<K>> Map<K, Integer> nonZero(Map<K, Integer> powers) {
        var kept = new TreeMap<>(powers);
        kept.values().removeIf(power -> power == 0);
        return kept;
    }
}
