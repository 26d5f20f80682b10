package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimstake.engine.Formula.*;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.claimstake.engine.PlanDraft;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Node.FoldKind;
import org.claimstake.language.plan.Node.FutureKind;
import org.claimstake.language.plan.Node.UnaryOp;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.ValueType.Grain;
import org.junit.jupiter.api.Test;

/** Between which bounds a value lies whatever the missing cells behind it are. */
class BoundsTest {
    private static final double NONE = Double.NaN;

    private final PlanDraft draft = PlanDraft.years(2025, 3);
    /** Of the second row the size is missing; of the third its weight. */
    private final int sites = draft.table(
            "sites",
            List.of("a", "b", "c"),
            -1,
            -1,
            PlanDraft.column("size", 3.0, NONE, 7.0),
            PlanDraft.column("weight", 1.0, 1.0, NONE));

    private final Node missing = cell(sites, 0, new Row.Fixed(1));
    /** Whatever the missing size is, from 0 to 10. */
    private final Node some = min(max(missing, number(0)), number(10));
    /** It may be and it may not be. */
    private final Node perhaps = more(missing, number(5));

    private final Node yes = number(1);
    private final Node no = number(0);

    @Test
    void whatIsClampedLiesBetweenItsEnds() {
        assertThat(of(missing)).isEqualTo(Between.NOTHING);
        assertThat(of(some)).isEqualTo(new Between(0, 10));
        assertThat(of(plus(some, number(2)))).isEqualTo(new Between(2, 12));
        assertThat(of(minus(number(2), some))).isEqualTo(new Between(-8, 2));
        assertThat(of(times(some, number(3)))).isEqualTo(new Between(0, 30));
        assertThat(of(over(some, number(2)))).isEqualTo(new Between(0, 5));
        assertThat(of(unary(UnaryOp.NEGATE, some))).isEqualTo(new Between(-10, -0.0));
        assertThat(of(unary(UnaryOp.ABS, minus(some, number(4))))).isEqualTo(new Between(0, 6));
        assertThat(of(unary(UnaryOp.FLOOR, plus(some, number(0.5))))).isEqualTo(new Between(0, 10));
    }

    @Test
    void comparisonsAreSureWhereTheBoundsAreApart() {
        assertThat(compared(BinaryOp.LESS, 0, 5, 10, 10.5))
                .containsExactly(Between.NO, Between.EITHER, Between.EITHER, Between.YES);
        assertThat(compared(BinaryOp.AT_MOST, -1, 0, 5, 10))
                .containsExactly(Between.NO, Between.EITHER, Between.EITHER, Between.YES);
        assertThat(compared(BinaryOp.MORE, -1, 0, 5, 10))
                .containsExactly(Between.YES, Between.EITHER, Between.EITHER, Between.NO);
        assertThat(compared(BinaryOp.AT_LEAST, 0, 5, 10, 10.5))
                .containsExactly(Between.YES, Between.EITHER, Between.EITHER, Between.NO);
        assertThat(compared(BinaryOp.EQUAL, -1, 0, 10, 11))
                .containsExactly(Between.NO, Between.EITHER, Between.EITHER, Between.NO);
        assertThat(compared(BinaryOp.UNEQUAL, -1, 0, 10, 11))
                .containsExactly(Between.YES, Between.EITHER, Between.EITHER, Between.YES);
        assertThat(of(binary(BinaryOp.EQUAL, number(3), number(3)))).isEqualTo(Between.YES);
        assertThat(of(binary(BinaryOp.UNEQUAL, number(3), number(3)))).isEqualTo(Between.NO);
        assertThat(of(binary(BinaryOp.EQUAL, number(3), number(4)))).isEqualTo(Between.NO);
    }

    private List<Between> compared(BinaryOp op, double... with) {
        return Arrays.stream(with)
                .mapToObj(value -> of(binary(op, some, number(value))))
                .toList();
    }

    @Test
    void truthsAreJoinedAsFarAsTheyAreKnown() {
        assertThat(of(binary(BinaryOp.AND, yes, yes))).isEqualTo(Between.YES);
        assertThat(of(binary(BinaryOp.AND, yes, perhaps))).isEqualTo(Between.EITHER);
        assertThat(of(binary(BinaryOp.AND, perhaps, no))).isEqualTo(Between.NO);
        assertThat(of(binary(BinaryOp.OR, no, no))).isEqualTo(Between.NO);
        assertThat(of(binary(BinaryOp.OR, no, perhaps))).isEqualTo(Between.EITHER);
        assertThat(of(binary(BinaryOp.OR, perhaps, yes))).isEqualTo(Between.YES);
        assertThat(of(unary(UnaryOp.NOT, yes))).isEqualTo(Between.NO);
        assertThat(of(unary(UnaryOp.NOT, no))).isEqualTo(Between.YES);
        assertThat(of(unary(UnaryOp.NOT, perhaps))).isEqualTo(Between.EITHER);
        assertThat(of(unary(UnaryOp.NOT, missing))).isEqualTo(Between.EITHER); // a truth of which nothing is known
        assertThat(of(known(missing))).isEqualTo(Between.NO);
        assertThat(of(known(number(3)))).isEqualTo(Between.YES);
    }

