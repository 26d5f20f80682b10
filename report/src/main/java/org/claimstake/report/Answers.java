package org.claimstake.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.claimstake.engine.Figure;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.Behind;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** Makes an answer of a run: which values, what came out for each, what they rest on. */
public final class Answers {
    /** Why there is no value where all is known: a share of nothing, a period off the axis. */
    static final String UNDEFINED = "undefined";

    private static final double[] LEVELS =
            Outcome.Many.LEVELS.stream().mapToDouble(level -> level).toArray();

    // the middles of fifty equal parts
    private static final double[] DOTS =
            IntStream.range(0, 50).mapToDouble(dot -> (2 * dot + 1) / 100.0).toArray();

    /** Asked for at once: the values are put in order but one time. */
    private static final double[] LEVELS_AND_DOTS =
            DoubleStream.concat(Arrays.stream(LEVELS), Arrays.stream(DOTS)).toArray();

    private final Plan plan;
    private final Run run;
    private final Trace one;
    private final Grounds grounds;

    private Answers(Run run, Trace one, Grounds grounds) {
        this.plan = run.plan();
        this.run = run;
        this.one = one;
        this.grounds = grounds;
    }

    /** Which lines over time an answer holds. Their means are computed when they are asked for, over all futures anew. */
    public enum Lines {
        NONE,
        /** What a screen draws. */
        CASH,
        /** What pages and programs get. */
        ALL
    }

    /** With all lines over time. */
    public static Answer of(Run run, Trace one, Answer.Subject subject, List<String> changed, Grounds grounds) {
        return of(run, one, subject, changed, grounds, Lines.ALL);
    }

    /**
     * The answer to a run that nobody asked a question of: all its measures and figures.
     *
     * @param one the first future, asked for the reasons of what is none
     */
    public static Answer of(
            Run run, Trace one, Answer.Subject subject, List<String> changed, Grounds grounds, Lines lines) {
        var answers = new Answers(run, one, grounds);
        List<Answer.Entry> entries = answers.entries(Set.of());
        List<Answer.Series> cash = lines == Lines.NONE ? List.of() : answers.cash();
        String sentence = Sentences.usual(run.plan(), entries, told(run));
        return new Answer(
                subject,
                sentence,
                entries,
                List.of(),
                lines == Lines.ALL ? answers.withLines(answers.series(cash)) : cash,
                changed,
                cash.isEmpty() ? Answer.Chart.NONE : Answer.Chart.CASH,
                List.of(),
                Said.of(run),
                answers.basis(answers.askedAndSaid(entries)),
                answers.notes(entries),
                List.of());
    }

    /** How many futures have a part in the answer. */
    private static long told(Run run) {
        return run.settings().futures() - run.stopped();
    }

    /** Entries of these names alone, or of all measures and figures where no name is given. */
    static List<Answer.Entry> entries(Run run, Trace one, Set<String> names) {
        return new Answers(run, one, ground -> Cited.alone(ground)).entries(names);
    }

    /** Cash of the parties, figures of lines, and the lines of these names. */
    static List<Answer.Series> series(Run run, Trace one, Set<String> names) {
        var answers = new Answers(run, one, ground -> Cited.alone(ground));
        var all = new ArrayList<>(answers.series(answers.cash()));
        Set<String> there = all.stream().map(Answer.Series::name).collect(Collectors.toSet());
        answers.lines(names).stream()
                .filter(line -> !there.contains(line.name()))
                .forEach(all::add);
        return all;
    }

    /** Cash of the parties that stand in the deal; empty where none moves any money. */
    static List<Answer.Series> cash(Computed computed) {
        return new Answers(computed.run(), computed.first(), ground -> Cited.alone(ground)).cash();
    }

    /** The periods as they are called. */
    static List<String> periods(Plan plan) {
        return IntStream.range(0, plan.axis().count())
                .mapToObj(plan.axis()::label)
                .toList();
    }

    static Basis basis(Run run, Trace one, Grounds grounds, List<Answer.Entry> entries) {
        var answers = new Answers(run, one, grounds);
        return answers.basis(answers.asked(entries));
    }

    private List<Answer.Entry> entries(Set<String> names) {
        return plan.steps().stream()
                .filter(step -> step.shown() && !step.byPeriod() && (!names.isEmpty() || isResult(step)))
                .sorted(Comparator.comparing(Answers::ofModel).thenComparing(Answers::written))
                .flatMap(step -> Named.of(plan, step).stream())
                .filter(named -> names.isEmpty() || names.contains(named.name(plan)))
                .map(this::entry)
                .toList();
    }

    private static boolean ofModel(Step step) {
        return step.name().contains(".");
    }

    // the case's own as its text has them, whatever must be computed first; a model's own as they are computed
    private static int written(Step step) {
        return ofModel(step) ? 0 : step.place().span().from();
    }

