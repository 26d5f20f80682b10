package org.claimstake.language.model;

import java.util.List;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Declarations become values with names. Formulas are read only when asked for, so that the order of the
 * text does not matter.
 */
final class Items {
    private final World world;
    private final Checker checker;
    private final TypeReader types;
    private final Changes changes;
    private final Grounds grounds;
    private final Schedules schedules;
    private final Accounts accounts;
    private final Waterfalls waterfalls;
    private final Instances instances;
    private final Expects expects;
    private final Claims claims;
    private final Profiles profiles;
    private final Requirements requirements;
    private final Blanks blanks;

    Items(World world, Checker checker, Changes changes, Instances.Models models) {
        this.world = world;
        this.checker = checker;
        this.types = new TypeReader(world, checker.units());
        this.changes = changes;
        this.grounds = new Grounds(world);
        this.schedules = new Schedules(world, checker, grounds);
        this.accounts = new Accounts(world, checker, grounds, this);
        this.waterfalls = new Waterfalls(world, checker, grounds, this);
        this.instances = new Instances(world, checker, types, changes, grounds, this, models);
        this.expects = new Expects(world, checker);
        this.claims = new Claims(world, checker, grounds);
        this.profiles = new Profiles(world, checker);
        this.blanks = new Blanks(world, checker);
        this.requirements = new Requirements(world, checker, blanks);
    }

    TypeReader types() {
        return types;
    }

    Grounds grounds() {
        return grounds;
    }

    Schedules schedules() {
        return schedules;
    }

    Instances instances() {
        return instances;
    }

    Claims claims() {
        return claims;
    }

    Profiles profiles() {
        return profiles;
    }

    Expects expects() {
        return expects;
    }

    /** Declares what makes values; what only the case holds (parties, tables, scenarios) is declared before. */
    void declare(Declaration declaration, Setting at) {
        if (world.full()) {
            return;
        }
        switch (declaration) {
            case Declaration.Value value -> value(value, at);
            case Declaration.Input input -> inputs(input, at);
            case Declaration.Term term -> term(term, at);
            case Declaration.Random random -> randoms(random, at);
            case Declaration.Account account -> accounts.declare(account, at);
            case Declaration.Pay pay -> pay(pay, at);
            case Declaration.Use use -> instances.use(use, at);
            case Declaration.For loop -> loop(loop, at);
            case Declaration.Require require -> requirements.declare(require, at);
            case Declaration.Expect expect -> expects.add(expect, at);
            case Declaration.Correlate correlate -> world.correlations.declare(correlate, checker, at);
            case Declaration.Waterfall waterfall -> waterfalls.declare(waterfall, at);
            case Declaration.Claim claim -> claims.add(claim);
            case Declaration.Schedule s -> {}
            case Declaration.Case c -> {}
            case Declaration.Party p -> {}
            case Declaration.People p -> {}
            case Declaration.Goods g -> {}
            case Declaration.Conversion c -> {}
            case Declaration.Deflator d -> {}
            case Declaration.Choice c -> {}
            case Declaration.Table t -> {}
            case Declaration.Model m -> {}
            case Declaration.Profile profile -> profiles.add(profile);
            case Declaration.Scenario s -> {}
            case Declaration.Test t -> {}
        }
    }

    /** Names a value; a name twice is a finding. */
    void name(String name, Scope.Entity entity, Place place, Setting at) {
        Scope.Entity before = at.scope().values().putIfAbsent(name, entity);
        if (before != null) {
            world.report(
                    NameFindings.nameTwice(name, place, before instanceof Scope.Value(var def) ? def.place() : null));
        }
    }

    /** The row a name carries must be the loop's; true when it carries one. */
    boolean ownRow(Declaration.Named named, Setting at) {
        if (named.row() == null) {
            if (!at.loops().isEmpty()) {
                world.report(RowFindings.rowWanted(
                        named.name().name(),
                        at.loops().getFirst().name(),
                        at.scope().place(named.span())));
            }
            return false;
        }
        if (at.loops().isEmpty()
                || !at.loops().getFirst().name().equals(named.row().name())) {
            world.report(RowFindings.rowUnknown(
                    named.row().name(),
                    at.loops().isEmpty() ? null : at.loops().getFirst().name(),
                    at.scope().place(named.row().span())));
            return false;
        }
        return true;
    }

    private static String title(Declaration.@Nullable Quoted title) {
        return title == null ? "" : title.text();
    }

