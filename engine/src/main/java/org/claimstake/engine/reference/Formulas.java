package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.function.Supplier;
import org.claimstake.engine.Irr;
import org.claimstake.engine.exact.Beta;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.jspecify.annotations.Nullable;

/**
 * The value of a formula in one future. One object a thread: it holds the future's cells and what is being computed.
 *
 * <p>What is missing stays missing: arithmetic with it is missing, a comparison with it is false. Within a fold over rows
 * a comparison with it is missing too, so that the fold can leave the row out and count it.
 *
 * <p>A period of -1 means that the value has none.
 */
public final class Formulas {
    final Model model;
    public final double[] cells;
    public final RowCoverage coverage;

    private final RowFolds rowFolds;
    private final TimeFolds timeFolds;
    private final Pasts pasts;
    private final Schedules schedules;
    private final Discounting discounting;
    private final Dates dates;
    private final @Nullable FutureFolds futureFolds;

    private final int[] slots;
    private long future;
    private int step;
    private int row;
    private boolean inRows;

    /** @param futureFolds for figures, after all futures; null within one */
    public Formulas(Model model, double[] cells, @Nullable FutureFolds futureFolds) {
        this.model = model;
        this.cells = cells;
        this.futureFolds = futureFolds;
        coverage = new RowCoverage(model.folds());
        slots = new int[model.layout().slots];
        rowFolds = new RowFolds(this);
        timeFolds = new TimeFolds(this);
        pasts = new Pasts(this);
        schedules = new Schedules(this);
        discounting = new Discounting(this);
        dates = new Dates(this);
    }

    public void enterFuture(long number) {
        future = number;
    }

    /** From here on formulas belong to this step and row. */
    public void enterStep(int id, int place) {
        step = id;
        row = place;
        slots[0] = layout().tableRow(id, place);
    }

    /** Works in another step and row, and comes back. */
    <T> T within(int id, int place, Supplier<T> work) {
        int beforeStep = step;
        int beforeRow = row;
        int[] before = slots.clone();
        enterStep(id, place);
        try {
            return work.get();
        } finally {
            step = beforeStep;
            row = beforeRow;
            System.arraycopy(before, 0, slots, 0, slots.length);
        }
    }

    public double of(Node node, int period) {
        return switch (node) {
            case Node.Ref ref -> read(ref.step(), ref.row(), period, period);
            case Node.Constant constant -> constant.value();
            case Node.Binary binary -> binary(binary, period);
            case Node.Unary unary -> unary(unary, period);
            case Node.BetaQuantile quantile -> beta(quantile, period);
            case Node.Choose choose -> choose(choose, period);
            case Node.Lag lag -> lag(lag, period);
            case Node.Total total -> total(total, period);
            case Node.Clock clock -> clock(clock.hand(), period);
            case Node.Cell cell -> cell(cell, period);
            case Node.InList list -> inList(list, period);
            case Node.Draw draw -> model.draws().of(draw, row, Math.max(future, 0), period);
            case Node.Series series -> of(series.values().get(period), period);
            case Node.Settle settle -> pasts.settle(settle, period);
            case Node.Past past -> pasts.of(past, period);
            case Node.Layers layers -> Layers.of(this, layers, period).value();
            case Node.AtSchedule at -> schedules.of(at, period);
            case Node.ShareOfPeriod share -> dates.share(share, period);
            case Node.HoldsDate holds -> dates.holds(holds, period);
            case Node.Dated dated -> dates.dated(dated, period);
            case Node.DateFloor floor -> dates.floor(floor, period);
            case Node.Days days -> dates.days(days, period);
            case Node.RowFold fold -> rowFolds.of(fold, period);
            case Node.TimeFold fold -> timeFolds.of(fold);
            case Node.AtDate at -> timeFolds.atDate(at, period);
            case Node.Elsewhen elsewhen -> elsewhen(elsewhen, period);
            case Node.Npv npv -> discounting.npv(npv);
            case Node.Irr irr -> discounting.irr(irr).rate();
            case Node.FutureFold fold -> futureFold(fold, period);
        };
    }

    /** Is this a yes? What is missing is no. */
    boolean holds(Node condition, int period) {
        return of(condition, period) == 1;
    }

