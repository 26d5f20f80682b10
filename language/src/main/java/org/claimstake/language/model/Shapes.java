package org.claimstake.language.model;

import java.util.BitSet;
import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;

/**
 * What each value varies with: the period, the future. It follows from what it reads, and is found by going
 * round until nothing changes.
 */
final class Shapes {
    private final boolean[] byPeriod;
    private final boolean[] byFuture;
    private final boolean[] figure;
    private final boolean[] after;

    private final World world;

    /** @param wanted the values that are computed at all */
    Shapes(World world, BitSet wanted) {
        this.world = world;
        List<Def> defs = world.defs.stream().filter(def -> wanted.get(def.id())).toList();
        byPeriod = new boolean[world.defs.size()];
        byFuture = new boolean[world.defs.size()];
        figure = new boolean[world.defs.size()];
        after = new boolean[world.defs.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Def def : defs) {
                int id = def.id();
                Node node = def.check().node();
                after[id] = folds(node);
                changed |= set(figure, id, figure(node));
                changed |= set(byPeriod, id, period(node));
                changed |= set(byFuture, id, future(node));
            }
        }
    }

    private static boolean set(boolean[] flags, int id, boolean value) {
        boolean changed = value && !flags[id];
        flags[id] |= value;
        return changed;
    }

    boolean byPeriod(int id) {
        return byPeriod[id];
    }

    boolean byFuture(int id) {
        return byFuture[id];
    }

    /** It folds futures, or reads what does: computed after all of them. */
    boolean figure(int id) {
        return figure[id];
    }

    /** It folds periods: computed after all of them. */
    boolean after(int id) {
        return after[id];
    }

    private boolean folds(Node node) {
        return switch (node) {
            case Node.TimeFold f -> true;
            case Node.AtDate a -> true;
            case Node.Npv n -> true;
            case Node.Irr i -> true;
            case Node.AtSchedule at when bands(at).stream().anyMatch(this::folds) -> true;
            default -> Nodes.children(node).stream().anyMatch(this::folds);
        };
    }

    private boolean figure(Node node) {
        return switch (node) {
            case Node.FutureFold f -> true;
            case Node.Ref(var step, var row) when figure[step] -> true;
            case Node.AtSchedule at when bands(at).stream().anyMatch(this::figure) -> true;
            default -> Nodes.children(node).stream().anyMatch(this::figure);
        };
    }

    private boolean period(Node node) {
        return switch (node) {
            case Node.TimeFold f -> false;
            case Node.AtDate a -> false;
            case Node.Elsewhen e -> period(e.date());
            case Node.Npv n -> false;
            case Node.Irr i -> false;
            case Node.Clock clock -> clock.hand() != Node.Clock.Hand.PERIOD;
            case Node.Ref ref -> byPeriod[ref.step()] || rowByPeriod(node);
            case Node.Lag l -> true;
            case Node.Past p -> true;
            case Node.Layers l -> true;
            case Node.Series s -> true;
            case Node.Dated d -> true;
            case Node.ShareOfPeriod s -> true;
            case Node.HoldsDate h -> true;
            case Node.Draw draw -> draw.byPeriod();
            case Node.FutureFold fold -> byPeriod[fold.step()];
            case Node.AtSchedule at when bands(at).stream().anyMatch(this::period) -> true;
            default -> Nodes.children(node).stream().anyMatch(this::period);
        };
    }

    /** A schedule varies with what its bands read. */
    private List<Node> bands(Node.AtSchedule at) {
        Plan.Schedule schedule = world.schedule(at.schedule());
        return schedule == null ? List.of() : Operands.of(schedule);
    }

    private boolean rowByPeriod(Node node) {
        return Nodes.rows(node).stream().anyMatch(row -> switch (row) {
            case Row.ByKey(var table, var key) -> period(key);
            case Row.ByDate(var table, var date, var orLast) -> period(date);
            case Row.ByFields(var table, var parts, var orLast) ->
                parts.stream().anyMatch(this::period);
            case Row.Slot s -> false;
            case Row.Fixed f -> false;
        });
    }

    private boolean future(Node node) {
        boolean here = switch (node) {
            case Node.Draw d -> true;
            case Node.Ref ref -> byFuture[ref.step()];
            case Node.Lag lag -> byFuture[lag.step()];
            case Node.Past past -> byFuture[past.step()];
            case Node.Layers layers -> {
                boolean[] any = {false};
                Nodes.steps(layers, step -> any[0] |= byFuture[step]);
                yield any[0];
            }
            case Node.AtSchedule at -> bands(at).stream().anyMatch(this::future);
            default -> false;
        };
        if (node instanceof Node.FutureFold) {
            return false;
        }
        return here || Nodes.children(node).stream().anyMatch(this::future);
    }
}
