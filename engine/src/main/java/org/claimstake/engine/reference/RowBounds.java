package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.language.plan.Node;

/** Folds over rows, where the rows of which something is missing are taken for and against. */
final class RowBounds {
    private final Formulas formulas;
    private final Bounds bounds;

    RowBounds(Formulas formulas, Bounds bounds) {
        this.formulas = formulas;
        this.bounds = bounds;
    }

    /**
     * A row as a fold sees it.
     *
     * @param meant  it belongs to what is folded
     * @param value  what it brings; a truth for shares and counts
     * @param weight of a share
     */
    private record Seen(Between meant, Between value, Between weight) {
        boolean isExact() {
            return meant.isExact() && value.isExact() && weight.isExact();
        }
    }

    Between of(Node.RowFold fold, int period) {
        boolean before = formulas.withinRows(true);
        int outer = formulas.slot(fold.slot());
        try {
            return fold(fold, period);
        } finally {
            formulas.withinRows(before);
            formulas.slot(fold.slot(), outer);
        }
    }

    private Between fold(Node.RowFold fold, int period) {
        var sum = new Sum(fold.kind());
        boolean exact = true;
        int rows = formulas.model.tables().rows(fold.table());
        for (int row = 0; row < rows; row++) {
            formulas.slot(fold.slot(), row);
            Seen seen = seen(fold, period);
            if (seen.meant().maybe()) {
                sum.add(seen);
                exact &= seen.isExact();
            }
        }
        // where nothing is missing the fold is what the judge makes of it
        return exact ? Bounds.known(formulas.of(fold, period)) : sum.bounds();
    }

    private Seen seen(Node.RowFold fold, int period) {
        Node where = fold.where();
        Between meant = where == null ? Between.YES : meant(where, period);
        // also of a row that the plan leaves out because something asked for is missing: it has bounds all the same
        Between value = fold.value() == null ? Between.YES : bounds.of(fold.value(), period);
        Between weight = fold.weight() == null ? Between.YES : bounds.of(fold.weight(), period);
        return new Seen(meant, value, weight);
    }

    /**
     * Where a row is judged by something that is missing in it, it may be meant or not: the plan counts it as meant,
     * so that coverage names it.
     */
    private Between meant(Node where, int period) {
        if (where instanceof Node.Binary both && both.op() == Node.BinaryOp.AND) {
            Between left = meant(both.left(), period);
            Between right = left.maybe() ? meant(both.right(), period) : Between.NO;
            return Between.truth(left.surely() && right.surely(), left.maybe() && right.maybe());
        }
        boolean unasked = where instanceof Node.Choose choose
                && choose.otherwise() instanceof Node.Constant(var value)
                && value == 1
                && !formulas.holds(choose.condition(), period);
        return unasked ? Between.EITHER : bounds.of(where, period);
    }

    /** What rows add up to. */
    private static final class Sum {
        private final Node.FoldKind kind;
        private Between all = Between.exactly(0);
        private double smallest = MISSING; // of the extremes of rows: bounds of all, and of those surely meant
        private double largest = MISSING;
        private Between extreme = Between.NOTHING;
        private boolean any;
        private boolean unbounded;
        // of a share: weights for it and against it, at their least and at their most
        private double leastFor;
        private double mostFor;
        private double leastAgainst;
        private double mostAgainst;

        Sum(Node.FoldKind kind) {
            this.kind = kind;
        }

        void add(Seen seen) {
            switch (kind) {
                case SUM ->
                    all = all.plus(sure(seen) ? seen.value() : seen.value().or(Between.exactly(0)));
                case COUNT ->
                    all = all.plus(Between.truth(
                            sure(seen) && seen.value().surely(), seen.value().maybe()));
                case SHARE -> share(seen);
                case MIN, MAX -> extreme(seen);
                case FIRST, LAST, IRR -> unbounded = true;
            }
        }

        private static boolean sure(Seen seen) {
            return seen.meant().surely();
        }

        private void extreme(Seen seen) {
            Between value = seen.value();
            if (!any) {
                smallest = value.low();
                largest = value.high();
            } else {
                smallest = Double.isNaN(value.low()) ? MISSING : Math.min(smallest, value.low());
                largest = Double.isNaN(value.high()) ? MISSING : Math.max(largest, value.high());
            }
            any = true;
            if (sure(seen)) {
                extreme = kind == Node.FoldKind.MIN
                        ? new Between(
                                MISSING,
                                new Between(MISSING, extreme.high())
                                        .smaller(value)
                                        .high())
                        : new Between(
                                new Between(extreme.low(), MISSING)
                                        .larger(value)
                                        .low(),
                                MISSING);
            }
        }

        private void share(Seen seen) {
            Between weight = seen.weight();
            if (!(weight.low() >= 0)) {
                unbounded |= seen.meant().maybe();
                return;
            }
            double most = Double.isNaN(weight.high()) ? Double.POSITIVE_INFINITY : weight.high();
            // for the least share: what is surely for it weighs least, all else that may count weighs most
            if (seen.value().surely()) {
                leastFor += sure(seen) ? weight.low() : 0;
            } else {
                mostAgainst += most;
            }
            if (seen.value().maybe()) {
                mostFor += most;
            } else {
                leastAgainst += sure(seen) ? weight.low() : 0;
            }
        }

        Between bounds() {
            if (unbounded) {
                return kind == Node.FoldKind.SHARE ? Between.EITHER : Between.NOTHING;
            }
            return switch (kind) {
                case SUM, COUNT -> all;
                case SHARE ->
                    leastFor + mostAgainst == 0 && mostFor + leastAgainst == 0
                            ? Between.NOTHING
                            : new Between(part(leastFor, mostAgainst), part(mostFor, leastAgainst));
                case MIN -> new Between(any ? smallest : MISSING, extreme.high());
                case MAX -> new Between(extreme.low(), any ? largest : MISSING);
                case FIRST, LAST, IRR -> Between.NOTHING;
            };
        }

        private static double part(double of, double rest) {
            if (Double.isInfinite(rest)) {
                return Double.isInfinite(of) ? MISSING : 0;
            }
            return Double.isInfinite(of) ? 1 : of + rest == 0 ? MISSING : of / (of + rest);
        }
    }
}
