package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may go wrong in some future, of all that might: the rest is proved to be in order. */
final class Marks {
    private final Graph graph;
    private final Ranges ranges;

    private Marks(Graph graph, Ranges ranges) {
        this.graph = graph;
        this.ranges = ranges;
    }

    static List<Value> of(Lowering all, Ranges ranges) {
        var marks = new Marks(all.graph, ranges);
        List<Value> made = new ArrayList<>();
        for (Suspicion suspicion : all.suspicions) {
            Value bad = marks.bad(suspicion);
            if (bad != null && !bad.isAll(0)) {
                made.add(all.graph.mark(bad));
            }
        }
        return made;
    }

    private @Nullable Value bad(Suspicion suspicion) {
        Value value = suspicion.value();
        Value bad = switch (suspicion.kind()) {
            case NOT_FINITE -> ranges.of(value).isFinite() ? null : notFinite(suspicion);
            case MISSING -> graph.missing(value);
            case BELOW -> ranges.of(value).low() >= suspicion.least() ? null : below(suspicion);
            case NOT_HELD -> graph.not(value);
        };
        Value guard = suspicion.guard();
        return bad == null || guard == null ? bad : graph.and(guard, bad);
    }

    private Value notFinite(Suspicion suspicion) {
        Value bad = graph.not(graph.finite(suspicion.value()));
        for (Value input : suspicion.inputs()) {
            bad = graph.and(bad, graph.not(graph.missing(input)));
        }
        return bad;
    }

    private Value below(Suspicion suspicion) {
        return graph.less(suspicion.value(), graph.constant(suspicion.least()));
    }
}
