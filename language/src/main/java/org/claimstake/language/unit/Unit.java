package org.claimstake.language.unit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product of measures with kinds, in plain units: what a value measures, not how it is written.
 * Exponents are counted in halves, so that a volatility {@code percent/year^0.5} has one.
 */
public record Unit(Map<Atom, Integer> halves) {

    /** A plain number. */
    public static final Unit NUMBER = new Unit(Map.of());

    /**
     * One measure of one kind.
     *
     * @param of   the currency of money, the name of an open quantity, else empty
     * @param kind the good with its classes, or the price basis of money
     */
    public record Atom(UnitWords.Measure measure, String of, List<String> kind) implements Comparable<Atom> {
        public Atom {
            kind = List.copyOf(kind);
        }

        @Override
        public int compareTo(Atom other) {
            return key().compareTo(other.key());
        }

        // money first, time last, as units are spoken
        private String key() {
            int rank = switch (measure) {
                case MONEY -> 0;
                case TIME -> 9;
                case NUMBER -> 1;
                case MASS, VOLUME, LENGTH, AREA, ENERGY, PIECES, PEOPLE -> 5;
            };
            return rank + measure.name() + ' ' + of + ' ' + String.join(",", kind);
        }

        /** {@code t(ore)}, {@code USD(2025)}. */
        @Override
        public String toString() {
            String word = of.isEmpty() ? measure.plain() : of;
            return kind.isEmpty() ? word : word + "(" + String.join(", ", kind) + ")";
        }
    }

    public Unit {
        var sorted = new TreeMap<Atom, Integer>();
        halves.forEach((atom, power) -> {
            if (power != 0) {
                sorted.put(atom, power);
            }
        });
        halves = java.util.Collections.unmodifiableMap(sorted);
    }

    public static Unit of(Atom atom) {
        return new Unit(Map.of(atom, 2));
    }

    public static Unit of(UnitWords.Measure measure) {
        return measure == UnitWords.Measure.NUMBER ? NUMBER : of(new Atom(measure, "", List.of()));
    }

    public static Unit money(String currency, String basis) {
        return of(new Atom(UnitWords.Measure.MONEY, currency, List.of(basis)));
    }

    public Unit times(Unit other) {
        return combine(other, 1);
    }

    public Unit over(Unit other) {
        return combine(other, -1);
    }

    private Unit combine(Unit other, int sign) {
        var product = new TreeMap<>(halves);
        other.halves.forEach((atom, power) -> product.merge(atom, sign * power, Integer::sum));
        return new Unit(product);
    }

    public boolean isNumber() {
        return halves.isEmpty();
    }

    /** In plain unit words: {@code USD(2025)/t(ore)}, {@code 1/year}, {@code number}. */
    @Override
    public String toString() {
        String above = halves.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey() + exponent(e.getValue()))
                .collect(Collectors.joining("*"));
        String below = halves.entrySet().stream()
                .filter(e -> e.getValue() < 0)
                .map(e -> "/" + e.getKey() + exponent(-e.getValue()))
                .collect(Collectors.joining());
        return above.isEmpty() ? (below.isEmpty() ? "number" : "1" + below) : above + below;
    }

    private static String exponent(int power) {
        return power == 2 ? "" : "^" + (power % 2 == 0 ? String.valueOf(power / 2) : power / 2 + ".5");
    }
}
