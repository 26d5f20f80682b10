package org.claimstake.language.model;

import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Row;

/**
 * Does a node read the row of a loop around it? Such a node cannot be kept as a step of its own.
 */
final class LoopUse {
    private LoopUse() {}

    static boolean readsLoop(Node node) {
        return Nodes.rows(node).stream()
                        .anyMatch(row -> row instanceof Row.Slot(var slot) && slot > 0 && !bound(node, slot))
                || Nodes.children(node).stream().anyMatch(child -> readsLoop(child) && !bindsAll(node, child));
    }

    private static boolean bound(Node node, int slot) {
        return node instanceof Node.RowFold fold && fold.slot() == slot;
    }

    // inside a fold its own loop is bound; only slots below it reach out
    private static boolean bindsAll(Node node, Node child) {
        return node instanceof Node.RowFold fold && lowest(child) >= fold.slot();
    }

    private static int lowest(Node node) {
        int here = Nodes.rows(node).stream()
                .mapToInt(row -> row instanceof Row.Slot(var slot) && slot > 0 ? slot : Integer.MAX_VALUE)
                .min()
                .orElse(Integer.MAX_VALUE);
        int below =
                Nodes.children(node).stream().mapToInt(LoopUse::lowest).min().orElse(Integer.MAX_VALUE);
        return Math.min(here, below);
    }
}
