package org.claimstake.language.model;

import java.util.HashSet;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a text to mean anything: what it requires in so many words, and the ranges of its terms and inputs.
 * Each becomes a truth that stops the run where it does not hold; a constant is held against its range at once.
 */
final class Requirements {
    /** The ends of a range; null where it is open. */
    record Ends(@Nullable Node low, @Nullable Node high) {
        static final Ends OPEN = new Ends(null, null);
    }

    private final World world;
    private final Checker checker;
    private final Blanks blanks;

    Requirements(World world, Checker checker, Blanks blanks) {
        this.world = world;
        this.checker = checker;
        this.blanks = blanks;
    }

    void declare(Declaration.Require require, Setting at) {
        Expr condition = require.condition();
        String row = at.loops().isEmpty() ? "" : "[*]";
        Context context =
                at.context(at.prefix() + "require " + require.sentence().text() + row, Context.Mode.LINE);
        Def demand = world.add(
                        context.owner(),
                        Step.Kind.CHECK,
                        at.rows(),
                        context.place(condition),
                        context.words(condition),
                        require.sentence().text(),
                        false,
                        Type.truth(),
                        def -> {
                            Typed typed =
                                    checker.fitting().present(checker.check(condition, context), condition, context);
                            return checker.fitting().isTruth(typed, condition, "`require`", context)
                                    ? typed
                                    : Typed.BROKEN;
                        })
                .guarded(Step.Guard.REQUIRED);
        blanks.read(demand, require.sentence(), at);
    }

    /**
     * Reads the ends of a range in the type of its value, and sees to it that the value lies between them. When every
     * name is known.
     *
     * @param at where the range is written
     */
    Ends range(Declaration.Range range, Def def, Type type, Setting at) {
        Context context = at.context(def.name(), Context.Mode.LINE);
        var ends = new Ends(end(range.low(), type, context), end(range.high(), type, context));
        if (def.check().broken()
                || (range.low() != null && ends.low() == null)
                || (range.high() != null && ends.high() == null)) {
            return ends;
        }
        Double least = constant(ends.low(), Double.NEGATIVE_INFINITY);
        Double most = constant(ends.high(), Double.POSITIVE_INFINITY);
        if (least != null && most != null && least > most) {
            world.report(SettingFindings.rangeOrder(Items.plain(def.name()), context.place(range.span())));
            return ends;
        }
        Def given = given(def);
        Double value = Checker.constant(given.check().node());
        if (value == null || least == null || most == null) {
            world.add(
                            def.name() + " in its range",
                            Step.Kind.CHECK,
                            def.rows(),
                            def.place(),
                            def.words(),
                            words(range, context),
                            false,
                            Type.truth(),
                            d -> new Typed(within(def, ends, type.optional()), Type.truth()))
                    .guarded(Step.Guard.RANGE);
        } else if (!(value < least || value > most)) {
            // what is missing lies in every range
            world.held.add(new World.Held(given.id(), least, most));
        } else {
            world.report(SettingFindings.outOfRange(def, given, words(range, context), context.place(range.span())));
        }
        return ends;
    }

    private @Nullable Node end(@Nullable Expr text, Type type, Context context) {
        if (text == null) {
            return null;
        }
        Typed typed = checker.check(text, context, type);
        Typed fitted = checker.fitting().fit(typed, text, type, "the range", context);
        return fitted.broken() ? null : fitted.node();
    }

    private static @Nullable Double constant(@Nullable Node end, double open) {
        return end == null ? Double.valueOf(open) : Checker.constant(end);
    }

    /** Whose value this is: what a model was given by name is that value. One that leads back to itself is a circle, told later. */
    private Def given(Def def) {
        Def last = def;
        var seen = new HashSet<Integer>();
        while (last.check().node() instanceof Node.Ref(var step, var row)
                && row == null
                && world.defs.get(step).kind() == Step.Kind.INPUT
                && seen.add(step)) {
            last = world.defs.get(step);
        }
        return last;
    }

    private static Node within(Def def, Ends ends, boolean optional) {
        Node value = new Node.Ref(def.id(), def.rows() == null ? null : new Row.Slot(0));
        Node low = ends.low() == null ? null : new Node.Binary(Node.BinaryOp.AT_LEAST, value, ends.low());
        Node high = ends.high() == null ? null : new Node.Binary(Node.BinaryOp.AT_MOST, value, ends.high());
        Node both = low == null || high == null
                ? java.util.Objects.requireNonNull(low == null ? high : low)
                : new Node.Binary(Node.BinaryOp.AND, low, high);
        Node missing = new Node.Unary(Node.UnaryOp.NOT, new Node.Unary(Node.UnaryOp.KNOWN, value));
        return optional ? new Node.Binary(Node.BinaryOp.OR, missing, both) : both;
    }

    /** {@code 0% to 100%}, {@code 0 t or more}, {@code at most 100%}. */
    private static String words(Declaration.Range range, Context context) {
        if (range.low() == null || range.high() == null) {
            return range.high() == null
                    ? context.words(java.util.Objects.requireNonNull(range.low())) + " or more"
                    : "at most " + context.words(range.high());
        }
        return context.words(range.low()) + " to " + context.words(range.high());
    }
}
