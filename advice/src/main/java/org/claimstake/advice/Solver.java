package org.claimstake.advice;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.root.Probe;
import org.claimstake.advice.root.Range;
import org.claimstake.advice.root.RootSearch;
import org.claimstake.advice.root.Sought;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Equation;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * Looks for the values of a term at which two values of a case are equal. Each place that is looked at is a whole run, read
 * anew with the term set as {@code --set} sets it, on the same futures: what differs from place to place is the term alone.
 */
public final class Solver {
    /** How messages call the place of a value that the search itself sets. */
    private static final String ORIGIN = "--set";

    private final RunnableCase theCase;
    private final Request request;
    private final Goal goal;
    private final Runs runs;
    private final Compiler.Ready ready;
    private final Sides sides;
    private final Terms terms;
    private final Unknown unknown;

    private Solver(
            RunnableCase theCase,
            Request request,
            Goal goal,
            Runs runs,
            Compiler.Ready ready,
            Sides sides,
            Terms terms,
            Unknown unknown) {
        this.theCase = theCase;
        this.request = request;
        this.goal = goal;
        this.runs = runs;
        this.ready = ready;
        this.sides = sides;
        this.terms = terms;
        this.unknown = unknown;
    }

    /**
     * Reads what is looked for.
     *
     * @param request the scenario and the changes under which all is computed
     */
    public static Reading<Solver> of(RunnableCase theCase, Request request, Goal goal, Runs runs) {
        Request asked = request.with(goal.equation());
        return switch (theCase.compile(asked)) {
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
            case Compiler.Ready ready -> {
                Plan plan = ready.plan();
                yield runs.first(plan)
                        .then(first -> new Reading.Done<>(new Terms(ready, first)))
                        .then(terms -> terms.find(goal.term(), Goal.FOR)
                                .then(unknown -> Sides.of(plan, Goal.UNTIL)
                                        .checked(plan, goal)
                                        .then(sides -> new Reading.Done<>(new Solver(
                                                theCase, asked, goal, runs, ready, sides, terms, unknown)))));
            }
        };
    }

    /** The term that is looked for. */
    public Unknown unknown() {
        return unknown;
    }

    public Compiler.Ready ready() {
        return ready;
    }

    /**
     * A number of a term as somebody types it, in the term's form; beyond the term's own range it is refused.
     *
     * @param option as messages call the place
     */
    public Reading<Double> number(Unknown term, String words, String option) {
        return switch (theCase.compile(request.with(new Setting(term.name(), words, option)))) {
            case Compiler.Refused(List<Finding> findings) ->
                new Reading.Failed<>(findings.stream()
                        .map(finding -> SolveFindings.outside(finding, term, words, option))
                        .toList());
            case Compiler.Ready one ->
                runs.first(one.plan()).then(first -> new Reading.Done<>(Terms.set(term, one.plan(), first)));
        };
    }

    /** A difference between two numbers of a term, in its form, as somebody types it with its unit. */
    public Reading<Double> difference(Unknown term, String words, String option) {
        Request asked = request.with(new Equation(term.name(), words, option));
        return switch (theCase.compile(asked)) {
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
            case Compiler.Ready one -> {
                Step by = one.plan().step(Sides.of(one.plan(), option).right());
                yield runs.first(one.plan())
                        .then(first -> new Reading.Done<>(
                                Unknown.written(first.value(by.formula(), by.id(), 0, -1), term.type())));
            }
        };
    }

    /** All of a term's own range. */
    public Reading<Range> range(int parts) {
        return unknown.low().isEmpty() || unknown.high().isEmpty()
                ? Reading.failed(SolveFindings.noRange(
                        unknown.name(), unknown.type().form().text(), Goal.FOR))
                : range(unknown.low().getAsDouble(), unknown.high().getAsDouble(), parts, unknown.name());
    }

    /** @param words as the range was typed, for a message */
    public Reading<Range> range(double low, double high, int parts, String words) {
        return low < high
                ? new Reading.Done<>(new Range(low, high, parts))
                : Reading.failed(SolveFindings.emptyRange(words, "--between"));
    }

    /** @param told after every run */
    public Solution solve(Range range, Runnable told) {
        return solve(request, range, told);
    }

    private Solution solve(Request base, Range range, Runnable told) {
        Sought sought = RootSearch.of(
                place -> {
                    Probe probe = probe(base.with(unknown.set(place, ORIGIN)));
                    told.run();
                    return probe;
                },
                range);
        Settings settings = runs.settings().apply(ready.plan());
        return new Solution(goal, unknown, ready.plan(), sides.left(), sides.right(), settings, range, sought);
    }

    private Probe probe(Request at) {
        return switch (theCase.compile(at)) {
            case Compiler.Refused(List<Finding> findings) -> new Probe.Stopped(findings.getFirst());
            case Compiler.Ready one -> {
                Plan plan = one.plan();
                Sides there = Sides.of(plan, Goal.UNTIL);
                yield there.in(runs.runner().run(plan, runs.settings().apply(plan), there.kept(plan)));
            }
        };
    }

    /** The term to go through besides. */
    public Reading<Unknown> over(String name) {
        return terms.find(name, "--over");
    }

    /** For each value of another term. @param values in the form of that term */
    public Surface solve(Unknown over, List<Double> values, Range range, Runnable told) {
        var slices = new ArrayList<Surface.Slice>();
        for (double value : values) {
            slices.add(new Surface.Slice(value, solve(request.with(over.set(value, ORIGIN)), range, told)));
        }
        return new Surface(over, slices);
    }
}
