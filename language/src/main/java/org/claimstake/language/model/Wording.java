package org.claimstake.language.model;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * The small parts that all wordings of this room share.
 */
final class Wording {
    private Wording() {}

    static Finding of(String name, String what, @Nullable Place place) {
        Finding finding = Finding.of(name, what);
        return place == null ? finding : finding.at(place);
    }

    static String list(Collection<String> words) {
        String shown = words.stream().limit(12).collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words.size() > 12 ? shown + ", … (" + words.size() + " in all)" : shown;
    }

    /** As {@link #list}; a list that is cut shows what is nearest to a word first. */
    static String listNear(String word, Collection<String> words) {
        if (words.size() <= 12) {
            return list(words);
        }
        var ordered = new java.util.ArrayList<>(words);
        ordered.sort(java.util.Comparator.comparingInt(other -> -alike(word, other)));
        return list(ordered);
    }

    /** How many letters two words have in common, in pairs of neighbours. */
    private static int alike(String one, String other) {
        int pairs = 0;
        for (int i = 0; i + 2 <= one.length(); i++) {
            pairs += other.contains(one.substring(i, i + 2)) ? 1 : 0;
        }
        return pairs;
    }

    /** What there is of a kind, or that there is none: {@code the parties are state, investor}. */
    static String are(String things, Collection<String> words) {
        return words.isEmpty() ? "the case has no " + things : "the " + things + " are " + list(words);
    }

    /** A type as a sentence names it. */
    static String kind(String type) {
        return switch (type) {
            case "number" -> "a plain number";
            case "percent" -> "a percentage";
            case "year" -> "years";
            case "text" -> "a text";
            default -> type;
        };
    }

    static Finding near(Finding finding, Optional<String> nearest) {
        return nearest.map(word -> finding.why("did you mean `" + word + "`?").attempt(word))
                .orElse(finding);
    }

    static String percent(double share) {
        return java.math.BigDecimal.valueOf(share * 100)
                        .round(new java.math.MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