    static boolean isResult(Step step) {
        return step.own() && (step.kind() == Step.Kind.MEASURE || step.kind() == Step.Kind.FIGURE);
    }

    private Answer.Entry entry(Named named) {
        Step step = named.step();
        return new Answer.Entry(
                named.name(plan),
                Titled.of(step, named.row(), run),
                step.kind() == Step.Kind.FIGURE,
                Types.told(step, plan),
                step.kind() == Step.Kind.FIGURE ? figure(named) : measure(named),
                coverage(step),
                step.kind() == Step.Kind.FIGURE
                        ? run.figure(step.id(), named.row(), 0).band()
                        : Optional.empty());
    }

    private Optional<Answer.Coverage> coverage(Step step) {
        return run.coverage(step.id())
                .filter(coverage -> !coverage.isComplete())
                .map(coverage -> new Answer.Coverage(coverage.known(), coverage.of()));
    }

    private Outcome figure(Named named) {
        Step step = named.step();
        Figure figure = run.figure(step.id(), named.row(), 0);
        double error = figure.error().orElse(0);
        if (Double.isNaN(figure.value())) {
            return new Outcome.None(step.type().sort() == ValueType.Sort.DATE ? "never" : "", List.of());
        }
        boolean chance = step.formula() instanceof Node.FutureFold fold && fold.kind() == Node.FutureKind.CHANCE;
        return chance ? new Outcome.Chance(figure.value(), error, told(run)) : new Outcome.One(figure.value(), error);
    }

    private Outcome measure(Named named) {
        Step step = named.step();
        if (!step.byFuture() || !run.keeps(step.id())) {
            return single(named, run.mean(step.id(), named.row(), 0));
        }
        Values values = run.values(step.id(), named.row(), 0);
        if (values.none() == values.futures()) {
            return none(named);
        }
        return values.futures() == 1 ? single(named, values.at(0)) : many(step, values);
    }

    private Outcome single(Named named, double value) {
        return Double.isNaN(value) ? none(named) : new Outcome.One(value, 0);
    }

    private Outcome none(Named named) {
        Step step = named.step();
        if (isRate(step.formula())
                && one.irr(step.formula(), step.id(), named.row()).orElse(null) instanceof Irr.None none) {
            return new Outcome.None(reason(none.reason()), none.roots());
        }
        Map<NoneReason, Long> reasons = run.none(step.id(), named.row());
        String reason =
                reasons.isEmpty() ? "" : reason(reasons.keySet().iterator().next());
        // a share of nothing is no gap in what is known
        boolean undefined =
                reason.equals("missing") && basis(Set.of(step.id())).missing().isEmpty();
        return new Outcome.None(undefined ? UNDEFINED : reason, List.of());
    }

    private static boolean isRate(Node formula) {
        return formula instanceof Node.Irr || formula instanceof Node.RowFold fold && fold.kind() == Node.FoldKind.IRR;
    }

    /** As the language and the JSON contract call it. */
    static String reason(NoneReason reason) {
        return switch (reason) {
            case NO_ROOT -> "no root";
            case SEVERAL -> "several";
            case NEVER -> "never";
            case MISSING -> "missing";
        };
    }

    private static Outcome many(Step step, Values values) {
        return step.type().sort() == ValueType.Sort.CHOICE ? shares(step, values) : spread(step, values);
    }

    private static Outcome spread(Step step, Values values) {
        boolean date = step.type().sort() == ValueType.Sort.DATE;
        OptionalDouble[] quantiles = values.quantiles(LEVELS_AND_DOTS);
        var told = new ArrayList<Double>();
        for (int level = 0; level < LEVELS.length; level++) {
            told.add(quantiles[level].orElse(date ? Calendar.FOREVER : ValueType.MISSING));
        }
        int none = values.none();
        // a mean of those dates that come would be read as the mean of all
        boolean misleads = date && none > 0;
        double mean = misleads ? ValueType.MISSING : values.mean().orElse(ValueType.MISSING);
        // dates lie on a scale of months; their error is a time, and the plain unit of time is the year
        double plain = date ? 1 / 12.0 : 1;
        double error = misleads ? ValueType.MISSING : values.error().orElse(ValueType.MISSING) * plain;
        int below = (int) IntStream.range(0, values.futures())
                .filter(future -> values.at(future) < 0)
                .count();
        return new Outcome.Many(mean, error, told, date ? List.of() : dots(quantiles), none, below);
    }