    private void value(Declaration.Value value, Setting at) {
        String name = value.name().name().name();
        boolean row = ownRow(value.name(), at);
        Step.Kind kind = switch (value.keyword()) {
            case LINE -> Step.Kind.LINE;
            case MEASURE -> Step.Kind.MEASURE;
            case FIGURE -> Step.Kind.FIGURE;
        };
        Context.Mode mode = switch (value.keyword()) {
            case LINE -> Context.Mode.LINE;
            case MEASURE -> Context.Mode.MEASURE;
            case FIGURE -> Context.Mode.FIGURE;
        };
        TypeReader.Declared declared = value.type() == null ? null : types.read(value.type(), at.scope());
        Def def = define(
                at.name(name, row),
                kind,
                value.value(),
                title(value.title()),
                declared,
                mode,
                at.scope().place(value.name().name().span()),
                at);
        name(name, new Scope.Value(def), def.place(), at);
        grounds.typed(def, value.value(), value.origin(), at.scope());
        blanks.read(def, value.title(), at);
    }

    /** A value with a formula in the text. */
    Def define(
            String fullName,
            Step.Kind kind,
            Expr formula,
            String title,
            TypeReader.@Nullable Declared declared,
            Context.Mode mode,
            Place place,
            Setting at) {
        Context context = at.context(fullName, mode);
        Type type = declared == null ? null : declared.type();
        UnitReader.Reading form = declared == null ? null : declared.form();
        world.placed(formula, at.scope(), form);
        return world.add(
                        fullName,
                        kind,
                        at.rows(),
                        place,
                        context.words(formula),
                        title,
                        true,
                        type,
                        def -> changes.apply(def, formula(def, formula, type, context), checker, form))
                .formed(form);
    }

    private Typed formula(Def def, Expr formula, @Nullable Type declared, Context context) {
        Typed missing = Literals.missing(formula, declared, context);
        if (missing != null) {
            return missing;
        }
        Typed typed = checker.check(formula, context, declared);
        if (declared != null) {
            return checker.fitting().fit(typed, formula, declared, "`" + plain(def.name()) + "`", context);
        }
        Type making = def.inMaking();
        if (making == null || typed.broken()) {
            return typed;
        }
        if (typed.type() instanceof Type.Num num && making instanceof Type.Num taken) {
            if (!world.solver.equal(num.unit(), taken.unit())) {
                world.report(UnitFindings.readsItself(
                        plain(def.name()),
                        checker.fitting().describe(taken),
                        checker.fitting().describe(num),
                        def.place()));
                return Typed.BROKEN;
            }
            return typed;
        }
        world.report(
                UnitFindings.declareType(plain(def.name()), checker.fitting().describe(typed.type()), def.place()));
        return Typed.BROKEN;
    }

    static String plain(String name) {
        return name.replace("[*]", "");
    }

    private void inputs(Declaration.Input input, Setting at) {
        if (input.value() == null) {
            for (Declaration.Ident name : input.names()) {
                world.report(UseFindings.inputValue(name.name(), at.scope().place(name.span())));
                at.scope().values().putIfAbsent(name.name(), new Scope.Broken());
            }
            return;
        }
        TypeReader.Declared declared = types.read(input.type(), at.scope());
        for (Declaration.Ident name : input.names()) {
            Def def = define(
                    at.name(name.name(), false),
                    Step.Kind.INPUT,
                    input.value(),
                    title(input.title()),
                    declared,
                    Context.Mode.LINE,
                    at.scope().place(name.span()),
                    at);
            if (!input.type().line()) {
                def.heldOnce("an input without `line` is one value for all periods");
            }
            name(name.name(), new Scope.Value(def), def.place(), at);
            grounds.declared(def, input.value(), input.origin(), at.scope());
            told(input, def, declared.type(), at);
        }
    }

    /** Holds an input to its range, where it has one, and fills the blanks of its title. */
    void told(Declaration.Input input, Def def, Type type, Setting at) {
        blanks.read(def, input.title(), at);
        Declaration.Range range = input.range();
        if (range != null) {
            world.deferred.add(() -> requirements.range(range, def, type, at));
        }
    }

    private void term(Declaration.Term term, Setting at) {
        TypeReader.Declared declared = types.read(term.type(), at.scope());
        String name = term.name().name();
        Def def = define(
                at.name(name, false),
                Step.Kind.INPUT,
                term.value(),
                title(term.title()),
                declared,
                Context.Mode.LINE,
                at.scope().place(term.name().span()),
                at);
        if (!term.type().line()) {
            def.heldOnce("a term without `line` is one value for all periods");
        }
        name(name, new Scope.Value(def), def.place(), at);
        grounds.declared(def, term.value(), term.origin(), at.scope());
        blanks.read(def, term.title(), at);
        world.deferred.add(() -> range(term, def, declared, at));
    }

