package org.claimstake.language.model;

import java.util.Optional;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * The operators: what may be added, compared and multiplied, and in which unit it comes out.
 */
final class Operators {
    static final UnitTerm YEARS = UnitTerm.of(Unit.of(UnitWords.Measure.TIME));

    private final World world;
    private final Checker checker;
    private final Fitting fitting;

    Operators(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
        this.fitting = checker.fitting();
    }

    Typed unary(Expr.Unary unary, Context context, @Nullable Type expected) {
        Typed operand = fitting.present(checker.check(unary.operand(), context, expected), unary.operand(), context);
        if (operand.broken()) {
            return operand;
        }
        return switch (unary.op()) {
            case NOT ->
                fitting.isTruth(operand, unary.operand(), "`not`", context)
                        ? new Typed(new Node.Unary(Node.UnaryOp.NOT, operand.node()), operand.type())
                        : Typed.BROKEN;
            case MINUS -> {
                if (!(operand.type() instanceof Type.Num)) {
                    world.report(CallFindings.argument(
                            "`-`", "a number", fitting.describe(operand.type()), context.place(unary.operand())));
                    yield Typed.BROKEN;
                }
                yield operand.withNode(
                        operand.node() instanceof Node.Constant(var value)
                                ? new Node.Constant(-value)
                                : new Node.Unary(Node.UnaryOp.NEGATE, operand.node()));
            }
        };
    }

    Typed binary(Expr.Binary binary, Context context) {
        return switch (binary.op()) {
            case OR, AND -> logic(binary, context);
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> compare(binary, context);
            case PLUS, MINUS -> sum(binary, context);
            case TIMES, OVER -> product(binary, context);
            case POWER -> power(binary, context);
        };
    }

    private Typed logic(Expr.Binary binary, Context context) {
        boolean and = binary.op() == Expr.BinaryOp.AND;
        String word = and ? "`and`" : "`or`";
        Typed left = fitting.present(checker.check(binary.left(), context), binary.left(), context);
        Context behind = context.withKnown(Keys.known(binary.left(), and));
        Typed right = fitting.present(checker.check(binary.right(), behind), binary.right(), behind);
        boolean fits = fitting.isTruth(left, binary.left(), word, context)
                & fitting.isTruth(right, binary.right(), word, context);
        return fits
                ? new Typed(
                        new Node.Binary(and ? Node.BinaryOp.AND : Node.BinaryOp.OR, left.node(), right.node()),
                        new Type.Truth(left.type().optional() || right.type().optional()))
                : Typed.BROKEN;
    }

    private Typed compare(Expr.Binary binary, Context context) {
        // the side that can only be read with the other in view is read second
        boolean leftLast = (leans(binary.left(), context) && !leans(binary.right(), context))
                || (Keys.bare(binary.left()) instanceof Expr.Name && readsMember(binary.right()));
        Expr firstText = leftLast ? binary.right() : binary.left();
        Expr secondText = leftLast ? binary.left() : binary.right();
        Typed first = fitting.present(checker.check(firstText, context), firstText, context);
        if (first.broken() && leans(secondText, context)) {
            return Typed.BROKEN; // what the word would mean is not known, and that was told
        }
        Typed second = fitting.present(checker.check(secondText, context, first.type()), secondText, context);
        if (first.broken() || second.broken()) {
            return Typed.BROKEN;
        }
        Type both = fitting.together(first, firstText, second, secondText, "compare", context);
        if (both == null) {
            return Typed.BROKEN;
        }
        Node.BinaryOp op = op(binary.op());
        boolean ordered = op != Node.BinaryOp.EQUAL && op != Node.BinaryOp.UNEQUAL;
        if (ordered && !(both instanceof Type.Num || both instanceof Type.Day)) {
            world.report(
                    CallFindings.noOrder(binary.op().word(), fitting.describe(both), context.place(binary.opSpan())));
            return Typed.BROKEN;
        }
        Node a = first.node();
        Node b = second.node();
        if (first.type() instanceof Type.Day x && second.type() instanceof Type.Day y && x.grain() != y.grain()) {
            a = floor(first, y);
            b = floor(second, x);
        }
        return new Typed(
                leftLast ? new Node.Binary(op, b, a) : new Node.Binary(op, a, b), new Type.Truth(both.optional()));
    }

