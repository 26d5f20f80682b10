package org.claimstake.engine.reference;

import java.util.LinkedHashSet;
import java.util.Set;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.Titles;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/** A truth that had to hold and does not: what it read, in words. */
final class Demand {
    /** No more values than a reader takes in at once. */
    private static final int MOST = 8;

    private static final int MOST_GIVEN = 3;

    private static final String OF = "require ";

    private final Formulas formulas;
    private final Step step;
    private final int period;
    private final Set<String> values = new LinkedHashSet<>();
    private final Set<Step> given = new LinkedHashSet<>();

    Demand(Formulas formulas, Step step, int period) {
        this.formulas = formulas;
        this.step = step;
        this.period = period;
    }

    Finding broken() {
        Spot spot = formulas.spot(period);
        read(step.formula(), 0);
        if (step.guard() == Step.Guard.RANGE) {
            return RunFindings.range(spot, values.iterator().next());
        }
        String name = spot.name();
        int at = name.indexOf(OF);
        String instance = at <= 0 ? "" : name.substring(0, at - 1);
        return RunFindings.required(
                spot,
                Titles.filled(
                        step.title(),
                        blank -> Titles.step(formulas.plan(), blank).map(this::told)),
                instance,
                values.stream().limit(MOST).toList(),
                given.stream().limit(MOST_GIVEN).toList());
    }

    private String told(Step read) {
        int place = read.rows() == step.rows() ? formulas.row() : 0;
        double value = formulas.cells[formulas.layout().cell(read.id(), place, Math.max(period, 0))];
        String words = text(value, read.type());
        return switch (read.type().sort()) {
            case CHOICE -> words.replace('_', ' ');
            case TEXT -> words.replace("\"", "");
            case NUMBER, DATE, TRUTH -> words;
        };
    }

    private void read(Node node, int depth) {
        switch (node) {
            case Node.Ref ref -> value(ref.step(), ref.row(), period, depth);
            case Node.Lag lag -> {
                int at = period - lag.back();
                if (at >= 0 && at < formulas.axis().count()) {
                    value(lag.step(), lag.row(), at, depth);
                }
            }
            case Node.Cell cell -> cell(cell);
            // what folds reads many values at once: its own would be one, and has no name
            case Node.RowFold f -> {}
            case Node.TimeFold f -> {}
            case Node.FutureFold f -> {}
            case Node other -> Operands.of(other).forEach(child -> read(child, depth));
        }
    }

    private void value(int id, @Nullable Row of, int at, int depth) {
        Step read = formulas.plan().step(id);
        int place = of == null ? 0 : formulas.layout().place(id, formulas.tableRow(of, period));
        if (place < 0) {
            return;
        }
        if (read.type().sort() == ValueType.Sort.TRUTH && depth < MOST) {
            // that it does not hold is known: what matters is why
            formulas.within(id, place, () -> {
                read(read.formula(), depth + 1);
                return place;
            });
            return;
        }
        if (read.kind() == Step.Kind.INPUT
                && !read.place().file().equals(step.place().file())) {
            given.add(read);
        }
        String name = read.shown() ? formulas.layout().name(id, place) : read.words();
        String when = at == period ? "" : " in " + formulas.plan().axis().label(at);
        double value = formulas.cells[formulas.layout().cell(id, place, at)];
        values.add("`" + name + "` is " + text(value, read.type()) + when);
    }

    private void cell(Node.Cell cell) {
        var table = formulas.plan().tables().get(cell.table());
        int row = formulas.tableRow(cell.row(), period);
        if (row >= 0) {
            var column = table.columns().get(cell.column());
            double value = formulas.model.tables().value(cell.table(), cell.column(), row);
            values.add("`" + table.name() + "[" + table.keys().get(row) + "]." + column.name() + "` is "
                    + text(value, column.type()));
        }
    }

    private String text(double value, ValueType type) {
        return type.sort() == ValueType.Sort.TEXT && !Double.isNaN(value)
                ? "\"" + formulas.plan().texts().get((int) value) + "\""
                : Amounts.of(value, type);
    }
}
