package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What must come out: each side of an {@code expect} becomes a step, and the run compares them.
 */
final class Expects {
    private record Pending(Declaration.Expect expect, Setting at) {}

    private final World world;
    private final Checker checker;
    private final List<Pending> pending = new ArrayList<>();

    Expects(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    void add(Declaration.Expect expect, Setting at) {
        pending.add(new Pending(expect, at));
    }

    /** The scenarios some expect asks for; empty text for the base. */
    List<String> scenarios() {
        return pending.stream()
                .map(p -> p.expect().scenario() == null
                        ? ""
                        : p.expect().scenario().text())
                .distinct()
                .toList();
    }

    void check(String scenario, List<String> known) {
        for (Pending p : pending) {
            Declaration.Quoted in = p.expect().scenario();
            if (in != null && !known.contains(in.text())) {
                world.report(ScenarioFindings.noScenario(
                        in.text(), known, p.at().scope().place(in.span())));
            } else if (scenario.equals(in == null ? "" : in.text())) {
                one(p.expect(), p.at());
            }
        }
    }

    /** As an expectation of the case, whatever scenario is computed. */
    void check(GivenEquation equation, Scope names, Findings findings) {
        String before = equation.left() + " = ";
        var file = new SourceText(equation.origin(), before + equation.right());
        Expr left = Parser.parseExpression(new SourceText(equation.origin(), equation.left()), findings);
        // blanks keep the places of the second side where they are in the whole
        Expr right = Parser.parseExpression(
                new SourceText(equation.origin(), " ".repeat(before.length()) + equation.right()), findings);
        if (left instanceof Expr.Unread || right instanceof Expr.Unread) {
            return;
        }
        var whole = new Span(0, file.text().length());
        var wanted = new Declaration.Expect(whole, left, new Declaration.Check.Equal(right), null, null);
        one(wanted, Setting.of(new Scope(names, file, "", false, null)));
    }

    private void one(Declaration.Expect expect, Setting at) {
        Context context = at.context("expect", Context.Mode.CHECK).withLenient();
        String source = expect.origin() instanceof Declaration.Origin.Source(var s, var id, var p)
                ? p.isEmpty() ? id : id + ":" + p
                : "";
        if (expect.origin() != null) {
            new Grounds(world)
                    .ground(
                            "expect",
                            "",
                            expect.origin(),
                            at.scope(),
                            at.scope().place(expect.span()));
        }
        Plan.Check check = switch (expect.check()) {
            case Declaration.Check.Holds h -> {
                Typed value = checker.check(expect.value(), context);
                yield checker.fitting().isTruth(value, expect.value(), "`expect`", context)
                        ? made(Plan.Check.Kind.HOLDS, step(value, expect.value(), context), -1, -1, expect, at, source)
                        : null;
            }
            case Declaration.Check.Equal(var to) -> compared(expect, to, null, false, context, at, source);
            case Declaration.Check.Near(var to, var within) -> compared(expect, to, within, false, context, at, source);
            case Declaration.Check.NearErrors(var to, var errors) ->
                compared(expect, to, errors, true, context, at, source);
        };
        if (check != null) {
            world.checks.add(check);
        }
    }

    private Plan.@Nullable Check compared(
            Declaration.Expect expect,
            Expr toText,
            @Nullable Expr withinText,
            boolean errors,
            Context context,
            Setting at,
            String source) {
        boolean leans = Keys.bare(expect.value()) instanceof Expr.Name name
                && at.scope().value(name.name()).isEmpty()
                && !Names.isBuiltIn(name.name());
        Typed first = checker.check(leans ? toText : expect.value(), context);
        Typed second = checker.check(leans ? expect.value() : toText, context, first.type());
        Typed value = leans ? second : first;
        Typed to = leans ? first : second;
        if (value.broken() || to.broken()) {
            return null;
        }
        Type both = checker.fitting().together(value, expect.value(), to, toText, "compare", context);
        if (both == null) {
            return null;
        }
        if (value.type() instanceof Type.Day a && to.type() instanceof Type.Day b && a.grain() != b.grain()) {
            value = value.withNode(Operators.floor(value, b));
            to = to.withNode(Operators.floor(to, a));
        }
        int within = -1;
        if (withinText != null) {
            UnitTerm unit = errors || !(both instanceof Type.Num num)
                    ? both instanceof Type.Day ? Operators.YEARS : UnitTerm.NUMBER
                    : num.unit();
            Typed tolerance = checker.check(withinText, context);
            if (!checker.fitting().isIn(tolerance, unit, withinText, "the tolerance", context)) {
                return null;
            }
            within = step(tolerance, withinText, context);
        }
        Plan.Check.Kind kind = withinText == null
                ? Plan.Check.Kind.EQUAL
                : errors ? Plan.Check.Kind.NEAR_ERRORS : Plan.Check.Kind.NEAR;
        return made(kind, step(value, expect.value(), context), step(to, toText, context), within, expect, at, source);
    }

    private static Plan.Check made(
            Plan.Check.Kind kind, int value, int to, int within, Declaration.Expect expect, Setting at, String source) {
        return new Plan.Check(
                kind,
                value,
                to,
                within,
                at.scope().place(expect.span()),
                at.scope().file().slice(expect.span()),
                source);
    }

    private int step(Typed value, Expr text, Context context) {
        if (value.node() instanceof Node.Ref(var id, var row) && row == null) {
            return id;
        }
        Def def = world.add(
                "expect " + context.words(text).replaceAll("\\s+", " "),
                Step.Kind.CHECK,
                context.ownRows(),
                context.place(text),
                context.words(text),
                "",
                false,
                null,
                d -> value);
        def.check();
        return def.id();
    }
}
