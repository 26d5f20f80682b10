package org.claimstake.language.model;

import java.util.ArrayList;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * {@code dated { date: formula … }}: laws in the order in which they come into force.
 */
final class Laws {
    /**
     * Laws of which none is given when the case begins.
     *
     * @param from  the first date, as written
     * @param words all of it, as written
     */
    record Late(String from, String words, Place place) {}

    private final World world;
    private final Checker checker;

    Laws(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    Typed dated(Expr.Dated dated, Context context, @Nullable Type expected) {
        Expr firstText = dated.before() == null ? dated.entries().getFirst().value() : dated.before();
        Typed before = dated.before() == null ? null : checker.check(dated.before(), context, expected);
        Type type = before == null ? null : before.type();
        var laws = new ArrayList<Node.Law>();
        boolean broken = before != null && before.broken();
        double last = Double.NEGATIVE_INFINITY;
        for (Expr.DatedEntry entry : dated.entries()) {
            Double from = date(entry.date(), context);
            Typed value = checker.check(entry.value(), context, type == null ? expected : type);
            if (from == null || value.broken()) {
                broken = true;
                continue;
            }
            if (from <= last) {
                world.report(LawFindings.lawOrder(context.words(entry.date()), context.place(entry.date())));
                broken = true;
            }
            last = from;
            type = type == null
                    ? value.type()
                    : checker.fitting()
                            .together(
                                    new Typed(value.node(), type),
                                    firstText,
                                    value,
                                    entry.value(),
                                    "choose between",
                                    context);
            if (type == null) {
                return Typed.BROKEN;
            }
            laws.add(new Node.Law(from, value.node()));
        }
        if (broken || type == null || laws.isEmpty()) {
            return Typed.BROKEN;
        }
        if (!dated.byFirstDay() && !(type instanceof Type.Num)) {
            world.report(LawFindings.lawWeighs(checker.fitting().describe(type), context.place(dated)));
            return Typed.BROKEN;
        }
        boolean gap = before == null && laws.getFirst().from() > world.axis.first();
        if (gap) {
            String words = context.words(dated);
            world.lateLaws.put(
                    context.owner(),
                    new Late(context.words(dated.entries().getFirst().date()), words, context.place(dated)));
        }
        return new Typed(
                new Node.Dated(before == null ? null : before.node(), laws, dated.byFirstDay()),
                type.withOptional(type.optional() || gap));
    }

    private @Nullable Double date(Expr text, Context context) {
        Typed date = checker.check(text, context, new Type.Day(Grain.DAY, false));
        Double value = Checker.constant(date.node());
        if (!date.broken() && (value == null || !(date.type() instanceof Type.Day))) {
            world.report(CallFindings.argument(
                    "`dated`", "a date", checker.fitting().describe(date.type()), context.place(text)));
            return null;
        }
        return date.broken() ? null : value;
    }
}
