package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.checks.generated.Clause.Sort;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.PlanCheck;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every case, held against cases that nobody thought of. */
class GeneratedLawsTest {
    private static final int CASES = 40;

    @Test
    void generatedCasesAreReadAndRunAndWhatTheyExpectHolds() {
        Drafts.any(2 * CASES).obey((draft, seed) -> {
            Plan plan = Chain.plan(draft.written());
            Run run = Chain.run(plan, Settings.of(plan).withFutures(Answer.FUTURES));
            assertThat(run.checks()).allMatch(CheckResult::held);
        });
    }

    /** A generator that writes the same thing again and again proves nothing. */
    @Test
    void generatedCasesUseTheWholeLanguage() {
        var text = new StringBuilder();
        for (long seed = 0; seed < CASES; seed++) {
            text.append(Drafting.of(seed).text(Style.PLAIN));
        }
        assertThat(text)
                .contains("unsure ", "random ", "normal(", "lognormal(", "uniform(", "discrete(", "MeanReverting {")
                .contains(
                        "account ",
                        " grows ",
                        " simple",
                        "may overdraw",
                        "pay either way",
                        "pay above_zero",
                        " unpaid ",
                        " where share")
                .contains(
                        "schedule ",
                        " sliced ",
                        " whole ",
                        "rate_at(",
                        "charge(",
                        "model ",
                        "good  rock",
                        "use OpenPit",
                        "for d in fields")
                .contains(
                        "[-1] otherwise",
                        "cumulative(",
                        "trailing_sum(",
                        "straight_line(",
                        " to USD(nominal)",
                        " to USD(2026)")
                .contains(
                        "npv(",
                        "irr(",
                        "first(",
                        "at(",
                        "quantile(",
                        "worst_mean(",
                        "chance(known(",
                        "scenario ",
                        "expect ");
    }

    @Test
    void noStepComesBeforeWhatItReads() {
        Drafts.any(CASES)
                .obey((draft, seed) -> assertThat(PlanCheck.problems(Chain.plan(draft.written())))
                        .isEmpty());
    }

    @Test
    void booksBalanceInEveryFuture() {
        Drafts.any(CASES).obey((draft, seed) -> {
            Plan plan = Chain.plan(draft.written());
            for (int future = 0; future < 5; future++) {
                Books.balance(plan, Chain.trace(plan, Settings.of(plan), future));
            }
        });
    }

    // ---- money and units

    @Test
    void fourTimesTheMoneyIsFourTimesEveryAmountAndNoOtherBitMoves() {
        Drafts.any(CASES).obey((draft, seed) -> {
            Answer once = Answer.of(Chain.plan(draft.written()));
            Answer fourTimes = Answer.of(Chain.plan(draft.written(Style.PLAIN.withMoney(4))));
            once.timesMoney(4).isSameAs(fourTimes);
        });
    }

