package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * An account becomes an opening, its growth, its movements in order with the balance behind each, and a
 * closing. The plan orders movements, not accounts.
 */
final class Accounts {
    private static final Set<String> OWN = Set.of("opening", "closing", "balance", "grown", "lapsed");

    private final World world;
    private final Checker checker;
    private final Grounds grounds;
    private final Items items;

    Accounts(World world, Checker checker, Grounds grounds, Items items) {
        this.world = world;
        this.checker = checker;
        this.grounds = grounds;
        this.items = items;
    }

    void declare(Declaration.Account account, Setting at) {
        String name = account.name().name().name();
        Place place = at.scope().place(account.name().name().span());
        UnitReader.Reading unit = checker.units().read(account.unit(), at.scope());
        boolean row = items.ownRow(account.name(), at);
        if (unit == null) {
            at.scope().values().putIfAbsent(name, new Scope.Broken());
            return;
        }
        new Making(account, unit, at.name(name, row), name, place, at).make();
    }

    /** One account on its way. */
    private final class Making {
        private final Declaration.Account account;
        private final UnitReader.Reading unit;
        private final Type type;
        private final String full;
        private final String name;
        private final Place place;
        private final Setting at;
        private final Map<String, Def> members = new LinkedHashMap<>();
        private final List<Def> moved = new ArrayList<>();
        private final Map<String, Def> worths = new LinkedHashMap<>();
        private final List<Node.LayerMove> layerMoves = new ArrayList<>();
        private final List<Integer> counted = new ArrayList<>();
        private @Nullable Def grownBy;
        private @Nullable Def openingOf;
        private final @Nullable Row own;
        private int closing = -1;

        Making(
                Declaration.Account account,
                UnitReader.Reading unit,
                String full,
                String name,
                Place place,
                Setting at) {
            this.account = account;
            this.unit = unit;
            this.type = Type.number(unit.unit());
            this.full = full;
            this.name = name;
            this.place = place;
            this.at = at;
            this.own = at.rows() == null ? null : new Row.Slot(0);
        }

        void make() {
            // named first: its formulas read it
            items.name(name, new Scope.AccountOf(name, at.rows(), members, worths), place, at);
            Def opening = add("opening", Step.Kind.OPENING, account.opening(), d -> opening(), true);
            openingOf = opening;
            Def balance = opening;
            boolean lapses = account.expiresAfter() != null;
            if (account.grows() != null) {
                Def grown = add("grown", Step.Kind.MOVEMENT, account.grows(), d -> grown(opening), true);
                grounds.typed(grown, account.grows(), null, at.scope());
                grownBy = grown;
                balance = settled(opening, grown, true, account.movements().isEmpty() && !lapses, place);
            }
            if (lapses) {
                Def before = balance;
                Def lapsed = add("lapsed", Step.Kind.MOVEMENT, account.expiresAfter(), d -> lapsed(before), true);
                balance = settled(balance, lapsed, false, account.movements().isEmpty(), place);
            }
            for (int i = 0; i < account.movements().size(); i++) {
                balance = movement(
                        account.movements().get(i),
                        balance,
                        i + 1 == account.movements().size());
            }
            if (account.movements().isEmpty() && account.grows() == null && !lapses) {
                Def last = balance;
                add("closing", Step.Kind.CLOSING, null, d -> new Typed(ref(last), type), true);
            }
            Def end = members.get("closing");
            closing = end == null ? -1 : end.id();
            if (!account.mayOverdraw()) {
                opening.guarded(Step.Guard.BALANCE);
            }
            if (account.opening() != null) {
                grounds.typed(opening, account.opening(), null, at.scope());
            }
        }

        private Def add(String member, Step.Kind kind, @Nullable Expr text, Def.Formula formula, boolean shown) {
            Def def = world.add(
                            full + "." + member,
                            kind,
                            at.rows(),
                            place,
                            text == null ? "" : at.scope().file().slice(text.span()),
                            "",
                            shown,
                            type,
                            formula)
                    .formed(unit);
            if (shown) {
                members.put(member, def);
            }
            return def;
        }

        private Node ref(Def def) {
            return new Node.Ref(def.id(), own);
        }

        private Typed opening() {
            Node first = new Node.Constant(0);
            Expr text = account.opening();
            if (text != null) {
                Context context = at.context(full, Context.Mode.LINE);
                Typed typed = checker.check(text, context, type);
                first = checker.fitting()
                        .fit(typed, text, type, "the opening of `" + name + "`", context)
                        .node();
            }
            return new Typed(new Node.Binary(Node.BinaryOp.OTHERWISE, new Node.Lag(closing, own, 1), first), type);
        }

        private Typed grown(Def opening) {
            Expr text = java.util.Objects.requireNonNull(account.grows());
            Context context = at.context(full, Context.Mode.LINE);
            Typed rate = checker.fitting().present(checker.check(text, context), text, context);
            if (!checker.fitting().isIn(rate, Growth.A_YEAR, text, "the growth of `" + name + "`", context)) {
                return Typed.BROKEN;
            }
            Node period = new Node.Clock(Node.Clock.Hand.PERIOD);
            Node interest = account.simple()
                    ? new Node.Binary(Node.BinaryOp.MULTIPLY, rate.node(), period)
                    : Growth.compound(rate.node(), period);
            return new Typed(new Node.Binary(Node.BinaryOp.MULTIPLY, ref(opening), interest), type);
        }

