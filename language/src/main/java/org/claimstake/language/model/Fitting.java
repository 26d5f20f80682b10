package org.claimstake.language.model;

import org.claimstake.language.plan.Node;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Do two types go together, and what comes of it. The one place where units meet.
 */
final class Fitting {
    private final World world;

    Fitting(World world) {
        this.world = world;
    }

    /** A type in words: the unit of a number, {@code a date}, {@code a choice of old, new}. */
    String describe(Type type) {
        return switch (type) {
            case Type.Num num ->
                num.percent() && percentOf(num) != null
                        ? String.valueOf(percentOf(num))
                        : world.solver.resolve(num.unit()).isKnown()
                                ? world.solver.settle(num.unit()).toString()
                                : named(world.solver.resolve(num.unit()));
            case Type.Truth t -> "yes or no";
            case Type.Choice choice -> "one of " + String.join(", ", choice.words());
            case Type.Day day -> "a date";
            case Type.Text text -> text.table().isEmpty() ? "a text" : "a key of " + text.table();
            case Type.Words words -> "a list of words";
            case Type.Broken broken -> "?";
        };
    }

    /** {@code percent}, {@code percent/year}; null for a unit that has something above the line. */
    private @Nullable String percentOf(Type.Num num) {
        UnitTerm unit = world.solver.resolve(num.unit());
        String words = unit.unit().toString();
        return unit.isNumber()
                ? "percent"
                : unit.isKnown() && words.startsWith("1/") ? "percent" + words.substring(1) : null;
    }

    private static String named(UnitTerm term) {
        String known = term.unit().isNumber() ? "" : term.unit().toString();
        boolean below = known.startsWith("1/");
        var words = new StringBuilder(below ? "" : known);
        term.unknowns().forEach((unknown, power) -> {
            words.append(words.isEmpty() ? (power < 0 ? "1/" : "") : power < 0 ? "/" : "*");
            words.append(unknown.measure() == null ? "?" : unknown.name());
        });
        return words + (below ? words.isEmpty() ? known : known.substring(1) : "");
    }

    /** The unit of a sum, a comparison, the branches of an if; null when they differ (and that is reported). */
    @Nullable
    Type together(Typed left, Expr leftText, Typed right, Expr rightText, String doing, Context context) {
        Type result = joined(left.type(), right.type());
        if (result == null && (inMaking(left, right) || inMaking(right, left))) {
            return null;
        }
        if (result == null) {
            world.report(UnitFindings.differ(
                    doing,
                    side(left, leftText, context),
                    side(right, rightText, context),
                    left.type() instanceof Type.Num && right.type() instanceof Type.Num));
        } else if (percentMeant(left.type(), right.type(), rightText, 2, context)
                || percentMeant(right.type(), left.type(), leftText, 2, context)) {
            return null;
        } else if (mixed(left.type(), right.type())) {
            world.report(UnitFindings.basesDiffer(doing, context.place(leftText), context.place(rightText)));
            return null;
        }
        return result;
    }

    private UnitFindings.Side side(Typed value, Expr text, Context context) {
        return new UnitFindings.Side(describe(value.type()), context.words(text), context.place(text));
    }

    /** A line that reads its own past is taken for a number until it says otherwise. */
    private boolean inMaking(Typed line, Typed other) {
        if (!(line.type() instanceof Type.Num num) || other.type() instanceof Type.Num) {
            return false;
        }
        UnitTerm unit = world.solver.resolve(num.unit());
        Def def = unit.atoms().isEmpty() && unit.unknowns().size() == 1
                ? world.inMaking(unit.unknowns().keySet().iterator().next().name())
                : null;
        if (def != null) {
            world.report(UnitFindings.declareType(Items.plain(def.name()), describe(other.type()), def.place()));
        }
        return def != null;
    }

