package org.claimstake.advice.drivers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.plan.Behind;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * The drawn values that a step depends on. Draws of one process, and values whose draws are correlated, become one input: of
 * what moves together no part can be told apart, and what remains is independent.
 */
final class Inputs {
    private final Plan plan;
    private final BitSet reached;

    private Inputs(Plan plan, BitSet reached) {
        this.plan = plan;
        this.reached = reached;
    }

    /** In the order of the plan. */
    static List<Input> of(Plan plan, int step) {
        return new Inputs(plan, Behind.of(plan, Set.of(step))).all();
    }

    /** A group under way. */
    private record Group(Set<Step> owners, Set<Step> steps, NavigableSet<String> streams) {
        boolean shares(Step owner, Set<String> others) {
            return owners.contains(owner) || others.stream().anyMatch(streams::contains);
        }
    }

    private List<Input> all() {
        var groups = new ArrayList<Group>();
        for (int id = reached.nextSetBit(0); id >= 0; id = reached.nextSetBit(id + 1)) {
            Step step = plan.step(id);
            NavigableSet<String> streams = streams(step);
            if (!streams.isEmpty()) {
                add(step, streams, groups);
            }
        }
        return groups.stream().map(this::input).toList();
    }

    /** Joins all groups that the step hangs together with; the place of the first stays. */
    private void add(Step step, NavigableSet<String> streams, List<Group> groups) {
        Step owner = owner(step);
        var mine = new Group(new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeSet<>());
        var joined =
                groups.stream().filter(group -> group.shares(owner, streams)).toList();
        for (Group group : joined) {
            mine.owners().addAll(group.owners());
            mine.steps().addAll(group.steps());
            mine.streams().addAll(group.streams());
        }
        mine.owners().add(owner);
        mine.steps().add(step);
        mine.streams().addAll(streams);
        int place = joined.isEmpty() ? groups.size() : groups.indexOf(joined.getFirst());
        groups.removeAll(joined);
        groups.add(place, mine);
    }

    /** The process whose noise it is, {@code price.value} of {@code price.noise}; else the value itself. */
    private Step owner(Step step) {
        int dot = step.name().lastIndexOf('.');
        if (dot >= 0 && step.byPeriod()) {
            Optional<Step> process = find(step.name().substring(0, dot) + Input.VALUE);
            if (process.isPresent()) {
                return process.get();
            }
        }
        // looked into from another scenario, it is the same draw
        return step.own() ? step : find(step.name()).orElse(step);
    }

    private Optional<Step> find(String name) {
        return plan.steps().stream()
                .filter(one -> one.own() && one.shown() && one.name().equals(name))
                .findFirst();
    }

    private Input input(Group group) {
        boolean[] unsure = {true};
        boolean[] byPeriod = {false};
        for (Step step : group.steps()) {
            Operands.walk(step.formula(), node -> {
                if (node instanceof Node.Draw draw) {
                    unsure[0] &= draw.unsure();
                    byPeriod[0] |= draw.byPeriod();
                }
            });
        }
        return new Input(
                List.copyOf(group.owners()),
                List.copyOf(group.steps()),
                group.streams(),
                unsure[0],
                form(group, byPeriod[0]));
    }

    private Input.Form form(Group group, boolean byPeriod) {
        if (group.owners().size() > 1 || group.steps().stream().anyMatch(this::leans)) {
            return Input.Form.JOINED;
        }
        if (byPeriod || group.steps().size() > 1) {
            return Input.Form.PROCESS;
        }
        Step only = group.steps().iterator().next();
        return only.rows() >= 0 ? Input.Form.ROWS : only.byPeriod() ? Input.Form.PROCESS : Input.Form.NUMBER;
    }

    /** Do the parameters of its distribution depend on chance themselves? */
    private boolean leans(Step step) {
        return Behind.steps(plan, step).stream()
                .anyMatch(read -> plan.step(read).byFuture());
    }

    private static NavigableSet<String> streams(Step step) {
        var streams = new TreeSet<String>();
        Operands.walk(step.formula(), node -> {
            if (node instanceof Node.Draw draw) {
                streams.add(draw.name());
            }
        });
        return streams;
    }
}
