package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/** How units lead to one another: conversions of goods, deflators and rates of money. */
final class UnitLinks {
    private final World world;
    private final Checker checker;
    private final Grounds grounds;

    UnitLinks(World world, Checker checker, Grounds grounds) {
        this.world = world;
        this.checker = checker;
        this.grounds = grounds;
    }

    void read(List<Declaration> all, Scope scope) {
        for (Declaration declaration : all) {
            switch (declaration) {
                case Declaration.Conversion conversion -> conversion(conversion, scope);
                case Declaration.Deflator deflator -> deflator(deflator, scope);
                default -> {
                    // no conversion
                }
            }
        }
    }

    private void conversion(Declaration.Conversion conversion, Scope scope) {
        Context context = Context.of(scope, "convert", null, List.of(), Context.Mode.LINE);
        Typed from = checker.check(conversion.from(), context);
        Typed to = checker.check(conversion.to(), context);
        if (from.broken() || to.broken()) {
            return;
        }
        Unit.Atom a = atom(from);
        Unit.Atom b = atom(to);
        Double x = Checker.constant(from.node());
        Double y = Checker.constant(to.node());
        if (a == null || b == null || x == null || y == null || x <= 0 || y <= 0) {
            world.report(UnitFindings.conversion(scope.place(conversion.span())));
            return;
        }
        Type type = Type.number(UnitTerm.of(Unit.of(b)).over(UnitTerm.of(Unit.of(a))));
        Def def = world.add(
                "convert " + a + " to " + b,
                Step.Kind.INPUT,
                null,
                scope.place(conversion.span()),
                scope.file().slice(conversion.span()),
                "",
                true,
                type,
                d -> new Typed(new Node.Constant(y / x), type));
        grounds.declared(def, conversion.to(), conversion.origin(), scope);
        link(a, b, def);
    }

    private static Unit.@Nullable Atom atom(Typed typed) {
        if (typed.type() instanceof Type.Num num
                && num.unit().isKnown()
                && num.unit().atoms().size() == 1) {
            var entry = num.unit().atoms().entrySet().iterator().next();
            return entry.getValue() == 2 ? entry.getKey() : null;
        }
        return null;
    }

    private void deflator(Declaration.Deflator deflator, Scope scope) {
        UnitReader.Reading from = checker.units().read(deflator.from(), scope);
        UnitReader.Reading to = checker.units().read(deflator.to(), scope);
        Unit.Atom a = from == null ? null : money(from);
        Unit.Atom b = to == null ? null : money(to);
        if (from == null || to == null) {
            return;
        }
        if (a == null || b == null) {
            world.report(UnitFindings.deflatorMoney(scope.place(deflator.from().span())));
            return;
        }
        String name = (deflator.rate() ? "rate " : "deflator ") + a + " to " + b;
        Context context = Context.of(scope, name, null, List.of(), Context.Mode.LINE);
        Def def = world.add(
                name,
                Step.Kind.LINE,
                null,
                scope.place(deflator.value().span()),
                context.words(deflator.value()),
                "",
                true,
                null,
                d -> {
                    Typed typed = checker.fitting()
                            .present(checker.check(deflator.value(), context), deflator.value(), context);
                    boolean ratio = typed.type() instanceof Type.Num num
                            && world.solver.equal(
                                    num.unit(), UnitTerm.of(Unit.of(b)).over(UnitTerm.of(Unit.of(a))));
                    return ratio
                                    || checker.fitting()
                                            .isIn(typed, UnitTerm.NUMBER, deflator.value(), "`" + name + "`", context)
                            ? typed
                            : Typed.BROKEN;
                });
        grounds.declared(def, deflator.value(), deflator.origin(), scope);
        link(a, b, def);
    }

    /** Between two units there is one way: of two, either could be the wrong one. */
    private void link(Unit.Atom from, Unit.Atom to, Def factor) {
        if (checker.conversions().leads(from, to)) {
            world.report(UnitFindings.conversionTwice(from.toString(), to.toString(), factor.place()));
            return;
        }
        world.links.add(new World.Link(from, to, new Node.Ref(factor.id(), null)));
    }

    private static Unit.@Nullable Atom money(UnitReader.Reading reading) {
        if (!reading.unit().isKnown() || reading.unit().atoms().size() != 1) {
            return null;
        }
        var entry = reading.unit().atoms().entrySet().iterator().next();
        boolean money = entry.getKey().measure() == UnitWords.Measure.MONEY;
        return money && entry.getValue() == 2 ? entry.getKey() : null;
    }
}
