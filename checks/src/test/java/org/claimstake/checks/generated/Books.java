package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** Double entry: what one party pays another receives, so that the nets of all, outsiders among them, add up to nothing. */
public final class Books {
    /** Of the largest payment of the period: each net is a sum of its own, rounded on its own. */
    private static final double ROUNDING = 1e-12;

    private Books() {}

    /** Fails for the first period in which they do not. */
    public static void balance(Plan plan, Trace trace) {
        for (int period = 0; period < plan.axis().count(); period++) {
            double sum = 0;
            double largest = 0;
            for (Plan.Party party : plan.parties()) {
                double net = value(plan, trace, party.net(), period);
                sum += net;
                largest = Math.max(largest, Math.abs(net));
            }
            for (Plan.Payment payment : plan.payments()) {
                largest = Math.max(largest, Math.abs(value(plan, trace, payment.step(), period)));
            }
            assertThat(Math.abs(sum))
                    .as(
                            "the parties' nets in %s of future %d add up to %s",
                            plan.axis().label(period), trace.future(), sum)
                    .isLessThanOrEqualTo(ROUNDING * largest * plan.parties().size());
        }
    }

    /** Of a step with rows the sum over them. */
    private static double value(Plan plan, Trace trace, int id, int period) {
        Step step = plan.step(id);
        int rows = step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += trace.value(id, row, step.byPeriod() ? period : -1);
        }
        return sum;
    }
}