    /** A cell or a member may be of a choice, of which a bare name opposite it is a word. */
    private static boolean readsMember(Expr expr) {
        Expr bare = Keys.bare(expr);
        return bare instanceof Expr.Field || bare instanceof Expr.Index || bare instanceof Expr.Lag;
    }

    /** A date as it is compared with another: rounded down to the coarser of the two. */
    static Node floor(Typed date, Type.Day other) {
        Grain own = ((Type.Day) date.type()).grain();
        return new Node.DateFloor(own.compareTo(other.grain()) > 0 ? own : other.grain(), date.node());
    }

    /** A bare year or a word that names no value here takes its meaning from the other side. */
    private static boolean leans(Expr expr, Context context) {
        Expr bare = Keys.bare(expr);
        if (bare instanceof Expr.Name name) {
            Optional<Scope.Entity> entity = context.scope().value(name.name());
            return context.loop(name.name()) == null && entity.isEmpty() && !Names.isBuiltIn(name.name());
        }
        return Literals.isYear(bare);
    }

    private Typed sum(Expr.Binary binary, Context context) {
        boolean plus = binary.op() == Expr.BinaryOp.PLUS;
        Typed left = fitting.present(checker.check(binary.left(), context), binary.left(), context);
        Typed right = fitting.present(checker.check(binary.right(), context), binary.right(), context);
        if (left.broken() || right.broken()) {
            return Typed.BROKEN;
        }
        boolean optional = left.type().optional() || right.type().optional();
        if (left.type() instanceof Type.Day) {
            return dates(binary, left, right, context).withOptional(optional);
        }
        if (right.type() instanceof Type.Day && plus && left.type() instanceof Type.Num) {
            return dates(binary, right, left, context).withOptional(optional);
        }
        if (right.type() instanceof Type.Day && !plus && Literals.isYear(binary.left())) {
            world.report(CallFindings.yearLess(context.words(binary.left()), context.place(binary.left())));
            return Typed.BROKEN;
        }
        if (!numbers(left, right, binary, plus ? "add" : "subtract", context)) {
            return Typed.BROKEN;
        }
        Type both = fitting.together(left, binary.left(), right, binary.right(), plus ? "add" : "subtract", context);
        return both == null
                ? Typed.BROKEN
                : new Typed(
                        new Node.Binary(plus ? Node.BinaryOp.ADD : Node.BinaryOp.SUBTRACT, left.node(), right.node()),
                        both);
    }

    private boolean numbers(Typed left, Typed right, Expr.Binary binary, String doing, Context context) {
        boolean fits = true;
        if (!(left.type() instanceof Type.Num)) {
            world.report(CallFindings.noArithmetic(
                    doing,
                    fitting.describe(left.type()),
                    left.type() instanceof Type.Truth,
                    context.place(binary.left())));
            fits = false;
        }
        if (!(right.type() instanceof Type.Num)) {
            world.report(CallFindings.noArithmetic(
                    doing,
                    fitting.describe(right.type()),
                    right.type() instanceof Type.Truth,
                    context.place(binary.right())));
            fits = false;
        }
        return fits;
    }

    /** A date with years added or taken off, or the years between two. */
    private Dated dates(Expr.Binary binary, Typed date, Typed other, Context context) {
        boolean plus = binary.op() == Expr.BinaryOp.PLUS;
        if (!plus && other.type() instanceof Type.Day) {
            return new Dated(
                    new Node.Binary(Node.BinaryOp.YEARS_BETWEEN, date.node(), other.node()), Type.number(YEARS));
        }
        if (other.type() instanceof Type.Num num && world.solver.equal(num.unit(), YEARS)) {
            Node by = plus ? other.node() : new Node.Unary(Node.UnaryOp.NEGATE, other.node());
            return new Dated(new Node.Binary(Node.BinaryOp.DATE_PLUS, date.node(), by), Type.day());
        }
        Expr number = Literals.isYear(binary.left()) ? binary.left() : binary.right();
        world.report(CallFindings.dateWith(
                plus,
                fitting.describe(other.type()),
                Literals.isYear(number) ? context.words(number) : "",
                context.place(binary)));
        return new Dated(date.node(), new Type.Broken());
    }

