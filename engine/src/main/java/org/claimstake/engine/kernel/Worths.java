package org.claimstake.engine.kernel;

import java.util.List;
import org.claimstake.engine.reference.Worth;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;

/** Present values as sums over the periods, and rates of return of flows kept in memory. */
final class Worths {
    private final Lowering all;
    private final Graph graph;
    private final Parts parts;
    private final TimeSums timeSums;

    Worths(Lowering all, Parts parts, TimeSums timeSums) {
        this.all = all;
        graph = all.graph;
        this.parts = parts;
        this.timeSums = timeSums;
    }

    Value npv(Node.Npv npv, Context context) {
        Context each = TimeSums.each(context);
        Value rate = parts.of(npv.rate(), each);
        above(rate, each);
        Value factor = factor(npv, rate, context.domain());
        Value flow = parts.of(npv.flow(), each);
        boolean mayBeMissing = flow.mayBeMissing || rate.mayBeMissing;
        Value sum = timeSums.last(
                "present value",
                0,
                context.domain(),
                before -> graph.add(before, graph.multiply(flow, factor)),
                mayBeMissing);
        Value worth = graph.multiply(sum, shift(npv, context));
        return parts.finite(worth, context, sum);
    }

    private void above(Value rate, Context each) {
        Value low = graph.atMost(rate, graph.constant(-1));
        all.suspicions.add(new Suspicion(Suspicion.Kind.NOT_HELD, graph.not(low), each.guard(), List.of(), 0));
    }

    /** Each by division of the one before, as the judge does. */
    private Value factor(Node.Npv npv, Value rate, Domain domain) {
        Worth worth = worth(npv);
        if (rate.isKnown()) {
            return known(worth, rate);
        }
        Domain of = rate.domain.isSingle() ? graph.single : domain;
        Slot slot = all.slot("discount factor", of.size, true);
        slot.asksBefore(1);
        Value before =
                graph.read(Access.of(slot, Pasts.order(of), new When.Back(1)), of, true, rate.mayBeMissing, List.of());
        double[] years = new double[graph.periods];
        for (int t = 0; t < years.length; t++) {
            years[t] = worth.years(t);
        }
        Value base = graph.add(graph.constant(1), rate);
        Value factor = graph.divide(before, power(base, graph.table(new Table(1, years.length, years), graph.single)));
        graph.store(factor, Access.of(slot, Pasts.order(of), new When.Now()), of, true, List.of());
        return factor;
    }

    private Value power(Value base, Value years) {
        Value power = graph.call(Routine.WHOLE_POWER, List.of(base, years));
        if (years.isAll(1)) {
            return base;
        }
        return graph.select(graph.equal(years, graph.constant(1)), base, power);
    }

    private Value known(Worth worth, Value rate) {
        Table rates = rate.known();
        double[] factors = new double[rates.rows() * graph.periods];
        for (int row = 0; row < rates.rows(); row++) {
            double factor = 1;
            for (int t = 0; t < graph.periods; t++) {
                factor = worth.factor(factor, rates.at(row, t), t);
                factors[row * graph.periods + t] = factor;
            }
        }
        return graph.table(new Table(rates.rows(), graph.periods, factors), rate.domain);
    }

    private Worth worth(Node.Npv npv) {
        return new Worth(all.plan.axis(), npv.timing(), npv.byDays());
    }

    /** To another day than the first. */
    private Value shift(Node.Npv npv, Context context) {
        Value at = parts.of(npv.at(), context.at(Context.NONE));
        if (!at.isKnown()) {
            throw new Unsupported("a day of valuation that chance chooses");
        }
        Axis axis = all.plan.axis();
        if (at.isAll(axis.first())) {
            return graph.constant(1);
        }
        Value rate = parts.of(npv.rate(), context.at(0));
        Value years = years(npv, at);
        Value power = power(graph.add(graph.constant(1), rate), years);
        Value shift = graph.select(graph.equal(at, graph.constant(axis.first())), graph.constant(1), power);
        return parts.finite(shift, context, rate, at);
    }

    private Value years(Node.Npv npv, Value at) {
        Value first = graph.constant(all.plan.axis().first());
        return npv.byDays()
                ? graph.divide(graph.call(Routine.DAYS, List.of(first, at)), graph.constant(365))
                : graph.call(Routine.YEARS_BETWEEN, List.of(at, first));
    }

    Value irr(Node.Irr irr, Context context) {
        Value flow = parts.of(irr.flow(), TimeSums.each(context));
        Domain domain = context.domain();
        Slot slot = all.slot("flows", domain.size, true);
        graph.store(flow, Access.of(slot, Pasts.order(domain), new When.Now()), domain, true, List.of());
        Access flows = Access.of(slot, Pasts.order(domain), new When.Fixed(graph.periods - 1));
        Axis axis = all.plan.axis();
        Node.Timing timing = irr.byDays();
        Call call = timing == null
                ? new Call.Irr(flows, graph.periods, axis.months())
                : new Call.DatedIrr(flows, years(axis, timing));
        return graph.call(call, List.of(), domain, false);
    }

    private double[] years(Axis axis, Node.Timing timing) {
        double[] years = new double[graph.periods];
        for (int t = 0; t < years.length; t++) {
            years[t] = Calendar.days(axis.first(), Worth.paid(axis, timing, t)) / 365;
        }
        return years;
    }
}
