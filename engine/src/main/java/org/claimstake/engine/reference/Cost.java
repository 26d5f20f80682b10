package org.claimstake.engine.reference;

import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * How many operations a future takes at most, counted from the plan: each part of a formula once for every row and
 * period it is computed for, what a fold folds once for each row or period folded. A double, since it may be any size.
 */
final class Cost {
    private final Plan plan;

    private Cost(Plan plan) {
        this.plan = plan;
    }

    /** @param byFuture of the steps that depend on chance, else of the others */
    static double of(Plan plan, boolean byFuture) {
        var cost = new Cost(plan);
        double sum = 0;
        for (Step step : plan.steps()) {
            if (step.byFuture() == byFuture) {
                sum += cells(plan, step) * cost.of(step.formula());
            }
        }
        return sum;
    }

    /** Values that a step holds in one future. */
    static double cells(Plan plan, Step step) {
        double rows =
                step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
        return rows * (step.byPeriod() ? plan.axis().count() : 1);
    }

    private double of(Node node) {
        double periods = plan.axis().count();
        return switch (node) {
            case Node.RowFold fold -> 1 + plan.tables().get(fold.table()).rows() * operands(node);
            case Node.TimeFold _, Node.Npv _, Node.Irr _ -> 1 + periods * operands(node);
            case Node.Past _ -> periods + operands(node);
            case Node.Layers layers -> periods * (1 + layers.account().moves().size()) + operands(node);
            case Node.BetaQuantile _ -> 1000 + operands(node); // steps of a search
            case Node.Dated _, Node.Elsewhen _ -> 1 + operands(node);
            case Node.Series _ -> 2; // one of its values
            case Node.AtSchedule at ->
                1
                        + operands(node)
                        + Operands.of(plan.schedules().get(at.schedule())).size();
            case Node.Constant _, Node.Clock _, Node.Ref _, Node.Lag _, Node.Cell _, Node.InList _, Node.Draw _ ->
                1 + operands(node);
            case Node.Unary _, Node.Binary _, Node.Choose _, Node.DateFloor _, Node.ShareOfPeriod _, Node.HoldsDate _ ->
                1 + operands(node);
            case Node.Days _, Node.Settle _, Node.Total _, Node.AtDate _, Node.FutureFold _ -> 1 + operands(node);
        };
    }

    private double operands(Node node) {
        double sum = 0;
        for (Node operand : Operands.of(node)) {
            sum += of(operand);
        }
        return sum;
    }
}
