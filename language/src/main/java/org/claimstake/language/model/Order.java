package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.jspecify.annotations.Nullable;

/**
 * Which pass computes a value and what comes first within it. A line that reads a measure waits for the
 * pass after it; a ring through either is a finding, walked by name.
 */
final class Order {

    /** One pass over the periods: values held once, values of each period, then what folds them. */
    record Pass(List<Integer> once, List<Integer> eachPeriod, List<Integer> after) {}

    private final World world;
    private final Shapes shapes;
    private final List<TreeSet<Integer>> all = new ArrayList<>();
    private final List<TreeSet<Integer>> samePeriod = new ArrayList<>();
    private int[] component = new int[0];
    private final List<List<Integer>> components = new ArrayList<>();

    Order(World world, Shapes shapes) {
        this.world = world;
        this.shapes = shapes;
        for (Def def : world.defs) {
            var every = new TreeSet<Integer>();
            var now = new TreeSet<Integer>();
            read(def.check().node(), every, now);
            schedules(def.check().node(), every, now);
            all.add(every);
            samePeriod.add(now);
        }
    }

    private static void read(Node node, TreeSet<Integer> every, TreeSet<Integer> now) {
        Nodes.steps(node, every::add);
        direct(node, now);
    }

    /** Steps needed before this one in the same period: all but those read from an earlier one. */
    private static void direct(Node node, TreeSet<Integer> now) {
        switch (node) {
            case Node.Ref ref -> now.add(ref.step());
            case Node.Past past -> now.add(past.step());
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
        if (node instanceof Node.AtSchedule at && at.schedule() >= 0) {
            var schedule = world.schedules.get(at.schedule());
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
        tarjan();
        boolean fine = true;
        for (List<Integer> members : components) {
            int first = members.getFirst();
            boolean ring = members.size() > 1 || all.get(first).contains(first);
            boolean folded = members.stream().anyMatch(m -> shapes.after(m) || shapes.figure(m));
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
        for (List<Integer> members : components) {
            int at = 0;
            for (int member : members) {
                for (int needed : all.get(member)) {
                    if (!shapes.figure(needed) && component[needed] != component[member]) {
                        boolean waits = shapes.after(needed) && !shapes.after(member);
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
                if (pass[id] == p && !shapes.figure(id)) {
                    (shapes.after(id) ? after : shapes.byPeriod(id) ? each : once).add(id);
                }
            }
            List<Integer> a = sorted(once);
            List<Integer> b = sorted(each);
            List<Integer> c = sorted(after);
            if (a == null || b == null || c == null) {
                return null;
            }
            passes.add(new Pass(a, b, c));
        }
        return passes;
    }

    List<Integer> figures() {
        var figures = new ArrayList<Integer>();
        for (int id = 0; id < all.size(); id++) {
            if (shapes.figure(id)) {
                figures.add(id);
            }
        }
        List<Integer> sorted = sorted(figures);
        return sorted == null ? List.of() : sorted;
    }

    /** Operands first, otherwise in the order of the text; null after reporting every circle. */
    private @Nullable List<Integer> sorted(List<Integer> members) {
        var here = new TreeSet<>(members);
        byte[] state = new byte[all.size()];
        var done = new ArrayList<Integer>();
        boolean circle = false;
        for (int start : members) {
            if (state[start] == 0) {
                circle |= visit(start, here, state, done);
            }
        }
        return circle ? null : done;
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
                report(path, needed);
                continue;
            }
            state[needed] = 1;
            path.push(needed);
            open.push(samePeriod.get(needed).iterator());
        }
        return circle;
    }

    private void report(Deque<Integer> path, int closing) {
        var walked = new ArrayList<Integer>();
        for (int id : path) {
            walked.add(id);
            if (id == closing) {
                break;
            }
        }
        java.util.Collections.reverse(walked);
        walked.add(closing);
        var places = walked.stream()
                .limit(walked.size() - 1L)
                .map(id -> world.defs.get(id).place())
                .distinct()
                .toList();
        boolean account = walked.stream()
                .anyMatch(id -> world.defs.get(id).kind() == org.claimstake.language.plan.Step.Kind.MOVEMENT);
        world.report(ShapeFindings.circle(names(walked), account, places));
    }

    private List<String> names(List<Integer> ids) {
        return ids.stream()
                .map(id -> world.defs.get(id))
                .map(def -> Items.plain(def.name()))
                .filter(name -> !name.endsWith(" balance"))
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

    /** Strongly connected components, those needed first; written without recursion. */
    private void tarjan() {
        int n = all.size();
        component = new int[n];
        int[] index = new int[n];
        int[] low = new int[n];
        Arrays.fill(index, -1);
        Arrays.fill(component, -1);
        var stack = new ArrayDeque<Integer>();
        int counter = 0;
        for (int root = 0; root < n; root++) {
            if (index[root] >= 0) {
                continue;
            }
            Deque<Integer> path = new ArrayDeque<>();
            Deque<java.util.Iterator<Integer>> open = new ArrayDeque<>();
            index[root] = low[root] = counter++;
            stack.push(root);
            path.push(root);
            open.push(all.get(root).iterator());
            while (!path.isEmpty()) {
                int here = path.element();
                var next = open.element();
                if (next.hasNext()) {
                    int needed = next.next();
                    if (index[needed] < 0) {
                        index[needed] = low[needed] = counter++;
                        stack.push(needed);
                        path.push(needed);
                        open.push(all.get(needed).iterator());
                    } else if (component[needed] < 0) {
                        low[here] = Math.min(low[here], index[needed]);
                    }
                } else {
                    path.pop();
                    open.pop();
                    if (!path.isEmpty()) {
                        low[path.element()] = Math.min(low[path.element()], low[here]);
                    }
                    if (low[here] == index[here]) {
                        close(here, stack);
                    }
                }
            }
        }
    }

    private void close(int root, Deque<Integer> stack) {
        var members = new ArrayList<Integer>();
        int member;
        do {
            member = stack.pop();
            component[member] = components.size();
            members.add(member);
        } while (member != root);
        members.sort(null);
        components.add(members);
    }
}
