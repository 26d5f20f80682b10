package org.claimstake.advice.verdict;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.claimstake.advice.verdict.Grid.Gap;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** What is missing behind a condition: which column, in how many rows, and how much of the weight is known. */
final class Gaps {
    /** Rows are looked at one by one; of more than so many in all no column is named. */
    private static final long MOST = 2_000_000;

    private final Trace trace;
    private final Plan plan;
    private long looked;

    Gaps(Trace trace) {
        this.trace = trace;
        this.plan = trace.plan();
    }

    record Found(OptionalDouble byWeight, List<Gap> gaps) {
        static final Found NONE = new Found(OptionalDouble.empty(), List.of());
    }

    /** Of all that is read for a step which is the same in all periods and futures. */
    Found of(int step) {
        if (trace.stop().isPresent() || looked > MOST) {
            return Found.NONE;
        }
        var search = new Search();
        search.from(step);
        return search.found();
    }

    /** One condition, and the steps that it reads. */
    private final class Search {
        private final Map<String, Gap> gaps = new LinkedHashMap<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private final BitSet seen = new BitSet();
        private OptionalDouble weight = OptionalDouble.empty();

        void from(int first) {
            open.add(first);
            while (!open.isEmpty()) {
                int next = open.remove();
                Step step = plan.step(next);
                if (!seen.get(next) && isPlain(step)) {
                    seen.set(next);
                    trace.parts(next, 0, -1, asked -> {
                        ToDoubleFunction<Node> value = part -> value(asked, part);
                        new Branches(value, false, leaf -> leaf(leaf, step, value)).walk(step.formula());
                        return true;
                    });
                }
            }
        }

        private void leaf(Node leaf, Step step, ToDoubleFunction<Node> value) {
            switch (leaf) {
                case Node.Cell cell when Double.isNaN(value.applyAsDouble(cell)) -> add(single(cell, step));
                case Node.Ref ref when ref.row() == null -> open.add(ref.step());
                case Node.RowFold fold -> fold(fold, value);
                case Node other -> {}
            }
        }

        private void fold(Node.RowFold fold, ToDoubleFunction<Node> value) {
            looked += plan.tables().get(fold.table()).rows();
            if (looked > MOST) {
                return;
            }
            var rows = new RowGaps(plan, fold, value);
            rows.read();
            rows.gaps().forEach(this::add);
            weight = less(weight, rows.byWeight());
        }

        private void add(Gap gap) {
            gaps.merge(gap.table() + "." + gap.what() + "[" + gap.key(), gap, Gaps::wider);
        }

        private Gap single(Node.Cell cell, Step step) {
            Plan.Table table = plan.tables().get(cell.table());
            Optional<Integer> row = trace.tableRow(cell.row(), step.id(), 0, -1);
            return new Gap(
                    table.name(),
                    table.columns().get(cell.column()).name(),
                    row.map(at -> table.keys().get(at)).orElse(""),
                    1,
                    1);
        }

        Found found() {
            return new Found(
                    weight,
                    gaps.values().stream()
                            .sorted(Comparator.comparingLong(Gap::missing)
                                    .reversed()
                                    .thenComparing(Gap::table)
                                    .thenComparing(Gap::what)
                                    .thenComparing(Gap::key))
                            .toList());
        }
    }

    /** What a plain reading stops at, a claim takes for and against: nobody knows it, as what is missing. */
    private static double value(ToDoubleFunction<Node> asked, Node part) {
        try {
            return asked.applyAsDouble(part);
        } catch (IllegalStateException halts) {
            return Double.NaN;
        }
    }

    /** A step with rows or periods would have to be asked for each of them. */
    private static boolean isPlain(Step step) {
        return step.rows() < 0 && !step.byPeriod() && !step.byFuture();
    }

    private static Gap wider(Gap one, Gap other) {
        return one.missing() >= other.missing() ? one : other;
    }

    private static OptionalDouble less(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalDouble.of(Math.min(one.getAsDouble(), other.getAsDouble()));
    }
}
