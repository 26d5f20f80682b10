package org.claimstake.engine.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.engine.exact.Exact;
import org.claimstake.language.plan.Calendar;

/**
 * Between which bounds each value lies in every future, period by period, so that what cannot go wrong is not looked for
 * while futures are computed. Bounds are those of the rounded operations themselves: rounding keeps order. What would stop
 * the judge counts as not having happened, since such futures are computed again.
 */
final class Ranges {
    private static final double MOST = Double.MAX_VALUE;
    private static final double WIDE = Double.POSITIVE_INFINITY;
    private static final double SLACK = 1e-12;

    /** All there is. */
    private static final Range ANY = new Range(-WIDE, WIDE);

    private static final Range TRUTH = new Range(0, 1);

    /** @param low of what is missing nothing is said */
    record Range(double low, double high) {
        boolean isFinite() {
            return low >= -MOST && high <= MOST;
        }

        Range or(Range other) {
            return new Range(Math.min(low, other.low), Math.max(high, other.high));
        }

        Range above(double least) {
            return new Range(Math.max(low, least), Math.max(high, least));
        }

        Range clipped() {
            return new Range(Math.max(low, -MOST), Math.min(high, MOST));
        }
    }

    private final List<Value> values;
    private final int periods;
    private final Set<Value> finite = new HashSet<>(); // marked where they are not
    private final Map<Value, Double> least = new HashMap<>(); // marked where they are below
    private final Range[] now; // [value]
    private final Range[] raw; // [value] over all periods, before what is marked is taken out
    private final Map<Slot, Range[]> held = new HashMap<>(); // [period], one where it has none
    private final Set<Slot> normal = new HashSet<>();

    Ranges(Lowering all) {
        values = all.graph.values;
        periods = all.graph.periods;
        now = new Range[values.size()];
        raw = new Range[values.size()];
        for (Suspicion suspicion : all.suspicions) {
            if (suspicion.kind() == Suspicion.Kind.NOT_FINITE) {
                finite.add(suspicion.value());
            } else if (suspicion.kind() == Suspicion.Kind.BELOW && suspicion.guard() == null) {
                least.merge(suspicion.value(), suspicion.least(), Math::max);
            }
        }
        for (Lowering.DrawSlot draw : all.draws) {
            if (draw.draw().normal()) {
                normal.add(draw.slot());
            }
        }
        compute();
    }

    /** Over all periods and rows, before anything is marked. */
    Range of(Value value) {
        return raw[value.id];
    }

    private void compute() {
        int stages = values.stream().mapToInt(value -> value.stage).max().orElse(0) + 1;
        for (int stage = 0; stage < stages; stage++) {
            int section = stage;
            List<Value> own = values.stream().filter(v -> v.stage == section).toList();
            for (int t = 0; t < (stage % 2 == 0 ? 1 : periods); t++) {
                for (Value value : own) {
                    compute(value, t);
                }
            }
        }
    }

    private void compute(Value value, int t) {
        Range range = value.table != null ? known(value.table, t) : range(value, t);
        raw[value.id] = raw[value.id] == null ? range : raw[value.id].or(range);
        Range kept = finite.contains(value) ? range.clipped() : range;
        Double low = least.get(value);
        now[value.id] = low == null ? kept : kept.above(low);
        if (value.op.isEffect() && value.op != Op.MARK) {
            keep(value, t);
        }
    }

    private void keep(Value store, int t) {
        Slot slot = store.at().slot();
        Range[] ranges = held.computeIfAbsent(slot, s -> new Range[s.byPeriod ? periods : 1]);
        int at = slot.byPeriod ? t : 0;
        Range range = store.op == Op.COVER ? ANY : store.op == Op.JOIN ? joined(store, t) : arg(store, 0, t);
        ranges[at] = ranges[at] == null ? range : ranges[at].or(range);
    }

    private Range joined(Value join, int t) {
        Range each = arg(join, 1, t);
        if (join.joining() != Joining.SUM) {
            return each;
        }
        double rows = join.domain.size * (1 + SLACK);
        return product(new Range(0, rows), each).or(new Range(0, 0));
    }

    private Range arg(Value value, int place, int t) {
        Value arg = value.args.get(place);
        return arg.table != null ? known(arg.table, t) : now[arg.id];
    }

