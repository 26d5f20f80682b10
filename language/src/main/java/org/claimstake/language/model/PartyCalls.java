package org.claimstake.language.model;

import java.util.TreeSet;
import org.claimstake.language.plan.Node;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What parties receive and pay: {@code net(p)}, {@code received(p, from: q)}, {@code paid(p, label: "…")}, {@code net(p, code: "…")}.
 */
final class PartyCalls {
    private final World world;
    private final Checker checker;

    PartyCalls(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    Typed call(Arguments arguments, Expr.Call call, Context context) {
        String usage = call.function() + "(party)"
                + switch (call.function()) {
                    case "received" -> ", with from:, label:, code:, level: or in_kind:";
                    case "paid" -> ", with to:, label:, code:, level: or in_kind:";
                    default -> ", with label:, code:, level: or in_kind:";
                };
        String[] labels = switch (call.function()) {
            case "received" -> new String[] {"from", "label", "code", "level", "in_kind"};
            case "paid" -> new String[] {"to", "label", "code", "level", "in_kind"};
            default -> new String[] {"label", "code", "level", "in_kind"};
        };
        if (!arguments.fit(1, 1, usage, labels)) {
            return Typed.BROKEN;
        }
        Integer party = partyOf(arguments.plain().getFirst().value(), context);
        Integer to = partyOf(arguments.labelled("to"), context);
        Integer from = partyOf(arguments.labelled("from"), context);
        boolean missing = party == null
                || (arguments.labelled("to") != null && to == null)
                || (arguments.labelled("from") != null && from == null);
        if (missing || party == null) {
            return Typed.BROKEN;
        }
        if (!isText("label", arguments, context)
                || !isText("code", arguments, context)
                || !isText("level", arguments, context)) {
            return Typed.BROKEN;
        }
        String code = text("code", arguments);
        String level = text("level", arguments);
        if (world.isOwnText(context.scope())) {
            known(code, level, call, context);
        }
        Expr kindText = arguments.labelled("in_kind");
        if (kindText != null && !(kindText instanceof Expr.Truth)) {
            world.report(
                    CallFindings.argument("in_kind:", "yes or no", context.words(kindText), context.place(kindText)));
            return Typed.BROKEN;
        }
        boolean inKind = !(kindText instanceof Expr.Truth truth) || truth.value();
        var wanted = new Cash.Wanted(to == null ? from : to, text("label", arguments), code, level, inKind);
        Def def = new Cash(world, checker).step(call.function(), party, wanted, context.place(call));
        return new Typed(new Node.Ref(def.id(), null), def.type(world.solver));
    }

    /** {@code owner.discount}, the rate at which a party discounts; null where no party is read. */
    @Nullable
    Typed rate(Expr.Field field, Context context) {
        if (!(field.target() instanceof Expr.Name name)
                || !field.name().equals("discount")
                || context.scope().value(name.name()).isPresent()) {
            return null;
        }
        Integer party = context.scope().party(name.name()).orElse(null);
        if (party == null) {
            return context.scope().isUnplayed(name.name()) ? Typed.BROKEN : null;
        }
        Def rate = world.parties.get(party).rate();
        if (rate == null && world.anyMoney) {
            // a model read by itself: whoever uses it gives the party, and with it the rate
            return Typed.BROKEN;
        }
        if (rate == null) {
            world.report(PaymentFindings.noRateNamed(name.name(), context.place(field)));
            return Typed.BROKEN;
        }
        return new Typed(new Node.Ref(rate.id(), null), rate.type(world.solver));
    }

    private boolean isText(String label, Arguments arguments, Context context) {
        Expr given = arguments.labelled(label);
        if (given == null || given instanceof Expr.Text) {
            return true;
        }
        world.report(
                CallFindings.argument(label + ":", "a text in quotes", context.words(given), context.place(given)));
        return false;
    }

    private static @Nullable String text(String label, Arguments arguments) {
        return arguments.labelled(label) instanceof Expr.Text text ? text.text() : null;
    }

    /** A model cannot know what the case around it pays: there a code and a level that nobody has make 0. */
    private void known(@Nullable String code, @Nullable String level, Expr.Call call, Context context) {
        var levels = new TreeSet<String>();
        world.parties.forEach(party -> levels.add(party.level()));
        if (level != null && !levels.contains(level)) {
            world.report(PaymentFindings.noLevel(level, levels, context.place(call)));
        }
        if (code != null) {
            world.deferred.add(() -> {
                if (!world.codes.contains(code)) {
                    world.report(PaymentFindings.noCode(code, world.codes, context.place(call)));
                }
            });
        }
    }

    private @Nullable Integer partyOf(@Nullable Expr text, Context context) {
        if (text == null) {
            return null;
        }
        if (text instanceof Expr.Name name) {
            Integer party = context.scope().party(name.name()).orElse(null);
            if (party != null || context.scope().isUnplayed(name.name())) {
                return party;
            }
        }
        world.report(
                PaymentFindings.noParty(context.words(text), context.scope().partiesInSight(), context.place(text)));
        return null;
    }
}
