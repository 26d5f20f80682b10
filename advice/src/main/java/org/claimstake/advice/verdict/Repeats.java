package org.claimstake.advice.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.claimstake.casefile.statement.Stated;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.evidence.statement.Statement;

/**
 * The same number said in several texts: as it is, or in another magnitude, "500 million" for "500 bn". A number is the same where its
 * first three digits are, its unit and what it is about.
 */
public final class Repeats {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    /** Words for magnitudes are thousands apart. */
    private static final int THOUSAND = 3;

    private Repeats() {}

    /**
     * A number that somebody said.
     *
     * @param document in which text
     * @param id       of the statement there
     * @param value    in {@code unit}
     * @param about    what of, in words
     */
    public record Told(String document, String id, double value, String unit, String about) {

        /** Of a statement that a case keeps; empty where it says no number. */
        public static Optional<Told> of(StatedDocument document, Stated stated) {
            return stated.quantity()
                    .flatMap(quantity -> of(
                            document.id(),
                            stated.id(),
                            quantity.value(),
                            quantity.unit(),
                            stated.about() + " " + stated.statement()));
        }

        /** Of a statement that was found in a text; empty where it says no number. */
        public static Optional<Told> of(String document, Statement statement) {
            return statement
                    .quantity()
                    .flatMap(quantity ->
                            of(document, statement.id(), quantity.value(), quantity.unit(), statement.text()));
        }

        private static Optional<Told> of(String document, String id, OptionalDouble value, String unit, String about) {
            return value.isPresent() && value.getAsDouble() != 0
                    ? Optional.of(new Told(document, id, value.getAsDouble(), unit, about))
                    : Optional.empty();
        }
    }

    /**
     * Two texts with one number.
     *
     * @param powers  by how many powers of ten the second is more than the first; 0 where they say the same
     */
    public record Repeat(Told one, Told other, int powers) {
        /** "500 million USD here (s3), 500 billion USD in paper (s1): 1,000 times as much". */
        public String words() {
            String first = plain(one) + " in " + one.document() + " (" + one.id() + ")";
            String second = plain(other) + " in " + other.document() + " (" + other.id() + ")";
            if (powers == 0) {
                return first + ", and " + second + ": the same";
            }
            String times =
                    BigDecimal.TEN.pow(Math.abs(powers)).toPlainString().replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
            return first + ", and " + second + ": " + (powers > 0 ? times + " times as much" : "a part in " + times);
        }
    }

    /** Numbers that others say in another magnitude: what a reader should be shown. */
    public static List<Repeat> otherwise(List<Told> told) {
        return of(told).stream().filter(repeat -> repeat.powers() != 0).toList();
    }

    /** Each pair of texts with the same number, in the order in which they are told; of one text none. */
    public static List<Repeat> of(List<Told> told) {
        var all = new ArrayList<Repeat>();
        for (int i = 0; i < told.size(); i++) {
            for (Told other : told.subList(i + 1, told.size())) {
                Told one = told.get(i);
                OptionalInt powers = powers(one, other);
                if (powers.isPresent() && isSameTopic(one, other)) {
                    all.add(new Repeat(one, other, powers.getAsInt()));
                }
            }
        }
        return all;
    }

    private static OptionalInt powers(Told one, Told other) {
        boolean comparable =
                !one.document().equals(other.document()) && one.unit().equals(other.unit());
        // a bare count of three is said of anything; a part of a whole has no magnitudes
        if (!comparable || one.unit().isEmpty() || one.unit().equals(Measured.SHARE)) {
            return OptionalInt.empty();
        }
        BigDecimal first = digits(one.value());
        BigDecimal second = digits(other.value());
        int powers = magnitude(second) - magnitude(first);
        boolean same = first.unscaledValue().equals(second.unscaledValue());
        return same && powers % THOUSAND == 0 ? OptionalInt.of(powers) : OptionalInt.empty();
    }

    /** The first three, without zeros behind them. */
    private static BigDecimal digits(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
    }

    private static int magnitude(BigDecimal digits) {
        return digits.precision() - digits.scale();
    }

    private static boolean isSameTopic(Told one, Told other) {
        Set<String> words = Links.words(one.about());
        return Links.words(other.about()).stream().anyMatch(words::contains);
    }

    /** {@code 500 million USD}. */
    private static String plain(Told told) {
        String[] scales = {"", " thousand", " million", " billion", " trillion"};
        BigDecimal value = BigDecimal.valueOf(told.value()).stripTrailingZeros();
        int thousands = Math.clamp((magnitude(value) - 1) / THOUSAND, 0, scales.length - 1);
        String number = value.scaleByPowerOfTen(-THOUSAND * thousands)
                .stripTrailingZeros()
                .toPlainString();
        return number + scales[thousands] + " " + told.unit();
    }
}
