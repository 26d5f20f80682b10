package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The values a plan computes: all of its own scenario, or what is paid and what profiles need; and of the scenarios it looks
 * into what these read.
 */
final class Wanted {
    private final BitSet wanted = new BitSet();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    private Wanted() {}

    static BitSet of(World world) {
        var wanted = new Wanted();
        if (world.lean) {
            wanted.lean(world);
        } else {
            world.own.forEach(def -> wanted.want(def.id()));
        }
        for (var check : world.checks) {
            wanted.want(check.value());
            wanted.want(check.to());
            wanted.want(check.within());
        }
        for (var schedule : world.schedules) {
            if (schedule != null) {
                schedule.bands().forEach(band -> {
                    wanted.read(band.value());
                    if (band.bound() != null) {
                        wanted.read(band.bound());
                    }
                });
            }
        }
        wanted.follow(world);
        while (wanted.demands(world)) {
            wanted.follow(world);
        }
        return wanted.wanted;
    }

    private void lean(World world) {
        world.cash.values().forEach(cash -> want(cash.id()));
        world.parties.forEach(
                party -> want(party.rate() == null ? -1 : party.rate().id()));
        world.payments.forEach(payment -> want(payment.def().id()));
        for (Plan.Term term : world.terms) {
            want(term.step());
            end(term.low());
            end(term.high());
            end(term.by());
        }
        for (Plan.Profile profile : world.profiles) {
            want(profile.value());
            want(profile.belief());
            Profiles.settings(profile).forEach(this::want);
            profile.floors().forEach(floor -> {
                want(floor.left());
                want(floor.right());
            });
        }
    }

    private void end(@Nullable Node node) {
        if (node != null) {
            read(node);
        }
    }

    private void follow(World world) {
        while (!open.isEmpty()) {
            read(world.defs.get(open.pop()).check().node());
        }
    }

    /** What must hold there of a value that is read there must hold for whoever reads it. */
    private boolean demands(World world) {
        boolean more = false;
        for (int id = 0; id < world.defs.size(); id++) {
            Def def = world.defs.get(id);
            if (def.guard().isDemand() && !wanted.get(id) && reads(def.check().node())) {
                want(id);
                more = true;
            }
        }
        return more;
    }

    private boolean reads(Node root) {
        boolean[] any = {false};
        Operands.walk(root, node -> any[0] |= Operands.steps(node).stream().anyMatch(wanted::get));
        return any[0];
    }

    private void want(int id) {
        // below 0: a part that an account does not have
        if (id >= 0 && !wanted.get(id)) {
            wanted.set(id);
            open.push(id);
        }
    }

    private void read(Node root) {
        Operands.walk(root, node -> Operands.steps(node).forEach(this::want));
    }
}
