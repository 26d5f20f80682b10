package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of pages without heads and numbers of pages, words that were broken at their ends whole again. */
final class PdfLines {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)[-–—|\\s]*(?:(?:page|pg|p|seite|s|página|pág|сторінка|стор|с)\\.?\\s*)?\\d{1,4}(?:\\s*(?:/|\\p{L}{1,3})\\s*\\d{1,4})?[-–—|\\s]*");
    private static final Pattern ENDS = Pattern.compile(".*[.!?…:;][\"'”’»)\\]*]*\\s*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    /** Lines at the head and the foot of a page that may be the same on others. */
    private static final int EDGE = 2;
    /** On so many of ten pages a line stands that is a running head. */
    private static final int OF_TEN = 4;

    private final List<String> pages;
    private final Set<String> words = new HashSet<>();

    private PdfLines(List<String> pages) {
        this.pages = pages;
        for (String page : pages) {
            Matcher word = WORD.matcher(page);
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * @param page  counted from 1
     * @param opens whether an empty line stands before it
     * @param edge  whether it is one of the first or the last of its page
     */
    private record Line(int page, int from, String said, boolean opens, boolean edge) {}

    /** What stands between a line and the next: {@code end} of its characters, and the mark behind them. */
    private record Join(int end, String mark) {}

    static Traced of(List<String> pages) {
        return new PdfLines(pages).joined();
    }

    private Traced joined() {
        List<Line> lines = withoutHeads();
        var text = new Traced.Builder();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            Join join = at + 1 < lines.size()
                    ? join(line, lines.get(at + 1))
                    : new Join(line.said().length(), "");
            text.page(line.page()).put(line.said().substring(0, join.end()), line.from(), line.from() + join.end());
            if (!join.mark().isEmpty()) {
                text.insert(join.mark());
            }
        }
        return text.build();
    }

    private Join join(Line line, Line next) {
        String said = line.said();
        int length = said.length();
        boolean goesOn = Character.isLowerCase(next.said().codePointAt(0));
        boolean opens = line.page() == next.page() ? next.opens() && !(goesOn && !ends(said)) : ends(said);
        if (opens || speaks(said, next.said())) {
            return new Join(length, "\n\n");
        }
        boolean soft = said.endsWith("\u00AD");
        boolean hyphen = length > 1
                && (said.endsWith("-") || said.endsWith("‐"))
                && Character.isLetterOrDigit(said.charAt(length - 2));
        if (soft || hyphen && goesOn && !isCompound(said, next.said())) {
            return new Join(length - 1, "");
        }
        return new Join(length, hyphen ? "" : " ");
    }

    /** Whether the next line is where another begins to speak. */
    private static boolean speaks(String said, String next) {
        return Marks.isLetterLabel(next)
                || ends(said) && (Marks.isDash(next) || Marks.label(next).isPresent());
    }

    /** Whether the word is written with its hyphen elsewhere, and never without. */
    private boolean isCompound(String said, String next) {
        String first =
                said.substring(said.lastIndexOf(' ') + 1, said.length() - 1).toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(next);
        String second = word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
        return words.contains(first + "-" + second) && !words.contains(first + second);
    }

    private static boolean ends(String said) {
        return ENDS.matcher(said.substring(Math.max(0, said.length() - 8))).matches();
    }

    private List<Line> withoutHeads() {
        List<Line> lines = lines();
        Map<String, Integer> times = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            if (line.edge() && seen.add(line.page() + key(line))) {
                times.merge(key(line), 1, Integer::sum);
            }
        }
        int most = Math.max(2, (pages.size() * OF_TEN + 9) / 10);
        return lines.stream()
                .filter(line -> !line.edge()
                        || times.getOrDefault(key(line), 0) < most
                                && !PAGE_NUMBER.matcher(line.said()).matches())
                .toList();
    }

    /** A line with any number for its numbers. */
    private static String key(Line line) {
        return "\n"
                + line.said().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").strip();
    }

    private List<Line> lines() {
        var all = new ArrayList<Line>();
        for (int page = 1; page <= pages.size(); page++) {
            List<Line> lines = lines(pages.get(page - 1), page);
            for (int at = 0; at < lines.size(); at++) {
                Line line = lines.get(at);
                boolean edge = at < EDGE || at >= lines.size() - EDGE;
                all.add(new Line(page, line.from(), line.said(), line.opens(), edge));
            }
        }
        return all;
    }

    private static List<Line> lines(String page, int number) {
        var lines = new ArrayList<Line>();
        boolean opens = true;
        for (int from = 0; from < page.length(); ) {
            int newline = page.indexOf('\n', from);
            int to = newline < 0 ? page.length() : newline;
            int last = to;
            int first = from;
            while (first < to && PlainText.isBlank(page.charAt(first))) {
                first++;
            }
            while (last > first && PlainText.isBlank(page.charAt(last - 1))) {
                last--;
            }
            if (last > first) {
                lines.add(new Line(number, first, page.substring(first, last), opens, false));
            }
            opens = last == first;
            from = to + 1;
        }
        return lines;
    }
}
