package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** What is negotiated and moves a value, near or from afar. */
final class Movers {
    private final World world;
    private final Set<String> terms = new HashSet<>();

    Movers(World world) {
        this.world = world;
        world.terms.forEach(term -> terms.add(term.name()));
    }

    /** A term that the value reads, of those that are nearest to it; in whatever scenario it reads it. */
    Optional<Def> term(Def value) {
        var seen = new BitSet();
        var open = new ArrayDeque<Integer>(List.of(value.id()));
        while (!open.isEmpty()) {
            int id = open.poll();
            if (seen.get(id)) {
                continue;
            }
            seen.set(id);
            Def def = world.defs.get(id);
            if (def.kind() == Step.Kind.INPUT && terms.contains(def.name())) {
                return Optional.of(def);
            }
            Operands.walk(def.check().node(), node -> open.addAll(read(node)));
        }
        return Optional.empty();
    }

    private List<Integer> read(Node node) {
        Plan.Schedule schedule = node instanceof Node.AtSchedule at ? world.schedule(at.schedule()) : null;
        if (schedule == null) {
            return Operands.steps(node);
        }
        var read = new ArrayList<Integer>();
        Operands.of(schedule).forEach(band -> Operands.walk(band, inner -> read.addAll(Operands.steps(inner))));
        return read;
    }
}