    @Test
    void ofAChoiceNotKnownEitherBranchMayBe() {
        assertThat(of(choose(perhaps, number(1), number(5)))).isEqualTo(new Between(1, 5));
        assertThat(of(choose(yes, number(1), missing))).isEqualTo(Between.exactly(1));
        assertThat(of(choose(no, missing, number(5)))).isEqualTo(Between.exactly(5));
        assertThat(of(otherwise(missing, number(3)))).isEqualTo(Between.exactly(3));
        assertThat(of(otherwise(number(4), number(3)))).isEqualTo(Between.exactly(4));
    }

    @Test
    void whatIsNotFollowedIsExactOrNothing() {
        assertThat(of(power(number(2), number(3)))).isEqualTo(Between.exactly(8));
        assertThat(of(power(some, number(2)))).isEqualTo(Between.NOTHING);
        assertThat(of(power(number(2), some))).isEqualTo(Between.NOTHING);
        assertThat(of(binary(BinaryOp.MOD, number(7), number(4)))).isEqualTo(Between.exactly(3));
        assertThat(of(over(number(1), number(4)))).isEqualTo(Between.exactly(0.25));
        assertThat(of(unary(UnaryOp.SQRT, number(4)))).isEqualTo(Between.exactly(2));
        assertThat(of(unary(UnaryOp.SQRT, some))).isEqualTo(Between.NOTHING);
    }

    @Test
    void aSumOverThePeriodsIsBoundedByItsParts() {
        assertThat(of(sum(some))).isEqualTo(new Between(0, 30));
        assertThat(of(new Node.TimeFold(FoldKind.SUM, periodNumber(), perhaps))).isEqualTo(new Between(0, 6));
        assertThat(of(new Node.TimeFold(FoldKind.SUM, some, more(periodNumber(), number(1)))))
                .isEqualTo(new Between(0, 20));
        assertThat(of(new Node.TimeFold(FoldKind.SUM, missing, no))).isEqualTo(Between.exactly(0));
        assertThat(of(new Node.TimeFold(FoldKind.COUNT, more(periodNumber(), number(1)), null)))
                .isEqualTo(Between.exactly(2));
        assertThat(of(new Node.TimeFold(FoldKind.COUNT, null, null))).isEqualTo(Between.exactly(3));
    }

    @Test
    void theValueAtADateIsThatOfItsPeriodAndOffTheAxisNothing() {
        Node line = plus(periodNumber(), some);
        assertThat(of(new Node.AtDate(line, number(Calendar.of(2025, 1, 1))))).isEqualTo(new Between(1, 11));
        assertThat(of(new Node.AtDate(line, number(Calendar.of(2027, 5, 1))))).isEqualTo(new Between(3, 13));
        assertThat(of(new Node.AtDate(line, number(Calendar.of(2028, 1, 1))))).isEqualTo(Between.NOTHING);
        assertThat(of(new Node.AtDate(line, number(Calendar.of(2024, 1, 1))))).isEqualTo(Between.NOTHING);
        assertThat(of(new Node.AtDate(line, missing))).isEqualTo(Between.NOTHING);
    }

    @Test
    void theExtremesOfRowsAreThoseOfTheRowsThatAreKnown() {
        Node size = min(max(cell(sites, 0, LOOP), number(0)), number(10)); // 3, 0 to 10, 7
        assertThat(of(rows(FoldKind.MAX, size, null))).isEqualTo(new Between(7, 10));
        assertThat(of(rows(FoldKind.MIN, size, null))).isEqualTo(new Between(0, 3));
        assertThat(of(rows(FoldKind.SUM, size, null))).isEqualTo(new Between(10, 20));
        assertThat(of(rows(FoldKind.MAX, cell(sites, 0, LOOP), null))).isEqualTo(new Between(7, NONE));
        assertThat(of(rows(FoldKind.MIN, cell(sites, 0, LOOP), null))).isEqualTo(new Between(NONE, 3));
        assertThat(of(rows(FoldKind.FIRST, size, null))).isEqualTo(Between.NOTHING);
        assertThat(of(rows(FoldKind.SUM, number(2), null))).isEqualTo(Between.exactly(6)); // nothing is missing
    }

