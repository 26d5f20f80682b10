package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan.Check.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The place that a result names, and by how much two values may differ. */
class ChecksTest {
    private final PlanDraft draft = PlanDraft.years(2025, 4);

    @Test
    void whereAnExpectationHoldsThePlaceIsThatOfTheLargestDifference() {
        int found = draft.series("found", 1, 5, 3, 5);
        int expected = draft.series("expected", 2, 2, 2, 9);
        int wide = draft.once("wide", number(10));
        draft.check(Kind.NEAR, found, expected, wide);
        CheckResult result = result(1, 1);
        assertThat(result.held()).isTrue();
        assertThat(result.period()).isEqualTo(3);
        assertThat(result.found()).isEqualTo(5);
        assertThat(result.expected()).isEqualTo(9);
        assertThat(result.allowed()).isEqualTo(10);
        assertThat(result.difference()).hasValue(-4);
        assertThat(result.row()).isEqualTo(-1);
        assertThat(result.future()).isEqualTo(-1);
        assertThat(result.failures()).isZero();
    }

    @Test
    void ofEqualDifferencesTheFirstIsNamed() {
        int found = draft.series("found", 2, 3, 1, 3);
        int expected = draft.once("expected", number(2));
        int wide = draft.once("wide", number(10));
        draft.check(Kind.NEAR, found, expected, wide);
        assertThat(result(1, 1).period()).isEqualTo(1);
    }

    @Test
    void whereAnExpectationFailsThePlaceIsTheFirstAndNotTheWorst() {
        int found = draft.series("found", 2, 3, 2, 99);
        int expected = draft.once("expected", number(2));
        draft.check(Kind.EQUAL, found, expected, -1);
        CheckResult result = result(1, 1);
        assertThat(result.held()).isFalse();
        assertThat(result.period()).isEqualTo(1);
        assertThat(result.failures()).isEqualTo(1);
    }

    @Test
    void oneValueIsHeldAgainstEveryPeriodOfTheOther() {
        int one = draft.once("one", number(2));
        int line = draft.series("line", 2, 2, 2, 7);
        draft.check(Kind.EQUAL, one, line, -1);
        CheckResult result = result(1, 1);
        assertThat(result.held()).isFalse();
        assertThat(result.period()).isEqualTo(3);
        assertThat(result.expected()).isEqualTo(7);
    }

    @Test
    void aValueOfNoPeriodHasNone() {
        int one = draft.once("one", number(2));
        int two = draft.once("two", number(2));
        draft.check(Kind.EQUAL, one, two, -1);
        assertThat(result(1, 1).period()).isEqualTo(-1);
    }

    @Test
    void theRowIsNamedInWhichItFails() {
        int table = draft.table("t", List.of("a", "b", "c"), -1, -1, PlanDraft.column("x", 4.0, 4.0, 6.0));
        int rows = draft.rows(table, 0, 1, 2);
        int cells = draft.forRows(rows).once("cells", cell(table, 0, SELF));
        int four = draft.once("four", number(4));
        draft.check(Kind.EQUAL, cells, four, -1).check(Kind.EQUAL, cells, cells, -1);
        List<CheckResult> results = run(1, 1).checks();
        assertThat(results.get(0).held()).isFalse();
        assertThat(results.get(0).row()).isEqualTo(2);
        assertThat(results.get(0).found()).isEqualTo(6);
        assertThat(results.get(1).held()).isTrue();
        assertThat(results.get(1).row()).isZero();
    }

    @Test
    void whatIsCheckedOfNoRowsHolds() {
        int table = draft.table("t", List.of("a"), -1, -1, PlanDraft.column("x", 4.0));
        int cells = draft.forRows(draft.rows(table)).once("cells", cell(table, 0, SELF));
        int five = draft.once("five", number(5));
        draft.check(Kind.EQUAL, cells, five, -1).check(Kind.EQUAL, five, cells, -1);
        assertThat(run(1, 1).checks()).allMatch(CheckResult::held).allMatch(result -> result.row() == -1);
    }

