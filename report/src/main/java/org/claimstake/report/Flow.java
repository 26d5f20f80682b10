package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/**
 * A payment of a run: who pays what to whom, period by period.
 *
 * @param from   name of the party that pays
 * @param to     name of the party that receives
 * @param payer  the same for people
 * @param code   of government finance, empty where the text says none
 * @param level  of government of who receives, or who pays where that is none; empty where the text says none
 * @param values in plain units; the mean over the futures, of all rows together
 */
record Flow(
        String label,
        String code,
        String level,
        String from,
        String to,
        String payer,
        String receiver,
        boolean inKind,
        ValueType type,
        List<Double> values) {
    Flow {
        values = List.copyOf(values);
    }

    /** All payments, in the order of the text. */
    static List<Flow> of(Run run) {
        Plan plan = run.plan();
        return plan.payments().stream().map(payment -> of(run, plan, payment)).toList();
    }

    private static Flow of(Run run, Plan plan, Plan.Payment payment) {
        Step step = plan.step(payment.step());
        int rows = Named.of(plan, step).size();
        var values = new ArrayList<Double>();
        for (int period = 0; period < plan.axis().count(); period++) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += run.mean(step.id(), row, period);
            }
            values.add(sum);
        }
        Plan.Party from = plan.parties().get(payment.from());
        Plan.Party to = plan.parties().get(payment.to());
        return new Flow(
                payment.label(),
                payment.code(),
                plan.level(payment),
                from.name(),
                to.name(),
                title(from),
                title(to),
                payment.inKind(),
                step.type(),
                values);
    }

    private static String title(Plan.Party party) {
        return party.title().isEmpty() ? party.name() : party.title();
    }

    /** What is told of payments that are put together by their code. */
    String coded() {
        return code.isEmpty() ? label : code + " " + label;
    }

    /** Another under the same label between the same parties, paid beside this one. */
    Flow plus(Flow other) {
        var sums = new ArrayList<Double>();
        for (int t = 0; t < values.size(); t++) {
            sums.add(values.get(t) + other.values.get(t));
        }
        return new Flow(label, code, level, from, to, payer, receiver, inKind, type, sums);
    }

    double total() {
        return values.stream().mapToDouble(v -> v).sum();
    }

    boolean moves() {
        return values.stream().anyMatch(value -> value != 0);
    }
}
