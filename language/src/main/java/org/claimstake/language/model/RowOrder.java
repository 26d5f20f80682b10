package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * The order of single rows among values that by their names need each other. Only a row that needs itself is a circle: it is
 * walked by name with its row, {@code debt[a] -> cash[b] -> debt[a]}.
 */
final class RowOrder {
    /** Readings of one row by another that are followed; beyond that a circle by name counts as one. */
    private static final int MOST_READINGS = 5_000_000;

    /** @param row of the table, -1 for a value without rows */
    private record Instance(int def, int place, int row) {}

    private final World world;
    private final List<Instance> instances = new ArrayList<>();
    private final Map<Integer, Map<Integer, Integer>> numbers = new HashMap<>(); // [value][row of the table]
    private final RowReads reads;
    private int readings;

    RowOrder(World world, List<Integer> group) {
        this.world = world;
        this.reads = new RowReads(world, new java.util.TreeSet<>(group));
        for (int id : group) {
            Rows rows = world.defs.get(id).rows();
            List<Integer> of = rows == null ? List.of(-1) : rows.rows();
            var byRow = new HashMap<Integer, Integer>();
            for (int place = 0; place < of.size(); place++) {
                byRow.put(of.get(place), instances.size());
                instances.add(new Instance(id, place, of.get(place)));
            }
            numbers.put(id, byRow);
        }
    }

    /** Null after reporting a circle. */
    @Nullable
    List<Plan.Turn> turns() {
        byte[] state = new byte[instances.size()];
        var done = new ArrayList<Plan.Turn>();
        for (int start = 0; start < instances.size(); start++) {
            if (state[start] == 0 && !visit(start, state, done)) {
                return null;
            }
        }
        return done;
    }

    private boolean visit(int start, byte[] state, List<Plan.Turn> done) {
        Deque<Integer> path = new ArrayDeque<>();
        Deque<java.util.Iterator<Integer>> open = new ArrayDeque<>();
        state[start] = 1;
        path.push(start);
        open.push(needed(start).iterator());
        while (!path.isEmpty()) {
            var next = open.element();
            if (!next.hasNext()) {
                int finished = path.pop();
                open.pop();
                state[finished] = 2;
                done.add(new Plan.Turn(
                        instances.get(finished).def(), instances.get(finished).place()));
                continue;
            }
            int needed = next.next();
            if (state[needed] == 1) {
                report(path, needed);
                return false;
            }
            if (state[needed] == 0) {
                state[needed] = 1;
                path.push(needed);
                open.push(needed(needed).iterator());
            }
        }
        return true;
    }

    /** In the order in which they are read. */
    private Iterable<Integer> needed(int number) {
        Instance instance = instances.get(number);
        var needed = new java.util.LinkedHashSet<Integer>();
        reads.of(world.defs.get(instance.def()), instance.row(), (def, row) -> {
            Map<Integer, Integer> byRow = java.util.Objects.requireNonNull(numbers.get(def));
            if (row == RowReads.ANY || readings > MOST_READINGS) {
                readings += byRow.size();
                needed.addAll(byRow.values());
            } else {
                readings++;
                Integer one = byRow.get(row);
                if (one != null) {
                    needed.add(one);
                }
            }
        });
        return needed;
    }

    private void report(Deque<Integer> path, int closing) {
        var walked = new ArrayList<Instance>();
        for (int number : path) {
            walked.addFirst(instances.get(number));
            if (number == closing) {
                break;
            }
        }
        var places = walked.stream()
                .map(instance -> world.defs.get(instance.def()).place())
                .distinct()
                .toList();
        boolean account = walked.stream()
                .anyMatch(instance -> world.defs.get(instance.def()).kind() == Step.Kind.MOVEMENT);
        walked.add(instances.get(closing));
        List<String> names = walked.stream()
                .map(this::name)
                .filter(name -> !name.contains(" after "))
                .toList();
        world.report(ShapeFindings.circle(names, account, places));
    }

    private String name(Instance instance) {
        Def def = world.defs.get(instance.def());
        Rows rows = def.rows();
        String key = rows == null ? "" : "[" + rows.data().keys().get(instance.row()) + "]";
        return def.name().replace("[*]", key);
    }
}
