package org.claimstake.language.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * Solves unknown units by unification: two units that must be equal are a linear equation in their
 * exponents, which names one unknown by the rest.
 */
final class UnitSolver {
    private final Map<UnitTerm.Unknown, UnitTerm> solved = new HashMap<>();
    private int next;

    UnitTerm fresh(String name) {
        return UnitTerm.of(unknown(name, null));
    }

    UnitTerm.Unknown unknown(String name, UnitWords.@Nullable Measure measure) {
        return new UnitTerm.Unknown(next++, name, measure);
    }

    /** The term with all that is solved put in its place. */
    UnitTerm resolve(UnitTerm term) {
        UnitTerm result = new UnitTerm(term.atoms(), Map.of());
        for (var entry : term.unknowns().entrySet()) {
            UnitTerm known = solved.get(entry.getKey());
            UnitTerm base = known == null ? UnitTerm.of(entry.getKey()) : resolve(known);
            UnitTerm power = base.power(entry.getValue());
            result = result.times(power == null ? UnitTerm.of(entry.getKey()) : power);
        }
        return result;
    }

    /** The unit; what nothing has settled is a plain number. */
    Unit settle(UnitTerm term) {
        return resolve(term).unit();
    }

    /** Makes both equal; false when they cannot be. */
    boolean equal(UnitTerm left, UnitTerm right) {
        UnitTerm rest = resolve(left).over(resolve(right));
        return rest.isNumber() || (!rest.isKnown() && solve(rest));
    }

    private boolean solve(UnitTerm rest) {
        Optional<UnitTerm.Unknown> best = rest.unknowns().keySet().stream()
                .filter(unknown -> solvable(unknown, rest))
                .min(java.util.Comparator.comparing((UnitTerm.Unknown u) -> u.measure() != null)
                        .thenComparing(u -> u));
        best.ifPresent(unknown -> solved.put(unknown, without(unknown, rest)));
        return best.isPresent();
    }

    private boolean solvable(UnitTerm.Unknown unknown, UnitTerm rest) {
        UnitTerm value = without(unknown, rest);
        return value != null && (unknown.measure() == null || measures(value, unknown.measure()));
    }

    // an open good of mass must become one mass, of whatever kind
    private static boolean measures(UnitTerm value, UnitWords.Measure measure) {
        if (value.atoms().size() + value.unknowns().size() != 1) {
            return false;
        }
        return value.atoms().isEmpty()
                ? value.unknowns().entrySet().stream()
                        .allMatch(e -> e.getValue() == 2 && e.getKey().measure() == measure)
                : value.atoms().entrySet().stream()
                        .allMatch(e -> e.getValue() == 2 && e.getKey().measure() == measure);
    }

    /** u^h * others = 1, so u = others^(-2/h); null when that is finer than halves. */
    private static @Nullable UnitTerm without(UnitTerm.Unknown unknown, UnitTerm rest) {
        int halves = rest.unknowns().getOrDefault(unknown, 0);
        var others = new TreeMap<>(rest.unknowns());
        others.remove(unknown);
        var atoms = new TreeMap<Unit.Atom, Integer>();
        var open = new TreeMap<UnitTerm.Unknown, Integer>();
        return divided(rest.atoms(), halves, atoms) && divided(others, halves, open) ? new UnitTerm(atoms, open) : null;
    }

    private static <K> boolean divided(Map<K, Integer> from, int halves, Map<K, Integer> into) {
        for (var entry : from.entrySet()) {
            if (-2 * entry.getValue() % halves != 0) {
                return false;
            }
            into.put(entry.getKey(), -2 * entry.getValue() / halves);
        }
        return true;
    }
}
