package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call: plain ones in order, labelled ones by label.
 */
final class Arguments {
    private final World world;
    private final Expr.Call call;
    private final Context context;
    private final List<Expr.Argument> plain = new ArrayList<>();
    private final List<Expr.Argument> labelled = new ArrayList<>();

    Arguments(World world, Expr.Call call, Context context) {
        this.world = world;
        this.call = call;
        this.context = context;
        for (Expr.Argument argument : call.arguments()) {
            (argument.label() == null ? plain : labelled).add(argument);
        }
    }

    List<Expr.Argument> plain() {
        return plain;
    }

    @Nullable
    Expr labelled(String label) {
        return labelled.stream()
                .filter(a -> label.equals(a.label()))
                .map(Expr.Argument::value)
                .findFirst()
                .orElse(null);
    }

    /** The count fits, no argument brings rows or a condition, and every label is known; else a finding. */
    boolean fit(int least, int most, String usage, String... labels) {
        return counted(least, most, usage, labels) && plainOnly(usage);
    }

    /** The count and the labels fit; rows and conditions are the caller's business. */
    boolean counted(int least, int most, String usage, String... labels) {
        var seen = new java.util.TreeSet<String>();
        for (Expr.Argument argument : labelled) {
            if (!seen.add(String.valueOf(argument.label()))) {
                world.report(CallFindings.labelTwice(
                        call.function(), String.valueOf(argument.label()), context.place(argument.span())));
                return false;
            }
            if (!List.of(labels).contains(argument.label())) {
                world.report(CallFindings.unknownLabel(
                        call.function(),
                        String.valueOf(argument.label()),
                        List.of(labels),
                        usage,
                        context.place(argument.span())));
                return false;
            }
        }
        if (plain.size() < least || plain.size() > most) {
            world.report(CallFindings.argumentCount(call.function(), plain.size(), usage, context.place(call)));
            return false;
        }
        return true;
    }

    private boolean plainOnly(String usage) {
        for (Expr.Argument argument : call.arguments()) {
            if (argument.row() != null || argument.where() != null) {
                world.report(CallFindings.noRowsHere(call.function(), usage, context.place(argument.span())));
                return false;
            }
        }
        return true;
    }
}
