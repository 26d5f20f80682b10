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
import org.claimstake.language.syntax.Declaration.Claimant;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * Ranked claims on one amount: each takes what it is due or what is left, and what is left passes on. Claims
 * of one level share pro rata, the last taking the rounding. The parts sum to the whole.
 */
final class Waterfalls {
    private static final Set<String> OWN = Set.of("left", "unpaid");

    private final World world;
    private final Checker checker;
    private final Grounds grounds;
    private final Items items;

    Waterfalls(World world, Checker checker, Grounds grounds, Items items) {
        this.world = world;
        this.checker = checker;
        this.grounds = grounds;
        this.items = items;
    }

    void declare(Declaration.Waterfall waterfall, Setting at) {
        String name = waterfall.name().name().name();
        boolean row = items.ownRow(waterfall.name(), at);
        new Making(
                        name,
                        at.name(name, row),
                        at.scope().place(waterfall.name().name().span()),
                        at)
                .make(waterfall);
    }

    /** One waterfall on its way. */
    private final class Making {
        private final String name;
        private final String full;
        private final Place place;
        private final Setting at;
        private final @Nullable Row own;
        private final Map<String, Scope.Entity> members = new LinkedHashMap<>();

        Making(String name, String full, Place place, Setting at) {
            this.name = name;
            this.full = full;
            this.place = place;
            this.at = at;
            this.own = at.rows() == null ? null : new Row.Slot(0);
        }

        void make(Declaration.Waterfall waterfall) {
            items.name(name, new Scope.WaterfallOf(name, at.rows(), members), place, at);
            Context context = at.context(full, Context.Mode.LINE);
            Def income = hidden(
                            full + " of",
                            waterfall.income(),
                            d -> checker.fitting()
                                    .present(checker.check(waterfall.income(), context), waterfall.income(), context))
                    .guarded(Step.Guard.CLAIM);
            grounds.typed(income, waterfall.income(), null, at.scope());
            Def left = income;
            boolean rest = false;
            for (Claimant claimant : waterfall.claims()) {
                if (rest) {
                    world.report(WaterfallFindings.behindRest(name, place(claimant)));
                    return;
                }
                rest = claimant instanceof Claimant.Claim(var n, var amount) && amount == null;
                left = switch (claimant) {
                    case Claimant.Claim claim -> one(claim, left, income);
                    case Claimant.Level level -> level(level, left, income);
                };
            }
            members.put("left", new Scope.Value(left));
        }

        private Place place(Claimant claimant) {
            return switch (claimant) {
                case Claimant.Claim claim -> at.scope().place(claim.name().span());
                case Claimant.Level level -> at.scope().place(level.span());
            };
        }

        private Node ref(Def def) {
            return new Node.Ref(def.id(), own);
        }

        private Def hidden(String called, @Nullable Expr text, Def.Formula formula) {
            return world.add(
                    called,
                    Step.Kind.LINE,
                    at.rows(),
                    place,
                    text == null ? "" : at.scope().file().slice(text.span()),
                    "",
                    false,
                    null,
                    formula);
        }

        private Def shown(String called, Declaration.Ident ident, String words, Def.Formula formula) {
            return world.add(
                    called,
                    Step.Kind.MOVEMENT,
                    at.rows(),
                    at.scope().place(ident.span()),
                    words,
                    "",
                    true,
                    null,
                    formula);
        }

        private Def one(Claimant.Claim claim, Def left, Def income) {
            Def due = due(claim, left, income);
            String words = claim.amount() == null
                    ? "rest"
                    : at.scope().file().slice(claim.amount().span());
            Def paid = shown(
                    full + "." + claim.name().name(),
                    claim.name(),
                    words,
                    d -> new Typed(claim.amount() == null ? ref(left) : min(ref(left), ref(due)), type(income)));
            return passed(claim, due, paid, left, income);
        }

