package org.claimstake.language.unit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unit words of the language, what they measure and their size in plain units (t, m3, m, m2, GJ,
 * year, piece, the money itself).
 */
public final class UnitWords {

    /** What a word measures and how many plain units one of it is, as a fraction so that months stay exact. */
    public record Word(String word, Measure measure, BigDecimal factor, int divisor) {
        /** Plain units in one of this word. */
        public double size() {
            return factor.doubleValue() / divisor;
        }
    }

    /** The kinds of quantity; {@code plain} is the word in which values are held. */
    public enum Measure {
        NUMBER("number"),
        MASS("t"),
        VOLUME("m3"),
        LENGTH("m"),
        AREA("m2"),
        ENERGY("GJ"),
        TIME("year"),
        PIECES("pieces"),
        PEOPLE("people"),
        MONEY("money");

        private final String plain;

        Measure(String plain) {
            this.plain = plain;
        }

        public String plain() {
            return plain;
        }
    }

    private static final Map<String, Word> WORDS = Stream.of(
                    word("number", Measure.NUMBER, "1"),
                    word("percent", Measure.NUMBER, "0.01"),
                    word("g", Measure.MASS, "0.000001"),
                    word("kg", Measure.MASS, "0.001"),
                    word("t", Measure.MASS, "1"),
                    word("kt", Measure.MASS, "1000"),
                    word("Mt", Measure.MASS, "1000000"),
                    word("Gt", Measure.MASS, "1000000000"),
                    // troy ounce, 31.1034768 g; pound avoirdupois, 0.45359237 kg: both exact by definition
                    word("oz", Measure.MASS, "0.0000311034768"),
                    word("lb", Measure.MASS, "0.00045359237"),
                    word("m3", Measure.VOLUME, "1"),
                    word("km3", Measure.VOLUME, "1000000000"),
                    word("l", Measure.VOLUME, "0.001"),
                    // barrel of 42 US gallons of 3.785411784 l, exact
                    word("bbl", Measure.VOLUME, "0.158987294928"),
                    word("tcm", Measure.VOLUME, "1000"),
                    word("bcm", Measure.VOLUME, "1000000000"),
                    // thousand cubic feet of 0.3048^3 m3, exact
                    word("mcf", Measure.VOLUME, "28.316846592"),
                    // barrel of oil equivalent, 5.8 million Btu (IRS); Btu (IT) 1055.05585262 J: an energy
                    word("boe", Measure.ENERGY, "6.119323945196"),
                    word("m", Measure.LENGTH, "1"),
                    word("km", Measure.LENGTH, "1000"),
                    word("m2", Measure.AREA, "1"),
                    word("km2", Measure.AREA, "1000000"),
                    word("ha", Measure.AREA, "10000"),
                    word("kWh", Measure.ENERGY, "0.0036"),
                    word("MWh", Measure.ENERGY, "3.6"),
                    word("GWh", Measure.ENERGY, "3600"),
                    word("TWh", Measure.ENERGY, "3600000"),
                    word("MJ", Measure.ENERGY, "0.001"),
                    word("GJ", Measure.ENERGY, "1"),
                    word("TJ", Measure.ENERGY, "1000"),
                    word("year", Measure.TIME, "1"),
                    word("years", Measure.TIME, "1"),
                    part("month", 12),
                    part("months", 12),
                    part("quarter", 4),
                    part("quarters", 4),
                    word("pieces", Measure.PIECES, "1"),
                    word("people", Measure.PEOPLE, "1"),
                    word("money", Measure.MONEY, "1"))
            .collect(Collectors.toMap(Word::word, w -> w, (a, b) -> a, LinkedHashMap::new));

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "k",
            new BigDecimal("1e3"),
            "mn",
            new BigDecimal("1e6"),
            "bn",
            new BigDecimal("1e9"),
            "tn",
            new BigDecimal("1e12"));

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));

    private UnitWords() {}

    public static boolean isUnit(String word) {
        return WORDS.containsKey(word) || isCurrency(word);
    }

    /** ISO 4217, as the platform lists it. */
    public static boolean isCurrency(String word) {
        return CURRENCIES.contains(word);
    }

    public static boolean isScale(String word) {
        return SCALES.containsKey(word);
    }

    /** 1 for null. */
    public static BigDecimal scale(@org.jspecify.annotations.Nullable String word) {
        return word == null
                ? BigDecimal.ONE
                : Optional.ofNullable(SCALES.get(word)).orElseThrow();
    }

    /** The word; none when it is no unit word (currencies are, measured in themselves). */
    public static Optional<Word> find(String word) {
        return isCurrency(word)
                ? Optional.of(new Word(word, Measure.MONEY, BigDecimal.ONE, 1))
                : Optional.ofNullable(WORDS.get(word));
    }

    /** All words but the currencies, in the order of the reference. */
    public static Set<String> words() {
        return WORDS.keySet();
    }

    private static Word word(String word, Measure measure, String factor) {
        return new Word(word, measure, new BigDecimal(factor), 1);
    }

    private static Word part(String word, int ofYear) {
        return new Word(word, Measure.TIME, BigDecimal.ONE, ofYear);
    }
}