    private void range(Declaration.Term term, Def def, TypeReader.Declared declared, Setting at) {
        Requirements.Ends ends = term.range() == null
                ? Requirements.Ends.OPEN
                : requirements.range(term.range(), def, declared.type(), at);
        world.terms.add(new Plan.Term(
                def.name(), def.title(), def.id(), ends.low(), ends.high(), step(term.step(), declared.type(), at)));
    }

    private @Nullable Node step(@Nullable Expr text, Type type, Setting at) {
        if (text == null || !(type instanceof Type.Num)) {
            return null;
        }
        Context context = at.context("step", Context.Mode.LINE);
        return checker.fitting()
                .fit(checker.check(text, context, type), text, type, "the step", context)
                .node();
    }

    private void randoms(Declaration.Random random, Setting at) {
        if (random.process() != null) {
            instances.process(random, at);
            return;
        }
        TypeReader.Declared declared = random.type() == null ? null : types.read(random.type(), at.scope());
        boolean byPeriod = random.type() != null && random.type().line();
        if (random.unsure() && byPeriod) {
            world.report(DrawFindings.unsureLine(at.scope().place(random.span())));
        }
        for (Declaration.Named named : random.names()) {
            boolean row = ownRow(named, at);
            String name = named.name().name();
            Def def = draw(
                    random, at.name(name, row), byPeriod, declared, at.scope().place(named.span()), at);
            if (!byPeriod) {
                def.heldOnce("a random value without `line` is drawn once a future");
            }
            name(name, new Scope.Value(def), def.place(), at);
            grounds.declared(def, random.value(), random.origin(), at.scope());
            blanks.read(def, random.title(), at);
        }
    }

    private Def draw(
            Declaration.Random random,
            String name,
            boolean byPeriod,
            TypeReader.@Nullable Declared declared,
            Place place,
            Setting at) {
        Context context = at.context(name, Context.Mode.LINE);
        Type type = declared == null ? null : declared.type();
        UnitReader.Reading form = declared == null ? null : declared.form();
        Expr value = random.value() == null ? new Expr.Unread(random.span()) : random.value();
        world.correlations.announce(name, byPeriod, random.unsure(), at.rows());
        return world.add(
                        name,
                        Step.Kind.RANDOM,
                        at.rows(),
                        place,
                        context.words(value),
                        title(random.title()),
                        true,
                        type,
                        def -> changes.apply(def, drawn(random, value, name, byPeriod, type, context), checker, form))
                .formed(form);
    }

    private Typed drawn(
            Declaration.Random random,
            Expr value,
            String name,
            boolean byPeriod,
            @Nullable Type type,
            Context context) {
        if (!(Keys.bare(value) instanceof Expr.Call call) || !Draws.isDistribution(call.function())) {
            boolean unknown = Keys.bare(value) instanceof Expr.Call call && !checker.isFunction(call.function());
            if (unknown || !checker.check(value, context, type).broken()) {
                world.report(DrawFindings.noDistribution(context.words(value), context.place(value)));
            }
            return Typed.BROKEN;
        }
        Typed drawn = new Draws(world, checker).draw(call, name, byPeriod, random.unsure(), context, type);
        return type == null ? drawn : checker.fitting().fit(drawn, value, type, "`" + plain(name) + "`", context);
    }

    private void pay(Declaration.Pay pay, Setting at) {
        Integer from = party(pay.from(), at);
        Integer to = party(pay.to(), at);
        if (from != null && from.equals(to)) {
            world.report(PaymentFindings.paysItself(
                    pay.from().name(), at.scope().place(pay.to().span())));
        }
        String name =
                at.prefix() + "pay \"" + pay.label().text() + "\"" + (at.loops().isEmpty() ? "" : "[*]");
        Context context = at.context(name, Context.Mode.LINE);
        Def def = world.add(
                name,
                Step.Kind.PAYMENT,
                at.rows(),
                at.scope().place(pay.amount().span()),
                context.words(pay.amount()),
                pay.label().text(),
                true,
                null,
                d -> amount(pay, context, at.condition()));
        world.labels.add(pay.label().text());
        String code = pay.code() == null ? "" : pay.code().text();
        world.codes.add(code);
        // an unpaid instance pays nothing, so nothing the wrong way either
        if (!pay.eitherWay() && at.pays()) {
            def.guarded(Step.Guard.PAYMENT);
        }
        grounds.typed(def, pay.amount(), null, at.scope());
        if (from != null && to != null && at.pays()) {
            world.payments.add(new World.Payment(def, from, to, pay.label().text(), code, pay.inKind()));
        }
    }

