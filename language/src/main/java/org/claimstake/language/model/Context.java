package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands: whose names it sees, which rows and balance, what has been asked with
 * {@code known}, and what may be folded here.
 *
 * @param owner    the name of the value being defined: helpers are named after it
 * @param ownRows  the rows of the value itself (slot 0), or null
 * @param loops    the row names in sight
 * @param slot     the next free loop slot
 * @param known    expressions asked for, by {@link Keys#of}
 * @param lenient  missing values pass through: inside folds over futures, {@code known} and {@code expect}
 */
record Context(
        Scope scope,
        String owner,
        @Nullable Rows ownRows,
        List<Loop> loops,
        int slot,
        Set<String> known,
        Mode mode,
        boolean lenient,
        @Nullable Balance balance) {

    enum Mode {
        LINE,
        MEASURE,
        FIGURE,
        CHECK
    }

    /**
     * @param rows  the subset of the table the loop runs over, null for all of it
     * @param known what its {@code where} asked of every row, by {@link Keys#of}
     */
    record Loop(String name, int slot, int table, @Nullable Rows rows, Set<String> known) {
        Loop {
            known = Set.copyOf(known);
        }
    }

    /** The balance so far, while a movement of this account is read; of a waterfall, what is left for this claim. */
    record Balance(String account, String member, Def so) {}

    static Context of(Scope scope, String owner, @Nullable Rows rows, List<Loop> loops, Mode mode) {
        var known = new TreeSet<String>();
        loops.forEach(loop -> known.addAll(loop.known()));
        return new Context(scope, owner, rows, loops, 1, known, mode, false, null);
    }

    /** A row of that name within: what was asked of another row of the same name does not hold for it. */
    Context withLoop(Loop loop) {
        var more = new ArrayList<>(loops);
        more.add(loop);
        // what was asked of an outer row of the same name was not asked of this one
        var still = new TreeSet<>(known);
        still.removeIf(key -> Keys.mentions(key, loop.name()));
        return new Context(scope, owner, ownRows, List.copyOf(more), slot + 1, still, mode, lenient, balance);
    }

    /** Where other periods are read: what was asked in this one holds only if it is the same in all. */
    Context inOtherPeriods(java.util.function.Predicate<String> sameInAll) {
        var still = new TreeSet<>(known);
        still.removeIf(sameInAll.negate());
        return new Context(scope, owner, ownRows, loops, slot, still, mode, lenient, balance);
    }

    Context withKnown(Set<String> asked) {
        if (asked.isEmpty()) {
            return this;
        }
        var more = new TreeSet<>(known);
        more.addAll(asked);
        return new Context(scope, owner, ownRows, loops, slot, more, mode, lenient, balance);
    }

    Context withMode(Mode other) {
        return new Context(scope, owner, ownRows, loops, slot, known, other, lenient, balance);
    }

    Context withLenient() {
        return new Context(scope, owner, ownRows, loops, slot, known, mode, true, balance);
    }

    /** The same place with the names of another scenario: what was asked here was not asked there. */
    Context elsewhere(Scope other, List<Loop> rows) {
        return new Context(other, owner, ownRows, List.copyOf(rows), slot, Set.of(), mode, lenient, null);
    }

    Context withBalance(Balance so) {
        return new Context(scope, owner, ownRows, loops, slot, known, mode, lenient, so);
    }

    @Nullable
    Loop loop(String name) {
        for (int i = loops.size() - 1; i >= 0; i--) {
            if (loops.get(i).name().equals(name)) {
                return loops.get(i);
            }
        }
        return null;
    }

    Place place(Span span) {
        return scope.place(span);
    }

    Place place(Expr expr) {
        return scope.place(expr.span());
    }

    String words(Expr expr) {
        return scope.file().slice(expr.span());
    }
}