        private Def movement(Declaration.Movement movement, Def before, boolean last) {
            String member = movement.name().name();
            Place where = at.scope().place(movement.name().span());
            if (OWN.contains(member) || members.containsKey(member)) {
                world.report(NameFindings.movementName(member, name, OWN.contains(member), where));
                return before;
            }
            Context context =
                    at.context(full, Context.Mode.LINE).withBalance(new Context.Balance(name, "balance", before));
            Def amount = world.add(
                            full + "." + member,
                            Step.Kind.MOVEMENT,
                            at.rows(),
                            where,
                            context.words(movement.amount()),
                            "",
                            true,
                            type,
                            d -> checker.fitting()
                                    .fit(
                                            checker.check(movement.amount(), context, type),
                                            movement.amount(),
                                            type,
                                            "`" + name + "." + member + "`",
                                            context))
                    .formed(unit);
            members.put(member, amount);
            grounds.typed(amount, movement.amount(), null, at.scope());
            layer(movement, member, amount, context, where);
            return settled(before, amount, movement.plus(), last, where);
        }

        /** The movement among the account's layers, with the worth it brings in or takes out. */
        private void layer(Declaration.Movement movement, String member, Def amount, Context context, Place where) {
            Expr text = movement.worth();
            int index = layerMoves.size();
            Def worth = null;
            if (movement.plus() && text != null) {
                worth = world.add(
                        full + "." + member + " worth",
                        Step.Kind.LINE,
                        at.rows(),
                        where,
                        context.words(text),
                        "",
                        false,
                        null,
                        d -> checker.fitting().present(checker.check(text, context), text, context));
                counted.add(worth.id());
            } else if (text != null) {
                world.report(PaymentFindings.worthOut(member, where));
            }
            layerMoves.add(new Node.LayerMove(movement.plus(), amount.id(), worth == null ? -1 : worth.id()));
            boolean keepsWorth = account.movements().stream().anyMatch(m -> m.plus() && m.worth() != null);
            if (!movement.plus() && keepsWorth) {
                worths.put(
                        member,
                        world.add(
                                full + "." + member + ".worth",
                                Step.Kind.MOVEMENT,
                                at.rows(),
                                where,
                                "",
                                "",
                                true,
                                null,
                                d -> worthOf(index)));
            }
        }

        private Typed worthOf(int movement) {
            if (counted.isEmpty()) {
                return Typed.BROKEN; // what would bring the worth in was refused
            }
            Type worth = world.defs.get(counted.getFirst()).type(world.solver);
            for (int id : counted) {
                if (checker.fitting().joined(worth, world.defs.get(id).type(world.solver)) == null) {
                    world.report(PaymentFindings.worthUnits(name, place));
                    return Typed.BROKEN;
                }
            }
            return new Typed(new Node.Layers(Node.LayerKind.WORTH, own, layered(), movement), worth);
        }

        private Typed lapsed(Def before) {
            Expr text = java.util.Objects.requireNonNull(account.expiresAfter());
            Context context = at.context(full, Context.Mode.LINE);
            Typed years = checker.fitting().present(checker.check(text, context), text, context);
            return checker.fitting().isIn(years, Operators.YEARS, text, "the life of `" + name + "`", context)
                    ? new Typed(atMost(before, new Node.Layers(Node.LayerKind.LAPSED, own, layered(), -1)), type)
                    : Typed.BROKEN;
        }

        /** Layers are rounded each for itself: their sum may be a rounding above what is there, which would stop the run. */
        private Node atMost(Def balance, Node lapsed) {
            return account.mayOverdraw() ? lapsed : new Node.Binary(Node.BinaryOp.MIN, ref(balance), lapsed);
        }

        private Node.Layered layered() {
            Expr text = account.expiresAfter();
            Context context = at.context(full, Context.Mode.LINE);
            Boolean oldest = account.oldestFirst();
            Node.LayerOrder order = oldest == null
                    ? text == null ? Node.LayerOrder.MIXED : Node.LayerOrder.OLDEST
                    : oldest ? Node.LayerOrder.OLDEST : Node.LayerOrder.NEWEST;
            return new Node.Layered(
                    openingOf == null ? -1 : openingOf.id(),
                    grownBy == null ? -1 : grownBy.id(),
                    text == null ? null : checker.check(text, context).node(),
                    order,
                    layerMoves);
        }

        /** The balance behind a movement; the last one is the closing. */
        private Def settled(Def before, Def amount, boolean plus, boolean last, Place where) {
            moved.add(amount);
            List<Node> so = moved.stream().map(this::ref).toList();
            Def.Formula formula = d -> new Typed(
                    new Node.Settle(
                            new Node.Binary(
                                    plus ? Node.BinaryOp.ADD : Node.BinaryOp.SUBTRACT, ref(before), ref(amount)),
                            so),
                    type);
            String words = Items.plain(before.name()) + (plus ? " + " : " - ") + Items.plain(amount.name());
            Def def = world.add(
                            last
                                    ? full + ".closing"
                                    : full + " after " + amount.name().substring(full.length() + 1),
                            last ? Step.Kind.CLOSING : Step.Kind.BALANCE,
                            at.rows(),
                            where,
                            words,
                            "",
                            last,
                            type,
                            formula)
                    .formed(unit);
            if (!account.mayOverdraw()) {
                def.guarded(Step.Guard.BALANCE);
            }
            if (last) {
                members.put("closing", def);
            }
            return def;
        }
    }
}
