package org.claimstake.engine.bits;

import java.util.Optional;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** Of which sort the value of a formula is, as far as a plan tells. */
final class Sorts {
    private Sorts() {}

    /** A value of the step's sort that is none of the special ones. */
    static double example(Plan plan, Step step) {
        return switch (step.type().sort()) {
            case NUMBER -> 2.5;
            case TRUTH -> 1;
            case DATE -> plan.axis().first();
            case CHOICE, TEXT -> 0;
        };
    }

    static boolean isNumber(Plan plan, Node node) {
        return of(plan, node).filter(sort -> sort == ValueType.Sort.NUMBER).isPresent();
    }

    /** Both are known and the same. */
    static boolean same(Plan plan, Node one, Node other) {
        return of(plan, one).isPresent() && of(plan, one).equals(of(plan, other));
    }

    /** Empty for a number that may stand for anything. */
    static Optional<ValueType.Sort> of(Plan plan, Node node) {
        return switch (node) {
            case Node.Constant _ -> Optional.empty();
            case Node.Ref ref -> Optional.of(plan.step(ref.step()).type().sort());
            case Node.Lag lag -> Optional.of(plan.step(lag.step()).type().sort());
            case Node.Cell cell ->
                Optional.of(plan.tables()
                        .get(cell.table())
                        .columns()
                        .get(cell.column())
                        .type()
                        .sort());
            case Node.Clock(var hand) ->
                Optional.of(hand == Node.Clock.Hand.NOW ? ValueType.Sort.DATE : ValueType.Sort.NUMBER);
            case Node.InList _, Node.HoldsDate _ -> Optional.of(ValueType.Sort.TRUTH);
            case Node.DateFloor _ -> Optional.of(ValueType.Sort.DATE);
            case Node.Unary(var op, var _) ->
                Optional.of(
                        op == Node.UnaryOp.KNOWN || op == Node.UnaryOp.NOT
                                ? ValueType.Sort.TRUTH
                                : ValueType.Sort.NUMBER);
            case Node.Binary binary -> of(plan, binary);
            case Node.Choose choose -> of(plan, choose.then()).or(() -> of(plan, choose.otherwise()));
            case Node.AtDate at -> of(plan, at.value());
            case Node.Draw _, Node.BetaQuantile _, Node.Series _, Node.Dated _, Node.ShareOfPeriod _, Node.Days _ ->
                Optional.of(ValueType.Sort.NUMBER);
            case Node.Past _, Node.Settle _, Node.Layers _, Node.AtSchedule _, Node.Total _, Node.RowFold _ ->
                Optional.of(ValueType.Sort.NUMBER);
            case Node.TimeFold _, Node.Elsewhen _, Node.Npv _, Node.Irr _, Node.FutureFold _ ->
                Optional.of(ValueType.Sort.NUMBER);
        };
    }

    private static Optional<ValueType.Sort> of(Plan plan, Node.Binary binary) {
        return switch (binary.op()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, RATIO, POWER, MOD, YEARS_BETWEEN ->
                Optional.of(ValueType.Sort.NUMBER);
            case MIN, MAX, OTHERWISE -> of(plan, binary.left()).or(() -> of(plan, binary.right()));
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, AND, OR -> Optional.of(ValueType.Sort.TRUTH);
            case DATE_PLUS -> Optional.of(ValueType.Sort.DATE);
        };
    }
}
