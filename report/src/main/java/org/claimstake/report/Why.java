package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.claimstake.engine.Run;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Behind;
import org.claimstake.language.plan.InRow;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Explains one value of one future: its formula with the values in it, each explained in turn, down to what was typed
 * or read and where that came from. What was explained above is only named; sums over periods and rows show their
 * largest parts.
 */
public final class Why {
    /** How much is told before a hint takes over. */
    public record Limits(int depth, int periods, int rows, int branches) {
        public static final Limits SCREEN = new Limits(6, 3, 5, 250);
    }

    // whose formula is read, for which of its rows, in which period, how deep in the tree
    private record Here(Step step, int row, int period, int depth) {
        Here at(int other) {
            return new Here(step, row, other, depth);
        }

        Here deeper() {
            return new Here(step, row, period, depth + 1);
        }
    }

    private record Seen(int step, int row, int period) {}

    /** The row of the step whose formula is read. */
    private static final Row OWN = new Row.Slot(0);

    private final Plan plan;
    private final Run run;
    private final Trace trace;
    private final Origins origins;
    private final String command;
    private final Limits limits;
    private final Set<Seen> told = new HashSet<>();
    private int branches;

    private Why(Run run, Trace trace, Grounds grounds, String command, Limits limits) {
        this.plan = trace.plan();
        this.run = run;
        this.trace = trace;
        this.origins = new Origins(trace.plan(), grounds);
        this.command = command;
        this.limits = limits;
    }

    /**
     * @param run     of all futures, for what folds them
     * @param trace   of the future that is explained
     * @param command what stands before a name in a hint: {@code stake why CASE}
     * @param period  of a value that changes with it
     */
    public static Branch of(
            Run run, Trace trace, Grounds grounds, Named asked, int period, String command, Limits limits) {
        var why = new Why(run, trace, grounds, command, limits);
        return why.step(asked.step(), asked.row(), period, 0);
    }

    private Branch step(Step step, int row, int period, int depth) {
        Named last = passed(new Named(step, row), period);
        Step end = last.step();
        String when = step.byPeriod() || end.byPeriod() ? " in " + plan.axis().label(period) : "";
        String name = payment(step, row) + (end.id() == step.id() ? "" : " ← " + last.name(plan)) + when;
        String value = words(value(step, row, period), Types.told(step, plan));
        if (!told.add(new Seen(end.id(), last.row(), end.byPeriod() ? period : -1))) {
            return Branch.leaf(Branch.Kind.REPEATED, name, value, "");
        }
        branches++;
        String title = end.title().isEmpty() ? Titled.of(step, row, trace) : Titled.of(end, last.row(), trace);
        String formula = formula(end, period);
        boolean says = !formula.isEmpty()
                && !formula.replace(" ", "").equals(end.name().replace(" ", ""));
        return new Branch(
                step.kind() == Step.Kind.PAYMENT ? Branch.Kind.PAYMENT : Branch.Kind.VALUE,
                name,
                value,
                title,
                says ? formula : "",
                says ? place(end) : "",
                below(last, period, depth));
    }

    // what the text says of an opening holds for the first period alone
    private static String formula(Step step, int period) {
        return step.kind() == Step.Kind.OPENING && period > 0 ? "closing of the period before" : step.words();
    }

    private List<Branch> below(Named named, int period, int depth) {
        Step step = named.step();
        var below = new ArrayList<>(origins.of(step));
        if (depth < limits.depth() && branches <= limits.branches()) {
            below.addAll(readings(step.formula(), new Here(step, named.row(), period, depth + 1)));
        } else if (!Behind.steps(plan, step).isEmpty()) {
            below.add(hint(step, named.row(), period));
        }
        return below;
    }

    // what a model was given by name is that value: the name it has in the model is not a step of the explanation
    private Named passed(Named named, int period) {
        Named last = named;
        while (last.step().grounds().isEmpty() && last.step().formula() instanceof Node.Ref ref) {
            Step next = plan.step(ref.step());
            OptionalInt row = place(next, ref.row(), new Here(last.step(), last.row(), period, 0));
            if (!isNamed(next) || row.isEmpty()) {
                return last;
            }
            last = new Named(next, row.getAsInt());
        }
        return last;
    }

    private static boolean isNamed(Step step) {
        return step.shown() || step.kind() == Step.Kind.CASH || step.kind() == Step.Kind.PAYMENT;
    }

    // a figure folds all futures: no one future holds it
    private double value(Step step, int row, int period) {
        return step.kind() == Step.Kind.FIGURE ? run.mean(step.id(), row, period) : trace.value(step.id(), row, period);
    }

