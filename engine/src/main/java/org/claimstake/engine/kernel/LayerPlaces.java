package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where an account by layers finds its steps.
 *
 * @param life        years after which what came in lapses
 * @param lifeRows    [index] row of the life
 * @param periodYears years in a period
 */
record LayerPlaces(
        Node.Layers asked,
        Source opening,
        @Nullable Source grown,
        List<Move> moves,
        Table life,
        int[] lifeRows,
        double periodYears) {

    /** In memory, by chance, or known before the run. */
    record Source(@Nullable Access access, @Nullable Table table) {}

    record Move(boolean plus, Source amount, @Nullable Source worth) {}

    LayerPlaces {
        moves = List.copyOf(moves);
    }

    /** Those in memory: their whole past is read. */
    List<Access> accesses() {
        var accesses = new ArrayList<Access>();
        add(accesses, opening);
        add(accesses, grown);
        for (Move move : moves) {
            add(accesses, move.amount);
            add(accesses, move.worth);
        }
        return accesses;
    }

    private static void add(List<Access> accesses, @Nullable Source source) {
        if (source != null && source.access != null) {
            accesses.add(source.access);
        }
    }

    /** Of one of the account's steps. */
    Source of(int step) {
        Node.Layered account = asked.account();
        if (step == account.opening()) {
            return opening;
        }
        if (step == account.grown() && grown != null) {
            return grown;
        }
        for (int i = 0; i < moves.size(); i++) {
            Source worth = moves.get(i).worth();
            if (account.moves().get(i).amount() == step) {
                return moves.get(i).amount();
            }
            if (account.moves().get(i).worth() == step && worth != null) {
                return worth;
            }
        }
        throw new IllegalStateException("no step of this account: " + step);
    }
}
