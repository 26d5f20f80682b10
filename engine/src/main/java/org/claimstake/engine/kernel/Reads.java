package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/** What a formula reads of other steps, now and in other periods, and its draws. */
final class Reads {
    private final Lowering all;
    private final Graph graph;
    private final Parts parts;

    Reads(Lowering all, Parts parts) {
        this.all = all;
        graph = all.graph;
        this.parts = parts;
    }

    Value ref(Node.Ref ref, Context context) {
        Step step = all.plan.step(ref.step());
        int[] places = places(ref.step(), ref.row(), context);
        if (!step.byFuture()) {
            throw new IllegalStateException("known before the run: " + step.name());
        }
        if (!step.byPeriod() || context.isEach()) {
            return now(ref.step(), places, context);
        }
        if (context.period() < 0) {
            throw new IllegalStateException(step.name() + " is read without a period");
        }
        return memory(ref.step(), places, new When.Fixed(context.period()), context, false);
    }

    private Value now(int step, int[] places, Context context) {
        Value direct = all.direct(step, places, context.domain());
        return direct != null ? direct : memory(step, places, new When.Now(), context, false);
    }

    /** [index] row of the step, -1 for none. */
    int[] places(int step, @Nullable Row row, Context context) {
        if (row == null) {
            return new int[context.domain().size];
        }
        int[] places = all.invariants.tableRows(row, context).clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = all.layout.place(step, places[i]);
        }
        return places;
    }

    /** @param offAxis it may be read where there is no period */
    Value memory(int step, int[] places, When when, Context context, boolean offAxis) {
        Slot slot = all.slot(step);
        boolean[] none = new boolean[places.length];
        boolean some = false;
        boolean any = false;
        int[] there = places.clone();
        for (int i = 0; i < places.length; i++) {
            none[i] = places[i] < 0;
            there[i] = Math.max(places[i], 0);
            some |= none[i];
            any |= !none[i];
        }
        if (!any) {
            return graph.constant(MISSING);
        }
        boolean mayBeMissing = offAxis || all.mayBeNone(all.plan.step(step));
        Domain domain = isOne(there) ? graph.single : context.domain();
        Value read = graph.read(
                Access.of(slot, domain.isSingle() ? new int[] {there[0]} : there, when),
                domain,
                slot.byPeriod && !(when instanceof When.Fixed),
                mayBeMissing,
                List.of());
        return some ? graph.select(truth(none, context.domain()), graph.constant(MISSING), read) : read;
    }

    private static boolean isOne(int[] places) {
        for (int place : places) {
            if (place != places[0]) {
                return false;
            }
        }
        return true;
    }

    private Value truth(boolean[] rows, Domain domain) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i] ? 1 : 0;
        }
        return graph.truth(new Table(rows.length, 1, values), domain);
    }

    Value lag(Node.Lag lag, Context context) {
        if (!context.isEach()) {
            int at = context.period() - lag.back();
            return at < 0 || at >= graph.periods
                    ? graph.constant(MISSING)
                    : ref(new Node.Ref(lag.step(), lag.row()), context.at(at));
        }
        Step step = all.plan.step(lag.step());
        if (lag.back() == 0 || !step.byPeriod()) {
            return offAxis(lag.back(), graph.constant(MISSING), ref(new Node.Ref(lag.step(), lag.row()), context));
        }
        int[] places = places(lag.step(), lag.row(), context);
        if (lag.back() < 0) {
            int[] ahead = new int[graph.periods];
            for (int t = 0; t < ahead.length; t++) {
                ahead[t] = Math.min(t - lag.back(), graph.periods - 1);
            }
            return offAxis(
                    lag.back(),
                    graph.constant(MISSING),
                    memory(lag.step(), places, new When.ByPeriod(ahead), context, false));
        }
        boolean holds = all.slot(lag.step()).asksBefore(MISSING);
        Value read = memory(lag.step(), places, new When.Back(lag.back()), context, true);
        return holds ? read : offAxis(lag.back(), graph.constant(MISSING), read);
    }

    /**
     * A step some periods back, and what holds before the first: the most common of readings. Where that is a number, the
     * memory before the first period holds it; null where the step itself may be missing.
     */
    @Nullable
    Value opened(Node.Lag lag, Node otherwise, Context context) {
        Step step = all.plan.step(lag.step());
        if (!step.byFuture() || !step.byPeriod() || !context.isEach() || lag.back() <= 0 || all.mayBeNone(step)) {
            return null;
        }
        int[] places = places(lag.step(), lag.row(), context);
        for (int place : places) {
            if (place < 0) {
                return null;
            }
        }
        Value opening = parts.of(otherwise, parts.where(before(lag.back()), context));
        boolean holds = opening.op == Op.CONSTANT
                && all.slot(lag.step()).asksBefore(opening.known().values()[0]);
        Value read = memory(lag.step(), places, new When.Back(lag.back()), context, false);
        return holds && !opening.mayBeMissing ? read : graph.select(before(lag.back()), opening, read);
    }

    /** The periods in which so many back there is none. */
    Value before(int back) {
        double[] truths = new double[graph.periods];
        for (int t = 0; t < truths.length; t++) {
            truths[t] = t - back < 0 || t - back >= truths.length ? 1 : 0;
        }
        return graph.truth(new Table(1, truths.length, truths), graph.single);
    }

    private Value offAxis(int back, Value off, Value on) {
        return graph.select(before(back), off, on);
    }

    Value draw(Node.Draw draw, Context context) {
        Lowering.DrawSlot slot = all.draw(draw, context.step());
        int[] places = context.places();
        Domain domain = isOne(places) ? graph.single : context.domain();
        When when = !draw.byPeriod() || context.isEach() ? new When.Now() : new When.Fixed(context.period());
        return graph.read(
                Access.of(slot.slot(), domain.isSingle() ? new int[] {places[0]} : places, when),
                domain,
                draw.byPeriod() && context.isEach(),
                false,
                List.of());
    }
}
