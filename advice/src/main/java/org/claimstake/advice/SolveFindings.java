package org.claimstake.advice;

import java.util.List;
import java.util.OptionalDouble;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/** What can be looked for wrongly. */
final class SolveFindings {
    private SolveFindings() {}

    static Finding noTerm(String name, List<String> terms, String option) {
        Finding finding = Finding.of("solve/term", "`" + name + "` is no term of this case")
                .at(typed(option, name));
        Finding told = terms.isEmpty()
                ? finding.why(
                        "it has none: a term is what can be negotiated, `term share : percent = 50% in 0% .. 100%`")
                : finding.why("its terms are " + String.join(", ", terms));
        return Nearest.of(name, terms)
                .map(near -> told.why("did you mean `" + near + "`?").attempt(near))
                .orElse(told);
    }

    static Finding input(String name, List<String> terms, String option) {
        Finding finding = Finding.of("solve/input", "`" + name + "` is an input, and an input is never looked for")
                .at(typed(option, name))
                .why(
                        "an input says how the world is: a price deck, a date, who controls a place; only what can be negotiated"
                                + " is looked for, and that is a term");
        return terms.isEmpty()
                ? finding.why("if it can be agreed, write it as one: `term " + name + " : … in LOW .. HIGH`")
                : finding.why("the terms are " + String.join(", ", terms));
    }

    /** An input by which a column is filled: which day or source answers is no more negotiable than what it says. */
    static Finding filling(String name, List<String> terms, String option) {
        Finding finding = Finding.of("solve/input", "`" + name + "` is an input, and an input is never looked for")
                .at(typed(option, name))
                .why("by it a column is filled with what a source states: that is data, and nothing is better for it");
        return terms.isEmpty() ? finding : finding.why("the terms are " + String.join(", ", terms));
    }

    /** @param kind {@code a word of a choice}, {@code a date} */
    static Finding noNumber(String name, String kind, String option) {
        return Finding.of("solve/choice", "`" + name + "` takes " + kind + ", and only a number can be looked for")
                .at(typed(option, name))
                .why("between two words or days there is nothing to close in on: run each of them and compare")
                .attempt("stake run CASE --set " + name + "=VALUE")
                .attempt("stake run CASE --regimes A,B");
    }

    static Finding noRange(String name, String behind, String option) {
        String unit = behind.isEmpty() || behind.startsWith("%") ? behind : " " + behind;
        return Finding.of("solve/range", "it is not said how far to look for `" + name + "`")
                .at(typed(option, name))
                .why("the term has no range `in LOW .. HIGH` in the case")
                .attempt("--between '0" + unit + "..100" + unit + "'");
    }

    static Finding emptyRange(String words, String option) {
        return Finding.of("solve/range", "the range begins at its end or behind it")
                .at(typed(option, words));
    }

    /** What the language finds in a term outside of its range, at the option that asks for it. */
    static Finding outside(Finding found, Unknown term, String words, String option) {
        if (!found.name().equals("term/range")) {
            return found;
        }
        Finding outside = Finding.of(
                        "solve/outside",
                        "`" + term.name() + "` may not be " + words + ": its range is " + end(term, term.low()) + " to "
                                + end(term, term.high()))
                .at(typed(option, words));
        return outside.why("the range is what can be agreed; widen it in the case if that has changed");
    }

    private static String end(Unknown term, OptionalDouble end) {
        return end.isPresent() ? term.words(end.getAsDouble()) : "open";
    }

    static Finding noMeasure(String words, String why) {
        return Finding.of("solve/value", "`" + words + "` is not one number")
                .at(typed(Goal.UNTIL, words))
                .why(why)
                .attempt("--until 'MEASURE = VALUE'");
    }

    private static Place typed(String option, String words) {
        var text = new SourceText(option, words);
        return new Place(text, new Span(0, words.length()));
    }
}
