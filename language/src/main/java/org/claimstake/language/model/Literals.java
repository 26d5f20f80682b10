package org.claimstake.language.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates and rows of numbers. A number is its decimal times scale and unit, rounded once.
 */
final class Literals {
    /** {@code missing} as the whole value of what may be so; null for any other formula. */
    static @Nullable Typed missing(Expr value, @Nullable Type declared, Context context) {
        return isMissing(value, context.scope()) && declared != null && declared.optional()
                ? new Typed(new Node.Constant(Double.NaN), declared)
                : null;
    }

    static boolean isMissing(@Nullable Expr value, Scope scope) {
        return value instanceof Expr.Name name
                && name.name().equals("missing")
                && scope.value(name.name()).isEmpty();
    }

    private static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private final World world;
    private final UnitReader units;

    Literals(World world, UnitReader units) {
        this.world = world;
        this.units = units;
    }

    Typed number(Expr.Number number, Context context, @Nullable Type expected) {
        if (expected instanceof Type.Day && isYear(number)) {
            return new Typed(
                    new Node.Constant(Calendar.of(number.digits().intValueExact(), 1, 1)),
                    new Type.Day(Grain.YEAR, false));
        }
        BigDecimal value = number.digits().multiply(UnitWords.scale(number.scale()));
        if (number.percent()) {
            value = value.divide(HUNDRED, EXACT);
        }
        if (number.unit() == null) {
            boolean open = !number.percent() && (value.signum() == 0 || number.scale() != null);
            UnitTerm unit = open ? world.solver.fresh("the number") : UnitTerm.NUMBER;
            if (open && number.scale() != null && value.signum() != 0) {
                world.deferred.add(() -> scaleAlone(number, unit, context));
            }
            return new Typed(
                    finite(value, number, context), new Type.Num(unit, number.percent(), Type.Basis.NONE, false));
        }
        UnitReader.Reading reading = units.read(number.unit(), context.scope());
        if (reading == null) {
            return Typed.BROKEN;
        }
        BigDecimal plain = value.multiply(reading.factor()).divide(reading.divisor(), EXACT);
        return new Typed(
                finite(plain, number, context),
                new Type.Num(reading.unit(), number.percent() || reading.percent(), Type.Basis.NONE, false));
    }

    /** {@code 5 k} where Mt are written: thousand t or thousand Mt? Money, numbers and pieces come in one size. */
    private void scaleAlone(Expr.Number number, UnitTerm unit, Context context) {
        boolean oneSize = world.solver.settle(unit).halves().keySet().stream()
                .allMatch(atom -> switch (atom.measure()) {
                    case NUMBER, MONEY, PIECES, PEOPLE -> true;
                    case MASS, VOLUME, LENGTH, AREA, ENERGY, TIME -> false;
                });
        UnitReader.Reading form = world.forms.get(context.place(number));
        if (!oneSize && (form == null || form.size() != 1)) {
            world.report(UnitFindings.scaleAlone(
                    context.words(number),
                    world.solver.settle(unit).toString(),
                    form == null ? "" : form.text(),
                    context.place(number)));
        }
    }

    private Node finite(BigDecimal value, Expr.Number number, Context context) {
        double rounded = value.doubleValue();
        if (Double.isInfinite(rounded)) {
            world.report(UnitFindings.numberTooLarge(context.place(number)));
            return new Node.Constant(0);
        }
        return new Node.Constant(rounded);
    }

    /** Four digits and nothing else. */
    static boolean isYear(Expr expr) {
        return Keys.bare(expr) instanceof Expr.Number number
                && number.unit() == null
                && number.scale() == null
                && !number.percent()
                && number.digits().scale() <= 0
                && number.digits().precision() - number.digits().scale() == 4
                && number.digits().signum() > 0;
    }

    Typed date(Expr.DateLiteral date) {
        String[] parts = date.text().split("-", -1);
        int year = Integer.parseInt(parts[0]);
        if (parts[1].startsWith("Q")) {
            int quarter = parts[1].charAt(1) - '0';
            return new Typed(
                    new Node.Constant(Calendar.of(year, 3 * quarter - 2, 1)), new Type.Day(Grain.QUARTER, false));
        }
        int month = Integer.parseInt(parts[1]);
        int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
        if (month < 1 || month > 12 || day < 1 || day > Calendar.daysInMonth(year, month)) {
            // the reader of the text has told it
            return Typed.BROKEN;
        }
        return new Typed(
                new Node.Constant(Calendar.of(year, month, day)),
                new Type.Day(parts.length > 2 ? Grain.DAY : Grain.MONTH, false));
    }

    /** {@code [0, 300] mn USD}: every number takes what stands behind the bracket. */
    Typed series(Expr.Series series, Context context, @Nullable Type expected, Checker checker) {
        if (series.values().size() != world.axis.count()) {
            world.report(ValueFindings.seriesLength(
                    series.values().size(), world.axis.count(), world.axis.label(0), context.place(series)));
            return Typed.BROKEN;
        }
        var values = new ArrayList<Node>();
        Type type = null;
        Expr first = series.values().getFirst();
        for (Expr value : series.values()) {
            Typed typed = checker.check(scaled(value, series), context, expected);
            if (typed.broken()) {
                return Typed.BROKEN;
            }
            values.add(typed.node());
            type = type == null
                    ? typed.type()
                    : checker.fitting()
                            .together(new Typed(typed.node(), type), first, typed, value, "put in one row", context);
            if (type == null) {
                return Typed.BROKEN;
            }
        }
        return type == null ? Typed.BROKEN : new Typed(new Node.Series(List.copyOf(values)), type);
    }

    /** An element of a list with the scale and unit behind its bracket. */
    static Expr scaled(Expr value, Expr.Series series) {
        if (series.unit() == null && series.scale() == null) {
            return value;
        }
        return switch (value) {
            case Expr.Number(var span, var digits, var percent, var scale, var unit)
            when scale == null && unit == null -> new Expr.Number(span, digits, percent, series.scale(), series.unit());
            case Expr.Unary(var span, var op, var operand)
            when op == Expr.UnaryOp.MINUS -> new Expr.Unary(span, op, scaled(operand, series));
            default -> value;
        };
    }
}
