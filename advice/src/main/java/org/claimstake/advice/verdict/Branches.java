package org.claimstake.advice.verdict;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Operands;
import org.jspecify.annotations.Nullable;

/** The leaves of a formula that its value hangs on: only branches that are taken are gone into. */
final class Branches {
    private final ToDoubleFunction<Node> value;
    private final boolean asks;
    private final Consumer<Node> leaf;

    /**
     * @param asks what is asked for with {@code known} counts: the formula says which rows are looked at. Elsewhere whoever asks has an
     *             answer for either case
     * @param leaf is given cells, other steps and folds over rows
     */
    Branches(ToDoubleFunction<Node> value, boolean asks, Consumer<Node> leaf) {
        this.value = value;
        this.asks = asks;
        this.leaf = leaf;
    }

    void walk(@Nullable Node node) {
        switch (node) {
            case null -> {}
            case Node.Cell cell -> leaf.accept(cell);
            case Node.Ref ref -> leaf.accept(ref);
            case Node.RowFold fold -> leaf.accept(fold);
            case Node.Unary known
            when known.op() == Node.UnaryOp.KNOWN -> {
                if (asks) {
                    walk(known.operand());
                }
            }
            case Node.Choose choose -> choose(choose);
            case Node.Binary binary -> binary(binary);
            case Node other -> Operands.of(other).forEach(this::walk);
        }
    }

    private void choose(Node.Choose choose) {
        walk(choose.condition());
        double condition = value.applyAsDouble(choose.condition());
        if (!Double.isNaN(condition)) {
            walk(condition != 0 ? choose.then() : choose.otherwise());
        }
    }

    private void binary(Node.Binary binary) {
        double left = value.applyAsDouble(binary.left());
        boolean isOtherwise = binary.op() == BinaryOp.OTHERWISE;
        if (!isOtherwise || !Double.isNaN(left)) {
            walk(binary.left());
        }
        boolean decided = binary.op() == BinaryOp.AND && left == 0
                || binary.op() == BinaryOp.OR && left == 1
                || isOtherwise && !Double.isNaN(left);
        if (!decided) {
            walk(binary.right());
        }
    }
}
