package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.List;

/** What stays of a name when it is declined: plural and possessive of {@code en}, case endings of {@code uk}. */
final class Stems {
    private static final int LEAST = 3;
    /** Longest first. */
    private static final List<String> ENDINGS = List.of(
            "\u0430\u043c\u0438",
            "\u044f\u043c\u0438",
            "\u043e\u0433\u043e",
            "\u043e\u043c\u0443",
            "\u0438\u043c\u0438",
            "\u0456\u043c\u0438",
            "\u043e\u0432\u0456",
            "\u0435\u0432\u0456",
            "\u0454\u0432\u0456",
            "\u044c\u043e\u044e",
            "\u043e\u044e",
            "\u0435\u044e",
            "\u0454\u044e",
            "\u0430\u0445",
            "\u044f\u0445",
            "\u0430\u043c",
            "\u044f\u043c",
            "\u0456\u0432",
            "\u0457\u0432",
            "\u043e\u0457",
            "\u0438\u0439",
            "\u0438\u0445",
            "\u0456\u0445",
            "\u0438\u043c",
            "\u0456\u043c",
            "\u043e\u043c",
            "\u0435\u043c",
            "\u0454\u043c",
            "\u0443",
            "\u044e",
            "\u0430",
            "\u044f",
            "\u0456",
            "\u0457",
            "\u043e",
            "\u0435",
            "\u0454",
            "\u0438",
            "\u0439",
            "\u044c");

    private Stems() {}

    /** Of a word of a text, in small letters. */
    static String of(String lower) {
        return isCyrillic(lower) ? ofCyrillic(lower) : ofEnglish(lower);
    }

    /** Of a word of a name: its stem, and how the stem looks in other cases (a vowel that changes or falls out). */
    static List<String> ofName(String lower) {
        String stem = of(lower);
        List<String> all = new ArrayList<>(List.of(stem));
        int length = stem.length();
        if (isCyrillic(stem) && length >= LEAST) {
            char vowel = stem.charAt(length - 2);
            String head = stem.substring(0, length - 2);
            String tail = stem.substring(length - 1);
            switch (vowel) {
                case '\u0456' -> {
                    all.add(head + '\u043e' + tail);
                    all.add(head + '\u0435' + tail);
                }
                case '\u0457' -> all.add(head + '\u0454' + tail);
                case '\u0435', '\u043e' -> all.add(head + tail);
                default -> {}
            }
            softened(stem).ifPresent(all::add);
            if (lower.endsWith("\u0438\u0439") || lower.endsWith("\u0430")) {
                // an adjective's -ij, where a noun's is part of its stem
                all.add(stem + '\u0456');
            }
        }
        return all;
    }

    /** Before the locative's ending a last k, h, kh is another letter. */
    private static java.util.Optional<String> softened(String stem) {
        String head = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case '\u043a' -> java.util.Optional.of(head + '\u0446');
            case '\u0433' -> java.util.Optional.of(head + '\u0437');
            case '\u0445' -> java.util.Optional.of(head + '\u0441');
            default -> java.util.Optional.empty();
        };
    }

    private static String ofCyrillic(String lower) {
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() - ending.length() >= LEAST) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }

    private static String ofEnglish(String lower) {
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        if (bare.length() <= LEAST || !bare.endsWith("s") || bare.endsWith("ss") || bare.endsWith("us")) {
            return bare;
        }
        return bare.endsWith("ies") ? bare.substring(0, bare.length() - 3) + "y" : bare.substring(0, bare.length() - 1);
    }

    private static boolean isCyrillic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
}
