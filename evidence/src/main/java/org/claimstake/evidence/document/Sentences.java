package org.claimstake.evidence.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/**
 * Sentences of a paragraph: those of {@link BreakIterator}, joined again where the full stop was one of an abbreviation, of
 * initials or of a number, or where what follows does not begin a sentence.
 */
final class Sentences {
    private static final String CLOSING = "\"'”’»)]…";

    /** A sentence begins with no more marks than this. */
    private static final int MOST_MARKS = 40;

    private final Set<String> never;
    private final Set<String> perhaps;
    private final Set<String> beforeNumber;
    private final Set<String> starts;
    private final boolean ordinals;
    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);

    private Sentences(Lexicon words, boolean ordinals) {
        never = words.of(Lexicon.ABBREVIATION);
        perhaps = words.of(Lexicon.ABBREVIATION_OR_END);
        beforeNumber = words.of(Lexicon.BEFORE_NUMBER);
        starts = words.of(Lexicon.STARTS);
        this.ordinals = ordinals;
    }

    /** By the abbreviations of a language; of English where it is not known. */
    static Sentences in(Optional<Tongue> tongue) {
        return new Sentences(Lexicon.of(tongue.orElse(Tongue.EN)), tongue.equals(Optional.of(Tongue.DE)));
    }

    /** In order, without the blanks between them. */
    List<Span> of(String text, Span paragraph) {
        String said = paragraph.of(text);
        // The JDK does not end a sentence at an ellipsis that is one character.
        breaks.setText(said.replace('…', '!'));
        var sentences = new ArrayList<Span>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to == said.length() || isEnd(said, from, to)) {
                add(said, from, to, paragraph.from(), sentences);
                from = to;
            }
        }
        return sentences;
    }

    private static void add(String said, int from, int to, int by, List<Span> sentences) {
        int first = from;
        int last = to;
        while (first < last && PlainText.isBlank(said.charAt(first))) {
            first++;
        }
        while (last > first && PlainText.isBlank(said.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            sentences.add(new Span(first + by, last + by));
        }
    }

    private boolean isEnd(String said, int from, int to) {
        boolean apart = PlainText.isBlank(said.charAt(to - 1));
        int end = to;
        while (end > from && PlainText.isBlank(said.charAt(end - 1))) {
            end--;
        }
        if (!apart || !mayBegin(said, to)) {
            return false;
        }
        boolean closed = end > from && CLOSING.indexOf(said.charAt(end - 1)) >= 0;
        return end == from || closed || said.charAt(end - 1) != '.' || endsAtStop(said, from, end - 1, to);
    }

    /** What follows is no small letter, also behind a dash, and no lone mark. */
    private static boolean mayBegin(String said, int at) {
        int last = Math.min(said.length(), at + MOST_MARKS);
        for (int next = at; next < last; next++) {
            char letter = said.charAt(next);
            if (Character.isLetterOrDigit(letter)) {
                return !Character.isLowerCase(letter);
            }
        }
        return false;
    }

    /** Whether the full stop at {@code stop} ends a sentence that began at {@code from}, where the next word stands at {@code next}. */
    private boolean endsAtStop(String said, int from, int stop, int next) {
        int start = stop;
        while (start > from && !isBoundary(said.charAt(start - 1))) {
            start--;
        }
        String word = said.substring(start, stop);
        String small = word.toLowerCase(Locale.ROOT);
        String two = twoWords(said, from, start, small);
        boolean number = Character.isDigit(said.charAt(next));
        if (word.isEmpty()) {
            return true;
        }
        if (never.contains(small) || never.contains(two) || number && beforeNumber.contains(small)) {
            return false;
        }
        if (perhaps.contains(small) || perhaps.contains(two)) {
            return beginsSentence(said, next);
        }
        if (isInitial(word)) {
            return beginsSentence(said, next) && !isName(said, from, start);
        }
        return !(isOrdinal(word) && (start == from || ordinals && !beginsSentence(said, next)));
    }

    private static String twoWords(String said, int from, int start, String last) {
        int end = start;
        while (end > from && PlainText.isBlank(said.charAt(end - 1))) {
            end--;
        }
        int first = end;
        while (first > from && !isBoundary(said.charAt(first - 1))) {
            first--;
        }
        return said.substring(first, end).toLowerCase(Locale.ROOT) + " " + last;
    }

    private static boolean isBoundary(char letter) {
        return PlainText.isBlank(letter) || "(\"“„«'‘[/—–".indexOf(letter) >= 0;
    }

    private boolean beginsSentence(String said, int at) {
        int from = at;
        while (from < said.length() && !Character.isLetterOrDigit(said.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < said.length() && (Character.isLetter(said.charAt(to)) || said.charAt(to) == '\'')) {
            to++;
        }
        return starts.contains(said.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0))
                || word.matches("(?:\\p{Lu}\\.){1,3}\\p{Lu}");
    }

    /** Whether a capital letter stands before the initial: "John F." */
    private static boolean isName(String said, int from, int start) {
        int end = start;
        while (end > from && PlainText.isBlank(said.charAt(end - 1))) {
            end--;
        }
        int first = end;
        while (first > from && !isBoundary(said.charAt(first - 1))) {
            first--;
        }
        return first < end && Character.isUpperCase(said.charAt(first));
    }

    private static boolean isOrdinal(String word) {
        return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    }
}
