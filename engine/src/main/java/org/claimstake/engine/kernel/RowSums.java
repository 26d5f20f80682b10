package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimstake.language.plan.Node;

/**
 * Folds over the rows of a table: a loop over those rows that adds each to a sum in memory, in the order of the table.
 * Rows that are left out whatever happens are not gone through.
 */
final class RowSums {
    private static final double MOST = 4e6;

    private final Lowering all;
    private final Graph graph;
    private final Parts parts;
    private final Map<Key, Domain> domains = new HashMap<>();

    private record Key(Domain outer, int table, int[] outerRows, int[] rows) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.outer == outer
                    && key.table == table
                    && Arrays.equals(key.outerRows, outerRows)
                    && Arrays.equals(key.rows, rows);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * table + Arrays.hashCode(outerRows)) + Arrays.hashCode(rows);
        }
    }

    RowSums(Lowering all, Parts parts) {
        this.all = all;
        graph = all.graph;
        this.parts = parts;
    }

    /** A row of the fold: whether it is wanted, whether it is folded, and what it brings. */
    private record Row(Value wanted, Value folded, Value value, Value weight) {}

    Value of(Node.RowFold fold, Context context) {
        Context inner = inner(fold, context);
        Row row = inner.domain().size == 0 ? nothing() : row(fold, inner);
        Value one = graph.constant(1);
        Value folded = row.folded();
        cover(fold, sum(folded, one, inner, context), sum(row.wanted(), one, inner, context), context);
        return switch (fold.kind()) {
            case SUM -> parts.finite(sum(folded, row.value(), inner, context), context);
            case COUNT -> sum(graph.and(folded, graph.isYes(row.value())), one, inner, context);
            case MIN -> fold(Joining.LEAST, folded, row.value(), inner, context);
            case MAX -> fold(Joining.GREATEST, folded, row.value(), inner, context);
            case FIRST -> fold(Joining.FIRST, folded, row.value(), inner, context);
            case LAST -> fold(Joining.LAST, folded, row.value(), inner, context);
            case SHARE -> share(row, inner, context);
            case IRR -> throw new Unsupported("a rate of return of rows");
        };
    }

    private Row nothing() {
        Value no = graph.truth(false);
        return new Row(no, no, graph.constant(0), graph.constant(0));
    }

    private Value share(Row row, Context inner, Context context) {
        Value counted = graph.and(row.folded(), graph.isYes(row.value()));
        Value part = sum(counted, row.weight(), inner, context);
        Value whole = sum(row.folded(), row.weight(), inner, context);
        Value none = graph.equal(whole, graph.constant(0));
        Value share = graph.divide(part, whole);
        parts.finite(share, parts.where(graph.not(none), context));
        return graph.select(none, graph.constant(MISSING), share);
    }

    private Row row(Node.RowFold fold, Context inner) {
        Value wanted = fold.where() == null ? graph.constant(1) : parts.of(fold.where(), inner);
        Value isWanted = graph.not(graph.equal(wanted, graph.constant(0))); // also where it is not known
        Value folded = graph.isYes(wanted);
        Context at = parts.where(folded, inner);
        Node asked = fold.asked();
        if (asked != null) {
            folded = graph.and(folded, graph.equal(parts.of(asked, at), graph.constant(1)));
            at = parts.where(folded, at);
        }
        Node of = fold.value();
        Node by = fold.weight();
        Value value = of == null ? graph.constant(1) : parts.of(of, at);
        Value weight = by == null ? graph.constant(1) : parts.of(by, at);
        Value known = graph.not(graph.or(graph.missing(value), graph.missing(weight)));
        return new Row(isWanted, graph.and(folded, known), value, weight);
    }

    /** The rows of the table, but for those that are wanted in no period. */
    private Context inner(Node.RowFold fold, Context context) {
        int rows = all.plan.tables().get(fold.table()).rows();
        int outer = context.domain().size;
        if ((double) rows * outer > MOST) {
            throw new Unsupported("a fold over " + rows + " rows for each of " + outer);
        }
        int[] outerRows = new int[rows * outer];
        int[] tableRows = new int[rows * outer];
        for (int i = 0; i < tableRows.length; i++) {
            outerRows[i] = i / rows;
            tableRows[i] = i % rows;
        }
        Node where = fold.where();
        if (where == null || tableRows.length == 0 || !all.invariants.is(where)) {
            return inner(fold, context, outerRows, tableRows);
        }
        Context every =
                context.within(new Domain(tableRows.length, context.domain(), outerRows), fold.slot(), tableRows);
        Table wanted = all.invariants.of(where, every).table();
        int[] kept = IntStream.range(0, tableRows.length)
                .filter(i -> isSome(wanted, i))
                .toArray();
        return inner(fold, context, picked(outerRows, kept), picked(tableRows, kept));
    }

    private static boolean isSome(Table wanted, int row) {
        for (int t = 0; t < wanted.periods(); t++) {
            if (wanted.at(row, t) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int[] picked(int[] of, int[] at) {
        return Arrays.stream(at).map(i -> of[i]).toArray();
    }

    private Context inner(Node.RowFold fold, Context context, int[] outerRows, int[] tableRows) {
        var key = new Key(context.domain(), fold.table(), outerRows, tableRows);
        Domain domain = domains.computeIfAbsent(key, k -> new Domain(tableRows.length, k.outer(), outerRows));
        return context.within(domain, fold.slot(), tableRows);
    }

    // --- sums in memory

    private Value sum(Value truth, Value value, Context inner, Context context) {
        return fold(Joining.SUM, truth, value, inner, context);
    }

    private Value fold(Joining joining, Value truth, Value value, Context inner, Context context) {
        if (truth.isAll(0) || truth.isKnown() && value.isKnown()) {
            return known(joining, truth, value, inner.domain(), context);
        }
        Domain outer = context.domain();
        boolean each = context.isEach();
        Slot slot = all.slot("fold", outer.size, each);
        slot.folding = true;
        Access own = Access.of(slot, Pasts.order(outer), new When.Now());
        Value begin = graph.store(graph.constant(joining.start), own, outer, each, List.of());
        Access within = Access.of(slot, inner.domain().indicesIn(outer), new When.Now());
        Value end = graph.join(joining, truth, value, within, inner.domain(), each, List.of(begin));
        return graph.read(own, outer, each, Double.isNaN(joining.start), List.of(end));
    }

    private Value known(Joining joining, Value truth, Value value, Domain inner, Context context) {
        Domain outer = context.domain();
        int columns = context.isEach() ? graph.periods : 1;
        double[] folded = new double[outer.size * columns];
        Arrays.fill(folded, joining.start);
        for (int index = 0; index < inner.size && !truth.isAll(0); index++) {
            int truthRow = inner.indexIn(truth.domain, index);
            int valueRow = inner.indexIn(value.domain, index);
            for (int t = 0; t < columns; t++) {
                int at = inner.outerIndex[index] * columns + t;
                if (truth.known().at(truthRow, t) != 0) {
                    folded[at] = joining.of(folded[at], value.known().at(valueRow, t));
                }
            }
        }
        return graph.table(new Table(outer.size, columns, folded), outer);
    }

    // --- how many rows were known

    private void cover(Node.RowFold fold, Value known, Value wanted, Context context) {
        Value guard = context.guard();
        if (guard == null && known.isKnown() && wanted.isKnown()) {
            cover(fold, known, wanted, context.domain());
            return;
        }
        Slot worst = all.slot("coverage", 2, false);
        worst.running = true;
        worst.asksBefore(-1);
        graph.cover(
                guard == null ? graph.truth(true) : guard, known, wanted, worst, context.domain(), context.isEach());
        all.covers.add(new Lowering.Cover(fold, worst));
    }

    private void cover(Node.RowFold fold, Value known, Value wanted, Domain domain) {
        for (int index = 0; index < domain.size; index++) {
            for (int t = 0; t < Math.max(known.known().periods(), wanted.known().periods()); t++) {
                double some = known.known().at(domain.indexIn(known.domain, index), t);
                double of = wanted.known().at(domain.indexIn(wanted.domain, index), t);
                all.coverage.met(fold, (int) some, (int) of);
            }
        }
    }
}