    /** The rate of return with its reason where it is none; null for a part that is none. */
    @Nullable
    Irr irr(Node part, int period) {
        return switch (part) {
            case Node.Irr irr -> discounting.irr(irr);
            case Node.RowFold fold when fold.kind() == Node.FoldKind.IRR -> rowFolds.irr(fold, period);
            default -> null;
        };
    }

    /** A flow in every period. */
    double[] flows(Node flow) {
        double[] flows = new double[axis().count()];
        for (int t = 0; t < flows.length; t++) {
            flows[t] = of(flow, t);
        }
        return flows;
    }

    /** What a step holds for a row; missing where it holds nothing for it. */
    double read(int id, @Nullable Row of, int period, int at) {
        int place = of == null ? 0 : layout().place(id, tableRow(of, period));
        if (place < 0) {
            return MISSING;
        }
        if (at < 0 && layout().periods(id) > 1) {
            throw new IllegalStateException(
                    plan().step(step).name() + " reads " + plan().step(id).name() + " without a period");
        }
        return cells[layout().cell(id, place, at)];
    }

    /** Place in the table; -1 for none. */
    public int tableRow(Row of, int period) {
        return switch (of) {
            case Row.Slot slot -> slots[slot.slot()];
            case Row.Fixed fixed -> fixed.row();
            case Row.ByKey key -> {
                double text = of(key.key(), period);
                yield Double.isNaN(text) ? -1 : model.tables().byKey(key.table(), (int) text);
            }
            case Row.ByFields byFields -> {
                double[] parts = new double[byFields.parts().size()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = of(byFields.parts().get(i), period);
                }
                yield model.tables().byFields(byFields.table(), parts, byFields.orLast());
            }
            case Row.ByDate byDate -> {
                double date = of(byDate.date(), period);
                yield Double.isNaN(date) ? -1 : model.tables().byDate(byDate.table(), date, byDate.orLast());
            }
        };
    }

    /** Row of the table at which a loop variable stands. */
    public int slot(int slot) {
        return slots[slot];
    }

    /** What a cell holds. */
    public double cell(int cell) {
        return cells[cell];
    }

    /** Runs the loop variable of a fold. */
    public void slot(int slot, int tableRow) {
        slots[slot] = tableRow;
    }

    /** Tells comparisons whether they stand within a fold over rows; answers what it was before. */
    public boolean withinRows(boolean within) {
        boolean before = inRows;
        inRows = within;
        return before;
    }

    /** A comparison of which one side is missing. */
    double unknown() {
        return inRows ? MISSING : 0;
    }

    Spot spot(int period) {
        return new Spot(layout(), step, row, period, future, model.seed());
    }

    /** Place of the row that is computed in its step's rows. */
    int row() {
        return row;
    }

    Halt halt(Finding finding, int period) {
        return spot(period).halt(finding);
    }

    /** The value when it is a number or missing; else the run has left the numbers. */
    double finite(double value, String how, int period) {
        if (Double.isInfinite(value)) {
            throw halt(RunFindings.overflow(spot(period), how), period);
        }
        return value;
    }

    Layout layout() {
        return model.layout();
    }

    Plan plan() {
        return model.layout().plan;
    }

    Axis axis() {
        return plan().axis();
    }

    private double lag(Node.Lag lag, int period) {
        int at = period - lag.back();
        return at < 0 || at >= axis().count() ? MISSING : read(lag.step(), lag.row(), period, at);
    }

    private double total(Node.Total total, int period) {
        double sum = 0;
        for (Node.Term term : total.terms()) {
            double value = of(term.value(), period);
            sum = term.plus() ? sum + value : sum - value;
        }
        return finite(sum, "adds up to more than a number can hold", period);
    }

    private double clock(Node.Clock.Hand hand, int period) {
        return switch (hand) {
            case NOW -> axis().now(period);
            case PERIOD -> axis().years();
            case PERIOD_NUMBER -> period + 1;
        };
    }

    private double cell(Node.Cell cell, int period) {
        int at = tableRow(cell.row(), period);
        return at < 0 ? MISSING : model.tables().value(cell.table(), cell.column(), at);
    }

    private double inList(Node.InList list, int period) {
        int at = tableRow(list.row(), period);
        return at < 0 ? unknown() : truth(model.tables().holds(list.table(), list.column(), at, list.word()));
    }

