package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Node;

/** The numbers that a formula comes to by its conditions: 2 and 1 of {@code if wet then 2 else 1}. */
final class Branches {
    private Branches() {}

    /** Those that are known before anything is drawn. */
    static List<Double> of(Node node) {
        var known = new ArrayList<Double>();
        for (Node branch : all(node)) {
            Double constant = Checker.constant(branch);
            if (constant != null) {
                known.add(constant);
            }
        }
        return known;
    }

    /** All of them are. */
    static boolean areKnown(Node node) {
        return all(node).stream().allMatch(branch -> Checker.constant(branch) != null);
    }

    private static List<Node> all(Node node) {
        if (!(node instanceof Node.Choose choose)) {
            return List.of(node);
        }
        var all = new ArrayList<>(all(choose.then()));
        all.addAll(all(choose.otherwise()));
        return all;
    }
}