    /** What both are, optional when either is; null when they do not fit. */
    @Nullable
    Type joined(Type left, Type right) {
        boolean optional = left.optional() || right.optional();
        return switch (left) {
            case Type.Broken b -> right;
            case Type.Num a ->
                right instanceof Type.Num b && world.solver.equal(a.unit(), b.unit())
                        ? new Type.Num(a.unit(), a.percent() || b.percent(), common(a.basis(), b.basis()), optional)
                        : broken(right);
            case Type.Truth a -> right instanceof Type.Truth ? new Type.Truth(optional) : broken(right);
            case Type.Choice a ->
                right instanceof Type.Choice b && a.words().equals(b.words())
                        ? a.withOptional(optional)
                        : broken(right);
            case Type.Day a ->
                right instanceof Type.Day b
                        ? new Type.Day(a.grain().compareTo(b.grain()) <= 0 ? a.grain() : b.grain(), optional)
                        : broken(right);
            case Type.Text a ->
                right instanceof Type.Text b
                        ? new Type.Text(a.table().equals(b.table()) ? a.table() : "", a.sure() && b.sure(), optional)
                        : broken(right);
            case Type.Words a -> broken(right);
        };
    }

    private static @Nullable Type broken(Type other) {
        return other instanceof Type.Broken ? other : null;
    }

    /** What says nothing of its basis takes the other's; real beside nominal is a finding of {@link #together}. */
    private static Type.Basis common(Type.Basis a, Type.Basis b) {
        return a == Type.Basis.NONE ? b : a;
    }

    private static boolean mixed(Type a, Type b) {
        return a instanceof Type.Num x
                && b instanceof Type.Num y
                && x.basis() != Type.Basis.NONE
                && y.basis() != Type.Basis.NONE
                && x.basis() != y.basis();
    }

    /**
     * The value as what is declared for it.
     *
     * @param what what is declared, in words: {@code `rate` of Royalty}
     */
    Typed fit(Typed value, Expr text, Type declared, String what, Context context) {
        if (value.broken() || declared instanceof Type.Broken) {
            return value.withType(declared);
        }
        if (declared instanceof Type.Num wanted && openShare(wanted, value.type())) {
            world.report(
                    UnitFindings.shareOfGoods(what, describe(declared), describe(value.type()), context.place(text)));
            return new Typed(value.node(), new Type.Broken());
        }
        boolean fits = switch (declared) {
            case Type.Num wanted ->
                value.type() instanceof Type.Num given && world.solver.equal(wanted.unit(), given.unit());
            case Type.Truth t -> value.type() instanceof Type.Truth;
            case Type.Choice wanted ->
                value.type() instanceof Type.Choice given && given.words().equals(wanted.words());
            case Type.Day d -> value.type() instanceof Type.Day;
            case Type.Text wanted ->
                value.type() instanceof Type.Text given
                        && (wanted.table().isEmpty() || (wanted.table().equals(given.table()) && given.sure()));
            case Type.Words w -> false;
            case Type.Broken b -> true;
        };
        if (!fits) {
            world.report(UnitFindings.declaredDiffers(
                    what,
                    describe(declared),
                    describe(value.type()),
                    context.words(text),
                    context.place(text),
                    written(text, context)));
            return new Typed(value.node(), new Type.Broken());
        }
        if (percentMeant(declared, value.type(), text, Math.nextUp(1.0), context)) {
            return new Typed(value.node(), new Type.Broken());
        }
        if (value.type().optional() && !declared.optional() && !context.lenient()) {
            tellMissing(text, context);
        }
        if (!(declared instanceof Type.Num wanted && value.type() instanceof Type.Num given)) {
            return value.withType(declared);
        }
        if (mixed(wanted, given)) {
            world.report(UnitFindings.basisDiffers(what, wanted.basis(), given.basis(), context.place(text)));
        }
        return value.withType(wanted.basis() == Type.Basis.NONE ? wanted.withBasis(given.basis()) : wanted);
    }

    /**
     * So much of one good in another, both still open, given as a plain share: it would make them one good, and the
     * next input that says which would be blamed.
     */
    private boolean openShare(Type.Num wanted, Type given) {
        UnitTerm unit = world.solver.resolve(wanted.unit());
        int halves = unit.unknowns().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                + unit.atoms().values().stream().mapToInt(Integer::intValue).sum();
        boolean open = !unit.unknowns().isEmpty()
                && unit.unknowns().size() + unit.atoms().size() == 2
                && unit.unknowns().keySet().stream().allMatch(unknown -> unknown.measure() != null)
                && halves == 0;
        return open
                && given instanceof Type.Num num
                && world.solver.resolve(num.unit()).isNumber();
    }