    private double choose(Node.Choose choose, int period) {
        double condition = of(choose.condition(), period);
        if (Double.isNaN(condition)) {
            return MISSING;
        }
        return of(condition != 0 ? choose.then() : choose.otherwise(), period);
    }

    private double unary(Node.Unary unary, int period) {
        double x = of(unary.operand(), period);
        if (unary.op() == Node.UnaryOp.KNOWN) {
            return truth(!Double.isNaN(x));
        }
        if (Double.isNaN(x)) {
            return MISSING;
        }
        double value = Arithmetic.of(unary.op(), x);
        return Double.isFinite(value) ? value : faulty(unary.op(), x, period);
    }

    private double elsewhen(Node.Elsewhen elsewhen, int period) {
        double date = of(elsewhen.date(), period);
        return Double.isNaN(date)
                ? MISSING
                : of(elsewhen.value(), (int) Math.floor((date - axis().first() + 1e-8) / axis().months()));
    }

    private double beta(Node.BetaQuantile quantile, int period) {
        double u = of(quantile.u(), period);
        double a = of(quantile.a(), period);
        double b = of(quantile.b(), period);
        if (Double.isNaN(u) || Double.isNaN(a) || Double.isNaN(b)) {
            return MISSING;
        }
        if (!(a > 0 && b > 0)) {
            throw halt(RunFindings.betaShape(spot(period), a, b), period);
        }
        return Beta.quantile(u, a, b);
    }

    private double binary(Node.Binary binary, int period) {
        return switch (binary.op()) {
            case AND -> and(binary, period);
            case OR -> or(binary, period);
            case OTHERWISE -> {
                double left = of(binary.left(), period);
                yield Double.isNaN(left) ? of(binary.right(), period) : left;
            }
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> compare(binary, period);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, RATIO, POWER, MIN, MAX, MOD, DATE_PLUS, YEARS_BETWEEN ->
                arithmetic(binary, period);
        };
    }

    private double arithmetic(Node.Binary binary, int period) {
        double left = of(binary.left(), period);
        double right = of(binary.right(), period);
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return MISSING;
        }
        double value = switch (binary.op()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case RATIO -> right == 0 ? MISSING : left / right;
            case MIN -> left < right ? left : right;
            case MAX -> left > right ? left : right;
            case MOD -> left - right * Math.floor(left / right);
            case POWER -> Arithmetic.power(left, right, model.isWholePower(binary));
            case DATE_PLUS -> dates.plus(left, right, period);
            case YEARS_BETWEEN -> dates.yearsBetween(left, right);
            case AND, OR, OTHERWISE, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
                throw new IllegalStateException("no arithmetic: " + binary.op());
        };
        return Double.isFinite(value) ? value : faulty(binary.op(), left, right, period);
    }

    private double compare(Node.Binary binary, int period) {
        double left = of(binary.left(), period);
        double right = of(binary.right(), period);
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return unknown();
        }
        return truth(Arithmetic.compare(binary.op(), left, right));
    }

    // missing and no is no: what would have been known does not matter then
    private double and(Node.Binary binary, int period) {
        double left = of(binary.left(), period);
        if (left == 0) {
            return 0;
        }
        double right = of(binary.right(), period);
        return right == 0 ? 0 : left * right;
    }

    private double or(Node.Binary binary, int period) {
        double left = of(binary.left(), period);
        if (left == 1) {
            return 1;
        }
        double right = of(binary.right(), period);
        return right == 1 ? 1 : left + right;
    }

    private double futureFold(Node.FutureFold fold, int period) {
        if (futureFolds == null) {
            throw new IllegalStateException(plan().step(step).name() + " folds the futures, but stands within one");
        }
        double share = fold.share() == null ? MISSING : of(fold.share(), period);
        return futureFolds.of(fold, share, slots[0], period, spot(period)).value();
    }

    private double faulty(Node.UnaryOp op, double x, int period) {
        throw halt(Faults.of(op, x, spot(period)), period);
    }

    private double faulty(Node.BinaryOp op, double left, double right, int period) {
        if (op == Node.BinaryOp.RATIO && right == 0) {
            return MISSING;
        }
        throw halt(Faults.of(op, left, right, spot(period)), period);
    }

    private static double truth(boolean yes) {
        return yes ? 1 : 0;
    }
}
