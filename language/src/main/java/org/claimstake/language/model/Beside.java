package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios of a case as one of them looks into another: {@code x in "A"} is x as the case's text means it in
 * scenario A, on the same futures.
 */
final class Beside {

    /** A scenario read: who reads formulas in it, and where its names are. */
    record There(World world, Checker checker, Scope scope) {}

    /** Reads a scenario by its name, once. */
    interface Reading {
        There of(String scenario);
    }

    private final List<String> names;
    private final Scope here;
    private final Reading reading;

    Beside(List<String> names, Scope here, Reading reading) {
        this.names = List.copyOf(names);
        this.here = here;
        this.reading = reading;
    }

    boolean isOwn(Scope scope) {
        return scope == here || scope.isWithin(here);
    }

    Typed value(Expr.InScenario in, Context context, World world, @Nullable Type expected) {
        if (!names.contains(in.scenario())) {
            world.report(ScenarioFindings.noScenario(in.scenario(), names, context.place(in.scenarioSpan())));
            return Typed.BROKEN;
        }
        if (!isOwn(context.scope())) {
            world.report(ScenarioFindings.fromModel(in.scenario(), context.place(in)));
            return Typed.BROKEN;
        }
        There there = reading.of(in.scenario());
        Optional<Context> moved = moved(context, there, world, in);
        Typed value =
                moved.map(at -> there.checker().check(in.value(), at, expected)).orElse(Typed.BROKEN);
        if (isPlain(in.value()) && value.node() instanceof Node.Constant) {
            world.report(ScenarioFindings.constant(context.words(in.value()), in.scenario(), context.place(in)));
            return Typed.BROKEN;
        }
        return value;
    }

    /** A number or a word: where one is looked up in a scenario, what stands before it was meant. */
    private static boolean isPlain(Expr value) {
        return switch (Keys.bare(value)) {
            case Expr.Name name -> true;
            case Expr.Text text -> true;
            case Expr.Number number -> true;
            case Expr.Truth truth -> true;
            case Expr other -> false;
        };
    }

    /** The same place in the other scenario: its names, and the rows of its tables. */
    private Optional<Context> moved(Context context, There there, World world, Expr.InScenario in) {
        var loops = new ArrayList<Context.Loop>();
        for (Context.Loop loop : context.loops()) {
            Context.Loop same = across(loop, there, world);
            if (same == null) {
                world.report(ScenarioFindings.otherRows(
                        loop.name(), world.table(loop.table()).name(), in.scenario(), context.place(in)));
                return Optional.empty();
            }
            loops.add(same);
        }
        return Optional.of(context.elsewhere(
                context.scope() == here ? there.scope() : context.scope().under(there.scope()), loops));
    }

    /** A row by its place in a table is the same row there only when the tables have the same rows. */
    private static Context.@Nullable Loop across(Context.Loop loop, There there, World world) {
        Plan.Table from = world.table(loop.table());
        if (!(there.scope().value(from.name()).orElse(null) instanceof Scope.TableOf(var table))
                || !there.world().table(table).keys().equals(from.keys())) {
            return null;
        }
        Rows rows = loop.rows();
        Rows same =
                rows == null ? null : new Rows(rows.set(), table, there.world().table(table), rows.rows());
        return new Context.Loop(loop.name(), loop.slot(), table, same, java.util.Set.of());
    }
}
