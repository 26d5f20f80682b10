package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The needed values of each stage in blocks: what runs over the same rows stands together as long as nothing has to be
 * there for all rows first.
 */
final class Blocks {
    private final Map<Value, Integer> blockOf = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private Blocks() {}

    /** @param needed all that is to be computed */
    static List<Block> of(Collection<Value> needed) {
        var blocks = new Blocks();
        var byStage = new TreeMap<Integer, List<Value>>();
        needed.stream()
                .filter(value -> !value.isKnown())
                .sorted(Comparator.comparingInt(value -> value.id))
                .forEach(value -> byStage.computeIfAbsent(value.stage, s -> new ArrayList<>())
                        .add(value));
        byStage.forEach(blocks::stage);
        return blocks.blocks;
    }

    private void stage(int stage, List<Value> values) {
        List<Value> pending = values;
        while (!pending.isEmpty()) {
            Domain domain = first(pending).domain;
            List<Value> taken = new ArrayList<>();
            List<Value> left = new ArrayList<>();
            Set<Value> waiting = new HashSet<>(pending);
            int number = blocks.size();
            for (Value value : pending) {
                if (value.domain == domain && isReady(value, number, waiting)) {
                    taken.add(value);
                    waiting.remove(value);
                    blockOf.put(value, number);
                } else {
                    left.add(value);
                }
            }
            if (taken.isEmpty()) {
                throw new IllegalStateException("no order of blocks: " + left);
            }
            blocks.add(new Block(number, stage, domain, taken));
            pending = left;
        }
    }

    // the first that can be computed: not always the first of all
    private Value first(List<Value> pending) {
        var waiting = new HashSet<>(pending);
        return pending.stream()
                .filter(value -> isReady(value, blocks.size(), waiting))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing can be computed of " + pending));
    }

    private boolean isReady(Value value, int block, Set<Value> waiting) {
        for (Value arg : value.args) {
            if (!isThere(arg, value.domain, block, waiting)) {
                return false;
            }
        }
        for (Value before : value.after) {
            if (waiting.contains(before) || blockOf.getOrDefault(before, -1) == block) {
                return false;
            }
        }
        if (value.op == Op.READ && value.after.isEmpty() && !isStored(value.at(), value, block, waiting)) {
            return false;
        }
        Call call = value.call;
        return call == null || Reading.of(call).stream().allMatch(access -> isStored(access, value, block, waiting));
    }

    private boolean isThere(Value arg, Domain domain, int block, Set<Value> waiting) {
        return !waiting.contains(arg) && (arg.domain == domain || blockOf.getOrDefault(arg, -1) < block);
    }

    /** What is read of this period has been written: by the same row within a block, by all rows in an earlier one. */
    private boolean isStored(Access access, Value reader, int block, Set<Value> waiting) {
        if (!(access.when() instanceof When.Now) || access.slot().drawn) {
            return true;
        }
        for (Value store : access.slot().stores) {
            boolean same = blockOf.getOrDefault(store, -1) == block;
            boolean own = store.domain == reader.domain && store.at().equals(access);
            if (waiting.contains(store) || same && !own) {
                return false;
            }
        }
        return true;
    }
}