        /** What the claim asks for, in the unit of what is shared. */
        private Def due(Claimant.Claim claim, Def left, Def income) {
            String called = full + "." + claim.name().name() + " due";
            Expr amount = claim.amount();
            if (amount == null) {
                return left;
            }
            Context context = at.context(full, Context.Mode.LINE).withBalance(new Context.Balance(name, "left", left));
            Def due = world.add(
                            called,
                            Step.Kind.LINE,
                            at.rows(),
                            at.scope().place(claim.name().span()),
                            context.words(amount),
                            "",
                            false,
                            null,
                            d -> checker.fitting()
                                    .fit(
                                            checker.check(amount, context, type(income)),
                                            amount,
                                            type(income),
                                            "`" + name + "." + claim.name().name() + "`",
                                            context))
                    .guarded(Step.Guard.CLAIM);
            grounds.typed(due, amount, null, at.scope());
            return due;
        }

        private Type type(Def income) {
            return income.type(world.solver).withOptional(false);
        }

        /** Names the claim and what it did not get; what is left behind it. */
        private Def passed(Claimant.Claim claim, Def due, Def paid, Def left, Def income) {
            String called = claim.name().name();
            if (OWN.contains(called) || members.containsKey(called)) {
                world.report(WaterfallFindings.claimName(
                        called, name, at.scope().place(claim.name().span())));
                return left;
            }
            Def unpaid = shown(
                    full + "." + called + ".unpaid",
                    claim.name(),
                    "",
                    d -> new Typed(minus(ref(due), ref(paid)), type(income)));
            members.put(called, new Scope.Claimed(called, paid, unpaid));
            return hidden(
                    full + " left behind " + called, null, d -> new Typed(minus(ref(left), ref(paid)), type(income)));
        }

        private Def level(Claimant.Level level, Def left, Def income) {
            var claims = new ArrayList<Claimant.Claim>();
            for (Claimant claimant : level.claims()) {
                if (claimant instanceof Claimant.Claim claim && claim.amount() != null) {
                    claims.add(claim);
                } else {
                    world.report(WaterfallFindings.levelClaims(name, place(claimant)));
                    return left;
                }
            }
            List<Def> dues =
                    claims.stream().map(claim -> due(claim, left, income)).toList();
            Def total = hidden(full + " level", null, d -> new Typed(sum(dues), type(income)));
            Def shared = hidden(full + " level paid", null, d -> new Typed(min(ref(left), ref(total)), type(income)));
            var paid = new ArrayList<Def>();
            for (int i = 0; i < claims.size(); i++) {
                boolean last = i + 1 == claims.size();
                Claimant.Claim claim = claims.get(i);
                Def due = dues.get(i);
                List<Def> before = List.copyOf(paid);
                String words = claim.amount() == null
                        ? ""
                        : at.scope().file().slice(claim.amount().span());
                paid.add(shown(
                        full + "." + claim.name().name(),
                        claim.name(),
                        words,
                        d -> new Typed(
                                last && !before.isEmpty()
                                        ? lastOf(shared, total, due, before)
                                        : part(shared, total, due),
                                type(income))));
            }
            Def rest = left;
            for (int i = 0; i < claims.size(); i++) {
                rest = passed(claims.get(i), dues.get(i), paid.get(i), rest, income);
            }
            return rest;
        }

        private Node sum(List<Def> defs) {
            return new Node.Total(
                    defs.stream().map(d -> new Node.Term(true, ref(d))).toList());
        }

        /** All of it when there is enough, else its share of what there is. */
        private Node part(Def shared, Def total, Def due) {
            Node prorata = new Node.Binary(
                    Node.BinaryOp.DIVIDE, new Node.Binary(Node.BinaryOp.MULTIPLY, ref(shared), ref(due)), ref(total));
            return new Node.Choose(enough(shared, total), ref(due), prorata);
        }

        private Node lastOf(Def shared, Def total, Def due, List<Def> before) {
            return new Node.Choose(enough(shared, total), ref(due), minus(ref(shared), sum(before)));
        }

        private Node enough(Def shared, Def total) {
            return new Node.Binary(Node.BinaryOp.EQUAL, ref(shared), ref(total));
        }
    }

    private static Node min(Node a, Node b) {
        return new Node.Binary(Node.BinaryOp.MIN, a, b);
    }

    private static Node minus(Node a, Node b) {
        return new Node.Binary(Node.BinaryOp.SUBTRACT, a, b);
    }
}
