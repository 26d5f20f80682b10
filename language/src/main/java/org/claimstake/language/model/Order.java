package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Which pass computes a value and what comes first within it. A line that reads a measure waits for the
 * pass after it; a ring through either is a finding, walked by name.
 */
final class Order {

    /** One pass over the periods: values held once, values of each period, then what folds them. */
    record Pass(List<Integer> once, List<Integer> eachPeriod, List<Integer> after, List<List<Plan.Turn>> interleaved) {}

    /** Whole values in their order; where some read one another's rows, the order of their rows. */
    private record Sorted(List<Integer> steps, List<List<Plan.Turn>> interleaved) {}

    private final World world;
    private final Shapes shapes;
    private final BitSet wanted;
    private final List<TreeSet<Integer>> all = new ArrayList<>();
    private final List<TreeSet<Integer>> samePeriod = new ArrayList<>();
    /** What is read from a later period: it must be complete before. */
    private final List<TreeSet<Integer>> ahead = new ArrayList<>();

    private final Components components;

    /** @param wanted the values that are to be ordered at all */
    Order(World world, Shapes shapes, BitSet wanted) {
        this.world = world;
        this.shapes = shapes;
        this.wanted = wanted;
        for (Def def : world.defs) {
            var every = new TreeSet<Integer>();
            var now = new TreeSet<Integer>();
            var later = new TreeSet<Integer>();
            if (wanted.get(def.id())) {
                read(def.check().node(), every, now);
                schedules(def.check().node(), every, now);
                if (def.guard().isDemand()) {
                    // its sentence tells them when it does not hold
                    every.addAll(def.told());
                    now.addAll(def.told());
                }
                ahead(def.check().node(), later);
            }
            all.add(every);
            samePeriod.add(now);
            ahead.add(later);
        }
        components = Components.of(all);
    }

    private static void read(Node node, TreeSet<Integer> every, TreeSet<Integer> now) {
        Nodes.steps(node, every::add);
        direct(node, now);
    }

    private static void ahead(Node node, TreeSet<Integer> later) {
        if (node instanceof Node.Lag lag && lag.back() < 0) {
            later.add(lag.step());
        }
        Nodes.children(node).forEach(child -> ahead(child, later));
    }

    /** Steps needed before this one in the same period: all but those read from an earlier one. */
    private static void direct(Node node, TreeSet<Integer> now) {
        switch (node) {
            case Node.Ref ref -> now.add(ref.step());
            case Node.Past past -> now.add(past.step());
            case Node.Layers layers -> now.addAll(Operands.inPeriod(layers));
            case Node.FutureFold fold -> {
                now.add(fold.step());
                if (fold.where() >= 0) {
                    now.add(fold.where());
                }
            }
            default -> {
                // reads no step itself, or one of the past
            }
        }
        Nodes.children(node).forEach(child -> direct(child, now));
    }

    private void schedules(Node node, TreeSet<Integer> every, TreeSet<Integer> now) {
        if (node instanceof Node.AtSchedule at) {
            var schedule = world.schedule(at.schedule());
            if (schedule != null) {
                schedule.bands().forEach(band -> {
                    read(band.value(), every, now);
                    if (band.bound() != null) {
                        read(band.bound(), every, now);
                    }
                });
            }
        }
        Nodes.children(node).forEach(child -> schedules(child, every, now));
    }

    /** False when a value needs itself through a measure. */
    boolean rings() {
        boolean fine = true;
        for (List<Integer> members : components.groups()) {
            int first = members.getFirst();
            boolean ring = members.size() > 1 || all.get(first).contains(first);
            boolean folded = members.stream()
                    .anyMatch(m -> shapes.after(m)
                            || shapes.figure(m)
                            || ahead.get(m).stream().anyMatch(members::contains));
            if (ring && folded) {
                world.report(ShapeFindings.ring(
                        names(walk(members, all)), world.defs.get(first).place()));
                fine = false;
            }
        }
        return fine;
    }

    /** Null when a value needs itself in the same period. */
    @Nullable
    List<Pass> passes() {
        int[] pass = new int[all.size()];
        int last = 0;
        // components come out with what they need before them
        for (List<Integer> members : components.groups()) {
            int at = 0;
            for (int member : members) {
                for (int needed : all.get(member)) {
                    if (!shapes.figure(needed) && components.groupOf(needed) != components.groupOf(member)) {
                        boolean waits = (shapes.after(needed) && !shapes.after(member))
                                || ahead.get(member).contains(needed);
                        at = Math.max(at, pass[needed] + (waits ? 1 : 0));
                    }
                }
            }
            for (int member : members) {
                pass[member] = at;
            }
            last = Math.max(last, at);
        }
        var passes = new ArrayList<Pass>();
        for (int p = 0; p <= last; p++) {
            var once = new ArrayList<Integer>();
            var each = new ArrayList<Integer>();
            var after = new ArrayList<Integer>();
            for (int id = 0; id < all.size(); id++) {
                if (wanted.get(id) && pass[id] == p && !shapes.figure(id)) {
                    (shapes.after(id) ? after : shapes.byPeriod(id) ? each : once).add(id);
                }
            }
            Sorted first = sorted(once);
            Sorted second = sorted(each);
            Sorted third = sorted(after);
            if (first == null || second == null || third == null) {
                return null;
            }
            var interleaved = new ArrayList<>(first.interleaved());
            interleaved.addAll(second.interleaved());
            interleaved.addAll(third.interleaved());
            passes.add(new Pass(first.steps(), second.steps(), third.steps(), interleaved));
        }
        return passes;
    }

