package org.claimstake.world.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of reserves or resources in one of the systems that classify them. A class says how well a quantity is known and
 * whether it pays; the same tonnes stand under other classes in another system, so quantities of two systems never add.
 *
 * @param system the system
 * @param code the class as the system writes it: {@code C1}, {@code 111}, {@code indicated}; empty where only the system is
 *     named
 */
public record ResourceClass(System system, String code) {

    /** A system of classes. */
    public enum System {
        /** Classes of the state commissions on reserves that follow the Soviet order of 1960 and 1981: A to C2, P1 to P3. */
        GKZ,
        /** United Nations Framework Classification, by the axes E, F and G. */
        UNFC,
        /** The codes of the CRIRSCO family: JORC, NI 43-101, SAMREC, PERC, S-K 1300. */
        CRIRSCO
    }

    private static final Pattern GKZ = Pattern.compile("\\b(GKZ|DKZ|\u0413\u041A\u0417|\u0414\u041A\u0417)\\b");
    // a single A or B is a class only where it stands among classes
    private static final Pattern GKZ_CODES =
            Pattern.compile("\\b(?:C1|C2|P1|P2|P3)\\b|(?:(?<=GKZ )|(?<=[+,/] ?))[AB]\\b|\\b[AB]\\b(?= ?[+,/])");
    private static final Pattern GKZ_ALONE = Pattern.compile("\\b(C1|C2|P1|P2|P3|B ?\\+ ?C1|A ?\\+ ?B)\\b");
    private static final String CYRILLIC = "\u0410\u0412\u0421\u0420";
    private static final String LATIN = "ABCP";
    private static final Pattern UNFC = Pattern.compile("\\bUNFC\\b");
    private static final Pattern UNFC_CODE =
            Pattern.compile("\\b([1-3][1-4][1-4])\\b|\\bE([1-3])[ ,;/.]*F([1-4])[ ,;/.]*G([1-4])\\b");
    private static final Pattern CRIRSCO = Pattern.compile(
            "\\b(?<not>(?:not|no|non)[ -])?(JORC|NI ?43-101|SAMREC|PERC|CRIRSCO|S-K ?1300|NAEN|KAZRC)\\b");
    private static final Pattern CRIRSCO_CODE =
            Pattern.compile("\\b(measured|indicated|inferred|proved|proven|probable)\\b", Pattern.CASE_INSENSITIVE);

    public ResourceClass {
        Objects.requireNonNull(system);
        Objects.requireNonNull(code);
    }

    /** What adds up within the system: its reserves among themselves, its resources among themselves. */
    String family() {
        return switch (system) {
            case GKZ -> code.isEmpty() ? "" : code.startsWith("P") ? "prognostic" : "explored";
            case UNFC -> code;
            case CRIRSCO ->
                switch (code) {
                    case "proved", "probable" -> "reserves";
                    case "measured", "indicated" -> "resources";
                    default -> code;
                };
        };
    }

    /** The classes that a text names, each once, in the order of the systems and of the text. */
    public static List<ResourceClass> in(String said) {
        String text = latin(said);
        var found = new ArrayList<ResourceClass>();
        if (GKZ.matcher(text).find() || GKZ_ALONE.matcher(text).find()) {
            add(found, System.GKZ, codes(GKZ_CODES.matcher(text)));
        }
        if (UNFC.matcher(text).find()) {
            add(found, System.UNFC, unfc(text));
        }
        if (namesCrirsco(text)) {
            add(found, System.CRIRSCO, codes(CRIRSCO_CODE.matcher(text)));
        }
        return List.copyOf(found);
    }

    /** Classes are often typed with the Cyrillic letters that look the same. */
    private static String latin(String text) {
        String latin = text;
        for (int i = 0; i < CYRILLIC.length(); i++) {
            latin = latin.replaceAll(
                    "(?<!\\p{IsCyrillic})" + CYRILLIC.charAt(i) + "(?!\\p{IsCyrillic})", LATIN.substring(i, i + 1));
        }
        return latin;
    }

    private static boolean namesCrirsco(String text) {
        Matcher matcher = CRIRSCO.matcher(text);
        while (matcher.find()) {
            if (matcher.group("not") == null) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<ResourceClass> found, System system, List<String> codes) {
        if (codes.isEmpty()) {
            found.add(new ResourceClass(system, ""));
        }
        for (String code : codes) {
            var one = new ResourceClass(system, code);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
    }

    private static List<String> codes(Matcher matcher) {
        return matcher.results()
                .map(found -> found.group().length() > 2 ? word(found.group()) : found.group())
                .toList();
    }

    private static String word(String found) {
        String word = found.toLowerCase(Locale.ROOT);
        return word.equals("proven") ? "proved" : word;
    }

    private static List<String> unfc(String text) {
        return UNFC_CODE
                .matcher(text)
                .results()
                .map(found ->
                        found.group(1) == null ? found.group(2) + found.group(3) + found.group(4) : found.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return code.isEmpty() ? system.name() : system.name() + " " + code;
    }
}
