package org.claimstake.engine.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Joins a row of leaves as the nodes of one binary tree, whose shape is the number of the leaf and nothing else: a node
 * of level h spans the 2^h leaves from a multiple of 2^h on, and is its left half joined with its right; where the row
 * ends before the right half begins, it is its left half. Held are only the nodes whose sibling is still to come.
 *
 * @param <N> what a node holds
 */
final class FixedTree<N> {

    /** @param first number of the first leaf below it */
    private record Node<N>(long first, int level, N value) {

        long end() {
            return first + (1L << level);
        }

        boolean isLeft() {
            return (first >> level) % 2 == 0;
        }
    }

    private final BinaryOperator<N> join;
    private final long first;
    private final List<Node<N>> nodes = new ArrayList<>(); // from left to right

    /** @param first the number of the first leaf to come: above 0 in a part of the row */
    FixedTree(BinaryOperator<N> join, long first) {
        this.join = join;
        this.first = first;
    }

    /** Adds the next leaf. */
    void add(N leaf) {
        add(new Node<>(end(), 0, leaf));
    }

    /** Adds the part of the row that follows. */
    void addAll(FixedTree<N> next) {
        if (next.first != end()) {
            throw new IllegalArgumentException("a part that begins with leaf %s cannot follow one that ends before %s"
                    .formatted(next.first, end()));
        }
        next.nodes.forEach(this::add);
    }

    private void add(Node<N> node) {
        Node<N> right = node;
        while (!nodes.isEmpty()
                && nodes.getLast().level == right.level
                && nodes.getLast().isLeft()) {
            Node<N> left = nodes.removeLast();
            right = new Node<>(left.first, left.level + 1, join.apply(left.value, right.value));
        }
        nodes.add(right);
    }

    /** The number of the leaf that comes next. */
    long end() {
        return nodes.isEmpty() ? first : nodes.getLast().end();
    }

    long first() {
        return first;
    }

    /** The root; empty for no leaves. Only a row that begins with leaf 0 has one. */
    Optional<N> root() {
        if (first != 0) throw new IllegalStateException("a part from leaf %s has no root of its own".formatted(first));
        return nodes.reversed().stream().map(Node::value).reduce((right, left) -> join.apply(left, right));
    }
}
