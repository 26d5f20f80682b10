package org.claimstake.engine.reference;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.engine.Coverage;
import org.claimstake.language.plan.Node;
import org.jspecify.annotations.Nullable;

/** The worst coverage that each fold over rows has met, over its periods, rows and futures. One a thread. */
public final class RowCoverage {
    private final Map<Node.RowFold, Integer> index = new IdentityHashMap<>();
    private final @Nullable Coverage[] worst;

    public RowCoverage(List<Node.RowFold> folds) {
        for (Node.RowFold fold : folds) {
            index.putIfAbsent(fold, index.size());
        }
        worst = new Coverage[index.size()];
    }

    public void met(Node.RowFold fold, int known, int of) {
        Integer at = index.get(fold);
        if (at == null) {
            throw new IllegalStateException("a fold that stands in no step: " + fold);
        }
        Coverage before = worst[at];
        // most folds meet the same coverage again and again
        if (before == null || before.known() != known || before.of() != of) {
            var now = new Coverage(known, of);
            worst[at] = before == null ? now : before.orWorse(now);
        }
    }

    @Nullable
    Coverage of(Node.RowFold fold) {
        Integer at = index.get(fold);
        return at == null ? null : worst[at];
    }

    /** Takes over what a fold of another plan has met. */
    public void take(Node.RowFold fold, RowCoverage other, Node.RowFold of) {
        Coverage met = other.of(of);
        if (met != null) {
            met(fold, Math.toIntExact(met.known()), Math.toIntExact(met.of()));
        }
    }

    /** Takes over what another thread has met; both were made for the same folds. */
    public void merge(RowCoverage other) {
        for (int i = 0; i < worst.length; i++) {
            Coverage own = worst[i];
            Coverage others = other.worst[i];
            worst[i] = own == null ? others : others == null ? own : own.orWorse(others);
        }
    }
}
