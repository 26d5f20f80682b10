package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.engine.reference.Layout;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan is as in another one: steps of the same name and formula that read nothing which differs. What no chance
 * touches counts by its values, however they came about.
 */
final class Difference {
    private final Plan before;
    private final Plan after;
    private final int[] inBefore; // [step] -1 for none
    private final BitSet changed = new BitSet(); // steps of the later plan
    private final Map<Node.RowFold, Node.RowFold> folds = new IdentityHashMap<>(); // by that of the later plan

    private Difference(Plan before, Plan after) {
        this.before = before;
        this.after = after;
        inBefore = new int[after.steps().size()];
    }

    /** @param commonBefore cells of what no chance touches; of both plans */
    static Difference of(Layout before, double[] commonBefore, Layout after, double[] commonAfter) {
        var difference = new Difference(before.plan, after.plan);
        difference.match();
        for (Step step : after.plan.steps()) {
            if (!difference.isAlike(step, before, commonBefore, after, commonAfter)) {
                difference.changed.set(step.id());
            }
        }
        difference.spread();
        return difference;
    }

    boolean isChanged(int step) {
        return changed.get(step);
    }

    /** The step of the earlier plan. */
    int inBefore(int step) {
        return inBefore[step];
    }

    /** The fold of the earlier plan that stands in an unchanged step; null for another. */
    Node.@Nullable RowFold inBefore(Node.RowFold fold) {
        return folds.get(fold);
    }

    /** Unchanged steps that depend on chance and are read by one that has changed. */
    List<Integer> frontier() {
        var frontier = new BitSet();
        for (Step step : after.steps()) {
            if (step.byFuture() && changed.get(step.id()) && !after.figures().contains(step.id())) {
                for (int read : reads(step)) {
                    frontier.set(read, after.step(read).byFuture() && !changed.get(read));
                }
            }
        }
        return frontier.stream().boxed().toList();
    }