    private @Nullable Integer party(Declaration.Ident name, Setting at) {
        Integer party = at.scope().party(name.name()).orElse(null);
        if (party == null && !at.scope().isUnplayed(name.name())) {
            world.report(PaymentFindings.noParty(
                    name.name(), at.scope().partiesInSight(), at.scope().place(name.span())));
        }
        return party;
    }

    /** In the case's money: a payment is entered converted, in its period. */
    private Typed amount(Declaration.Pay pay, Context context, @Nullable Node condition) {
        Typed amount = checker.fitting().present(checker.check(pay.amount(), context), pay.amount(), context);
        Unit money = world.money;
        if (amount.broken() || money == null) {
            return Typed.BROKEN;
        }
        Unit unit = amount.type() instanceof Type.Num num ? moneyOf(num, money) : null;
        if (unit == null) {
            world.report(
                    PaymentFindings.payMoney(checker.fitting().describe(amount.type()), context.place(pay.amount())));
            return Typed.BROKEN;
        }
        Node node = checker.conversions().to(amount.node(), unit, money, context.place(pay.amount()));
        if (node == null) {
            return Typed.BROKEN;
        }
        return new Typed(
                condition == null ? node : new Node.Choose(condition, node, new Node.Constant(0)),
                Type.number(UnitTerm.of(money)));
    }

    /** The amount's unit when it is money (an unsettled one becomes the case's own); null otherwise. */
    private @Nullable Unit moneyOf(Type.Num num, Unit money) {
        UnitTerm resolved = world.solver.resolve(num.unit());
        if (!resolved.isKnown()) {
            return world.solver.equal(resolved, UnitTerm.of(money)) ? money : null;
        }
        Unit unit = resolved.unit();
        boolean one = unit.halves().size() == 1
                && unit.halves().entrySet().stream()
                        .allMatch(e -> e.getValue() == 2
                                && e.getKey().measure() == org.claimstake.language.unit.UnitWords.Measure.MONEY);
        return one ? unit : null;
    }

    private void loop(Declaration.For loop, Setting at) {
        if (!at.loops().isEmpty() || at.rows() != null) {
            // the reader of the text has told it
            loop.parts().forEach(part -> broken(part, at));
            return;
        }
        Context outer = at.context("for " + loop.row().name(), Context.Mode.LINE);
        Context.Loop over = checker.folds().loop(loop.row(), outer);
        if (over == null) {
            loop.parts().forEach(part -> broken(part, at));
            return;
        }
        Rows rows = rows(loop, over, outer, at);
        if (rows == null) {
            loop.parts().forEach(part -> broken(part, at));
            return;
        }
        Set<String> known = loop.where() == null ? Set.of() : Keys.known(loop.where(), true);
        var inner = new Setting(
                at.scope(),
                rows,
                List.of(new Context.Loop(loop.row().name(), 0, over.table(), rows, known)),
                at.prefix(),
                at.pays(),
                at.condition(),
                at.depth(),
                loop.where() == null ? java.util.Set.of() : Keys.known(loop.where(), true));
        loop.parts().forEach(part -> declare(part, inner));
    }

    /** What stood in a block that could not be read raises no further finding. */
    private static void broken(Declaration part, Setting at) {
        String name = switch (part) {
            case Declaration.Value value -> value.name().name().name();
            case Declaration.Use use -> use.name().name().name();
            case Declaration.Account account -> account.name().name().name();
            case Declaration.Random random -> random.names().getFirst().name().name();
            default -> null;
        };
        if (name != null) {
            at.scope().values().putIfAbsent(name, new Scope.Broken());
        }
    }

    private @Nullable Rows rows(Declaration.For loop, Context.Loop over, Context outer, Setting at) {
        Plan.Table table = world.table(over.table());
        var all = new java.util.ArrayList<Integer>();
        for (int i = 0; i < table.rows(); i++) {
            all.add(i);
        }
        List<Integer> kept = all;
        if (loop.where() != null) {
            Folds.Conditions conditions = checker.folds().conditions(loop.where(), outer.withLoop(over));
            kept = conditions == null
                    ? null
                    : TableReader.decide(world, conditions, over.slot(), all, at.scope(), loop.where());
        }
        return kept == null ? null : new Rows(world.rowSet(over.table(), kept), over.table(), table, kept);
    }
}