    private static List<Double> dots(OptionalDouble[] quantiles) {
        return Arrays.stream(quantiles, LEVELS.length, quantiles.length)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private static Outcome shares(Step step, Values values) {
        var counts = new double[step.type().words().size()];
        for (int future = 0; future < values.futures(); future++) {
            if (!Double.isNaN(values.at(future))) {
                counts[(int) values.at(future)]++;
            }
        }
        var shares = new ArrayList<Double>();
        for (double count : counts) {
            shares.add(count / values.futures());
        }
        return new Outcome.Shares(shares, values.none());
    }

    private List<Answer.Series> cash() {
        var cash = new ArrayList<Answer.Series>();
        for (Plan.Party party : plan.parties()) {
            if (!party.outside() && party.net() >= 0) {
                String label = party.title().isEmpty() ? party.name() : party.title();
                cash.add(series("cash." + party.name(), label, plan.step(party.net()), 0));
            }
        }
        boolean moves = cash.stream().flatMap(one -> one.values().stream()).anyMatch(value -> value != 0);
        return moves ? cash : List.of();
    }

    private List<Answer.Series> lines(Set<String> names) {
        var lines = new ArrayList<Answer.Series>();
        for (String name : names) {
            Named.find(plan, name).filter(named -> named.step().byPeriod()).ifPresent(named -> {
                Step step = named.step();
                lines.add(series(name, label(step, named.row(), name), step, named.row()));
            });
        }
        return lines;
    }

    private String label(Step step, int row, String name) {
        return step.title().isEmpty() ? name : Titled.of(step, row, run);
    }

    // figures of lines stand behind the cash
    private List<Answer.Series> series(List<Answer.Series> cash) {
        var all = new ArrayList<>(cash);
        for (Step step : plan.steps()) {
            if (step.shown() && step.byPeriod() && isResult(step)) {
                for (Named named : Named.of(plan, step)) {
                    String name = named.name(plan);
                    all.add(series(name, label(step, named.row(), name), step, named.row()));
                }
            }
        }
        return all;
    }

    /** Behind what is drawn, for programs: the lines of the case's own text. */
    private List<Answer.Series> withLines(List<Answer.Series> drawn) {
        var all = new ArrayList<>(drawn);
        for (Step step : plan.steps()) {
            if (isOwnLine(step)) {
                all.add(series(step.name(), label(step, 0, step.name()), step, 0));
            }
        }
        return all;
    }

    // a line of a model in use is asked for with `why`: of hundreds of deposits there would be thousands here
    private static boolean isOwnLine(Step step) {
        boolean own = step.own()
                && step.kind() == Step.Kind.LINE
                && step.shown()
                && step.rows() < 0
                && !step.name().contains(".");
        return own
                && step.byPeriod()
                && step.type().sort() == ValueType.Sort.NUMBER
                && !step.type().optional();
    }

    private Answer.Series series(String name, String label, Step step, int row) {
        List<String> periods = periods(plan);
        var values = new ArrayList<Double>();
        for (int period = 0; period < plan.axis().count(); period++) {
            values.add(run.mean(step.id(), row, period));
        }
        return new Answer.Series(name, label, Types.told(step, plan), periods, values, bands(step, row));
    }

    private List<List<Double>> bands(Step step, int row) {
        if (!step.byFuture() || !run.keeps(step.id()) || run.settings().futures() < 2) {
            return List.of();
        }
        var bands = new ArrayList<List<Double>>();
        for (int period = 0; period < plan.axis().count(); period++) {
            var band = new ArrayList<Double>();
            for (OptionalDouble quantile : run.values(step.id(), row, period).quantiles(LEVELS)) {
                band.add(quantile.orElse(ValueType.MISSING));
            }
            bands.add(band);
        }
        return bands;
    }

    /** What a run tells: the values that are asked for, and all that is said about the case. */
    private Set<Integer> askedAndSaid(List<Answer.Entry> entries) {
        Set<Integer> told = asked(entries);
        plan.claims().forEach(claim -> claim.judged().forEach(one -> told.add(one.step())));
        return told;
    }

    private Set<Integer> asked(List<Answer.Entry> entries) {
        var asked = new HashSet<Integer>();
        Set<String> names = entries.stream().map(Answer.Entry::name).collect(Collectors.toSet());
        Named.find(plan, names).forEach(named -> asked.add(named.step().id()));
        return asked;
    }

    private Basis basis(Set<Integer> asked) {
        return basis(plan, asked, grounds);
    }

    /** What these steps rest on. */
    static Basis basis(Plan plan, Set<Integer> asked, Grounds grounds) {
        BitSet behind = Behind.of(plan, asked);
        var found = new TreeSet<Integer>();
        behind.stream().forEach(step -> found.addAll(plan.step(step).grounds()));
        return Basis.of(found.stream()
                .map(plan.grounds()::get)
                .map(ground -> CellGrounds.filled(ground, plan))
                .map(grounds::cite)
                .toList());
    }

    private List<String> notes(List<Answer.Entry> entries) {
        var notes = new ArrayList<>(Unfilled.notes(plan));
        List<Answer.Entry> spread = entries.stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Many)
                .toList();
        if (Layers.mixed(plan, asked(spread))) {
            notes.add("The percentages run over chance and over what is not known together; a figure of them, such as"
                    + " quantile(x, 5%), is told with its band over what is not known.");
        }
        return notes;
    }
}