    List<Integer> figures() {
        var figures = new ArrayList<Integer>();
        for (int id = 0; id < all.size(); id++) {
            if (wanted.get(id) && shapes.figure(id)) {
                figures.add(id);
            }
        }
        Sorted sorted = sorted(figures);
        return sorted == null ? List.of() : sorted.steps();
    }

    /** Operands first, otherwise in the order of the text; null after reporting every circle. */
    private @Nullable Sorted sorted(List<Integer> members) {
        var here = new TreeSet<>(members);
        byte[] state = new byte[all.size()];
        var done = new ArrayList<Integer>();
        boolean circle = false;
        for (int start : demandsFirst(members)) {
            if (state[start] == 0) {
                circle |= visit(start, here, state, done);
            }
        }
        return circle ? byRows(here) : new Sorted(done, List.of());
    }

    /** What must hold is asked as early as can be: its sentence says more than the fault it leads to. */
    private List<Integer> demandsFirst(List<Integer> members) {
        var ordered = new ArrayList<Integer>();
        members.stream().filter(id -> guard(id) == Step.Guard.RANGE).forEach(ordered::add);
        members.stream().filter(id -> guard(id) == Step.Guard.REQUIRED).forEach(ordered::add);
        members.stream().filter(id -> !guard(id).isDemand()).forEach(ordered::add);
        return ordered;
    }

    private Step.Guard guard(int id) {
        return world.defs.get(id).guard();
    }

    /** By name some need each other. Their rows may not: each group of them is put in order row by row. */
    private @Nullable Sorted byRows(TreeSet<Integer> here) {
        var needs = new ArrayList<TreeSet<Integer>>();
        for (int id = 0; id < all.size(); id++) {
            var needed = new TreeSet<Integer>();
            if (here.contains(id)) {
                needed.addAll(samePeriod.get(id));
                needed.retainAll(here);
            }
            needs.add(needed);
        }
        var steps = new ArrayList<Integer>();
        var interleaved = new ArrayList<List<Plan.Turn>>();
        boolean circle = false;
        for (List<Integer> group : Components.of(needs).groups()) {
            int first = group.getFirst();
            if (!here.contains(first)) {
                continue;
            }
            steps.addAll(group);
            if (group.size() > 1 || needs.get(first).contains(first)) {
                List<Plan.Turn> turns = new RowOrder(world, group).turns();
                circle |= turns == null;
                interleaved.add(turns == null ? List.of() : turns);
            }
        }
        return circle ? null : new Sorted(steps, interleaved);
    }

    /** Depth first without recursion: a long chain of lines must not exhaust the stack. */
    private boolean visit(int start, TreeSet<Integer> here, byte[] state, List<Integer> done) {
        Deque<Integer> path = new ArrayDeque<>();
        Deque<java.util.Iterator<Integer>> open = new ArrayDeque<>();
        boolean circle = false;
        path.push(start);
        open.push(samePeriod.get(start).iterator());
        state[start] = 1;
        while (!path.isEmpty()) {
            var next = open.element();
            if (!next.hasNext()) {
                int finished = path.pop();
                open.pop();
                state[finished] = 2;
                done.add(finished);
                continue;
            }
            int needed = next.next();
            if (!here.contains(needed) || state[needed] == 2) {
                continue;
            }
            if (state[needed] == 1) {
                circle = true;
                continue;
            }
            state[needed] = 1;
            path.push(needed);
            open.push(samePeriod.get(needed).iterator());
        }
        return circle;
    }

    private List<String> names(List<Integer> ids) {
        return ids.stream()
                .map(id -> world.defs.get(id))
                .map(def -> Items.plain(Planner.named(def)))
                .filter(name -> !name.contains(" after "))
                .toList();
    }

    /** A way round through a component, beginning and ending at its first member. */
    private static List<Integer> walk(List<Integer> members, List<TreeSet<Integer>> edges) {
        int start = members.getFirst();
        var before = new java.util.HashMap<Integer, Integer>();
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int here = queue.remove();
            for (int next : edges.get(here)) {
                if (next == start) {
                    var way = new ArrayList<Integer>();
                    way.add(start);
                    for (Integer at = here; at != null && at != start; at = before.get(at)) {
                        way.add(at);
                    }
                    way.add(start);
                    java.util.Collections.reverse(way);
                    return way;
                }
                if (members.contains(next) && !before.containsKey(next)) {
                    before.put(next, here);
                    queue.add(next);
                }
            }
        }
        return members;
    }
}