    private record Dated(Node node, Type type) {
        Typed withOptional(boolean optional) {
            return new Typed(node, type.withOptional(optional));
        }
    }

    private Typed product(Expr.Binary binary, Context context) {
        boolean times = binary.op() == Expr.BinaryOp.TIMES;
        Typed left =
                plain(fitting.present(checker.check(binary.left(), context), binary.left(), context), binary.left());
        Typed right =
                plain(fitting.present(checker.check(binary.right(), context), binary.right(), context), binary.right());
        if (left.broken() || right.broken()) {
            return Typed.BROKEN;
        }
        if (!numbers(left, right, binary, times ? "multiply" : "divide", context)) {
            return Typed.BROKEN;
        }
        Type.Num a = (Type.Num) left.type();
        Type.Num b = (Type.Num) right.type();
        if (times && world.axis.months() < 12) {
            shareOfStock(a, binary.left(), right, context);
            shareOfStock(b, binary.right(), left, context);
        }
        UnitTerm unit = times ? a.unit().times(b.unit()) : a.unit().over(b.unit());
        return new Typed(
                new Node.Binary(times ? Node.BinaryOp.MULTIPLY : Node.BinaryOp.DIVIDE, left.node(), right.node()),
                new Type.Num(unit, times && percent(a, b), scaled(a, b, times), a.optional() || b.optional()));
    }

    /** A rate times or over a plain number stays the rate it was: real or nominal. */
    private Type.Basis scaled(Type.Num a, Type.Num b, boolean times) {
        if (world.solver.resolve(b.unit()).isNumber()) {
            return a.basis();
        }
        return times && world.solver.resolve(a.unit()).isNumber() ? b.basis() : Type.Basis.NONE;
    }

    /** On a finer axis, a percentage of a balance must say over which time it is meant. */
    private void shareOfStock(Type.Num share, Expr text, Typed other, Context context) {
        boolean plainShare =
                share.percent() && world.solver.resolve(share.unit()).isNumber();
        boolean stock = other.node() instanceof Node.Past past && past.kind() == Node.PastKind.CUMULATIVE;
        if (other.node() instanceof Node.Ref ref) {
            stock = switch (world.defs.get(ref.step()).kind()) {
                case OPENING, BALANCE, CLOSING -> true;
                case INPUT, LINE, RANDOM, MOVEMENT, PAYMENT, CASH, MEASURE, FIGURE, CHECK ->
                    isCumulative(world.defs.get(ref.step()));
            };
        }
        if (plainShare && stock) {
            world.report(LawFindings.rateOfStock(context.words(text), context.place(text)));
        }
    }

    private static boolean isCumulative(Def def) {
        return def.typed()
                .map(t -> t.node() instanceof Node.Past past && past.kind() == Node.PastKind.CUMULATIVE)
                .orElse(false);
    }

    /** A product of shares is a share; a share of a plain number is a number. */
    private static boolean percent(Type.Num a, Type.Num b) {
        return a.percent() && b.percent();
    }

    /** A bare 0 or a scale without unit is a plain number beside * and /. */
    private Typed plain(Typed value, Expr text) {
        if (Keys.bare(text) instanceof Expr.Number number
                && number.unit() == null
                && value.type() instanceof Type.Num num) {
            return value.withType(new Type.Num(UnitTerm.NUMBER, num.percent(), num.basis(), num.optional()));
        }
        return value;
    }