    // names are told apart by how often they came before
    private void match() {
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Step step : before.steps()) {
            String name = step.scenario() + "\n" + step.name();
            ids.put(name + "\n" + seen.merge(name, 1, Integer::sum), step.id());
        }
        seen.clear();
        for (Step step : after.steps()) {
            String name = step.scenario() + "\n" + step.name();
            inBefore[step.id()] = ids.getOrDefault(name + "\n" + seen.merge(name, 1, Integer::sum), -1);
        }
    }

    private boolean isAlike(Step step, Layout was, double[] commonBefore, Layout is, double[] commonAfter) {
        int id = inBefore[step.id()];
        if (id < 0 || !before.axis().equals(after.axis()) || before.states() != after.states()) {
            return false;
        }
        Step other = before.step(id);
        if (step.byPeriod() != other.byPeriod()
                || step.byFuture() != other.byFuture()
                || step.guard() != other.guard()
                || !step.type().equals(other.type())
                || step.kind() != other.kind()
                || step.shown() != other.shown()
                || !isAlike(rows(before, other), rows(after, step))) {
            return false;
        }
        if (step.byFuture()) {
            return formula(other.formula(), step.formula());
        }
        for (int i = 0; i < is.size(step.id()); i++) {
            double a = commonBefore[was.offset(id) + i];
            double b = commonAfter[is.offset(step.id()) + i];
            if (Double.doubleToRawLongBits(a) != Double.doubleToRawLongBits(b)) {
                return false;
            }
        }
        return true;
    }

    private static Plan.@Nullable RowSet rows(Plan plan, Step step) {
        return step.rows() < 0 ? null : plan.rowSets().get(step.rows());
    }

    private boolean isAlike(Plan.@Nullable RowSet one, Plan.@Nullable RowSet other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.rows().equals(other.rows()) && table(one.table(), other.table());
    }

    private boolean table(int one, int other) {
        return before.tables().get(one).equals(after.tables().get(other));
    }

    private boolean step(int one, int other) {
        return inBefore[other] == one;
    }

    private boolean formula(Node one, Node other) {
        return node(one, other) && operands(one, other);
    }

    private boolean operands(Node one, Node other) {
        List<Node> ones = Operands.of(one);
        List<Node> others = Operands.of(other);
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!formula(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The nodes themselves, without their operands. */
    private boolean node(Node one, Node other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        return switch (one) {
            case Node.Constant(double value) ->
                Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(((Node.Constant) other).value());
            case Node.Clock _, Node.Draw _ -> one.equals(other);
            case Node.Ref ref -> {
                var of = (Node.Ref) other;
                yield step(ref.step(), of.step()) && row(ref.row(), of.row());
            }
            case Node.Lag lag -> {
                var of = (Node.Lag) other;
                yield step(lag.step(), of.step()) && lag.back() == of.back() && row(lag.row(), of.row());
            }
            case Node.Cell cell -> {
                var of = (Node.Cell) other;
                yield table(cell.table(), of.table()) && cell.column() == of.column() && row(cell.row(), of.row());
            }
            case Node.InList in -> {
                var of = (Node.InList) other;
                yield table(in.table(), of.table())
                        && in.column() == of.column()
                        && in.word() == of.word()
                        && row(in.row(), of.row());
            }
            case Node.Unary unary -> unary.op() == ((Node.Unary) other).op();
            case Node.Binary binary -> binary.op() == ((Node.Binary) other).op();
            case Node.Past past -> {
                var of = (Node.Past) other;
                yield past.kind() == of.kind() && step(past.step(), of.step()) && row(past.row(), of.row());
            }
            case Node.RowFold fold -> fold(fold, (Node.RowFold) other);
            case Node.TimeFold fold -> {
                var of = (Node.TimeFold) other;
                yield fold.kind() == of.kind() && (fold.where() == null) == (of.where() == null);
            }
            case Node.Npv npv -> {
                var of = (Node.Npv) other;
                yield npv.timing() == of.timing() && npv.byDays() == of.byDays();
            }
            case Node.Irr irr -> irr.byDays() == ((Node.Irr) other).byDays();
            case Node.Total total -> signs(total).equals(signs((Node.Total) other));
            case Node.DateFloor floor -> floor.grain() == ((Node.DateFloor) other).grain();
            case Node.AtSchedule at -> {
                var of = (Node.AtSchedule) other;
                yield at.kind() == of.kind() && schedule(at.schedule(), of.schedule());
            }
            // seldom ones count as changed: they are computed again, which is never wrong
            case Node.Layers _, Node.Dated _, Node.Series _ -> false;
            case Node.BetaQuantile _,
                    Node.Choose _,
                    Node.ShareOfPeriod _,
                    Node.HoldsDate _,
                    Node.Days _,
                    Node.Settle _,
                    Node.AtDate _,
                    Node.Elsewhen _ -> true;
            case Node.FutureFold _ -> false;
        };
    }

    private boolean fold(Node.RowFold fold, Node.RowFold of) {
        folds.put(of, fold);
        return fold.kind() == of.kind()
                && fold.slot() == of.slot()
                && table(fold.table(), of.table())
                && (fold.where() == null) == (of.where() == null)
                && (fold.asked() == null) == (of.asked() == null)
                && (fold.value() == null) == (of.value() == null)
                && (fold.weight() == null) == (of.weight() == null);
    }

    private static List<Boolean> signs(Node.Total total) {
        return total.terms().stream().map(Node.Term::plus).toList();
    }

    private boolean schedule(int one, int other) {
        List<Plan.Band> ones = before.schedules().get(one).bands();
        List<Plan.Band> others = after.schedules().get(other).bands();
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            Plan.Band a = ones.get(i);
            Plan.Band b = others.get(i);
            Node bound = a.bound();
            Node of = b.bound();
            boolean same = bound == null || of == null ? bound == null && of == null : formula(bound, of);
            if (!same || a.upTo() != b.upTo() || a.whole() != b.whole() || !formula(a.value(), b.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean row(@Nullable Row one, @Nullable Row other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return switch (one) {
            case Row.Slot _, Row.Fixed _ -> one.equals(other);
            case Row.ByKey key -> other instanceof Row.ByKey of && table(key.table(), of.table());
            case Row.ByDate date ->
                other instanceof Row.ByDate of && table(date.table(), of.table()) && date.orLast() == of.orLast();
            case Row.ByFields fields ->
                other instanceof Row.ByFields of && table(fields.table(), of.table()) && fields.orLast() == of.orLast();
        };
    }

    /** What reads something that has changed has changed. */
    private void spread() {
        boolean more = true;
        while (more) {
            more = false;
            for (Step step : after.steps()) {
                if (step.byFuture()
                        && !changed.get(step.id())
                        && reads(step).stream().anyMatch(changed::get)) {
                    changed.set(step.id());
                    more = true;
                }
            }
        }
    }

    private List<Integer> reads(Step step) {
        List<Integer> reads = new ArrayList<>();
        Operands.walk(step.formula(), node -> {
            reads.addAll(Operands.steps(node));
            if (node instanceof Node.AtSchedule at) {
                Operands.of(after.schedules().get(at.schedule()))
                        .forEach(inner -> Operands.walk(inner, part -> reads.addAll(Operands.steps(part))));
            }
        });
        return reads;
    }
}
