package org.claimstake.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.advice.Goal;
import org.claimstake.advice.root.Range;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is looked for, where, and over which other term. */
final class SolveOptions {
    private static final int MOST_PARTS = 10_000;

    /** One = with something on both sides; == is the language's own. */
    private static final Pattern EQUATION = Pattern.compile("([^=]*[^=<>!\\s])\\s*={1,2}\\s*([^=\\s][^=]*)");

    @Option(names = "--for", paramLabel = "TERM", description = "The term that is looked for.")
    private @Nullable String term;

    @Option(
            names = "--until",
            paramLabel = "EQUATION",
            description = "What shall hold: 'worth = 0', 'irr = 12%%/year', 'worth = other_worth'. Of many futures the"
                    + " mean counts; a figure is named as it is.")
    private @Nullable String until;

    @Option(
            names = "--between",
            paramLabel = "LOW..HIGH",
            description = "Where to look; the term's own range unless said.")
    private @Nullable String between;

    @Option(
            names = "--parts",
            paramLabel = "N",
            description =
                    "In how many parts the range is looked at first; 40 unless said. Two roots within one part may be"
                            + " missed.")
    private @Nullable String parts;

    @Option(
            names = "--over",
            paramLabel = "TERM",
            description = "Another term: the value that is looked for is told for each of its values.")
    private @Nullable String over;

    @Option(
            names = "--from",
            paramLabel = "VALUES",
            description = "The values of the other term, '40..80 USD/t step 10'; its own range and step unless said.")
    private @Nullable String from;

    /** What is wrong with these words shows before anything is read. */
    Goal goal() {
        if (term == null) {
            throw new WrongUse(
                    "--for is missing: it is not said what is looked for",
                    "try: stake solve CASE --for price --until 'worth = 0'");
        }
        if (until == null) {
            throw new WrongUse(
                    "--until is missing: it is not said what shall hold",
                    "try: stake solve CASE --for " + term + " --until 'worth = 0'");
        }
        Matcher sides = EQUATION.matcher(until.strip());
        if (!sides.matches()) {
            throw new WrongUse(
                    "--until wants a measure, = and a value, and `" + until + "` is not so",
                    "try: --until 'worth = 0'",
                    "or: --until 'irr = 12%/year'");
        }
        if (from != null && over == null) {
            throw new WrongUse("--from says values of another term, and --over is missing", "try: --over TERM");
        }
        if (term.equals(over)) {
            throw new WrongUse("`" + term + "` is both looked for and gone through", "--over takes another term");
        }
        return new Goal(term, sides.group(1), sides.group(2));
    }

    /** A term that is looked for takes no value besides. */
    void check(CaseOptions options) {
        options.settings().stream()
                .filter(set -> set.name().equals(term) || set.name().equals(over))
                .findFirst()
                .ifPresent(set -> {
                    throw new WrongUse(
                            "`" + set.name() + "` is looked for, and --set says it", "leave one of the two out");
                });
    }

    int parts() {
        return parts == null
                ? Range.PARTS
                : (int) Whole.of("--parts", parts, "a number of parts", 1, MOST_PARTS, Range.PARTS);
    }

    @Nullable
    Span between() {
        return between == null ? null : Span.of("--between", between);
    }

    @Nullable
    String over() {
        return over;
    }

    @Nullable
    Span from() {
        return from == null ? null : Span.of("--from", from);
    }

    /**
     * {@code 40..80 USD/t step 10 USD/t}.
     *
     * @param step empty where none is said
     */
    record Span(String words, String low, String high, String step) {
        private static final Pattern FORM = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+?)(?:\\s+step\\s+(.+))?");
        private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?");

        static Span of(String option, String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches() || option.equals("--between") && form.group(3) != null) {
                throw new WrongUse(
                        option + " wants LOW..HIGH, and `" + text + "` is not so",
                        option.equals("--between")
                                ? "try: --between '0%..100%'"
                                : "try: --from '40 USD/t..80 USD/t step 10 USD/t'");
            }
            String high = form.group(2);
            return new Span(
                    text,
                    withUnit(form.group(1), high),
                    high,
                    form.group(3) == null ? "" : withUnit(form.group(3), high));
        }

        /** In {@code 0..100%} both are percent. */
        private static String withUnit(String number, String like) {
            Matcher digits = NUMBER.matcher(like);
            return NUMBER.matcher(number).matches() && digits.lookingAt()
                    ? number + like.substring(digits.end())
                    : number;
        }
    }
}
