package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Sheet.Line;
import org.claimstake.evidence.text.Span;

/**
 * What a page puts around the words, line by line: dates and sizes of letters, bars of buttons, "read also", whose an image is,
 * who wrote it. Lines that are dropped are told; a day found in one is the document's.
 */
final class Chrome {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*");
    private static final Pattern PIXELS = Pattern.compile("(?<!\\d)\\d{1,3}\\s?px\\b");
    private static final Pattern ENDS = Pattern.compile(".*[.!?…:;][\"'”’»)\\]]*", Pattern.DOTALL);
    private static final Pattern NAMES =
            Pattern.compile("(?:[\\p{Lu}][\\p{L}\\p{M}\\p{N}'’.-]*|[\\p{L}\\p{N}-]+\\.[\\p{L}]{2,12})"
                    + "(?:[ ,/|]+[\\p{Lu}][\\p{L}\\p{M}\\p{N}'’.-]*){0,4}");
    private static final Pattern COOKIES =
            Pattern.compile("(?i).*\\bcookies?\\b.*\\b(?:accept|consent|settings|agree|policy|preferences)\\b.*");
    /** "[00:07:42] (music)". */
    private static final Pattern BRACKETS = Pattern.compile("(?:[\\[(][^\\])\\n]{1,60}[\\])]\\s*)+");
    /** "By A. B. · 5 May · 4 min read", "Text by A. B. Photo: C. D.". */
    private static final Pattern PARTS = Pattern.compile("\\s*[·|•]\\s*|(?<=[\\p{Ll}][.!?])\\s+");
    /** Whose an image is, behind what it shows. */
    private static final Pattern CREDIT_BEHIND = Pattern.compile(
            "(?<=[.!?)])\\s+[\\[(]?(?<word>\\p{L}+)(?:\\s?:| by)\\s[^.!?]{1,60}(?:\\.[^.!?]{1,40})?[.\\])]{0,2}$");

    private static final int LONGEST = 160;
    private static final int LONGEST_BYLINE = 48;
    /** Lines near the head or the end of a text where a byline may stand. */
    private static final int EDGE = 6;

    private static final int MOST_TOLD = 20;

    private static final Set<String> BUTTONS = Lexicon.ofAll(Lexicon.BUTTON);
    private static final Set<String> DATED = Lexicon.ofAll(Lexicon.DATED);
    private static final Set<String> ELSEWHERE = Lexicon.ofAll(Lexicon.ELSEWHERE);
    private static final Set<String> CREDIT = Lexicon.ofAll(Lexicon.CREDIT);
    private static final Set<String> BYLINE = Lexicon.ofAll(Lexicon.BYLINE);
    private static final int MOST_WORDS = 4;

    private Chrome() {}

