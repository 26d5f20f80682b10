package org.claimstake.engine.reference;

import java.util.IdentityHashMap;
import java.util.Map;
import org.claimstake.engine.draw.States;
import org.claimstake.engine.draw.Stream;
import org.claimstake.engine.draw.Streams;
import org.claimstake.engine.exact.Exact;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** The streams of a plan's draws, one a name and row, made once a run. */
public final class Draws {
    // looked up by the node itself: two steps may draw from streams that read alike until their rows are filled in
    private final Map<Node.Draw, Stream[]> streams = new IdentityHashMap<>(); // [row]
    private final Map<Node.Draw, States[][]> unsure = new IdentityHashMap<>(); // [row][period, or one for all]

    Draws(Layout layout, long seed) {
        Plan plan = layout.plan;
        for (Step step : plan.steps()) {
            Operands.walk(step.formula(), node -> {
                if (node instanceof Node.Draw draw) {
                    add(layout, step, draw, seed);
                }
            });
        }
    }

    private void add(Layout layout, Step step, Node.Draw draw, long seed) {
        Plan plan = layout.plan;
        Stream[] ofRows = new Stream[layout.rows(step.id())];
        for (int row = 0; row < ofRows.length; row++) {
            ofRows[row] = Streams.of(seed, fullName(layout, step, draw.name(), row));
        }
        streams.put(draw, ofRows);
        if (draw.unsure()) {
            int periods = draw.byPeriod() ? layout.periods : 1;
            States[][] spread = new States[ofRows.length][periods];
            for (int row = 0; row < ofRows.length; row++) {
                for (int period = 0; period < periods; period++) {
                    spread[row][period] = ofRows[row].states(plan.states(), period);
                }
            }
            unsure.put(draw, spread);
        }
    }

    private static String fullName(Layout layout, Step step, String name, int row) {
        int tableRow = layout.tableRow(step.id(), row);
        if (tableRow < 0) {
            return name;
        }
        Plan.RowSet set = layout.plan.rowSets().get(step.rows());
        return name.replace(
                "[*]", "[" + layout.plan.tables().get(set.table()).keys().get(tableRow) + "]");
    }

    /**
     * The draw of a future; of what is unsure, that of its state.
     *
     * @param row place in the step's row set, 0 without rows
     */
    double of(Node.Draw draw, int row, long future, int period) {
        double uniform = uniform(draw, row, future, period);
        return draw.normal() ? Exact.normalQuantile(uniform) : uniform;
    }

    /** The stream of a draw that is not unsure. */
    public Stream stream(Node.Draw draw, int row) {
        Stream[] ofRows = streams.get(draw);
        if (ofRows == null) {
            throw new IllegalStateException("no stream was made for " + draw);
        }
        return ofRows[row];
    }

    /** [period, or one for all] the states of a draw that is unsure. */
    public States[] states(Node.Draw draw, int row) {
        States[][] spread = unsure.get(draw);
        if (spread == null) {
            throw new IllegalStateException("not unsure: " + draw);
        }
        return spread[row];
    }

    private double uniform(Node.Draw draw, int row, long future, int period) {
        States[][] spread = unsure.get(draw);
        if (spread != null) {
            States states = spread[row][draw.byPeriod() ? period : 0];
            return states.uniform(states.stateOf(future));
        }
        Stream[] ofRows = streams.get(draw);
        if (ofRows == null) {
            throw new IllegalStateException("no stream was made for " + draw);
        }
        return draw.byPeriod() ? ofRows[row].uniform(future, period) : ofRows[row].uniform(future);
    }
}