    /** Beyond 1 in size a billionth of the larger, below that a billionth. */
    @ParameterizedTest
    @CsvSource({
        "0, 1e-9, true",
        "0, 1.1e-9, false",
        "0.5, 0.5000000009, true",
        "0.5, 0.5000000012, false",
        "1e12, 1.0000000009e12, true",
        "1e12, 1.0000000012e12, false",
        "1.0000000009e12, 1e12, true",
        "-1e12, -1.0000000009e12, true",
        "-1.0000000012e12, -1e12, false"
    })
    void equalIsToABillionth(double found, double expected, boolean held) {
        draft.check(Kind.EQUAL, draft.once("a", number(found)), draft.once("b", number(expected)), -1);
        assertThat(result(1, 1).held()).isEqualTo(held);
        assertThat(result(1, 1).allowed()).isEqualTo(1e-9 * Math.max(1, Math.max(Math.abs(found), Math.abs(expected))));
    }

    @Test
    void nearCountsItsBound() {
        int found = draft.once("found", number(3));
        int expected = draft.once("expected", number(2));
        int one = draft.once("one", number(1));
        int less = draft.once("less", number(Math.nextDown(1.0)));
        draft.check(Kind.NEAR, found, expected, one).check(Kind.NEAR, found, expected, less);
        assertThat(run(1, 1).checks()).extracting(CheckResult::held).containsExactly(true, false);
    }

    @Test
    void noneEqualsNoneAndNothingElse() {
        int none = draft.optional().once("none", missing());
        int nothing = draft.optional().once("nothing", missing());
        int two = draft.once("two", number(2));
        draft.check(Kind.EQUAL, none, nothing, -1)
                .check(Kind.EQUAL, none, two, -1)
                .check(Kind.EQUAL, two, none, -1);
        List<CheckResult> results = run(1, 1).checks();
        assertThat(results).extracting(CheckResult::held).containsExactly(true, false, false);
        assertThat(results.get(1).difference()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theLowestFutureInWhichItFailsIsNamedWhateverTheThreads(int threads) {
        int u = draft.measure("u", uniform("u"));
        int most = draft.once("most", number(0.99));
        int within = draft.once("within", number(0.98));
        draft.check(Kind.NEAR, u, most, within);
        CheckResult result = result(2_000, threads);
        double[] values = run(2_000, threads).values(u, 0, 0).toArray();
        int first = 0;
        long failures = 0;
        for (int future = values.length - 1; future >= 0; future--) {
            if (0.99 - values[future] > 0.98) {
                first = future;
                failures++;
            }
        }
        assertThat(failures).isGreaterThan(3);
        assertThat(result.future()).isEqualTo(first);
        assertThat(result.found()).isEqualTo(values[first]);
        assertThat(result.failures()).isEqualTo(failures);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theFutureOfTheLargestDifferenceIsNamedWhateverTheThreads(int threads) {
        int u = draft.measure("u", uniform("u"));
        int nothing = draft.once("nothing", number(0));
        int within = draft.once("within", number(1));
        draft.check(Kind.NEAR, u, nothing, within);
        CheckResult result = result(2_000, threads);
        double[] values = run(2_000, threads).values(u, 0, 0).toArray();
        int furthest = 0;
        for (int future = 0; future < values.length; future++) {
            if (values[future] > values[furthest]) furthest = future;
        }
        assertThat(result.held()).isTrue();
        assertThat(result.future()).isEqualTo(furthest);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void ofFuturesThatDifferAlikeTheLowestIsNamed(int threads) {
        // 1 in every future whose draw is above one half, else 0
        int odd = draft.measure("odd", choose(more(uniform("u"), number(0.5)), number(1), number(0)));
        int nothing = draft.once("nothing", number(0));
        int within = draft.once("within", number(2));
        draft.check(Kind.NEAR, odd, nothing, within);
        double[] values = run(2_000, threads).values(odd, 0, 0).toArray();
        int first = 0;
        while (values[first] == 0) first++;
        assertThat(result(2_000, threads).future()).isEqualTo(first);
    }

    @Test
    void errorsAreThoseOfTheFigure() {
        int u = draft.measure("u", uniform("u"));
        int mean = draft.figure("mean", fold(Node.FutureKind.MEAN, u));
        int half = draft.once("half", number(0.5));
        int four = draft.once("four", number(4));
        draft.check(Kind.NEAR_ERRORS, mean, half, four);
        Run run = run(1_000, 1);
        double error = run.figure(mean, 0, 0).error().orElseThrow();
        assertThat(run.checks().getFirst().allowed()).isCloseTo(4 * error, within(1e-15));
        assertThat(run.checks().getFirst().period()).isEqualTo(-1);
    }

    private CheckResult result(int futures, int threads) {
        return run(futures, threads).checks().getFirst();
    }

    private Run run(int futures, int threads) {
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(7, futures, threads));
        assertThat(run.findings()).isEmpty();
        return run;
    }
}
