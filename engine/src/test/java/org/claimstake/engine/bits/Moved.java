package org.claimstake.engine.bits;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.PlanCheck;
import org.claimstake.language.plan.Step;

/** A plan in which one thing is another: a number, a formula, or what a step refuses. */
final class Moved {
    private static final int TRIES = 40;
    private static final List<Double> NUMBERS = List.of(0.0, 0.5, 1.0, 2.0, -1.5, 7.0);

    private final Plan plan;
    private final SplittableRandom random;

    private Moved(Plan plan, long seed) {
        this.plan = plan;
        random = new SplittableRandom(seed);
    }

    /** Empty where nothing was found that may be moved. */
    static Optional<Plan> of(Plan plan, long seed) {
        var moved = new Moved(plan, seed);
        return Stream.generate(moved::any)
                .limit(TRIES)
                .flatMap(Optional::stream)
                .map(Shrinking::byChance)
                .filter(other -> PlanCheck.problems(other).isEmpty())
                .findFirst();
    }

    private Optional<Plan> any() {
        if (plan.steps().isEmpty()) {
            return Optional.empty(); // of a plan that was shrunk
        }
        Step step = plan.steps().get(random.nextInt(plan.steps().size()));
        if (plan.figures().contains(step.id())) {
            return Optional.empty();
        }
        Node formula = step.formula();
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(Shrinking.with(plan, step, formula, otherGuard(step)));
            case 1 ->
                Sorts.isNumber(plan, formula)
                        ? Optional.of(Shrinking.with(plan, step, more(formula), step.guard()))
                        : Optional.empty();
            default -> otherNumber(formula).map(other -> Shrinking.with(plan, step, other, step.guard()));
        };
    }

    private static Step.Guard otherGuard(Step step) {
        return step.guard() == Step.Guard.NONE && !step.type().optional() ? Step.Guard.CLAIM : Step.Guard.NONE;
    }

    private Node more(Node formula) {
        return new Node.Binary(Node.BinaryOp.ADD, formula, number());
    }

    private Node number() {
        return new Node.Constant(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    /** One of the numbers in arithmetic, where any number may stand. */
    private Optional<Node> otherNumber(Node node) {
        List<Node> children = Operands.of(node);
        if (children.isEmpty()) {
            return Optional.empty();
        }
        int first = random.nextInt(children.size());
        for (int i = 0; i < children.size(); i++) {
            int place = (first + i) % children.size();
            Node child = children.get(place);
            Optional<Node> other =
                    child instanceof Node.Constant && isArithmetic(node) ? Optional.of(number()) : otherNumber(child);
            if (other.isPresent()) {
                return other.map(part -> Shrinking.replaced(node, place, part));
            }
        }
        return Optional.empty();
    }

    private static boolean isArithmetic(Node node) {
        return node instanceof Node.Binary binary
                && switch (binary.op()) {
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX -> true;
                    default -> false;
                };
    }
}
