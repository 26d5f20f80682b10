package org.claimstake.world.deposit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name as a row of sounds in plain Latin letters, the same for the ways in which one name is written: in Cyrillic letters, by
 * one or the other transliteration, with or without accents. It is for finding names that may be one, not for reading.
 */
final class Latin {
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('\u0430', "a"),
            Map.entry('\u0431', "b"),
            Map.entry('\u0432', "v"),
            Map.entry('\u0433', "g"),
            Map.entry('\u0491', "g"),
            Map.entry('\u0434', "d"),
            Map.entry('\u0435', "e"),
            Map.entry('\u0454', "ie"),
            Map.entry('\u0451', "e"),
            Map.entry('\u0436', "zh"),
            Map.entry('\u0437', "z"),
            Map.entry('\u0438', "i"),
            Map.entry('\u0456', "i"),
            Map.entry('\u0457', "i"),
            Map.entry('\u0439', "i"),
            Map.entry('\u043A', "k"),
            Map.entry('\u043B', "l"),
            Map.entry('\u043C', "m"),
            Map.entry('\u043D', "n"),
            Map.entry('\u043E', "o"),
            Map.entry('\u043F', "p"),
            Map.entry('\u0440', "r"),
            Map.entry('\u0441', "s"),
            Map.entry('\u0442', "t"),
            Map.entry('\u0443', "u"),
            Map.entry('\u0444', "f"),
            Map.entry('\u0445', "kh"),
            Map.entry('\u0446', "ts"),
            Map.entry('\u0447', "ch"),
            Map.entry('\u0448', "sh"),
            Map.entry('\u0449', "shch"),
            Map.entry('\u044A', ""),
            Map.entry('\u044B', "i"),
            Map.entry('\u044C', ""),
            Map.entry('\u044D', "e"),
            Map.entry('\u044E', "iu"),
            Map.entry('\u044F', "ia"));

    /** One sound written in several ways; the order matters, longer ones come first. */
    private static final List<String[]> SOUNDS = List.of(
            new String[] {"shch", "6"},
            new String[] {"sch", "6"},
            new String[] {"kh", "g"},
            new String[] {"zh", "7"},
            new String[] {"ch", "8"},
            new String[] {"sh", "9"},
            new String[] {"ts", "c"},
            new String[] {"tz", "c"},
            new String[] {"ks", "x"},
            new String[] {"ph", "f"},
            new String[] {"w", "v"},
            new String[] {"h", "g"},
            new String[] {"y", "i"},
            new String[] {"j", "i"},
            new String[] {"ie", "e"},
            new String[] {"io", "o"},
            new String[] {"ii", "i"});

    /** What stands behind many names and tells nothing: endings of adjectives and words for deposit, mine, field. */
    private static final Pattern ENDINGS = Pattern.compile("(iv|ov|ev|in)?sk(oe|oi|a|aia|e|i|ii|oie)?$");

    private static final Pattern WORDS = Pattern.compile(
            "\\b(deposit|mine|prospect|occurrence|field|project|rodovishche|rodovische|mestorozhdenie|the)\\b");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9 ]+");

    private Latin() {}

    /** The names within a name, such as the one in brackets, each as sounds; none of a name without letters. */
    static List<String> sounds(String name) {
        var all = new ArrayList<String>();
        for (String part : name.split("[(),;/]", -1)) {
            String sounds = sound(part);
            if (sounds.length() > 2 && !all.contains(sounds)) {
                all.add(sounds);
            }
        }
        return List.copyOf(all);
    }

    private static String sound(String part) {
        String latin = latin(part.toLowerCase(Locale.ROOT));
        String bare =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String words = WORDS.matcher(OTHERS.matcher(bare).replaceAll(" ").replace("' ", ""))
                .replaceAll(" ")
                .strip();
        String sounds = words.replaceAll("\\s+", " ");
        for (String[] sound : SOUNDS) {
            sounds = sounds.replace(sound[0], sound[1]);
        }
        // letters that are doubled in one spelling and not in another
        sounds = sounds.replaceAll("([a-z])\\1", "$1");
        String stem = ENDINGS.matcher(sounds).replaceAll("");
        return stem.length() > 3 ? stem : sounds;
    }

    private static String latin(String text) {
        var latin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            latin.append(CYRILLIC.getOrDefault(sign, String.valueOf(sign)));
        }
        return latin.toString();
    }
}