    private Typed power(Expr.Binary binary, Context context) {
        Typed base =
                plain(fitting.present(checker.check(binary.left(), context), binary.left(), context), binary.left());
        Typed exponent =
                plain(fitting.present(checker.check(binary.right(), context), binary.right(), context), binary.right());
        if (base.broken() || exponent.broken() || !numbers(base, exponent, binary, "raise", context)) {
            return Typed.BROKEN;
        }
        Type.Num b = (Type.Num) base.type();
        Node node = new Node.Binary(Node.BinaryOp.POWER, base.node(), exponent.node());
        boolean optional = b.optional() || exponent.type().optional();
        Double value = Checker.constant(exponent.node());
        if (value != null) {
            if (!fitting.isIn(exponent, UnitTerm.NUMBER, binary.right(), "the exponent", context)) {
                return Typed.BROKEN;
            }
            double halves = value * 2;
            UnitTerm unit = halves == Math.rint(halves) && Math.abs(halves) < 1000
                    ? world.solver.resolve(b.unit()).power((int) halves)
                    : null;
            if (unit != null || world.solver.resolve(b.unit()).isNumber()) {
                return new Typed(
                        node, new Type.Num(unit == null ? UnitTerm.NUMBER : unit, false, Type.Basis.NONE, optional));
            }
            world.report(UnitFindings.halfExponent(context.place(binary)));
            return Typed.BROKEN;
        }
        boolean fits = fitting.isIn(base, UnitTerm.NUMBER, binary.left(), "what is raised to a varying power", context)
                & fitting.isIn(exponent, UnitTerm.NUMBER, binary.right(), "the exponent", context);
        return fits ? new Typed(node, Type.number().withOptional(optional)) : Typed.BROKEN;
    }

    Typed choose(Expr.IfElse choice, Context context, @Nullable Type expected) {
        Typed condition = fitting.present(checker.check(choice.condition(), context), choice.condition(), context);
        boolean truth = fitting.isTruth(condition, choice.condition(), "`if`", context);
        Context yes = context.withKnown(Keys.known(choice.condition(), true));
        Context no = context.withKnown(Keys.known(choice.condition(), false));
        Typed then = checker.check(choice.then(), yes, expected);
        Typed otherwise = checker.check(choice.otherwise(), no, expected == null ? wanted(then) : expected);
        if (then.broken() || otherwise.broken() || !truth) {
            return Typed.BROKEN;
        }
        Type both = fitting.together(then, choice.then(), otherwise, choice.otherwise(), "choose between", context);
        return both == null
                ? Typed.BROKEN
                : new Typed(new Node.Choose(condition.node(), then.node(), otherwise.node()), both);
    }

    private static @Nullable Type wanted(Typed first) {
        return first.broken() ? null : first.type();
    }

    Typed otherwise(Expr.Otherwise otherwise, Context context, @Nullable Type expected) {
        Typed value = checker.check(otherwise.value(), context, expected);
        if (value.broken()) {
            return value;
        }
        if (otherwise.fallback() == null) {
            return checker.names().rows().orLast(value, otherwise, context);
        }
        Typed fallback = checker.check(otherwise.fallback(), context, value.type());
        if (fallback.broken()) {
            return fallback;
        }
        Type both =
                fitting.together(value, otherwise.value(), fallback, otherwise.fallback(), "choose between", context);
        if (both == null) {
            return Typed.BROKEN;
        }
        return value.type().optional()
                ? new Typed(
                        new Node.Binary(Node.BinaryOp.OTHERWISE, value.node(), fallback.node()),
                        both.withOptional(fallback.type().optional()))
                : value;
    }

    private static Node.BinaryOp op(Expr.BinaryOp op) {
        return switch (op) {
            case EQUAL -> Node.BinaryOp.EQUAL;
            case UNEQUAL -> Node.BinaryOp.UNEQUAL;
            case LESS -> Node.BinaryOp.LESS;
            case AT_MOST -> Node.BinaryOp.AT_MOST;
            case MORE -> Node.BinaryOp.MORE;
            case AT_LEAST -> Node.BinaryOp.AT_LEAST;
            case OR, AND, PLUS, MINUS, TIMES, OVER, POWER -> throw new IllegalArgumentException("no comparison: " + op);
        };
    }
}