    private static Range known(Table table, int t) {
        double low = WIDE;
        double high = -WIDE;
        for (int row = 0; row < table.rows(); row++) {
            double value = table.at(row, t);
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low > high ? new Range(0, 0) : new Range(low, high);
    }

    private Range range(Value value, int t) {
        return switch (value.op) {
            case CONSTANT, TABLE -> throw new IllegalStateException("known: " + value);
            case READ -> read(value.at(), t);
            case ADD -> sum(arg(value, 0, t), arg(value, 1, t));
            case SUBTRACT -> sum(arg(value, 0, t), negative(arg(value, 1, t)));
            case MULTIPLY -> product(arg(value, 0, t), arg(value, 1, t));
            case DIVIDE -> quotient(arg(value, 0, t), arg(value, 1, t));
            case MIN -> {
                Range a = arg(value, 0, t);
                Range b = arg(value, 1, t);
                yield new Range(Math.min(a.low, b.low), Math.min(a.high, b.high));
            }
            case MAX -> {
                Range a = arg(value, 0, t);
                Range b = arg(value, 1, t);
                yield new Range(Math.max(a.low, b.low), Math.max(a.high, b.high));
            }
            case NEGATE -> negative(arg(value, 0, t));
            case ABS -> magnitude(arg(value, 0, t));
            case FLOOR -> {
                Range a = arg(value, 0, t);
                yield new Range(Math.floor(a.low), Math.floor(a.high));
            }
            case SQRT -> {
                Range a = arg(value, 0, t);
                yield a.low < 0 ? ANY : new Range(Math.sqrt(a.low), Math.sqrt(a.high));
            }
            case EXP -> exp(arg(value, 0, t));
            case LOG -> log(arg(value, 0, t));
            case NUMBER, LESS, AT_MOST, EQUAL, MISSING, FINITE, AND, OR, NOT -> TRUTH;
            case SELECT -> select(value, t);
            case CALL -> call(value, t);
            case STORE, JOIN, COVER, MARK -> TRUTH;
        };
    }

    private Range select(Value value, int t) {
        Table truth = value.args.getFirst().table;
        if (truth != null && truth.rows() == 1) {
            return arg(value, truth.at(0, t) != 0 ? 1 : 2, t);
        }
        return arg(value, 1, t).or(arg(value, 2, t));
    }

    private Range read(Access access, int t) {
        Slot slot = access.slot();
        Range given = slot.range;
        if (given != null) {
            boolean opens = access.when() instanceof When.Back && !Double.isNaN(slot.before);
            return opens ? given.or(new Range(slot.before, slot.before)) : given;
        }
        if (slot.drawn) {
            return normal.contains(slot) ? new Range(-9, 9) : new Range(0x1p-54, 1 - 0x1p-54);
        }
        int at = !slot.byPeriod
                ? 0
                : switch (access.when()) {
                    case When.Now _ -> t;
                    case When.Back(int back) -> t - back;
                    case When.Fixed(int period) -> period;
                    case When.ByPeriod(int[] of) -> of[t];
                };
        if (at < 0) {
            return Double.isNaN(slot.before) ? new Range(0, 0) : new Range(slot.before, slot.before);
        }
        Range[] ranges = held.get(slot);
        if (ranges == null) {
            return ANY; // written later in the same stage
        }
        return ranges[at] == null ? ANY : ranges[at];
    }

    private static Range sum(Range a, Range b) {
        double low = a.low + b.low;
        double high = a.high + b.high;
        return Double.isNaN(low) || Double.isNaN(high) ? ANY : new Range(low, high);
    }

    private static Range negative(Range a) {
        return new Range(-a.high, -a.low);
    }

    private static Range magnitude(Range a) {
        double high = Math.max(Math.abs(a.low), Math.abs(a.high));
        return new Range(a.low <= 0 && a.high >= 0 ? 0 : Math.min(Math.abs(a.low), Math.abs(a.high)), high);
    }

    private static Range corners(double... corners) {
        double low = WIDE;
        double high = -WIDE;
        for (double corner : corners) {
            if (Double.isNaN(corner)) {
                return ANY;
            }
            low = Math.min(low, corner);
            high = Math.max(high, corner);
        }
        return new Range(low, high);
    }

    private static Range product(Range a, Range b) {
        return corners(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
    }

    private static Range quotient(Range a, Range b) {
        return b.low <= 0 && b.high >= 0
                ? ANY
                : corners(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
    }

    private static Range exp(Range a) {
        return new Range(Exact.exp(a.low) * (1 - SLACK), Exact.exp(a.high) * (1 + SLACK));
    }

    private static Range log(Range a) {
        return a.low > 0 ? new Range(Exact.log(a.low) - SLACK - 1e-9, Exact.log(a.high) + 1e-9) : ANY;
    }

    private Range call(Value value, int t) {
        return switch (value.routine()) {
            case Call.Irr _, Call.DatedIrr _ -> new Range(-1, 1e30);
            case Call.Layered _ -> new Range(-MOST, MOST);
            case Call.Plain(Routine routine) -> plain(routine, value, t);
        };
    }

    private Range plain(Routine routine, Value value, int t) {
        return switch (routine) {
            case PHI -> TRUTH;
            case BETA_QUANTILE -> arg(value, 1, t).low > 0 && arg(value, 2, t).low > 0 ? TRUTH : ANY;
            case POWER, WHOLE_POWER -> power(arg(value, 0, t), arg(value, 1, t));
            case DATE_PLUS ->
                arg(value, 0, t).low + 12 * arg(value, 1, t).low > 0 ? new Range(-1e9, Calendar.FOREVER) : ANY;
            case YEARS_BETWEEN, DAYS -> new Range(-1e12, 1e12);
            case FLOOR_TO_DAY, FLOOR_TO_MONTH, FLOOR_TO_QUARTER, FLOOR_TO_YEAR ->
                new Range(Math.min(arg(value, 0, t).low - 12, 0), Math.max(arg(value, 0, t).high, 0));
        };
    }

    private static Range power(Range x, Range y) {
        if (!(x.low > 0) || !x.isFinite() || !y.isFinite()) {
            return ANY;
        }
        Range corners = corners(
                Exact.power(x.low, y.low),
                Exact.power(x.low, y.high),
                Exact.power(x.high, y.low),
                Exact.power(x.high, y.high));
        // between whole powers the way of computing differs by some thousand units in the last place at most
        return new Range(corners.low * (1 - 1e-9), corners.high * (1 + 1e-9));
    }

    @Override
    public String toString() {
        return Arrays.toString(raw);
    }
}
