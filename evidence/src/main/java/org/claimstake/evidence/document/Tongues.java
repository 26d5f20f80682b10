package org.claimstake.evidence.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.evidence.text.Tongue;

/**
 * The language of a text, by its small words and its script. Where two are mixed, that of the most words. A text in none of
 * our languages has none: its numbers alone are read.
 */
final class Tongues {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’ʼ][\\p{L}\\p{M}]*)?");
    /** So many words tell; a longer text is judged by words taken evenly from all of it. */
    private static final int ENOUGH_WORDS = 20_000;
    /** In running text about four words in ten are small words of the list; below this share it is another language. */
    private static final double LEAST_SHARE = 0.12;
    /** Below so many words, one small word is enough if it is of one language alone. */
    private static final int FEW_WORDS = 12;
    /** Cyrillic letters of languages that are none of ours. */
    private static final String NOT_OURS = "ыэъёў";

    private static final Map<String, boolean[]> SMALL = small();

    private Tongues() {}

    /** @param said what the file says; it decides between equals */
    static Optional<Tongue> of(String text, Optional<Tongue> said) {
        int[] hits = new int[Tongue.values().length];
        int words = 0;
        int strange = 0;
        int every = Math.max(1, text.length() / (ENOUGH_WORDS * 8));
        Matcher word = WORD.matcher(text);
        for (int number = 0; word.find(); number++) {
            if (number % every == 0) {
                String small =
                        word.group().toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
                words++;
                strange += small.chars().anyMatch(letter -> NOT_OURS.indexOf(letter) >= 0) ? 1 : 0;
                count(SMALL.get(small), hits);
            }
        }
        said.ifPresent(tongue -> hits[tongue.ordinal()]++);
        return best(hits, words, strange);
    }

    private static void count(boolean @org.jspecify.annotations.Nullable [] speaks, int[] hits) {
        if (speaks != null) {
            for (int tongue = 0; tongue < hits.length; tongue++) {
                hits[tongue] += speaks[tongue] ? 1 : 0;
            }
        }
    }

    private static Optional<Tongue> best(int[] hits, int words, int strange) {
        int best = 0;
        for (int tongue = 1; tongue < hits.length; tongue++) {
            best = hits[tongue] > hits[best] ? tongue : best;
        }
        int next = 0;
        for (int tongue = 0; tongue < hits.length; tongue++) {
            next = tongue == best ? next : Math.max(next, hits[tongue]);
        }
        boolean enough = hits[best] > next && (words < FEW_WORDS || hits[best] >= LEAST_SHARE * words);
        boolean neighbour = Tongue.values()[best] == Tongue.UK && strange * 20 > words;
        return enough && !neighbour ? Optional.of(Tongue.values()[best]) : Optional.empty();
    }

    private static Map<String, boolean[]> small() {
        var small = new HashMap<String, boolean[]>();
        for (Tongue tongue : Tongue.values()) {
            for (String word : Lexicon.of(tongue).of(Lexicon.FUNCTION)) {
                small.computeIfAbsent(word, any -> new boolean[Tongue.values().length])[tongue.ordinal()] = true;
            }
        }
        return small;
    }
}
