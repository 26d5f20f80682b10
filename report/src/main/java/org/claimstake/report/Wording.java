package org.claimstake.report;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.claimstake.language.plan.ValueType;

/**
 * Messages and numbers in the language of one reader. A message is a whole sentence with blanks in ICU form, kept in
 * {@code words/LANGUAGE.properties}; it is never put together from pieces, since another language orders them otherwise.
 * What a case calls its own things stays as the case has it.
 */
public final class Wording {
    private static final char NO_BREAK = '\u00a0';
    /** The languages there are message files for; the first is what is spoken where none was asked for. */
    public static final List<String> LANGUAGES = List.of("en", "uk");

    public static final Wording ENGLISH = new Wording("en");

    private static final Map<String, Wording> KNOWN = new ConcurrentHashMap<>(Map.of("en", ENGLISH));

    private final String language;
    private final Map<String, String> messages;
    private final char point;

    private Wording(String language) {
        this.language = language;
        this.messages = read(language);
        this.point = message("number.point").charAt(0);
    }

    /** @param language {@code uk}, {@code uk-UA}; English for one that there is no file for */
    public static Wording of(String language) {
        String bare = language.split("[-_]", 2)[0];
        return LANGUAGES.contains(bare) ? KNOWN.computeIfAbsent(bare, Wording::new) : ENGLISH;
    }

    /** What a case is called in which nothing is changed, where the command says {@code base}. */
    public String text() {
        return say("text");
    }

    public String language() {
        return language;
    }

    /**
     * A message.
     *
     * @param blanks name, value, name, value: text, or a {@code Long} for what is counted. A count {@code n} chooses the
     *               plural, and {@code nTold} are its digits
     * @throws IllegalArgumentException where there is no such message
     */
    String say(String key, Object... blanks) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < blanks.length; i += 2) {
            values.put((String) blanks[i], blanks[i + 1]);
            if (blanks[i + 1] instanceof Long count) {
                values.put(blanks[i] + "Told", count(count));
            }
        }
        String pattern = message(key);
        // what counts nothing needs no rules of plural, and those take a tenth of a second to load
        return pattern.contains(", plural,") ? Counted.say(pattern, language, values) : filled(pattern, values);
    }

    private String message(String key) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("words/" + language + ".properties has no " + key);
        }
        return message;
    }

    Set<String> keys() {
        return new TreeSet<>(messages.keySet());
    }

    String pattern(String key) {
        return message(key);
    }

    private String filled(String pattern, Map<String, Object> values) {
        var filled = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            String name = pattern.substring(open + 1, close);
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("nothing fills {" + name + "} of: " + pattern);
            }
            filled.append(pattern, at, open).append(value instanceof Long count ? count(count) : value);
            at = close + 1;
        }
        return filled.append(pattern, at, pattern.length()).toString();
    }

    /** A number that is told with a point and groups of three, as this reader writes it. */
    String number(String told) {
        return point == '.' ? told : told.replace('.', point);
    }

    String count(long count) {
        return Digits.significant(count, 15);
    }

    /** The words behind a number: {@code bn USD(2025)}. */
    String unit(Scale scale) {
        String words = scale.words();
        for (String size : List.of("tn", "bn", "mn")) {
            if (words.startsWith(size + " ")) {
                return message("size." + size) + words.substring(2);
            }
        }
        return switch (words) {
            case "years" -> message("unit.years");
            case "%/year" -> message("unit.percent-a-year");
            default -> words;
        };
    }

    /** The same where it stands alone, above a picture. */
    String unitAlone(Scale scale) {
        return scale.words().isEmpty() ? message("unit.number") : unit(scale);
    }

    /** A number in a scale, with no words behind it; what is not a number is told as none. */
    String number(double value, Scale scale) {
        return Double.isNaN(value) ? message("none") : number(scale.number(value));
    }

    /** A number with its words, never broken between lines. @param value the same number, by which words are inflected */
    String with(String number, double value, Scale scale) {
        if (scale.words().equals("years")) {
            return say("years", "years", value, "told", number).replace(' ', NO_BREAK);
        }
        String unit = unit(scale).replace(' ', NO_BREAK);
        return unit.isEmpty() ? number : scale.close() ? number + unit : number + NO_BREAK + unit;
    }

    /** A value in a scale with its words. */
    String told(double value, Scale scale) {
        return with(number(value, scale), value / scale.size(), scale);
    }

    /** A value as a person reads it. */
    String amount(double value, ValueType type) {
        if (Double.isNaN(value)) {
            return message("none");
        }
        if (type.sort() == ValueType.Sort.NUMBER) {
            Scale scale = Scale.of(type, value);
            return told(value, scale);
        }
        String told = Amount.of(value, type);
        return switch (told) {
            case "never" -> message("never");
            case "yes" -> message("yes");
            case "no" -> message("no");
            default -> told;
        };
    }

    /** With a plus before what is above zero: how much something changed. */
    String change(double value, ValueType type) {
        return (value > 0 ? "+" : "") + amount(value, type);
    }

    /** {@code 13 of 100 futures}. */
    String frequency(double share, long futures) {
        Told.OutOf outOf = Told.outOf(share, futures);
        return say("chance", "count", outOf.count(), "of", outOf.of());
    }

    /** {@code 13 of 100 futures ± 1}: a share of the futures with its simulation error. */
    String frequency(Outcome.Chance chance) {
        Told.OutOf outOf = Told.outOf(chance);
        String told = say("chance", "count", outOf.count(), "of", outOf.of());
        return chance.error() > 0
                ? say("chance.error", "chance", told, "error", number(Told.error(chance, outOf.of())))
                : told;
    }

    /** Why there is no value. */
    String none(Outcome.None none) {
        return switch (none.reason()) {
            case "no root" -> message("none.no-root");
            case "several" -> message("none.several");
            case "missing" -> message("none.missing");
            case Answers.UNDEFINED -> message("none.undefined");
            default -> message("none.never");
        };
    }

    private static Map<String, String> read(String language) {
        try (InputStream file = Wording.class.getResourceAsStream("words/" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("words/" + language + ".properties is not beside Wording");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var messages = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Apart from the rest, so that its library is loaded when something is counted and not before. */
    private static final class Counted {
        static String say(String pattern, String language, Map<String, Object> values) {
            return new MessageFormat(pattern, ULocale.forLanguageTag(language)).format(values);
        }
    }
}