    private Branch hint(Step step, int row, int period) {
        String at = step.byPeriod() ? " --at " + plan.axis().label(period) : "";
        String name = plan.name(step, row);
        String quoted = name.matches("[A-Za-z0-9_.]+") ? name : "'" + name + "'";
        return Branch.leaf(Branch.Kind.MORE, command + " " + quoted + at, "", "");
    }

    private String payment(Step step, int row) {
        for (Plan.Payment payment : plan.payments()) {
            if (payment.step() == step.id()) {
                String from = plan.parties().get(payment.from()).name();
                String to = plan.parties().get(payment.to()).name();
                String code = payment.code().isEmpty() ? "" : "code " + payment.code() + " ";
                return "\"" + payment.label() + "\" " + code + from + " → " + to;
            }
        }
        return plan.name(step, row);
    }

    private static String place(Step step) {
        return step.place().file().name() + ":" + step.place().line();
    }

    private List<Branch> readings(Node node, Here here) {
        var found = new LinkedHashSet<Branch>();
        read(node, here, found);
        return List.copyOf(found);
    }

    private void read(Node node, Here here, Set<Branch> found) {
        switch (node) {
            case Node.Ref ref -> read(ref.step(), ref.row(), here.period(), here, found);
            case Node.Lag lag -> lagged(lag, here, found);
            case Node.Cell cell -> found.add(cell(cell, here));
            case Node.InList list -> found.add(list(list, here));
            case Node.Draw draw -> found.add(draw(draw));
            case Node.Choose choose -> {
                read(choose.condition(), here, found);
                read(value(choose.condition(), here) != 0 ? choose.then() : choose.otherwise(), here, found);
            }
            case Node.Binary binary -> binary(binary, here, found);
            case Node.Series series -> read(series.values().get(here.period()), here, found);
            case Node.Past past -> past(past, here, found);
            case Node.Settle settle -> read(settle.balance(), here, found);
            case Node.Total total -> total(total, here, found);
            case Node.RowFold fold -> rows(fold, here, found);
            case Node.TimeFold fold -> periods(fold, here, found);
            case Node.Npv npv -> {
                read(npv.rate(), here, found);
                read(npv.at(), here, found);
                largest(npv.flow(), null, here, found);
            }
            case Node.Irr irr -> {
                rates(irr, here, found);
                largest(irr.flow(), null, here, found);
            }
            case Node.AtDate at -> {
                read(at.date(), here, found);
                int period = plan.axis().period(value(at.date(), here));
                if (period >= 0 && period < plan.axis().count()) {
                    read(at.value(), here.at(period), found);
                }
            }
            case Node.AtSchedule at -> {
                read(at.x(), here, found);
                found.add(schedule(at, here));
            }
            case Node.Dated dated -> laws(dated, here, found);
            case Node.FutureFold fold -> read(fold.step(), OWN, here.period(), here, found);
            case Node other -> Operands.of(other).forEach(child -> read(child, here, found));
        }
    }

    // helpers of the plan have no name: what they read is shown in their place
    private void read(int id, @Nullable Row of, int period, Here here, Set<Branch> found) {
        Step step = plan.step(id);
        OptionalInt row = place(step, of, here);
        if (row.isEmpty()) {
            return;
        }
        if (isNamed(step)) {
            found.add(step(step, row.getAsInt(), period, here.depth()));
        } else {
            found.addAll(origins.of(step));
            read(step.formula(), new Here(step, row.getAsInt(), period, here.depth()), found);
        }
    }