    /** The sheet without them. */
    static Sheet without(Sheet sheet) {
        var kept = new ArrayList<Line>();
        var troubles = new ArrayList<>(sheet.troubles());
        Optional<String> date = sheet.date();
        List<Line> lines = sheet.lines();
        boolean opens = false;
        int dropped = 0;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (isChrome(sheet, at)) {
                String said = line.span().of(sheet.words().text());
                date = date.or(() -> Days.in(said).map(Days.Day::iso));
                if (dropped++ < MOST_TOLD) {
                    troubles.add(new Trouble("chrome", said, false));
                }
                opens |= line.opens();
            } else {
                Span words = withoutCredit(line.span(), sheet.words().text());
                kept.add(new Line(words, opens || line.opens(), line.strong()));
                opens = false;
            }
        }
        dropEnd(sheet, kept, troubles);
        return new Sheet(sheet.words(), kept, sheet.title(), date, sheet.language(), troubles);
    }

    private static Span withoutCredit(Span span, String text) {
        if (span.length() > 3 * LONGEST) {
            return span;
        }
        Matcher credit = CREDIT_BEHIND.matcher(span.of(text));
        boolean is = credit.find() && CREDIT.contains(credit.group("word").toLowerCase(Locale.ROOT));
        return is ? new Span(span.from(), span.from() + credit.start()) : span;
    }

    /** Names alone behind the last sentence: who wrote it. */
    private static void dropEnd(Sheet sheet, List<Line> kept, List<Trouble> troubles) {
        while (kept.size() > 2) {
            Line last = kept.getLast();
            String said = last.span().of(sheet.words().text());
            String before = kept.get(kept.size() - 2).span().of(sheet.words().text());
            boolean byline = said.length() <= LONGEST_BYLINE
                    && NAMES.matcher(said).matches()
                    && ENDS.matcher(before).matches();
            if (!byline) {
                return;
            }
            troubles.add(new Trouble("chrome", said, false));
            kept.removeLast();
        }
    }

    private static boolean isChrome(Sheet sheet, int at) {
        Line line = sheet.lines().get(at);
        if (line.span().length() > LONGEST) {
            return false;
        }
        String said = line.span().of(sheet.words().text());
        boolean alone = line.opens()
                && (at + 1 == sheet.lines().size() || sheet.lines().get(at + 1).opens());
        boolean edge = at < EDGE || at >= sheet.lines().size() - EDGE;
        return isChrome(said, alone, edge)
                || BRACKETS.matcher(said).matches()
                || COOKIES.matcher(said).matches()
                || PARTS.splitAsStream(said).allMatch(part -> isChrome(part, alone, edge));
    }

    private static boolean isChrome(String said, boolean alone, boolean edge) {
        return isFurniture(said, alone)
                || leads(said, ELSEWHERE)
                || leads(said, CREDIT)
                || said.startsWith("©")
                || edge && isByline(said);
    }

    /** A day, the size of letters, buttons, and nothing else. */
    private static boolean isFurniture(String said, boolean alone) {
        Optional<Days.Day> day = Days.in(said);
        boolean pixels = PIXELS.matcher(said).find();
        String rest = PIXELS.matcher(without(said, day)).replaceAll(" ");
        List<String> words = words(rest);
        int covered = covered(words);
        if (day.isPresent() || pixels) {
            return covered == words.size();
        }
        if (words.isEmpty()) {
            return alone && said.chars().filter(Character::isDigit).count() <= 3;
        }
        return covered == words.size()
                && (words.size() > 1 || alone)
                && !ENDS.matcher(said).matches();
    }

    private static String without(String said, Optional<Days.Day> day) {
        return day.map(found -> said.substring(0, found.span().from()) + " "
                        + said.substring(found.span().to()))
                .orElse(said);
    }

    /** How many words of the front are buttons and what stands with days. */
    private static int covered(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            int next = at;
            for (int to = Math.min(words.size(), at + MOST_WORDS); to > at && next == at; to--) {
                String phrase = String.join(" ", words.subList(at, to));
                next = BUTTONS.contains(phrase) || DATED.contains(phrase) ? to : next;
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static List<String> words(String said) {
        var words = new ArrayList<String>();
        Matcher word = WORD.matcher(said.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** Whether a line begins with one of the phrases and then a colon, or is no more than the phrase. */
    private static boolean leads(String said, Set<String> phrases) {
        String line = said.toLowerCase(Locale.ROOT)
                .replaceFirst("^[\\p{P}\\p{S}\\s]+", "")
                .replace('’', '\'');
        List<String> words = words(line.substring(0, Math.min(line.length(), 60)));
        for (int count = Math.min(words.size(), MOST_WORDS); count > 0; count--) {
            String phrase = String.join(" ", words.subList(0, count));
            if (line.startsWith(phrase) && phrases.contains(phrase)) {
                String rest = line.substring(phrase.length()).strip();
                return rest.isEmpty() || ":/|©»→>".indexOf(rest.charAt(0)) >= 0 || rest.matches("[\\d\\p{P}\\s]+");
            }
        }
        return false;
    }

    private static boolean isByline(String said) {
        if (said.length() > 2 * LONGEST_BYLINE) {
            return false;
        }
        List<String> words = words(said.replace('’', '\''));
        for (int count = Math.min(words.size() - 1, MOST_WORDS); count > 0; count--) {
            String phrase = String.join(" ", words.subList(0, count));
            if (BYLINE.contains(phrase) && said.toLowerCase(Locale.ROOT).startsWith(phrase)) {
                String names = said.substring(phrase.length())
                        .replaceFirst("^[:\\s]+", "")
                        .replaceFirst("\\.$", "");
                return NAMES.matcher(names).matches();
            }
        }
        return false;
    }
}
