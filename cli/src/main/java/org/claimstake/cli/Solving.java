package org.claimstake.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.advice.Runs;
import org.claimstake.advice.Solution;
import org.claimstake.advice.Solver;
import org.claimstake.advice.Surface;
import org.claimstake.advice.Unknown;
import org.claimstake.advice.root.Range;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;
import org.claimstake.report.Explained;
import org.claimstake.report.Grounds;
import org.claimstake.report.Repeated;
import org.claimstake.report.SolveAnswer;

/** A search through one case, told and written. */
final class Solving {
    /** Runs that closing in takes besides the scan, as a rule: for the line that says how far it is. */
    private static final int CLOSING = 12;

    /** Values of another term where it has no step. */
    private static final int STEPS = 10;

    private static final int MOST_VALUES = 1_000;

    private final Shell shell;
    private final CaseOptions options;
    private final SolveOptions sought;
    private final ChanceOptions chance;
    private final OutputOptions output;
    private final RunnableCase theCase;
    private final Computing computing;
    private final Grounds grounds;

    Solving(
            Shell shell,
            CaseOptions options,
            SolveOptions sought,
            ChanceOptions chance,
            OutputOptions output,
            RunnableCase theCase) {
        this.shell = shell;
        this.options = options;
        this.sought = sought;
        this.chance = chance;
        this.output = output;
        this.theCase = theCase;
        this.computing = new Computing(shell, chance, output.isQuiet());
        this.grounds = Grounds.of(theCase);
    }

    int answer() {
        var runs = new Runs(computing.runner(), chance::settings);
        Reading<Integer> exit = Solver.of(theCase, options.request(), sought.goal(), runs)
                .then(solver -> range(solver).then(range -> answer(solver, range)));
        return switch (exit) {
            case Reading.Done<Integer>(Integer done) -> done;
            case Reading.Failed<Integer>(List<Finding> findings) ->
                Refusal.tell(
                        Computing.asked(theCase, options),
                        Refusal.ofCase(findings, options),
                        output.isForPrograms(),
                        shell);
        };
    }

    private Reading<Range> range(Solver solver) {
        SolveOptions.Span between = sought.between();
        if (between == null) {
            return solver.range(sought.parts());
        }
        Unknown term = solver.unknown();
        return solver.number(term, between.low(), "--between")
                .then(low -> solver.number(term, between.high(), "--between")
                        .then(high -> solver.range(low, high, sought.parts(), between.words())));
    }

    private Reading<Integer> answer(Solver solver, Range range) {
        String over = sought.over();
        return over == null
                ? new Reading.Done<>(one(solver, range))
                : solver.over(over)
                        .then(term -> values(solver, term)
                                .then(values -> new Reading.Done<>(surface(solver, term, values, range))));
    }

    private int one(Solver solver, Range range) {
        Solution solution = during(solver, range, 1, told -> solver.solve(range, told));
        // a page travels: it names the case and no path of this machine
        String command = "stake run " + theCase.id() + options.repeated() + chance.repeated();
        Answer answer = SolveAnswer.of(solution, subject(solver), options.changes(), grounds, command);
        output.write(answer.without(computing.leftOuts().all()), () -> traces(solution), shell);
        return Exit.FINE;
    }

    private int surface(Solver solver, Unknown over, List<Double> values, Range range) {
        Surface surface = during(solver, range, values.size(), told -> solver.solve(over, values, range, told));
        Answer answer = SolveAnswer.of(surface, subject(solver), options.changes(), grounds);
        output.write(answer.without(computing.leftOuts().all()), List::of, shell);
        return Exit.FINE;
    }

    private interface Search<T> {
        T with(Runnable told);
    }

    private <T> T during(Solver solver, Range range, int times, Search<T> search) {
        long futures = chance.settings(solver.ready().plan()).futures();
        int about = times * (range.parts() + 1 + CLOSING);
        var count = new AtomicInteger();
        // its runs differ in a value that they do not tell
        computing.leftOuts().searching();
        return computing.during(
                millis -> computing.soFar(
                        "run " + (count.get() + 1) + " of about " + Math.max(about, count.get()), millis, futures),
                () -> search.with(count::incrementAndGet));
    }

    private Answer.Subject subject(Solver solver) {
        Plan plan = solver.ready().plan();
        return Computing.subject(theCase, plan, chance.settings(plan));
    }

    /** How the measure is made at the root, where there is one alone. */
    private List<Explained> traces(Solution solution) {
        var roots = solution.sought().roots();
        if (roots.size() != 1) {
            return List.of();
        }
        String value = solution.unknown().words(roots.getFirst().at());
        var there = options.request().with(new Setting(solution.unknown().name(), value, CaseOptions.SET));
        return switch (computing.compute(theCase, there)) {
            case Reading.Failed<Computed>(List<Finding> findings) -> List.of();
            case Reading.Done<Computed>(Computed computed) ->
                Traces.of(
                        List.of(solution.goal().left()),
                        computed,
                        computing.runner(),
                        grounds,
                        "stake why " + theCase.id() + options.repeated()
                                + Repeated.set(there.settings().getLast()) + chance.repeated());
        };
    }

    private Reading<List<Double>> values(Solver solver, Unknown over) {
        SolveOptions.Span from = sought.from();
        if (from != null) {
            return solver.number(over, from.low(), "--from")
                    .then(low -> solver.number(over, from.high(), "--from")
                            .then(high -> step(solver, over, from, high - low)
                                    .then(step -> new Reading.Done<>(values(low, high, step)))));
        }
        if (over.low().isEmpty() || over.high().isEmpty()) {
            throw new WrongUse(
                    "`" + over.name() + "` has no range of its own, and --from is missing",
                    "try: --from 'A..B step S'");
        }
        double low = over.low().getAsDouble();
        double high = over.high().getAsDouble();
        return new Reading.Done<>(values(low, high, over.by().orElse((high - low) / STEPS)));
    }

    private static Reading<Double> step(Solver solver, Unknown over, SolveOptions.Span from, double whole) {
        return from.step().isEmpty()
                ? new Reading.Done<>(over.by().orElse(whole / STEPS))
                : solver.difference(over, from.step(), "--from");
    }

    private static List<Double> values(double low, double high, double step) {
        if (!(low < high) || !(step > 0)) {
            throw new WrongUse(
                    "the values of the other term begin at their end, or their step is nothing",
                    "try: --from 'A..B step S' with A below B and S above 0");
        }
        if ((high - low) / step > MOST_VALUES) {
            throw new WrongUse("the other term would take more than " + MOST_VALUES + " values", "take a larger step");
        }
        var values = new ArrayList<Double>();
        BigDecimal by = BigDecimal.valueOf(step);
        for (int i = 0; i <= MOST_VALUES; i++) {
            double value = BigDecimal.valueOf(low)
                    .add(by.multiply(BigDecimal.valueOf(i)))
                    .round(MathContext.DECIMAL64)
                    .doubleValue();
            // the last may lie a rounding behind the end
            if (value > high + step * 1e-9) {
                break;
            }
            values.add(Math.min(value, high));
        }
        return values;
    }
}
