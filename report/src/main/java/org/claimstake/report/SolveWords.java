package org.claimstake.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.claimstake.advice.Solution;
import org.claimstake.advice.Unknown;
import org.claimstake.advice.root.Probe;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** What a search tells of, in words: the term, the two sides, places and values. */
final class SolveWords {
    private static final char SPACE = '\u00a0';

    /** Of a root: enough to type it again, and to see that it is one. */
    private static final int DIGITS = 6;

    private static final double ROUNDING = 1e-12;

    private final Solution solution;

    SolveWords(Solution solution) {
        this.solution = solution;
    }

    /** {@code "Share of receipts"}, or the name where there is no title. */
    static String named(String title, String name) {
        return title.isEmpty() ? "`" + name + "`" : "\"" + label(title, name) + "\"";
    }

    /** A blank of a title holds another value at each place that is looked at. */
    static String label(String title, String name) {
        return title.isEmpty() ? name : title.replaceAll("\\{[^{}]+}", "…");
    }

    String term() {
        return named(solution.unknown().title(), solution.unknown().name());
    }

    Step left() {
        return solution.plan().step(solution.left());
    }

    Step right() {
        return solution.plan().step(solution.right());
    }

    ValueType type() {
        return Types.told(left(), solution.plan());
    }

    String measure() {
        return side(left(), solution.goal().left());
    }

    /** The other side, where it is a value of the case and no number. */
    String other() {
        return side(right(), solution.goal().right());
    }

    private static String side(Step step, String typed) {
        return step.shown() ? named(step.title(), step.name()) : "`" + typed + "`";
    }

    /** The other side is a number that somebody typed. */
    boolean isNumber() {
        return !right().shown() && solution.goal().right().matches("[-+0-9].*");
    }

    /** {@code makes "Worth" 0}, {@code makes "Worth" and "Debt" equal}. */
    String makes() {
        return isNumber()
                ? "makes " + measure() + " " + solution.goal().right().replace(' ', SPACE)
                : "makes " + measure() + " and " + other() + " equal";
    }

    String place(double number) {
        return place(solution.unknown(), number);
    }

    static String place(Unknown term, double number) {
        return with(term, Digits.significant(number, DIGITS));
    }

    /** With what other draws would make of it. */
    String place(double number, double spread) {
        return Double.isNaN(spread) || !(spread > 0)
                ? place(number)
                : with(solution.unknown(), Digits.to(number, spread) + " ± " + Digits.significant(spread, 1));
    }

    private static String with(Unknown term, String digits) {
        String behind = term.type().form().text();
        return behind.isEmpty() || term.type().form().isPercent()
                ? digits + behind
                : digits + SPACE + behind.replace(' ', SPACE);
    }

    /** How exactly a root is known. */
    String tolerance() {
        BigDecimal one = BigDecimal.valueOf(solution.sought().tolerance()).round(new MathContext(1));
        return with(solution.unknown(), PlainNumber.of(one.doubleValue()));
    }

    /** {@code from 0% to 12%}; where both read the same, {@code at 12%}. */
    String stretch(double from, double to) {
        return place(from).equals(place(to)) ? "at " + place(from) : "from " + place(from) + " to " + place(to);
    }

    String range() {
        return "from " + place(solution.range().low()) + " to "
                + place(solution.range().high());
    }

    /** At a root: what is rounding beside the values of the scan is nothing. */
    String valueAtRoot(Probe.Value there) {
        double largest = solution.sought().looked().stream()
                .mapToDouble(point -> point.probe() instanceof Probe.Value value ? Math.abs(value.left()) : 0)
                .max()
                .orElse(0);
        return Math.abs(there.left()) <= largest * ROUNDING ? Amount.of(0, type()) : value(there);
    }

    String value(Probe.Value there) {
        return Amount.of(there.left(), there.error(), type());
    }

    /** What the first side is above or below, as an amount of the difference. */
    String difference(Probe.Value there) {
        return Amount.of(Math.abs(there.difference()), there.error(), type());
    }

    /** Why there is no value. */
    static String blank(Probe probe) {
        return switch (probe) {
            case Probe.Value value -> "";
            case Probe.Stopped(var finding) -> "the run stops: " + finding.what();
            case Probe.None(var reason) ->
                switch (reason) {
                    case NO_ROOT -> "no rate makes the flows worth zero";
                    case SEVERAL -> "several rates make the flows worth zero";
                    case NEVER -> "it never comes to it";
                    case MISSING -> "something it needs is not known";
                };
        };
    }
}
