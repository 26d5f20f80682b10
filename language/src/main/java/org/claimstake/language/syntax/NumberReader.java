package org.claimstake.language.syntax;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number or date from a digit on: {@code 10_000}, {@code 0.5}, {@code 1e-9}, {@code 2026-07-01},
 * {@code 2026-07}, {@code 2026-Q3}. A date needs four digits and a hyphen with two digits or a quarter
 * directly behind, so {@code 2026 - 7} stays a subtraction.
 */
final class NumberReader {

    /** @param problem what is wrong with it, or null */
    record Read(int end, boolean date, @Nullable Finding problem) {}

    private final SourceText file;
    private final String text;
    private final int from;
    private final boolean loose;
    private int at;
    private int digits;

    private NumberReader(SourceText file, int from, boolean loose) {
        this.file = file;
        this.text = file.text();
        this.from = from;
        this.at = from;
        this.loose = loose;
    }

    static Read read(SourceText file, int from, boolean loose) {
        return new NumberReader(file, from, loose).read();
    }

    private Read read() {
        digits();
        if (at - from == 4
                && digits == 4
                && peek(0) == '-'
                && (Lexer.isDigit(peek(1)) || peek(1) == 'Q' || peek(1) == 'q')) {
            Read date = date4();
            if (date != null) {
                return date;
            }
        }
        Read foreign = foreignDate();
        return foreign != null ? foreign : rest();
    }

    // ---- numbers

    private Read rest() {
        boolean evenlyParted = text.charAt(at - 1) != '_';
        if (peek(0) == '.' && Lexer.isDigit(peek(1))) {
            at++;
            digits();
            evenlyParted &= text.charAt(at - 1) != '_';
        }
        boolean power = (peek(0) == 'e' || peek(0) == 'E') && powerFollows();
        int exponent = power ? exponent() : 0;
        if (!loose && Lexer.isNamePart(peek(0))) {
            return suffix();
        }
        if (peek(0) == '.' && Lexer.isDigit(peek(1))) {
            return points();
        }
        Finding problem = null;
        if (!evenlyParted) {
            problem = SpellingFindings.underscore(place(), words());
        } else if (digits > Limits.DIGITS || exponent > Limits.DIGITS) {
            problem = SpellingFindings.longNumber(place());
        } else if (power && words().indexOf('E') >= 0) {
            problem = SpellingFindings.bigE(place(), words());
        }
        return new Read(at, false, problem);
    }

    private void digits() {
        while (Lexer.isDigit(peek(0)) || (peek(0) == '_' && at > from)) {
            digits += peek(0) == '_' ? 0 : 1;
            at++;
        }
    }

    private boolean powerFollows() {
        char next = peek(1);
        return Lexer.isDigit(next) || ((next == '-' || next == '+') && Lexer.isDigit(peek(2)));
    }

    // The size of the power alone; what does not fit an int is large enough to be refused.
    private int exponent() {
        at += Lexer.isDigit(peek(1)) ? 1 : 2;
        int size = 0;
        while (Lexer.isDigit(peek(0))) {
            size = size > Limits.DIGITS ? size : size * 10 + peek(0) - '0';
            at++;
        }
        return size;
    }

    private Read suffix() {
        int suffixFrom = at;
        while (Lexer.isNamePart(peek(0))) {
            at++;
        }
        String number = text.substring(from, suffixFrom);
        String suffix = text.substring(suffixFrom, at);
        return new Read(
                at,
                false,
                suffix.equals("m") && moneyBehind()
                        ? SpellingFindings.millionsMeant(place(), number)
                        : SpellingFindings.joinedSuffix(place(), number, suffix));
    }

    private boolean moneyBehind() {
        int word = at;
        while (word < text.length() && text.charAt(word) == ' ') {
            word++;
        }
        return word + 3 <= text.length() && UnitWords.isCurrency(text.substring(word, word + 3));
    }

    private Read points() {
        while (peek(0) == '.' && Lexer.isDigit(peek(1))) {
            at++;
            digits();
        }
        return new Read(at, false, SpellingFindings.points(place(), words()));
    }

    // ---- dates

    private @Nullable Read date4() {
        int start = at;
        at++;
        if (peek(0) == 'Q' || peek(0) == 'q') {
            return quarter();
        }
        int month = twoDigits();
        if (month < 0) {
            return oneDigitDate(start);
        }
        int day = 1;
        if (peek(0) == '-' && Lexer.isDigit(peek(1))) {
            at++;
            day = twoDigits();
        }
        if (Lexer.isNamePart(peek(0)) || day < 0) {
            return oneDigitDate(start);
        }
        boolean stands = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month);
        return new Read(at, true, stands ? null : SpellingFindings.noSuchDate(place(), words()));
    }

    private Read quarter() {
        boolean small = peek(0) == 'q';
        at++;
        boolean stands = peek(0) >= '1' && peek(0) <= '4' && !Lexer.isNamePart(peek(1));
        while (Lexer.isNamePart(peek(0))) {
            at++;
        }
        return new Read(at, true, stands && !small ? null : SpellingFindings.noSuchQuarter(place(), words()));
    }

    // 2026-7-1 would be read as two subtractions; 1000-7 is one, so only years of our time are taken for dates.
    private @Nullable Read oneDigitDate(int start) {
        int year = Integer.parseInt(text.substring(from, from + 4).replace("_", ""));
        if (year < 1800 || year > 2200) {
            at = start;
            return null;
        }
        while (Lexer.isNamePart(peek(0)) || (peek(0) == '-' && Lexer.isDigit(peek(1)))) {
            at++;
        }
        return new Read(at, true, SpellingFindings.dateDigits(place(), words()));
    }

    private int twoDigits() {
        boolean two = Lexer.isDigit(peek(0)) && Lexer.isDigit(peek(1)) && !Lexer.isDigit(peek(2));
        if (!two) {
            return -1;
        }
        at += 2;
        return (text.charAt(at - 2) - '0') * 10 + text.charAt(at - 1) - '0';
    }

    private int daysOf(int month) {
        int year = Integer.parseInt(text.substring(from, from + 4));
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 1, 3, 5, 7, 8, 10, 12 -> 31;
            default -> 0;
        };
    }

    /** 01/07/2026, 1.7.2026 and 2026/07/01. */
    private @Nullable Read foreignDate() {
        char sign = peek(0);
        boolean yearFirst = at - from == 4 && sign == '/';
        if ((at - from > 2 && !yearFirst) || (sign != '/' && sign != '.')) {
            return null;
        }
        int second = at + 1;
        int third = digitsEnd(second);
        if (third == second || third - second > 2 || third >= text.length() || text.charAt(third) != sign) {
            return null;
        }
        int end = digitsEnd(third + 1);
        int last = end - third - 1;
        if (yearFirst ? last < 1 || last > 2 : last != 4) {
            return null;
        }
        at = end;
        return new Read(at, true, SpellingFindings.foreignDate(place(), words()));
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < text.length() && Lexer.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private String words() {
        return text.substring(from, at);
    }

    private Place place() {
        return new Place(file, new Span(from, at));
    }
}
