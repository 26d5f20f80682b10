package org.claimstake.language.model;

import org.claimstake.language.plan.Node;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What parties receive and pay: {@code net(p)}, {@code received(p, from: q)}, {@code paid(p, label: "…")}.
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
                    case "received" -> ", with from:, label: or in_kind:";
                    case "paid" -> ", with to:, label: or in_kind:";
                    default -> ", with label: or in_kind:";
                };
        String[] labels = switch (call.function()) {
            case "received" -> new String[] {"from", "label", "in_kind"};
            case "paid" -> new String[] {"to", "label", "in_kind"};
            default -> new String[] {"label", "in_kind"};
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
        Expr labelText = arguments.labelled("label");
        if (labelText != null && !(labelText instanceof Expr.Text)) {
            world.report(CallFindings.argument(
                    "label:", "a text in quotes", context.words(labelText), context.place(labelText)));
            return Typed.BROKEN;
        }
        String label = labelText instanceof Expr.Text text ? text.text() : null;
        Expr kindText = arguments.labelled("in_kind");
        if (kindText != null && !(kindText instanceof Expr.Truth)) {
            world.report(
                    CallFindings.argument("in_kind:", "yes or no", context.words(kindText), context.place(kindText)));
            return Typed.BROKEN;
        }
        boolean inKind = !(kindText instanceof Expr.Truth truth) || truth.value();
        Def def = new Cash(world, checker)
                .step(call.function(), party, to == null ? from : to, label, inKind, context.place(call));
        return new Typed(new Node.Ref(def.id(), null), def.type(world.solver));
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
