package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Where declarations stand: in a case, in a {@code for}, in an instance of a model.
 *
 * @param scope     receives the names and gives them
 * @param rows      rows of each value declared here, or null
 * @param loops     the row's name, for what is written inside the {@code for}
 * @param prefix    before every name: {@code mine[*].}
 * @param pays      false where an instance is {@code unpaid}
 * @param condition what must hold for a payment, or null
 * @param depth     instances within instances
 * @param known     what the condition of the {@code for} asked for
 */
record Setting(
        Scope scope,
        @Nullable Rows rows,
        List<Context.Loop> loops,
        String prefix,
        boolean pays,
        @Nullable Node condition,
        int depth,
        java.util.Set<String> known) {

    static Setting of(Scope scope) {
        return new Setting(scope, null, List.of(), scope.prefix(), true, null, 0, java.util.Set.of());
    }

    Context context(String owner, Context.Mode mode) {
        return Context.of(scope, owner, rows, loops, mode).withKnown(known);
    }

    /** The full name of something declared here. */
    String name(String name, boolean ownRow) {
        return prefix + name + (ownRow ? "[*]" : "");
    }

    Expr.@Nullable Name rowName(Expr at) {
        return loops.isEmpty()
                ? null
                : new Expr.Name(at.span(), loops.getFirst().name());
    }
}