    @Test
    void aRowThatMayNotBeMeantCountsForAndAgainst() {
        Node large = more(cell(sites, 0, LOOP), number(5)); // no, perhaps, yes
        assertThat(of(rows(FoldKind.COUNT, null, large))).isEqualTo(new Between(1, 2));
        assertThat(of(rows(FoldKind.COUNT, large, null))).isEqualTo(new Between(1, 2));
        assertThat(of(rows(FoldKind.SUM, number(4), large))).isEqualTo(new Between(4, 8));
        assertThat(of(rows(FoldKind.MAX, number(4), large))).isEqualTo(new Between(4, 4));
        assertThat(of(rows(FoldKind.MIN, number(4), less(cell(sites, 0, LOOP), number(2)))))
                .isEqualTo(new Between(4, NONE)); // none is surely meant
        assertThat(of(rows(FoldKind.COUNT, null, binary(BinaryOp.AND, large, yes))))
                .isEqualTo(new Between(1, 2));
        assertThat(of(rows(FoldKind.COUNT, null, binary(BinaryOp.AND, yes, large))))
                .isEqualTo(new Between(1, 2));
        assertThat(of(rows(FoldKind.COUNT, null, binary(BinaryOp.AND, large, no))))
                .isEqualTo(Between.exactly(0));
    }

    @Test
    void aConditionOfWhatWasAskedForAndIsMissingLeavesTheRowOpen() {
        // as the checker writes `where known(size) and weight > 0`: it counts as meant where the size is missing
        Node asked = choose(known(cell(sites, 0, LOOP)), more(number(1), number(2)), number(1));
        assertThat(of(rows(FoldKind.COUNT, null, asked))).isEqualTo(new Between(0, 1));
        Node other = choose(known(cell(sites, 0, LOOP)), more(number(1), number(2)), number(0));
        assertThat(of(rows(FoldKind.COUNT, null, other))).isEqualTo(Between.exactly(0));
    }

    @Test
    void aShareWeighsWhatIsMissingAtItsLeastAndAtItsMost() {
        Node large = more(cell(sites, 0, LOOP), number(5)); // no, perhaps, yes
        assertThat(of(share(large, null)).low()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(of(share(large, null)).high()).isCloseTo(2 / 3.0, within(1e-15));
        // weights 1, 1, and 0 to 4: for it the third, against it the first, the second either way
        Node weight = min(max(cell(sites, 1, LOOP), number(0)), number(4));
        assertThat(of(share(large, weight)).low()).isZero();
        assertThat(of(share(large, weight)).high()).isCloseTo(5 / 6.0, within(1e-15));
        // a weight without an upper bound may outweigh all others
        assertThat(of(share(large, max(cell(sites, 1, LOOP), number(0))))).isEqualTo(new Between(0, 1));
        // of which nothing is known, it may be less than nothing
        assertThat(of(share(large, cell(sites, 1, LOOP)))).isEqualTo(Between.EITHER);
        assertThat(of(share(large, times(number(0), missing)))).isEqualTo(Between.NOTHING); // of no weight at all
    }

    @Test
    void aStepIsFollowedWhereRowsBehindItWereLeftOut() {
        int line = draft.once("line", some);
        int drawn = draft.once("drawn", plus(uniform("u"), number(1)));
        Node floor = new Node.DateFloor(Grain.YEAR, ref(line));
        assertThat(bounds(step -> step == line).of(ref(line), -1)).isEqualTo(new Between(0, 10));
        assertThat(bounds(step -> step == line).of(floor, -1)).isEqualTo(Between.NOTHING);
        assertThat(bounds(step -> true).of(ref(drawn), -1)).isEqualTo(Between.NOTHING);
        assertThat(bounds(step -> true).of(fold(FutureKind.CHANCE, drawn), -1)).isEqualTo(Between.EITHER);
        assertThat(bounds(step -> true).of(fold(FutureKind.MEAN, drawn), -1)).isEqualTo(Between.NOTHING);
        // complete, its value stands in its cell
        assertThat(bounds(step -> false).of(ref(line), -1)).isEqualTo(Between.exactly(0));
    }

    @Test
    void aFoldOverRowsWithinWhatIsNotFollowedLeavesNothing() {
        Node year = new Node.DateFloor(Grain.YEAR, rows(FoldKind.SUM, number(2), null));
        assertThat(of(year)).isEqualTo(Between.NOTHING);
        assertThat(of(new Node.DateFloor(Grain.YEAR, number(25)))).isEqualTo(Between.exactly(24));
    }

    private Node rows(FoldKind kind, Node value, Node where) {
        return new Node.RowFold(kind, sites, 1, where, null, value, null);
    }

    private Node share(Node value, Node weight) {
        return new Node.RowFold(FoldKind.SHARE, sites, 1, null, null, value, weight);
    }

    private Between of(Node node) {
        return bounds(step -> false, node).of(node, -1);
    }

    private Bounds bounds(IntPredicate incomplete) {
        return bounds(incomplete, yes);
    }

    /** The node stands in a step of its own, so that its loops have their places; no cell has been computed. */
    private Bounds bounds(IntPredicate incomplete, Node node) {
        draft.hidden().measure("asked", node);
        Model model = Model.of(draft.unchecked(), 7);
        var formulas = new Formulas(model, new double[model.layout().cells], null);
        return new Bounds(formulas, incomplete);
    }
}
