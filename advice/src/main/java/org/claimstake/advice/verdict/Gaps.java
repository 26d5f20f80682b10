package org.claimstake.advice.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.claimstake.advice.verdict.Grid.Gap;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.InRow;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/** What is missing in the rows that a condition folds: which column, in how many of them, and how much of the weight is known. */
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

    /** Of all folds over rows behind a step that is the same in all periods and futures. */
    Found of(int step) {
        if (trace.stop().isPresent()) {
            return Found.NONE;
        }
        var folds = new ArrayList<Within>();
        for (int read : steps(step)) {
            Operands.walk(plan.step(read).formula(), node -> {
                if (node instanceof Node.RowFold fold && isPlain(plan.step(read))) {
                    folds.add(new Within(plan.step(read), fold));
                }
            });
        }
        var gaps = new LinkedHashMap<String, Gap>();
        OptionalDouble weight = OptionalDouble.empty();
        for (Within within : folds) {
            looked += plan.tables().get(within.fold.table()).rows();
            if (looked > MOST) {
                return Found.NONE;
            }
            within.read();
            within.gaps().forEach(gap -> gaps.merge(gap.table() + "." + gap.what(), gap, Gaps::wider));
            weight = less(weight, within.byWeight());
        }
        List<Gap> widest = gaps.values().stream()
                .sorted(Comparator.comparingLong(Gap::missing)
                        .reversed()
                        .thenComparing(Gap::table)
                        .thenComparing(Gap::what))
                .toList();
        return new Found(weight, widest);
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

    private List<Integer> steps(int step) {
        var reached = new BitSet();
        var open = new ArrayDeque<Integer>();
        reached.set(step);
        open.add(step);
        while (!open.isEmpty()) {
            for (int read : Operands.steps(plan.step(open.remove()).formula())) {
                if (!reached.get(read)) {
                    reached.set(read);
                    open.add(read);
                }
            }
        }
        return reached.stream().boxed().toList();
    }

    /** One fold, row by row. */
    private final class Within {
        private final Step step;
        private final Node.RowFold fold;
        private final Plan.Table table;
        private final Map<String, Long> missing = new LinkedHashMap<>();
        private long of;
        private double known;
        private double weighed;

        Within(Step step, Node.RowFold fold) {
            this.step = step;
            this.fold = fold;
            this.table = plan.tables().get(fold.table());
        }

        void read() {
            for (int row = 0; row < table.rows(); row++) {
                if (meant(row)) {
                    of++;
                    row(row);
                }
            }
        }

        private void row(int row) {
            Set<String> absent = new LinkedHashSet<>();
            absent(here(fold.where(), row), absent);
            absent(here(fold.asked(), row), absent);
            absent(here(fold.value(), row), absent);
            Node weight = here(fold.weight(), row);
            var light = new LinkedHashSet<String>();
            absent(weight, light);
            if (fold.kind() == Node.FoldKind.SHARE && weight != null && light.isEmpty()) {
                double weighs = value(weight);
                weighed += weighs;
                // what is asked for the sake of the weight is there: what is absent is the condition's
                known += absent.isEmpty() ? weighs : 0;
            }
            absent.addAll(light);
            absent.forEach(what -> missing.merge(what, 1L, Long::sum));
        }

        /** The plan counts a row as meant where nobody knows whether it is. */
        private boolean meant(int row) {
            Node where = here(fold.where(), row);
            return where == null || value(where) != 0;
        }

        private @Nullable Node here(@Nullable Node node, int row) {
            return node == null ? null : InRow.of(node, fold.slot(), row);
        }

        private double value(Node node) {
            return trace.value(node, step.id(), 0, -1);
        }

        List<Gap> gaps() {
            return missing.entrySet().stream()
                    .map(entry -> new Gap(table.name(), entry.getKey(), entry.getValue(), of))
                    .toList();
        }

        OptionalDouble byWeight() {
            return fold.weight() != null && weighed > 0 ? OptionalDouble.of(known / weighed) : OptionalDouble.empty();
        }

        /** Cells and values without which a part cannot be told; only the branch that is taken is looked at. */
        private void absent(@Nullable Node node, Set<String> into) {
            switch (node) {
                case null -> {}
                case Node.Cell cell -> {
                    if (Double.isNaN(value(cell))) {
                        into.add(name(cell));
                    }
                }
                case Node.Ref ref -> {
                    if (Double.isNaN(value(ref))) {
                        into.add(plan.step(ref.step()).name().replace("[*]", ""));
                    }
                }
                case Node.Unary known when known.op() == Node.UnaryOp.KNOWN -> absent(known.operand(), into);
                case Node.Choose choose -> choose(choose, into);
                case Node.Binary binary -> binary(binary, into);
                case Node other -> Operands.of(other).forEach(operand -> absent(operand, into));
            }
        }

        private void choose(Node.Choose choose, Set<String> into) {
            int before = into.size();
            absent(choose.condition(), into);
            if (into.size() == before) {
                absent(value(choose.condition()) != 0 ? choose.then() : choose.otherwise(), into);
            }
        }

        private void binary(Node.Binary binary, Set<String> into) {
            if (binary.op() == BinaryOp.OTHERWISE && Double.isNaN(value(binary.left()))) {
                absent(binary.right(), into);
                return;
            }
            absent(binary.left(), into);
            boolean decided = binary.op() == BinaryOp.AND && value(binary.left()) == 0
                    || binary.op() == BinaryOp.OR && value(binary.left()) == 1;
            if (!decided) {
                absent(binary.right(), into);
            }
        }

        private String name(Node.Cell cell) {
            Plan.Table of = plan.tables().get(cell.table());
            String column = of.columns().get(cell.column()).name();
            return cell.table() == fold.table() ? column : of.name() + "." + column;
        }
    }
}
