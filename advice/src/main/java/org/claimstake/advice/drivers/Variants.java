package org.claimstake.advice.drivers;

import java.util.Set;
import java.util.function.Function;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** A plan with other draws. Draws belong to names, so that a plan in which a name is another one draws it anew. */
final class Variants {
    /** No name of a case holds it. */
    private static final String AGAIN = "\u0001again";

    private Variants() {}

    /** Everything is drawn anew but these streams, which are drawn as they were. */
    static Plan keeping(Plan plan, Set<String> streams) {
        return with(
                plan,
                draw -> streams.contains(draw.name())
                        ? draw
                        : new Node.Draw(draw.name() + AGAIN, draw.normal(), draw.byPeriod(), draw.unsure()));
    }

    /**
     * These streams are not drawn: all lie at one quantile of theirs.
     *
     * @param uniform the share that lies below
     * @param normal  the quantile of a standard normal of that share
     */
    static Plan holding(Plan plan, Set<String> streams, double uniform, double normal) {
        return with(
                plan,
                draw -> streams.contains(draw.name()) ? new Node.Constant(draw.normal() ? normal : uniform) : draw);
    }

    private static Plan with(Plan plan, Function<Node.Draw, Node> others) {
        return plan.with(plan.steps().stream().map(step -> with(step, others)).toList(), plan.grounds());
    }

    private static Step with(Step step, Function<Node.Draw, Node> others) {
        boolean[] draws = {false};
        Operands.walk(step.formula(), node -> draws[0] |= node instanceof Node.Draw);
        return draws[0] ? step.with(with(step.formula(), others), step.words()) : step;
    }

    // formulas that draw are those of distributions, which are not deep
    private static Node with(Node node, Function<Node.Draw, Node> others) {
        return node instanceof Node.Draw draw
                ? others.apply(draw)
                : Nodes.rebuild(node, child -> with(child, others), step -> step);
    }
}