    /** Place in the step's own row set; empty where it has no such row. */
    private OptionalInt place(Step step, @Nullable Row row, Here here) {
        if (step.rows() < 0) {
            return OptionalInt.of(0);
        }
        int table = row == null ? -1 : tableRow(row, here);
        int place = plan.rowSets().get(step.rows()).rows().indexOf(table);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private int tableRow(Row row, Here here) {
        return trace.tableRow(row, here.step().id(), here.row(), here.period()).orElse(-1);
    }

    private void lagged(Node.Lag lag, Here here, Set<Branch> found) {
        int period = here.period() - lag.back();
        if (period >= 0 && period < plan.axis().count()) {
            read(lag.step(), lag.row(), period, here, found);
        }
    }

    private void binary(Node.Binary binary, Here here, Set<Branch> found) {
        read(binary.left(), here, found);
        double left = value(binary.left(), here);
        boolean right = switch (binary.op()) {
            case AND -> left != 0;
            case OR -> left == 0;
            case OTHERWISE -> Double.isNaN(left);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, RATIO, POWER, MIN, MAX, MOD -> true;
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, DATE_PLUS, YEARS_BETWEEN -> true;
        };
        if (right) {
            read(binary.right(), here, found);
        }
    }

    // only what is in force; its days are told where a period holds more than one law
    private void laws(Node.Dated dated, Here here, Set<Branch> found) {
        double start = plan.axis().now(here.period());
        List<LawInForce> laws = LawInForce.of(dated, start, plan.axis().now(here.period() + 1));
        for (LawInForce law : laws) {
            if (law.days() < law.of() && !dated.byFirstDay()) {
                found.add(Branch.leaf(Branch.Kind.MORE, "", "", law.words()));
            }
            read(law.formula(), here, found);
        }
    }

    private Branch schedule(Node.AtSchedule at, Here here) {
        Plan.Schedule schedule = plan.schedules().get(at.schedule());
        UsedBands used = UsedBands.of(schedule, at.kind(), value(at.x(), here), node -> value(node, here));
        var below = new LinkedHashSet<>(origins.ofSchedule(here.step(), schedule));
        used.formulas().forEach(formula -> read(formula, here.deeper(), below));
        return new Branch(Branch.Kind.VALUE, schedule.name(), used.words(), "", "", "", List.copyOf(below));
    }

    private Branch cell(Node.Cell cell, Here here) {
        Plan.Table table = plan.tables().get(cell.table());
        Plan.Column column = table.columns().get(cell.column());
        int row = tableRow(cell.row(), here);
        String key = row < 0 ? "?" : table.keys().get(row);
        String value = row < 0 ? "none" : words(column.values().get(row), column.type());
        List<Branch> origin = origins.ofCell(table, column, key);
        String name = table.name() + "[" + called(table, row, key) + "]." + column.name();
        return new Branch(Branch.Kind.CELL, name, value, "", "", "", origin);
    }

    // a row without a key is called by its date, as the text finds it
    private static String called(Plan.Table table, int row, String key) {
        if (row < 0 || table.keyColumn() >= 0 || table.dateColumn() < 0) {
            return key;
        }
        Plan.Column dates = table.columns().get(table.dateColumn());
        return Amount.of(dates.values().get(row), dates.type());
    }

    private Branch list(Node.InList list, Here here) {
        Plan.Table table = plan.tables().get(list.table());
        Plan.Column column = table.columns().get(list.column());
        int row = tableRow(list.row(), here);
        String key = row < 0 ? "?" : table.keys().get(row);
        List<String> words = row < 0
                ? List.of()
                : column.lists().get(row).stream()
                        .map(word -> column.type().words().get(word))
                        .toList();
        String name = table.name() + "[" + key + "]." + column.name();
        return Branch.leaf(Branch.Kind.CELL, name, String.join("; ", words), "");
    }

    private Branch draw(Node.Draw draw) {
        String who = draw.unsure() ? "state " + trace.future() % plan.states() : "future " + trace.future();
        return Branch.leaf(Branch.Kind.DRAW, "", "", "drawn for " + who);
    }

    private void past(Node.Past past, Here here, Set<Branch> found) {
        if (past.years() != null) {
            read(past.years(), here, found);
        }
        var ref = new Node.Ref(past.step(), past.row());
        largest(ref, null, 0, here.period(), here, found);
    }

    private void total(Node.Total total, Here here, Set<Branch> found) {
        int still = 0;
        for (Node.Term term : total.terms()) {
            if (value(term.value(), here) == 0) {
                still++;
            } else {
                read(term.value(), here, found);
            }
        }
        if (still > 0) {
            found.add(Branch.leaf(
                    Branch.Kind.MORE, "", "", still == 1 ? "and one payment of 0" : "and " + still + " payments of 0"));
        }
    }

    // which rates there are besides the one that is told, or instead of it
    private void rates(Node part, Here here, Set<Branch> found) {
        Step step = here.step();
        trace.irr(part, step.id(), here.row())
                .map(irr -> Told.rates(irr, Types.told(step, plan)))
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> found.add(Branch.leaf(Branch.Kind.MORE, "", "", words)));
    }

    private void rows(Node.RowFold fold, Here here, Set<Branch> found) {
        rates(fold, here, found);
        var counted = new ArrayList<Integer>();
        for (int row = 0; row < plan.tables().get(fold.table()).rows(); row++) {
            if (holds(fold.where(), fold, row, here) && holds(fold.asked(), fold, row, here)) {
                counted.add(row);
            }
        }
        Node value = fold.value() == null ? fold.where() : fold.value();
        if (value == null) {
            return;
        }
        counted.sort(Comparator.comparingDouble(
                (Integer row) -> -size(value(InRow.of(value, fold.slot(), row), here))));
        for (int row : counted.subList(0, Math.min(counted.size(), limits.rows()))) {
            read(InRow.of(value, fold.slot(), row), here, found);
            origins.stated(fold, row).forEach(cell -> found.add(cell(cell, here)));
        }
        if (counted.size() > limits.rows()) {
            int left = counted.size() - limits.rows();
            found.add(Branch.leaf(Branch.Kind.MORE, "", "", "and " + left + " smaller rows"));
        }
    }

