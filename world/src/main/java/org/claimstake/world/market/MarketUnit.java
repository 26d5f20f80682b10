package org.claimstake.world.market;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit of a series as its source writes it, and what it means where that is known. Money of one year has the year before
 * it: {@code 1998 USD/t}.
 *
 * @param written as the source has it, without brackets around it: {@code USD/mt}, {@code $/toz}, {@code index 2010=100}
 * @param meaning what it is a unit of
 */
public record MarketUnit(String written, Meaning meaning) {

    /** What a unit is a unit of. */
    public sealed interface Meaning {}

    /**
     * Money for an amount.
     *
     * @param money three letters: {@code USD}
     * @param factor how much of {@code money} per one of {@code per} a value of 1 is: 0.01 for cents; 0.1 for a dmtu, which is
     *     10 kg of contained metal
     * @param per a unit word of the language: {@code t}, {@code kg}, {@code oz}, {@code bbl}, {@code GJ}
     * @param of what is weighed, where the unit says it ({@code Li}, {@code REO}); may be empty
     */
    public record Price(String money, double factor, String per, String of) implements Meaning {}

    /** @param base the year or years in which it is 100, as written; may be empty */
    public record Index(String base) implements Meaning {}

    /** Percent a year: interest, inflation. */
    public record Rate() implements Meaning {}

    /**
     * How much of one money is paid for one of another.
     *
     * @param quoted the money that is counted, three letters
     * @param base the money of which one is paid for
     */
    public record Exchange(String quoted, String base) implements Meaning {}

    /** Money as a whole: a gross domestic product. */
    public record Amount(String money) implements Meaning {}

    /** Something that is not read here; the values are kept as they are. */
    public record Other() implements Meaning {}

    private static final Pattern PRICE =
            Pattern.compile("(US\\$|\\$|USD|EUR|GBP|CNY|UAH|US cents|cents|¢|US¢) ?(?:/|per) ?(.+)");
    private static final Pattern DATED = Pattern.compile("(?:real |constant )?((?:19|20)[0-9]{2}) (?!=)(.+)");
    private static final Pattern INDEX = Pattern.compile("(?:index[, ]*)?([0-9]{4}(?:-[0-9]{2,4})?) ?= ?100");
    private static final Pattern EXCHANGE = Pattern.compile("([A-Za-z]{3}) (?:per|/) ([A-Za-z]{3})");
    private static final Pattern AMOUNT = Pattern.compile("current ([A-Z]{3})");
    private static final double MMBTU_IN_GJ = 1.05505585262;

    /** One of these in units of the language, and which: so many of the word. */
    private record Amounts(double many, String word) {}

    private static final Map<String, Amounts> PER = Map.ofEntries(
            Map.entry("t", new Amounts(1, "t")),
            Map.entry("mt", new Amounts(1, "t")),
            Map.entry("metric ton", new Amounts(1, "t")),
            Map.entry("tonne", new Amounts(1, "t")),
            Map.entry("dmt", new Amounts(1, "t")),
            Map.entry("kg", new Amounts(1, "kg")),
            Map.entry("g", new Amounts(1, "g")),
            Map.entry("lb", new Amounts(1, "lb")),
            Map.entry("pound", new Amounts(1, "lb")),
            Map.entry("troy oz", new Amounts(1, "oz")),
            Map.entry("toz", new Amounts(1, "oz")),
            Map.entry("oz t", new Amounts(1, "oz")),
            Map.entry("bbl", new Amounts(1, "bbl")),
            Map.entry("barrel", new Amounts(1, "bbl")),
            Map.entry("m3", new Amounts(1, "m3")),
            Map.entry("cubic meter", new Amounts(1, "m3")),
            Map.entry("gj", new Amounts(1, "GJ")),
            Map.entry("mwh", new Amounts(1, "MWh")),
            Map.entry("mmbtu", new Amounts(MMBTU_IN_GJ, "GJ")),
            // a hundredth of a dry tonne: 1 % of contained metal
            Map.entry("dmtu", new Amounts(10, "kg")),
            Map.entry("mtu", new Amounts(10, "kg")));

    public MarketUnit {
        Objects.requireNonNull(meaning);
        if (written.isBlank()) {
            throw new IllegalArgumentException("a unit is written");
        }
    }

    /** A unit in the words of the World Bank, the USGS and of our own files. What is not known becomes {@link Other}. */
    public static MarketUnit parse(String written) {
        String text = written.strip();
        String bare = text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1).strip()
                : text;
        return new MarketUnit(bare, meaning(withoutYear(bare)));
    }

    /** The year whose money is meant, where one is said. */
    public OptionalInt year() {
        Matcher dated = DATED.matcher(written);
        return dated.matches() ? OptionalInt.of(Integer.parseInt(dated.group(1))) : OptionalInt.empty();
    }

    /** The same unit in money of one year. */
    public MarketUnit ofYear(int year) {
        return parse(year + " " + withoutYear(written));
    }

    /** The same unit in money of each day. */
    public MarketUnit ofEachDay() {
        return parse(withoutYear(written));
    }

    private static String withoutYear(String text) {
        Matcher dated = DATED.matcher(text);
        return dated.matches() ? dated.group(2) : text;
    }

    private static Meaning meaning(String text) {
        Matcher index = INDEX.matcher(text);
        if (index.matches()) {
            return new Index(index.group(1));
        }
        Matcher exchange = EXCHANGE.matcher(text);
        if (exchange.matches() && !PER.containsKey(exchange.group(2).toLowerCase(Locale.ROOT))) {
            return new Exchange(
                    exchange.group(1).toUpperCase(Locale.ROOT),
                    exchange.group(2).toUpperCase(Locale.ROOT));
        }
        Matcher price = PRICE.matcher(text);
        if (price.matches()) {
            return price(price.group(1), price.group(2).strip());
        }
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return new Amount(amount.group(1));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "index" -> new Index("");
            case "percent a year", "percent/year", "% a year", "percent per annum" -> new Rate();
            default -> new Other();
        };
    }

    private static Meaning price(String money, String per) {
        String longest = "";
        for (String word : PER.keySet()) {
            boolean begins = per.toLowerCase(Locale.ROOT).equals(word)
                    || per.toLowerCase(Locale.ROOT).startsWith(word + " ");
            if (begins && word.length() > longest.length()) {
                longest = word;
            }
        }
        Amounts amounts = PER.get(longest);
        if (amounts == null) {
            return new Other();
        }
        boolean cents = money.endsWith("cents") || money.endsWith("¢");
        String code = cents || money.endsWith("$") ? "USD" : money;
        String of = per.substring(longest.length()).strip();
        return new Price(code, (cents ? 0.01 : 1) / amounts.many(), amounts.word(), of);
    }

    @Override
    public String toString() {
        return written;
    }
}