    /** A bare number with the unit in which its place is written; null for all else. */
    private @Nullable String written(Expr text, Context context) {
        UnitReader.Reading form = world.forms.get(context.place(Keys.bare(text)));
        return form != null
                        && Keys.bare(text) instanceof Expr.Number number
                        && number.unit() == null
                        && number.scale() == null
                        && !number.percent()
                ? context.words(number) + (form.text().startsWith("%") ? "" : " ") + form.text()
                : null;
    }

    /**
     * A plain number above one that stands for a share: {@code rate : percent = 5}, {@code 100 - share}. It is 500 %
     * by the letter and 5 % by intent, and nothing later would show which.
     */
    private boolean percentMeant(Type one, Type other, Expr otherText, double least, Context context) {
        if (one instanceof Type.Num num
                && num.percent()
                && !(other instanceof Type.Num given && given.percent())
                && world.solver.resolve(num.unit()).isNumber()) {
            Expr bare = Keys.bare(otherText);
            Expr inner = bare instanceof Expr.Unary unary ? Keys.bare(unary.operand()) : bare;
            if (inner instanceof Expr.Number number
                    && number.unit() == null
                    && number.scale() == null
                    && number.digits().doubleValue() >= least) {
                world.report(SettingFindings.percentSetting(number.digits().toPlainString(), context.place(otherText)));
                return true;
            }
        }
        return false;
    }

    /** {@code 12/year} where a percentage a year stands: twelvefold in a year by the letter, 12 % by intent. */
    boolean percentRateMeant(Expr text, Context context) {
        Expr bare = Keys.bare(text);
        Expr inner = bare instanceof Expr.Basis basis ? Keys.bare(basis.value()) : bare;
        if (inner instanceof Expr.Number number
                && number.unit() != null
                && number.scale() == null
                && !number.percent()
                && number.digits().compareTo(java.math.BigDecimal.ONE) >= 0
                && !context.words(number).contains("percent")) {
            world.report(SettingFindings.percentRate(context.words(number), context.place(number)));
            return true;
        }
        return false;
    }

    /** The value where one is needed: a missing one was not asked for is a finding. */
    Typed present(Typed value, Expr text, Context context) {
        if (!value.type().optional() || context.lenient()) {
            return value;
        }
        tellMissing(text, context);
        return value.withType(value.type().withOptional(false));
    }

    /** That a value may be missing; of laws that begin too late this is told where they stand, and once. */
    void tellMissing(Expr text, Context context) {
        Scope.Entity entity = Keys.bare(text) instanceof Expr.Name name
                ? context.scope().value(name.name()).orElse(null)
                : null;
        Laws.Late late = entity instanceof Scope.Value(var def) ? world.lateLaws.get(def.name()) : null;
        if (late == null) {
            world.report(ValueFindings.mayBeMissing(context.words(text), context.place(text)));
        } else if (world.toldLate.add(late.words() + late.place().span())) {
            world.report(LawFindings.lawLate(late, context.words(text), context.place(text)));
        }
    }

    /** A number that is needed in a given unit. */
    boolean isIn(Typed value, UnitTerm unit, Expr text, String what, Context context) {
        if (value.broken()) {
            return false;
        }
        boolean fits = value.type() instanceof Type.Num num && world.solver.equal(num.unit(), unit);
        if (!fits) {
            world.report(CallFindings.argument(
                    what, describe(Type.number(unit)), describe(value.type()), context.place(text)));
        }
        return fits;
    }

    boolean isTruth(Typed value, Expr text, String what, Context context) {
        if (value.broken()) {
            return false;
        }
        boolean fits = value.type() instanceof Type.Truth;
        if (!fits) {
            world.report(CallFindings.notTruth(what, describe(value.type()), context.place(text)));
        }
        return fits;
    }

    static Node constant(double value) {
        return new Node.Constant(value);
    }
}
