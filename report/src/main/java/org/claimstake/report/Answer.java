package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.engine.Band;
import org.claimstake.engine.Settings;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/**
 * What a person is told: the sentence first, then the values behind it, then what they rest on. Screen, page, JSON
 * and CSV are written from this one record, so that they cannot differ.
 *
 * @param values   measures and figures, in the order of the text
 * @param others   values that the answer does not tell of and programs may want
 * @param series   lines over time: the cash of each party first
 * @param changed  terms and inputs that the reader set, as they were written
 * @param chart    what is drawn
 * @param groups   answers under combinations of settings; empty when none were asked for
 * @param claims   what is said about the case, judged under every reading
 * @param columns  runs that are told side by side; empty when none were asked for
 * @param pictures what is drawn besides the chart
 * @param gap      what stands in the way of an answer
 * @param sheets   tables that are no lists of values
 * @param leftOut  futures that stopped and have no part in it
 * @param spoken   the sentence in its parts; empty where it is not known which of its words are values
 * @param notes    what must be said beside the numbers, a sentence each
 * @param findings what is wrong; then there are no values
 */
public record Answer(
        Subject subject,
        String sentence,
        List<Entry> values,
        List<Entry> others,
        List<Series> series,
        List<String> changed,
        Chart chart,
        List<Group> groups,
        List<Said> claims,
        Basis basis,
        List<String> notes,
        List<Finding> findings,
        List<Column> columns,
        List<Picture> pictures,
        Optional<Gap> gap,
        List<Sheet> sheets,
        Optional<LeftOut> leftOut,
        List<Spoken> spoken) {

    /** What an answer draws. */
    public enum Chart {
        NONE,
        /** Cash of each party over time. */
        CASH,
        /** Lowest to highest of each measure over a grid of settings. */
        BAND
    }

    /**
     * Which case was asked, and how.
     *
     * @param id       the name of its folder
     * @param version  hash of what the case holds
     * @param scenario {@code base} where none was asked
     * @param question id of a question file, or empty
     * @param ask      the question in words, or empty
     * @param seed     of the draws; not meant where nothing was computed
     * @param futures  0 where nothing was computed
     * @param licence  of the case's text, or empty
     * @param money    the case's unit of money
     */
    public record Subject(
            String id,
            String title,
            String version,
            String scenario,
            long seed,
            long futures,
            String question,
            String ask,
            String licence,
            String money) {

        /**
         * A case in one of its scenarios.
         *
         * @param version of the case, as it is shown
         */
        public static Subject of(RunnableCase theCase, String version, Plan plan, Settings settings) {
            String title = theCase.settings().title();
            String licence = theCase.settings().licence();
            return new Subject(
                    theCase.id(),
                    title == null ? plan.title() : title,
                    version,
                    plan.scenario().isEmpty() ? "base" : plan.scenario(),
                    settings.seed(),
                    settings.futures(),
                    "",
                    "",
                    licence == null ? "" : licence,
                    plan.money());
        }

        /** The same of another scenario, or of several. */
        public Subject in(String scenarios) {
            return new Subject(id, title, version, scenarios, seed, futures, question, ask, licence, money);
        }

        Subject asking(String question, String words) {
            return new Subject(id, title, version, scenario, seed, futures, question, words, licence, money);
        }
    }

    /**
     * A measure or figure with what came out.
     *
     * @param figure it folds the futures; otherwise it is a measure of one future
     * @param coverage of the rows behind it, where some were left out
     * @param band of a figure over the states of ignorance, where it has one
     * @param digits significant digits of its number; 0 for as many as is usual
     */
    public record Entry(
            String name,
            String title,
            boolean figure,
            ValueType type,
            Outcome outcome,
            Optional<Coverage> coverage,
            Optional<Band> band,
            int digits) {
        public Entry(
                String name,
                String title,
                boolean figure,
                ValueType type,
                Outcome outcome,
                Optional<Coverage> coverage,
                Optional<Band> band) {
            this(name, title, figure, type, outcome, coverage, band, 0);
        }

        public Entry(
                String name,
                String title,
                boolean figure,
                ValueType type,
                Outcome outcome,
                Optional<Coverage> coverage) {
            this(name, title, figure, type, outcome, coverage, Optional.empty());
        }

        Entry titled(String title) {
            return new Entry(name, title, figure, type, outcome, coverage, band, digits);
        }

        Entry digits(int digits) {
            return new Entry(name, title, figure, type, outcome, coverage, band, digits);
        }

        Entry with(Outcome outcome) {
            return new Entry(name, title, figure, type, outcome, coverage, band, digits);
        }
    }

    /** Rows that could be counted, of all that were asked. */
    public record Coverage(long known, long of) {
        @Override
        public String toString() {
            return known + " of " + of;
        }
    }

    /**
     * A line over time.
     *
     * @param label   for people
     * @param periods as they are called
     * @param values  of the only future, or the mean over the futures in each period
     * @param bands   quantiles in each period at {@link Outcome.Many#LEVELS}; empty with one future
     */
    public record Series(
            String name,
            String label,
            ValueType type,
            List<String> periods,
            List<Double> values,
            List<List<Double>> bands) {
        public Series {
            periods = List.copyOf(periods);
            values = List.copyOf(values);
            bands = List.copyOf(bands);
        }

        /** Money of a party, rather than a figure that has periods. */
        boolean isCash() {
            return name.startsWith("cash.");
        }
    }

    /**
     * The combinations that one sentence tells of.
     *
     * @param label what they have in common; may be empty
     */
    public record Group(String label, String sentence, List<Cell> cells) {
        public Group {
            cells = List.copyOf(cells);
        }

        /** What each value is in every cell, in their order; a value has the same place in all cells. */
        List<Entry> column(int place) {
            return cells.stream().map(cell -> cell.values().get(place)).toList();
        }

        int columns() {
            return cells.isEmpty() ? 0 : cells.getFirst().values().size();
        }
    }

    /**
     * The values under one combination of settings.
     *
     * @param settings as they are typed: {@code price = low}
     * @param label    the same for people
     */
    public record Cell(List<String> settings, String label, List<Entry> values) {
        public Cell {
            settings = List.copyOf(settings);
            values = List.copyOf(values);
        }
    }

    /**
     * One of several runs that are told side by side.
     *
     * @param id     how a question file calls it
     * @param label  the same for people
     * @param values as those of the answer, in the same order
     * @param series lines over time that are drawn
     */
    public record Column(String id, String label, String scenario, List<Entry> values, List<Series> series) {
        /** The id of what the right of two runs has more than the left one. */
        static final String DIFFERENCE = "difference";

        public Column {
            values = List.copyOf(values);
            series = List.copyOf(series);
        }

        boolean isDifference() {
            return id.equals(DIFFERENCE);
        }
    }

    /**
     * An answer that cannot be given: what is missing, and what can be asked in its place.
     *
     * @param values  those that rest on it
     * @param instead other questions of the case, which can be answered
     */
    public record Gap(List<Entry> values, List<Cited> missing, List<Instead> instead) {
        public Gap {
            values = List.copyOf(values);
            missing = List.copyOf(missing);
            instead = List.copyOf(instead);
        }
    }

    /** A question that can be answered. @param ask in words; empty until somebody who has the questions says them */
    public record Instead(String id, String ask) {}

    public Answer {
        values = List.copyOf(values);
        others = List.copyOf(others);
        series = List.copyOf(series);
        changed = List.copyOf(changed);
        groups = List.copyOf(groups);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        columns = List.copyOf(columns);
        pictures = List.copyOf(pictures);
        sheets = List.copyOf(sheets);
        spoken = List.copyOf(spoken);
    }

    /** An answer without sheets. */
    public Answer(
            Subject subject,
            String sentence,
            List<Entry> values,
            List<Entry> others,
            List<Series> series,
            List<String> changed,
            Chart chart,
            List<Group> groups,
            List<Said> claims,
            Basis basis,
            List<String> notes,
            List<Finding> findings,
            List<Column> columns,
            List<Picture> pictures,
            Optional<Gap> gap) {
        this(
                subject,
                sentence,
                values,
                others,
                series,
                changed,
                chart,
                groups,
                claims,
                basis,
                notes,
                findings,
                columns,
                pictures,
                gap,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** An answer of one run, or of a grid, with its usual chart. */
    public Answer(
            Subject subject,
            String sentence,
            List<Entry> values,
            List<Entry> others,
            List<Series> series,
            List<String> changed,
            Chart chart,
            List<Group> groups,
            List<Said> claims,
            Basis basis,
            List<String> notes,
            List<Finding> findings) {
        this(
                subject,
                sentence,
                values,
                others,
                series,
                changed,
                chart,
                groups,
                claims,
                basis,
                notes,
                findings,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same with runs side by side and pictures. */
    public Answer with(List<Column> columns, List<Picture> pictures) {
        return new Answer(
                subject, sentence, values, others, series, changed, chart, groups, claims, basis, notes, findings,
                columns, pictures, gap, sheets, leftOut, spoken);
    }

    /** The same, of runs that went on without some of their futures. */
    public Answer without(Optional<LeftOut> futures) {
        return new Answer(
                subject, sentence, values, others, series, changed, chart, groups, claims, basis, notes, findings,
                columns, pictures, gap, sheets, futures, spoken);
    }

    /** The same with the words of the questions that can be asked in its place. */
    public Answer withQuestions(UnaryOperator<String> words) {
        return gap.map(one -> with(new Gap(
                        one.values(),
                        one.missing(),
                        one.instead().stream()
                                .map(other -> new Instead(other.id(), words.apply(other.id())))
                                .toList())))
                .orElse(this);
    }

    /** The same with tables of its own. */
    Answer with(List<Sheet> sheets) {
        return new Answer(
                subject, sentence, values, others, series, changed, chart, groups, claims, basis, notes, findings,
                columns, pictures, gap, sheets, leftOut, spoken);
    }

    /** The same, told as one that cannot be given. */
    Answer with(Gap gap) {
        return new Answer(
                subject,
                sentence,
                values,
                others,
                series,
                changed,
                chart,
                groups,
                claims,
                basis,
                notes,
                findings,
                columns,
                pictures,
                Optional.of(gap),
                sheets,
                leftOut,
                spoken);
    }

    /** The same with its sentence in parts. */
    Answer withSpoken(List<Spoken> parts) {
        return new Answer(
                subject, sentence, values, others, series, changed, chart, groups, claims, basis, notes, findings,
                columns, pictures, gap, sheets, leftOut, parts);
    }

    /** No answer: what is wrong with the case. */
    public static Answer refused(Subject subject, List<Finding> findings) {
        return new Answer(
                subject,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Chart.NONE,
                List.of(),
                List.of(),
                Basis.EMPTY,
                List.of(),
                findings);
    }

    /** Every combination of settings, whatever group it is told in. */
    List<Cell> cells() {
        return groups.stream().flatMap(group -> group.cells().stream()).toList();
    }

    /** The sentence with those of its groups behind it. */
    public String sentences() {
        var all = new StringBuilder(sentence);
        for (Group group : groups) {
            all.append(all.isEmpty() || group.sentence().isEmpty() ? "" : " ").append(group.sentence());
        }
        return all.toString();
    }

    /** {@link #sentences} in its parts; what its groups tell is words alone. Empty where the parts are not known. */
    public List<Spoken> spokenSentences() {
        if (spoken.isEmpty() && !sentence.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(spoken);
        for (Group group : groups) {
            if (!group.sentence().isEmpty()) {
                all.add(Spoken.words((all.isEmpty() ? "" : " ") + group.sentence()));
            }
        }
        return all;
    }

    /** For a screen on which no more than the sentence is told: what it leaves out, then the sentence. */
    public String brief(Look look) {
        return leftOut.map(futures -> futures.text(look)).orElse("")
                + sentences().replace('\u00a0', ' ') + "\n";
    }

    /** What the answer tells of, then the others. */
    List<Entry> all() {
        var all = new ArrayList<>(values);
        all.addAll(others);
        return all;
    }

    /** Two deals with their difference: what makes it is told before all that differs. */
    boolean isOfTwoDeals() {
        return columns.stream().anyMatch(Column::isDifference);
    }

    /** Of two deals: does any value of the one differ from that of the other? */
    public boolean differs() {
        return columns.size() > 1
                && !columns.getFirst().values().equals(columns.get(1).values());
    }

    public Optional<Entry> find(String name) {
        return values.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
