package org.claimstake.engine.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.engine.draw.RowDraws;
import org.claimstake.engine.draw.States;
import org.claimstake.engine.draw.Stream;
import org.claimstake.engine.reference.Layout;
import org.claimstake.engine.reference.Model;
import org.jspecify.annotations.Nullable;

/** What the tiers run: blocks in their order, the memory they work in, and where what is asked for stands at the end. */
final class Tape {
    final Model model;
    final int periods;
    final List<Block> blocks;
    final Memory memory;
    final Ranges ranges;
    final List<Lowering.Cover> covers;
    final Lowering lowering;
    private final Set<Slot> neededSlots;

    private final Map<Integer, Slot> slotOfStep = new HashMap<>();
    /** Some future may have to be computed by the judge. */
    final boolean marks;

    /** The draws of one row of a step: from a stream, or from the states of what is unsure. */
    record Drawn(
            Slot slot, int place, boolean normal, @Nullable Stream stream, double @Nullable [][] ofStates)
            implements Filling {

        @Override
        public void fill(RowDraws draws, MemorySegment memory, long base, long stride, Tape tape, long first, int n) {
            long at = base + tape.memory.row(slot, place, 0) * stride;
            double[][] states = ofStates;
            if (states != null) {
                for (int t = 0; t < states.length; t++) {
                    draws.ofStates(memory, at + t * stride, states[t], first, n);
                }
            } else if (stream == null) {
                throw new IllegalStateException("draws from nothing: " + slot.name);
            } else if (!slot.byPeriod) {
                if (normal) {
                    draws.normals(memory, at, stream, first, n);
                } else {
                    draws.uniforms(memory, at, stream, first, n);
                }
            } else if (normal) {
                draws.normals(memory, at, stride, stream, first, n, 0, tape.periods);
            } else {
                draws.uniforms(memory, at, stride, stream, first, n, 0, tape.periods);
            }
        }
    }

    private Tape(Lowering lowering, Ranges ranges, List<Value> marks, Collection<Integer> steps) {
        this.lowering = lowering;
        this.ranges = ranges;
        model = lowering.model;
        periods = lowering.graph.periods;
        this.marks = !marks.isEmpty();
        Set<Slot> kept = new LinkedHashSet<>();
        for (int step : steps) {
            if (model.layout().rows(step) > 0) {
                Slot slot = lowering.slot(step);
                slotOfStep.put(step, slot);
                kept.add(slot);
            }
        }
        for (Lowering.Cover cover : lowering.covers) {
            kept.add(cover.worst());
        }
        Needed needed = Needed.of(marks, kept);
        blocks = Blocks.of(needed.values);
        memory = new Memory(blocks, needed.slots, periods);
        covers = lowering.covers;
        neededSlots = needed.slots;
    }

    /**
     * @param common what is common to all futures
     * @param steps  whose values are asked for when a future is done
     * @throws Unsupported for a plan that only the judge computes
     */
    static Tape of(Model model, double[] common, Collection<Integer> steps) {
        return of(model, common, steps, Given.NOTHING);
    }

    /** @param given steps that are not computed, since a run before has */
    static Tape of(Model model, double[] common, Collection<Integer> steps, Given given) {
        var lowering = new Lowering(model, common, given);
        lowering.lower();
        Stages.assign(lowering.graph.values, lowering.slots);
        var ranges = new Ranges(lowering);
        List<Value> marks = Marks.of(lowering, ranges);
        Stages.assign(lowering.graph.values, lowering.slots);
        return new Tape(lowering, ranges, marks, steps);
    }

    /** The draws of a model that was made of the same plan, of any seed. */
    List<Drawn> drawn(Model of) {
        List<Drawn> all = new ArrayList<>();
        for (Lowering.DrawSlot draw : lowering.draws) {
            for (int place = 0; place < draw.slot().rows && neededSlots.contains(draw.slot()); place++) {
                boolean unsure = draw.draw().unsure();
                all.add(new Drawn(
                        draw.slot(),
                        place,
                        draw.draw().normal(),
                        unsure ? null : of.draws().stream(draw.draw(), place),
                        unsure
                                ? ofStates(
                                        of.draws().states(draw.draw(), place),
                                        draw.draw().normal())
                                : null));
            }
        }
        return all;
    }

    private static double[][] ofStates(States[] states, boolean normal) {
        double[][] ofStates = new double[states.length][];
        for (int t = 0; t < states.length; t++) {
            ofStates[t] = new double[states[t].count()];
            for (int state = 0; state < ofStates[t].length; state++) {
                ofStates[t][state] = normal ? states[t].normal(state) : states[t].uniform(state);
            }
        }
        return ofStates;
    }

    /** The rows of given steps that are read. */
    List<Held> held(Given given) {
        List<Held> all = new ArrayList<>();
        lowering.givenSlots().forEach((step, slot) -> {
            int held = layout().periods(step);
            for (int cell = 0; cell < layout().size(step) && neededSlots.contains(slot); cell++) {
                all.add(new Held(slot, cell / held, cell % held, given.of(step)[cell]));
            }
        });
        return all;
    }

    /** The blocks from here to there are of one stage. */
    int sectionEnd(int from) {
        int to = from;
        while (to < blocks.size() && blocks.get(to).stage() == blocks.get(from).stage()) {
            to++;
        }
        return to;
    }

    /** Row of memory that holds a cell of a step when its future is done. */
    int row(int step, int row, int period) {
        Slot slot = slotOfStep.get(step);
        if (slot == null) {
            throw new IllegalStateException("not asked for: step " + step);
        }
        return memory.row(slot, row, period);
    }

    Layout layout() {
        return model.layout();
    }
}