    private boolean holds(@Nullable Node condition, Node.RowFold fold, int row, Here here) {
        return condition == null || holds(InRow.of(condition, fold.slot(), row), here);
    }

    private void periods(Node.TimeFold fold, Here here, Set<Branch> found) {
        Node value = fold.value() == null ? fold.where() : fold.value();
        if (value == null) {
            return;
        }
        switch (fold.kind()) {
            case SUM, COUNT, SHARE -> largest(value, fold.where(), here, found);
            case FIRST, LAST, MIN, MAX -> {
                int period = chosen(fold, value, here);
                if (period >= 0) {
                    found.add(period(value, fold.where(), here.at(period)));
                }
            }
        }
    }

    private int chosen(Node.TimeFold fold, Node value, Here here) {
        int chosen = -1;
        for (int t = 0; t < plan.axis().count(); t++) {
            if (holds(fold.where(), here.at(t)) && (chosen < 0 || isBetter(fold.kind(), value, here, chosen, t))) {
                chosen = t;
            }
        }
        return chosen;
    }

    private boolean isBetter(Node.FoldKind kind, Node value, Here here, int best, int next) {
        return switch (kind) {
            case FIRST -> false;
            case LAST -> true;
            case MIN -> value(value, here.at(next)) < value(value, here.at(best));
            case MAX -> value(value, here.at(next)) > value(value, here.at(best));
            case SUM, COUNT, SHARE, IRR -> false;
        };
    }

    private void largest(Node flow, @Nullable Node where, Here here, Set<Branch> found) {
        largest(flow, where, 0, plan.axis().count() - 1, here, found);
    }

    // the largest is explained; of the others that are shown only the value is, since they come about alike
    private void largest(Node flow, @Nullable Node where, int from, int to, Here here, Set<Branch> found) {
        var counted = new ArrayList<Integer>();
        for (int t = from; t <= to; t++) {
            if (holds(where, here.at(t)) && size(value(flow, here.at(t))) > 0) {
                counted.add(t);
            }
        }
        var ranked = new ArrayList<>(counted);
        ranked.sort(Comparator.comparingDouble((Integer t) -> -size(value(flow, here.at(t)))));
        List<Integer> shown = ranked.subList(0, Math.min(ranked.size(), limits.periods()));
        if (!shown.isEmpty()) {
            found.add(period(flow, where, here.at(shown.getFirst())));
        }
        shown.stream().skip(1).sorted().forEach(t -> found.add(only(flow, here.at(t))));
        if (counted.size() > limits.periods()) {
            int left = counted.size() - limits.periods();
            String more = "and " + left + (left == 1 ? " smaller period" : " smaller periods") + " of "
                    + plan.axis().label(counted.getFirst()) + " to "
                    + plan.axis().label(counted.getLast());
            found.add(Branch.leaf(Branch.Kind.MORE, "", "", more));
        }
    }

    private Branch only(Node value, Here here) {
        String when = plan.axis().label(here.period());
        String told = words(value(value, here), Types.of(value, plan));
        if (value instanceof Node.Ref ref && isNamed(plan.step(ref.step()))) {
            Step step = plan.step(ref.step());
            OptionalInt row = place(step, ref.row(), here);
            String name = row.isPresent() ? payment(step, row.getAsInt()) : step.name();
            return Branch.leaf(Branch.Kind.CELL, name + " in " + when, told, "");
        }
        return Branch.leaf(Branch.Kind.PERIOD, when, told, "");
    }

    private Branch period(Node value, @Nullable Node where, Here here) {
        if (where == null && value instanceof Node.Ref ref) {
            Step step = plan.step(ref.step());
            if (isNamed(step)) {
                OptionalInt row = place(step, ref.row(), here);
                if (row.isPresent()) {
                    return step(step, row.getAsInt(), here.period(), here.depth());
                }
            }
        }
        var below = new LinkedHashSet<Branch>();
        read(value, here.deeper(), below);
        if (where != null) {
            read(where, here.deeper(), below);
        }
        String told = words(value(value, here), Types.of(value, plan));
        return new Branch(Branch.Kind.PERIOD, plan.axis().label(here.period()), told, "", "", "", List.copyOf(below));
    }

    private String words(double value, @Nullable ValueType type) {
        if (type == null) {
            return Double.isNaN(value) ? "none" : Digits.plain(value);
        }
        return Amount.of(value, Types.withTexts(type, plan));
    }

    private boolean holds(@Nullable Node condition, Here here) {
        return condition == null || value(condition, here) > 0;
    }

    private double value(Node node, Here here) {
        return trace.value(node, here.step().id(), here.row(), here.period());
    }

    private static double size(double value) {
        return Double.isNaN(value) ? 0 : Math.abs(value);
    }
}
