package org.claimstake.engine.bits;

import static org.claimstake.engine.Formula.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.bits.Made.Sort;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Node.FoldKind;
import org.claimstake.language.plan.Node.UnaryOp;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Formulas of every kind of node, each of a sort that its place takes. Most are tame, so that most futures go through; now
 * and then one divides by zero, grows without end, or asks for a date before the year 0.
 */
final class RandomFormulas {
    /** One in so many may go wrong. */
    private static final int WILD = 40;

    private final SplittableRandom random;
    private final PlanDraft draft;
    private final Axis axis;
    private final RandomTables tables;

    RandomFormulas(SplittableRandom random, PlanDraft draft, Axis axis, RandomTables tables) {
        this.random = random;
        this.draft = draft;
        this.axis = axis;
        this.tables = tables;
    }

    Node of(Sort sort, Scope scope, int depth) {
        return switch (sort) {
            case NUMBER -> amount(scope, depth);
            case TRUTH -> truth(scope, depth);
            case DATE -> date(scope, depth);
        };
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    // --- numbers

    Node amount(Scope scope, int depth) {
        if (depth <= 0 || oneIn(6)) {
            return leaf(scope);
        }
        int less = depth - 1;
        return switch (random.nextInt(33)) {
            case 0, 1, 2 -> plus(amount(scope, less), amount(scope, less));
            case 3, 4 -> minus(amount(scope, less), amount(scope, less));
            case 5, 6, 7 -> times(amount(scope, less), amount(scope, less));
            case 8 -> binary(BinaryOp.DIVIDE, amount(scope, less), divisor(scope, less));
            case 9 -> binary(BinaryOp.RATIO, amount(scope, less), oneIn(2) ? amount(scope, less) : floor(scope, less));
            case 10 -> binary(BinaryOp.MOD, amount(scope, less), divisor(scope, less));
            case 11 -> powerOf(scope, less);
            case 12 -> min(amount(scope, less), amount(scope, less));
            case 13 -> max(amount(scope, less), amount(scope, less));
            case 14, 15 -> otherwise(amount(scope, less), amount(scope, less));
            case 16, 17 -> choose(truth(scope, less), amount(scope, less), amount(scope, less));
            case 18, 19 -> function(scope, less);
            case 20 -> total(scope, less);
            case 21 -> settle(scope, less);
            case 22, 23 -> schedule(scope, less);
            case 24, 25 -> rowFold(scope, less);
            case 26 -> timeFold(scope, less);
            case 27 -> ofTime(scope, less);
            case 28 -> past(scope);
            case 29 -> laws(scope, less);
            case 30 -> dates(scope, less);
            case 31 -> worth(scope, less);
            default -> otherwise(read(scope, Sort.NUMBER, true), leaf(scope));
        };
    }

    private Node leaf(Scope scope) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> number(constant());
            case 2 -> scope.hasPeriod() && oneIn(2) ? periodNumber() : new Node.Clock(Node.Clock.Hand.PERIOD);
            case 3 -> cell(scope, oneIn(3) ? RandomTables.GAPS : RandomTables.WHOLE);
            default -> read(scope, Sort.NUMBER, oneIn(4));
        };
    }

    double constant() {
        return switch (random.nextInt(12)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> 1;
            case 3 -> random.nextInt(-3, 9);
            case 4 -> oneIn(WILD) ? 1e200 : 0.1;
            case 5 -> oneIn(4) ? Double.NaN : 0.5;
            default -> Math.round(random.nextDouble(-3, 10) * 16) / 16.0;
        };
    }

    private Node divisor(Scope scope, int depth) {
        if (oneIn(WILD)) {
            return amount(scope, depth);
        }
        return oneIn(3)
                ? number(any(List.of(0.25, 2.0, -3.0, 7.0)))
                : max(unary(UnaryOp.ABS, amount(scope, depth)), number(0.125));
    }

    private Node floor(Scope scope, int depth) {
        return unary(UnaryOp.FLOOR, amount(scope, depth));
    }

    private Node powerOf(Scope scope, int depth) {
        Node base = amount(scope, depth);
        Node tame =
                oneIn(WILD) ? base : plus(unary(UnaryOp.ABS, min(max(base, number(-9)), number(9))), number(0.0625));
        return binary(
                BinaryOp.POWER,
                tame,
                switch (random.nextInt(6)) {
                    case 0 -> number(random.nextInt(-3, 6));
                    case 1 -> number(any(List.of(0.5, -1.5, 2.25)));
                    case 2 -> scope.hasPeriod() ? min(periodNumber(), number(9)) : number(2);
                    case 3 -> min(max(amount(scope, depth), number(-2)), number(3));
                    case 4 -> min(max(floor(scope, depth), number(-2)), number(3));
                    default -> number(2);
                });
    }

    private Node function(Scope scope, int depth) {
        Node x = amount(scope, depth);
        boolean wild = oneIn(WILD);
        Node size = unary(UnaryOp.ABS, x);
        return switch (random.nextInt(7)) {
            case 0 -> unary(UnaryOp.NEGATE, x);
            case 1 -> size;
            case 2 -> unary(UnaryOp.FLOOR, x);
            case 3 -> unary(UnaryOp.SQRT, wild ? x : size);
            case 4 -> unary(UnaryOp.EXP, wild ? times(x, number(50)) : min(x, number(3)));
            case 5 -> unary(UnaryOp.LOG, wild ? x : plus(size, number(oneIn(2) ? 1e-3 : 1)));
            default -> unary(UnaryOp.PHI, x);
        };
    }

    private Node total(Scope scope, int depth) {
        List<Node.Term> terms = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            terms.add(new Node.Term(random.nextBoolean(), amount(scope, depth)));
        }
        return new Node.Total(terms);
    }

    private Node settle(Scope scope, int depth) {
        Node one = amount(scope, depth);
        Node other = leaf(scope);
        return new Node.Settle(
                oneIn(2) ? minus(plus(one, other), plus(other, one)) : minus(one, other), List.of(one, other));
    }

    private Node beta(Scope scope, int depth) {
        Node u = min(max(amount(scope, depth), number(0.0625)), number(0.9375));
        Node a = oneIn(WILD) ? amount(scope, depth) : number(any(List.of(0.5, 1.0, 2.5)));
        return new Node.BetaQuantile(u, a, number(any(List.of(1.0, 3.0))));
    }

    // --- schedules

    private Node schedule(Scope scope, int depth) {
        Node x = amount(scope, depth);
        boolean knots = oneIn(3);
        int number = draft.schedule("s", knots, bands(scope.bands(), depth, knots));
        Node.ScheduleKind kind =
                knots ? Node.ScheduleKind.BETWEEN : oneIn(2) ? Node.ScheduleKind.RATE : Node.ScheduleKind.CHARGE;
        return new Node.AtSchedule(kind, number, x);
    }

    private Plan.Band[] bands(Scope scope, int depth, boolean knots) {
        int count = random.nextInt(1, 5);
        var bands = new Plan.Band[count];
        double bound = random.nextInt(-3, 3);
        boolean moving = oneIn(4);
        Node base = moving ? leaf(scope) : number(0);
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1 && !knots;
            Node at = moving ? plus(otherwise(base, number(1)), number(bound)) : number(bound);
            Node value = oneIn(4) ? amount(scope, depth - 1) : number(constant());
            bands[i] = new Plan.Band(last ? null : at, oneIn(2), value, !knots && oneIn(3));
            bound += oneIn(WILD) ? 0 : random.nextInt(1, 4);
        }
        return bands;
    }

    // --- folds

    private Node rowFold(Scope scope, int depth) {
        int table = tables.any();
        FoldKind kind = oneIn(WILD)
                ? FoldKind.IRR
                : any(List.of(
                        FoldKind.SUM,
                        FoldKind.SUM,
                        FoldKind.MIN,
                        FoldKind.MAX,
                        FoldKind.COUNT,
                        FoldKind.SHARE,
                        FoldKind.FIRST,
                        FoldKind.LAST));
        return rowFold(scope, depth, table, kind);
    }

    private Node rowFold(Scope scope, int depth, int table, FoldKind kind) {
        Scope inner = scope.within(table);
        Node where = oneIn(2) ? truth(inner, depth) : null;
        Node asked = oneIn(3) ? known(cell(inner, RandomTables.GAPS)) : null;
        @Nullable
        Node value = switch (kind) {
            case COUNT -> oneIn(2) ? null : truth(inner, depth);
            case SHARE -> truth(inner, depth);
            case SUM, MIN, MAX, FIRST, LAST, IRR -> amount(inner, depth);
        };
        @Nullable
        Node weight = switch (kind) {
            case SHARE -> oneIn(2) ? null : amount(inner, depth);
            case IRR -> binary(BinaryOp.YEARS_BETWEEN, ownCell(inner, RandomTables.DAY), number(axis.first()));
            case SUM, MIN, MAX, COUNT, FIRST, LAST -> null;
        };
        return new Node.RowFold(kind, table, scope.tables().size(), where, asked, value, weight);
    }

    private Node timeFold(Scope scope, int depth) {
        Scope any = scope.any();
        FoldKind kind = any(List.of(
                FoldKind.SUM,
                FoldKind.SUM,
                FoldKind.MIN,
                FoldKind.MAX,
                FoldKind.COUNT,
                FoldKind.SHARE,
                FoldKind.FIRST,
                FoldKind.LAST));
        Node where = oneIn(2) ? truth(any, depth) : null;
        boolean truth = kind == FoldKind.COUNT || kind == FoldKind.SHARE;
        Node value = kind == FoldKind.COUNT && oneIn(2) ? null : truth ? truth(any, depth) : amount(any, depth);
        return new Node.TimeFold(kind, value, where);
    }

    private Node ofTime(Scope scope, int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> new Node.Elsewhen(calendar(), number(day()));
            case 1 -> beta(scope, depth);
            default -> new Node.AtDate(amount(scope.any(), depth), date(scope, depth));
        };
    }

    /** A formula of the calendar alone. */
    private Node calendar() {
        return power(number(1.02), oneIn(2) ? periodNumber() : number(2));
    }

    private Node past(Scope scope) {
        if (!scope.hasPeriod()) {
            return leaf(scope);
        }
        List<Made> steps = readable(scope, Sort.NUMBER, 0).toList();
        if (steps.isEmpty()) {
            return leaf(scope);
        }
        Made step = any(steps);
        Row row = row(scope, step);
        if (row == null && step.rowSet() >= 0) {
            return leaf(scope);
        }
        Node.PastKind kind = any(List.of(Node.PastKind.values()));
        @Nullable
        Node years = switch (kind) {
            case CUMULATIVE -> null;
            case TRAILING_SUM, TRAILING_MEAN -> oneIn(WILD) ? leaf(scope) : number(random.nextInt(1, 7) * axis.years());
            case STRAIGHT_LINE -> oneIn(WILD) ? leaf(scope) : number(random.nextInt(1, 30) / 4.0);
            case EACH_YEAR -> number(oneIn(2) ? 1 : random.nextInt(1, 13));
        };
        return new Node.Past(kind, step.id(), row, years);
    }

    // --- calendar

    private Node laws(Scope scope, int depth) {
        if (!scope.hasPeriod()) {
            return leaf(scope);
        }
        if (oneIn(3)) {
            List<Node> values = new ArrayList<>();
            for (int t = 0; t < axis.count(); t++) {
                values.add(oneIn(6) ? amount(scope, depth - 1) : number(constant()));
            }
            return new Node.Series(values);
        }
        List<Node.Law> laws = new ArrayList<>();
        double from = day();
        for (int i = random.nextInt(3); i >= 0; i--) {
            laws.add(new Node.Law(from, amount(scope, depth)));
            from += random.nextInt(1, 40) / 2.0;
        }
        return new Node.Dated(oneIn(2) ? null : amount(scope, depth), laws, oneIn(3));
    }

    private Node dates(Scope scope, int depth) {
        return switch (random.nextInt(3)) {
            case 0 ->
                scope.hasPeriod()
                        ? new Node.ShareOfPeriod(date(scope, depth), date(scope, depth))
                        : new Node.Clock(Node.Clock.Hand.PERIOD);
            // only of days that are there: a count of days up to forever has no end
            case 1 -> new Node.Days(near(scope, depth), near(scope, depth));
            default -> binary(BinaryOp.YEARS_BETWEEN, date(scope, depth), date(scope, depth));
        };
    }

    private Node near(Scope scope, int depth) {
        return min(date(scope, depth), number(axis.last()));
    }

    Node date(Scope scope, int depth) {
        if (depth <= 0 || oneIn(5)) {
            return switch (random.nextInt(6)) {
                case 0 -> scope.hasPeriod() ? now() : number(day());
                case 1 -> cell(scope, RandomTables.DAY);
                case 2, 3 -> read(scope, Sort.DATE, oneIn(4));
                case 4 -> oneIn(3) ? number(oneIn(2) ? Calendar.FOREVER : Double.NaN) : number(day());
                default -> number(day());
            };
        }
        int less = depth - 1;
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> binary(BinaryOp.DATE_PLUS, date(scope, less), years(scope, less));
            case 3 -> new Node.DateFloor(any(List.of(ValueType.Grain.values())), date(scope, less));
            case 4 -> oneIn(2) ? min(date(scope, less), date(scope, less)) : max(date(scope, less), date(scope, less));
            case 5 -> choose(truth(scope, less), date(scope, less), date(scope, less));
            default -> otherwise(date(scope, less), date(scope, less));
        };
    }

    private Node years(Scope scope, int depth) {
        Node years = amount(scope, depth);
        return oneIn(WILD) ? years : min(max(years, number(-5)), number(30));
    }

    private double day() {
        return axis.first()
                + random.nextInt(-axis.months(), (axis.count() + 1) * axis.months())
                + (oneIn(2) ? 0 : random.nextInt(31) / 31.0);
    }

    // --- present values

    private Node worth(Scope scope, int depth) {
        Scope any = scope.any();
        boolean days = oneIn(3);
        Node.Timing timing = any(List.of(Node.Timing.values()));
        if (oneIn(3)) {
            Node flow = oneIn(2)
                    ? amount(any, depth)
                    : choose(binary(BinaryOp.EQUAL, periodNumber(), number(1)), number(-10), amount(any, depth));
            return new Node.Irr(flow, days ? timing : null);
        }
        Node at = oneIn(2) ? number(axis.first()) : oneIn(6) ? date(scope.none(), depth) : number(day());
        Node rate =
                oneIn(2) ? number(0.08) : min(max(amount(any, depth), number(oneIn(WILD) ? -2 : -0.25)), number(0.5));
        return new Node.Npv(amount(any, depth), rate, at, timing, days);
    }

    // --- truths

    Node truth(Scope scope, int depth) {
        if (depth <= 0 || oneIn(8)) {
            return switch (random.nextInt(5)) {
                case 0 -> number(random.nextInt(2));
                case 1 -> inList(scope);
                case 2 -> known(cell(scope, RandomTables.GAPS));
                default -> read(scope, Sort.TRUTH, oneIn(4));
            };
        }
        int less = depth - 1;
        return switch (random.nextInt(14)) {
            case 0 -> binary(BinaryOp.AND, truth(scope, less), truth(scope, less));
            case 1 -> binary(BinaryOp.OR, truth(scope, less), truth(scope, less));
            case 2 -> unary(UnaryOp.NOT, truth(scope, less));
            case 3 -> known(amount(scope, less));
            case 4 -> scope.hasPeriod() ? new Node.HoldsDate(date(scope, less)) : known(date(scope, less));
            case 5 -> choose(truth(scope, less), truth(scope, less), truth(scope, less));
            case 6 -> otherwise(truth(scope, less), truth(scope, less));
            case 7 -> binary(comparison(), date(scope, less), date(scope, less));
            default -> binary(comparison(), amount(scope, less), amount(scope, less));
        };
    }

    private BinaryOp comparison() {
        return any(List.of(
                BinaryOp.EQUAL, BinaryOp.UNEQUAL, BinaryOp.LESS, BinaryOp.AT_MOST, BinaryOp.MORE, BinaryOp.AT_LEAST));
    }

    private Node inList(Scope scope) {
        int table = tables.any();
        Row row = row(scope, table);
        return row == null
                ? number(1)
                : new Node.InList(table, RandomTables.WORDS, row, random.nextInt(RandomTables.MOST_WORDS));
    }

    // --- what is read

    private Stream<Made> readable(Scope scope, Sort sort, int back) {
        return scope.before().stream()
                .filter(step -> step.sort() == sort && scope.reads(step, back))
                // of the steps that take turns with it only some rows are there
                .filter(step -> back > 0 || !isTurn(scope, step));
    }

    private static boolean isTurn(Scope scope, Made step) {
        return scope.turns().stream().anyMatch(turn -> turn.id() == step.id());
    }

    /** A step now, or where asked some periods back or ahead; a number where there is none to read. */
    Node read(Scope scope, Sort sort, boolean otherPeriod) {
        if (sort == Sort.NUMBER && !scope.turns().isEmpty() && scope.time() == Scope.Time.OWN && oneIn(3)) {
            return otherRow(scope);
        }
        int back = !otherPeriod || !scope.hasPeriod() ? 0 : random.nextInt(6) - 2;
        List<Made> steps = readable(scope, sort, back).toList();
        if (steps.isEmpty()) {
            return nothing(sort);
        }
        // rather a late one, so that steps hang together
        Made step = steps.get(Math.max(random.nextInt(steps.size()), random.nextInt(steps.size())));
        Row row = row(scope, step);
        if (row == null && step.rowSet() >= 0) {
            return nothing(sort);
        }
        return back == 0 && !oneIn(20) || !scope.hasPeriod()
                ? new Node.Ref(step.id(), row)
                : new Node.Lag(step.id(), row, back);
    }

    private Node nothing(Sort sort) {
        return switch (sort) {
            case NUMBER -> number(constant());
            case TRUTH -> number(random.nextInt(2));
            case DATE -> number(day());
        };
    }

    /** An earlier row of a step that takes turns with this one, or this row of one whose turn was before. */
    private Node otherRow(Scope scope) {
        Made step = any(scope.turns());
        if (step.id() < scope.self().id() && oneIn(2)) {
            return new Node.Ref(step.id(), SELF);
        }
        int table = step.table();
        Node key = new Node.Cell(table, RandomTables.BEFORE, SELF);
        return new Node.Ref(step.id(), new Row.ByKey(table, key));
    }

    private @Nullable Row row(Scope scope, Made step) {
        return step.rowSet() < 0 ? null : row(scope, step.table());
    }

    /** A row of the table by any of the ways to name one; null where it has none. */
    private @Nullable Row row(Scope scope, int table) {
        List<Row> rows = new ArrayList<>();
        for (int slot = 0; slot < scope.tables().size(); slot++) {
            if (scope.tables().get(slot) == table) {
                rows.add(new Row.Slot(slot));
            }
        }
        if (!rows.isEmpty() && !oneIn(5)) {
            return any(rows);
        }
        int count = tables.rows(table);
        if (count == 0) {
            return rows.isEmpty() ? null : any(rows);
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Row.Fixed(random.nextInt(count));
            case 2 -> new Row.ByKey(table, key(scope, table, count));
            case 3 -> new Row.ByDate(table, number(day()), oneIn(2));
            default ->
                new Row.ByFields(
                        table, List.of(number(random.nextInt(RandomTables.MOST_WORDS)), number(day())), oneIn(2));
        };
    }

    private Node key(Scope scope, int table, int count) {
        int slot = scope.tables().indexOf(table);
        return slot >= 0 && oneIn(2)
                ? new Node.Cell(table, RandomTables.BEFORE, new Row.Slot(slot))
                : number(oneIn(6) ? draft.text("nobody") : tables.key(table, random.nextInt(count)));
    }

    private Node cell(Scope scope, int column) {
        int table = oneIn(2) && scope.tables().getLast() >= 0 ? scope.tables().getLast() : tables.any();
        Row row = row(scope, table);
        return row == null
                ? number(column == RandomTables.DAY ? day() : constant())
                : new Node.Cell(table, column, row);
    }

    /** Of the row that the innermost loop stands at. */
    private static Node ownCell(Scope scope, int column) {
        return new Node.Cell(
                scope.tables().getLast(), column, new Row.Slot(scope.tables().size() - 1));
    }
}