    @Test
    void tenTimesTheMoneyIsTenTimesEveryAmountToARounding() {
        Drafts.smooth(CASES).obey((draft, seed) -> {
            Answer once = Answer.of(Chain.plan(draft.written()));
            Answer tenTimes = Answer.of(Chain.plan(draft.written(Style.PLAIN.withMoney(10))));
            once.isNearTo(tenTimes, 1e-9, value -> Answer.timesMoney(value, 10));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aChangeOfUnitChangesNoBit(int spelling) {
        Drafts.any(CASES / 2).obey((draft, seed) -> {
            Answer plain = Answer.of(Chain.plan(draft.written()));
            Answer other = Answer.of(Chain.plan(draft.written(Style.PLAIN.withSpelling(spelling))));
            plain.isSameAs(other);
        });
    }

    // ---- what is added

    @Test
    void aLineARandomValueOrAScenarioMoreMovesNoBitOfAnyOther() {
        Drafts.any(CASES).obey((draft, seed) -> {
            Answer before = Answer.of(Chain.plan(draft.written()));
            var first = new ArrayList<>(draft.clauses());
            first.addAll(Math.min(4, first.size()), more());
            before.isKeptIn(Answer.of(Chain.plan(draft.withClauses(first).written())), key -> true);
            before.isKeptIn(Answer.of(Chain.plan(draft.plus(more()).written())), key -> true);
        });
    }

    private static List<Clause> more() {
        return List.of(
                more(Sort.RANDOM, "a_shock", "random a_shock : number line = normal(mean: 0, sd: 1)  assumed"),
                more(Sort.RANDOM, "a_doubt", "unsure a_doubt : percent = uniform(low: 0%, high: 50%)  assumed"),
                more(Sort.LINE, "a_line", "line a_line = a_doubt * exp(a_shock) + (a_line[-1] otherwise 1)"),
                more(
                        Sort.ACCOUNT,
                        "a_pot",
                        "account a_pot : USD { plus put = 10 USD * a_line  less taken = 5%/year * period * a_pot.balance }"),
                more(Sort.TERM, "a_term", "term a_term : percent = 5% in 0% .. 10%  assumed"),
                more(Sort.LINE, "a_law", "line a_law = dated { 2020: a_term  2027: 2 * a_term }"),
                more(Sort.SCENARIO, "", "scenario \"More\" is impasse { a_term = 7% }"),
                more(Sort.MEASURE, "a_measure", "measure a_measure = last(a_pot.closing)"),
                more(Sort.FIGURE, "a_figure", "figure a_figure = mean(a_measure)"));
    }

    private static Clause more(Sort sort, String name, String text) {
        return new Clause(sort, name.isEmpty() ? Set.of() : Set.of(name), List.of(Piece.words(text)));
    }

    /** A replaced draw is drawn no more, and all others keep theirs. */
    @Test
    void aScenarioMovesNoDrawButTheOneItReplaces() {
        Drafts.any(CASES).obey((draft, seed) -> {
            Plan base = Chain.plan(draft.written());
            List<Clause> scenarios = draft.clauses().stream()
                    .filter(clause -> clause.sort() == Sort.SCENARIO)
                    .toList();
            Plan changed = Chain.plan(draft.written(), scenarios.isEmpty() ? "" : "Changed");
            for (Step step : base.steps()) {
                // the base looks into the scenario too; the scenario is looked at itself
                boolean replaced = step.name().contains(" in \"")
                        || scenarios.stream().anyMatch(clause -> clause.uses().contains(step.name()));
                if (step.shown() && step.kind() == Step.Kind.RANDOM && !replaced) {
                    assertThat(drawn(changed, step.name())).as(step.name()).isEqualTo(drawn(base, step.name()));
                }
            }
        });
    }

    private static double[] drawn(Plan plan, String name) {
        Step step = Chain.step(plan, name);
        var values = new ArrayList<Double>();
        for (int future = 0; future < 3; future++) {
            var trace = Chain.trace(plan, Settings.of(plan), future);
            for (int row = 0; row < Answer.rows(plan, step); row++) {
                values.add(trace.value(
                        step.id(), row, step.byPeriod() ? plan.axis().count() - 1 : -1));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    // ---- how it is run

    @Test
    void theTraceOfAFutureAgreesWithTheRun() {
        Drafts.any(CASES).obey((draft, seed) -> {
            Plan plan = Chain.plan(draft.written());
            Settings settings = Settings.of(plan).withFutures(5);
            Run run = Chain.run(plan, settings);
            for (int future = 0; future < 5; future++) {
                var trace = Chain.trace(plan, settings, future);
                for (Step step : plan.steps()) {
                    if (step.shown() && step.kind() == Step.Kind.MEASURE) {
                        // what no chance reaches is kept once
                        double[] values = values(run, step);
                        double kept = values[Math.min(future, values.length - 1)];
                        assertThat(Double.doubleToLongBits(trace.value(step.id(), 0, -1)))
                                .as("%s of future %d", step.name(), future)
                                .isEqualTo(Double.doubleToLongBits(kept));
                    }
                }
            }
        });
    }

    @Test
    void threadsAndTheNumberOfFuturesChangeNoBit() {
        Drafts.any(CASES / 2).obey((draft, seed) -> {
            Plan plan = Chain.plan(draft.written());
            Settings settings = Settings.of(plan).withFutures(301);
            Run one = Chain.run(plan, settings);
            Run two = Chain.run(plan, settings.withThreads(2));
            Run seven = Chain.run(plan, settings.withThreads(7));
            Run longer = Chain.run(plan, settings.withFutures(523).withThreads(2));
            for (Step step : plan.steps()) {
                if (step.shown() && step.kind() == Step.Kind.MEASURE) {
                    double[] values = values(one, step);
                    assertThat(values(two, step)).as(step.name()).isEqualTo(values);
                    assertThat(values(seven, step)).as(step.name()).isEqualTo(values);
                    assertThat(values(longer, step)).as(step.name()).startsWith(values);
                    assertThat(mean(seven, step)).as(step.name()).isEqualTo(mean(one, step));
                }
            }
            for (int figure : plan.figures()) {
                if (plan.step(figure).shown()) {
                    assertThat(two.figure(figure, 0, -1)).isEqualTo(one.figure(figure, 0, -1));
                    assertThat(seven.figure(figure, 0, -1)).isEqualTo(one.figure(figure, 0, -1));
                }
            }
        });
    }

    private static double[] values(Run run, Step step) {
        return run.values(step.id(), 0, -1).toArray();
    }

    /** Its bits: none is equal to none. */
    private static long mean(Run run, Step step) {
        return Double.doubleToLongBits(run.mean(step.id(), 0, -1));
    }
}
