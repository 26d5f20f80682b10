package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimstake.evidence.quantity.Token.Figure;
import org.claimstake.evidence.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads what begins with a digit: numbers with separators, dates, fractions; and knows what is none of them.
 * Where the separators alone do not decide ("1.234"), the language does.
 */
final class Figures {
    private static final String BLANKS = " \u00a0\u2009\u202f";
    private static final String APOSTROPHES = "'\u2019";
    private static final int MOST_DIGITS = 30;
    private static final int LAST_YEAR = 2199;

    private final String groups;
    private final boolean dayFirst;

    /**
     * @param groups   the signs that part thousands, of "." and ","
     * @param dayFirst whether 5/2/2025 is in February; else day and month of it cannot be told
     */
    Figures(String groups, boolean dayFirst) {
        this.groups = groups;
        this.dayFirst = dayFirst;
    }

    /** @param figure null where the figures are no number */
    record Read(int to, @Nullable Figure figure) {}

    /** Digits and the signs between them, as far as they may be one thing. */
    private record Run(List<String> pieces, List<Character> signs, int to) {
        String piece(int at) {
            return pieces.get(at);
        }

        boolean only(char sign) {
            return !signs.isEmpty() && signs.stream().allMatch(one -> one == sign);
        }

        int digits() {
            return pieces.stream().mapToInt(String::length).sum();
        }
    }

    Read read(String text, int from) {
        Run run = run(text, from);
        return new Read(run.to, figure(run));
    }

    private static Run run(String text, int from) {
        var pieces = new ArrayList<String>();
        var signs = new ArrayList<Character>();
        int at = digitsEnd(text, from);
        pieces.add(text.substring(from, at));
        boolean alike = true;
        while (at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            char sign = oneOfItsKind(text.charAt(at));
            int end = digitsEnd(text, at + 1);
            alike &= signs.isEmpty() || signs.getFirst() == sign;
            if (!goesOn(text, sign, alike, new Span(at + 1, end), pieces)) {
                break;
            }
            signs.add(sign);
            pieces.add(text.substring(at + 1, end));
            at = end;
        }
        return new Run(pieces, signs, at);
    }

    private static char oneOfItsKind(char sign) {
        return BLANKS.indexOf(sign) >= 0 ? ' ' : APOSTROPHES.indexOf(sign) >= 0 ? '\'' : sign;
    }

    /**
     * Whether figures behind a sign belong to those before it. A hyphen stands between two numbers, unless there are two of them:
     * then it is a date or no number.
     *
     * @param alike whether all signs so far are the same
     */
    private static boolean goesOn(String text, char sign, boolean alike, Span next, List<String> pieces) {
        return switch (sign) {
            case ' ' ->
                alike
                        && next.length() == 3
                        && pieces.getFirst().length() <= 3
                        && pieces.getFirst().charAt(0) != '0';
            case '-' -> alike && (pieces.size() > 1 || next.length() <= 6 && isHyphenAndDigit(text, next.to()));
            case '.', ',', ':', '/', '\'' -> true;
            default -> false;
        };
    }

    private static boolean isHyphenAndDigit(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '-' && isDigit(text.charAt(at + 1));
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    private @Nullable Figure figure(Run run) {
        if (run.digits() > MOST_DIGITS || run.signs.contains(':')) {
            return null;
        }
        if (run.signs.isEmpty()) {
            return plain(run.piece(0));
        }
        if (run.only('/')) {
            return slashes(run);
        }
        if (run.only('-')) {
            return date(run);
        }
        if (run.only('.') && run.pieces.size() == 3 && run.piece(2).length() == 4) {
            return date(run);
        }
        return number(run);
    }

    private static @Nullable Figure plain(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0' ? null : Figure.of(new BigDecimal(digits), true);
    }

    private @Nullable Figure slashes(Run run) {
        if (run.pieces.size() == 3) {
            return date(run);
        }
        if (run.pieces.size() > 3) {
            return null;
        }
        int first = small(run.piece(0));
        int second = small(run.piece(1));
        if (run.piece(0).length() == 4 && run.piece(1).length() == 2 && second == (first + 1) % 100) {
            return Figure.date(first + "/" + (first + 1));
        }
        boolean isPart = first > 0 && first < second && second <= 10;
        return isPart ? Figure.part(new BigDecimal(first).divide(new BigDecimal(second), MathContext.DECIMAL64)) : null;
    }

    /** Three groups: year first or last. */
    private @Nullable Figure date(Run run) {
        if (run.pieces.size() != 3) {
            return null;
        }
        boolean yearFirst = run.piece(0).length() == 4;
        int year = small(run.piece(yearFirst ? 0 : 2));
        int month = small(run.piece(1));
        int day = small(run.piece(yearFirst ? 2 : 0));
        if (year < 1000 || year > LAST_YEAR || run.piece(yearFirst ? 2 : 0).length() > 2) {
            return null;
        }
        if (yearFirst || !run.only('/') || dayFirst) {
            return isDay(day, month) ? Figure.date(iso(year, month, day)) : null;
        }
        return ofSlashes(year, day, month);
    }

    /** 5/2/2025 is February here and May there; 5/22/2025 is May everywhere. */
    private static @Nullable Figure ofSlashes(int year, int first, int second) {
        boolean dayFirst = isDay(first, second);
        boolean monthFirst = isDay(second, first);
        if (dayFirst && monthFirst && first != second) {
            return Figure.date(Integer.toString(year));
        }
        if (!dayFirst && !monthFirst) {
            return null;
        }
        return Figure.date(dayFirst ? iso(year, second, first) : iso(year, first, second));
    }

    static boolean isDay(int day, int month) {
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    static String iso(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    private @Nullable Figure number(Run run) {
        int last = run.signs.size() - 1;
        char sign = run.signs.get(last);
        boolean alike = run.only(sign);
        if (alike && (last > 0 || isGroup(run, sign))) {
            return grouped(run, run.pieces.size())
                    ? Figure.of(new BigDecimal(String.join("", run.pieces)), false)
                    : null;
        }
        if (".,".indexOf(sign) < 0 || !grouped(run, run.pieces.size() - 1)) {
            return null;
        }
        char others = run.signs.getFirst();
        boolean oneSign = run.signs.subList(0, last).stream().allMatch(one -> one == others);
        if (last > 0 && (!oneSign || others == sign)) {
            return null;
        }
        String whole = String.join("", run.pieces.subList(0, last + 1));
        return Figure.of(new BigDecimal(whole + "." + run.piece(last + 1)), false);
    }

    /** Whether the only sign of a number parts thousands. */
    private boolean isGroup(Run run, char sign) {
        if (sign == ' ' || sign == '\'') {
            return true;
        }
        return groups.indexOf(sign) >= 0
                && run.piece(1).length() == 3
                && run.piece(0).length() <= 3
                && !run.piece(0).equals("0");
    }

    /** Groups of three behind the first; of two as well where the last has three, as in South Asia. */
    private static boolean grouped(Run run, int count) {
        if (count == 1) {
            return run.piece(0).length() == 1 || run.piece(0).charAt(0) != '0';
        }
        if (run.piece(0).length() > 3
                || run.piece(0).charAt(0) == '0'
                || run.piece(count - 1).length() != 3) {
            return false;
        }
        boolean threes = run.pieces.subList(1, count).stream().allMatch(piece -> piece.length() == 3);
        boolean twos = run.signs.getFirst() == ','
                && run.pieces.subList(1, count - 1).stream().allMatch(piece -> piece.length() == 2);
        return threes || twos;
    }

    private static int small(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
