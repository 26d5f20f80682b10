package org.claimstake.engine.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * What all futures of a run share: layout, tables, streams, and what was found out about the formulas beforehand.
 *
 * @param folds         every fold over rows, in the order of the plan
 * @param chancePowers  powers whose exponent depends on chance
 */
public record Model(
        Layout layout, Tables tables, Draws draws, long seed, List<Node.RowFold> folds, Set<Node> chancePowers) {

    public Model {
        folds = List.copyOf(folds);
        chancePowers = Collections.unmodifiableSet(chancePowers); // by identity, which a copy would lose
    }

    public static Model of(Plan plan, long seed) {
        var layout = new Layout(plan);
        var folds = new ArrayList<Node.RowFold>();
        // by identity: two nodes that read alike may stand in steps of different rows
        Set<Node> powers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node formula : formulas(plan)) {
            Operands.walk(formula, node -> {
                if (node instanceof Node.RowFold fold) {
                    folds.add(fold);
                }
                if (node instanceof Node.Binary(var op, var _, var right)
                        && op == Node.BinaryOp.POWER
                        && dependsOnChance(plan, right)) {
                    powers.add(node);
                }
            });
        }
        return new Model(layout, new Tables(plan), new Draws(layout, seed), seed, folds, powers);
    }

    /** Those of steps, then those of schedules, which are evaluated within them. */
    private static List<Node> formulas(Plan plan) {
        return Stream.concat(
                        plan.steps().stream().map(Step::formula),
                        plan.schedules().stream().flatMap(schedule -> Operands.of(schedule).stream()))
                .toList();
    }

    /** A whole exponent here is multiplied out. */
    public boolean isWholePower(Node.Binary power) {
        return chancePowers.isEmpty() || !chancePowers.contains(power);
    }

    private static boolean dependsOnChance(Plan plan, Node formula) {
        boolean[] depends = {false};
        Operands.walk(
                formula,
                node -> depends[0] |= node instanceof Node.Draw
                        || Operands.steps(node).stream()
                                .anyMatch(step -> plan.step(step).byFuture()));
        return depends[0];
    }
}
