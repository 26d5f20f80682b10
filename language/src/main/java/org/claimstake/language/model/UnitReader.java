package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.syntax.UnitText;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * Units as written become what they measure, with the goods and the money of the place where they stand.
 */
final class UnitReader {
    private final World world;

    UnitReader(World world) {
        this.world = world;
    }

    /**
     * @param size plain units in one of the words, exactly a fraction: {@code factor / divisor}
     * @param text as shown behind a number
     */
    record Reading(
            UnitTerm unit, java.math.BigDecimal factor, java.math.BigDecimal divisor, String text, boolean percent) {
        double size() {
            return factor.divide(divisor, java.math.MathContext.DECIMAL128).doubleValue();
        }

        /** A number written in this unit, in plain units, rounded once. */
        double plain(java.math.BigDecimal written) {
            return written.multiply(factor)
                    .divide(divisor, new java.math.MathContext(60))
                    .doubleValue();
        }

        UnitForm form(Unit settled) {
            return new UnitForm(text, size(), settled);
        }
    }

    /** Null when a finding was made. */
    @Nullable
    Reading read(UnitText text, Scope scope) {
        if (text.isUnread()) {
            return null;
        }
        UnitTerm unit = UnitTerm.NUMBER;
        var factor = java.math.BigDecimal.ONE;
        var divisor = java.math.BigDecimal.ONE;
        boolean percent = false;
        for (UnitText.Part part : text.parts()) {
            UnitTerm one = part(part, scope);
            if (one == null) {
                return null;
            }
            UnitTerm power = one.power(part.halves());
            if (power == null) {
                world.report(UnitFindings.halfExponent(scope.place(part.span())));
                return null;
            }
            unit = part.divides() ? unit.over(power) : unit.times(power);
            var word = UnitWords.find(part.word());
            if (word.isPresent()) {
                percent |= part.word().equals("percent") && !part.divides();
                var up = raised(word.get().factor(), part.halves());
                var down = raised(java.math.BigDecimal.valueOf(word.get().divisor()), part.halves());
                factor = factor.multiply(part.divides() ? down : up);
                divisor = divisor.multiply(part.divides() ? up : down);
            }
        }
        String words = scope.file().slice(text.span()).replaceAll("\\s+", "").replace(",", ", ");
        words = words.equals("number") ? "" : words.replace("percent", "%");
        return new Reading(unit, factor, divisor, words, percent);
    }

    private static java.math.BigDecimal raised(java.math.BigDecimal size, int halves) {
        if (size.compareTo(java.math.BigDecimal.ONE) == 0) {
            return size;
        }
        return halves % 2 == 0
                ? size.pow(halves / 2, java.math.MathContext.DECIMAL128)
                : new java.math.BigDecimal(Math.sqrt(size.pow(halves).doubleValue()));
    }

    private @Nullable UnitTerm part(UnitText.Part part, Scope scope) {
        UnitTerm open = scope.quantity(part.word());
        if (open != null && part.kind().isEmpty()) {
            return open;
        }
        var word = UnitWords.find(part.word());
        if (word.isEmpty()) {
            world.report(UnitFindings.unknownUnit(part.word(), scope.place(part.span())));
            return null;
        }
        UnitWords.Measure measure = word.get().measure();
        return switch (measure) {
            case MONEY -> money(part, scope);
            case NUMBER, TIME -> {
                if (!part.kind().isEmpty()) {
                    world.report(UnitFindings.kindOfNothing(part.word(), scope.place(part.span())));
                    yield null;
                }
                yield UnitTerm.of(Unit.of(measure));
            }
            case MASS, VOLUME, LENGTH, AREA, ENERGY, PIECES, PEOPLE -> goods(measure, part, scope);
        };
    }

    private @Nullable UnitTerm goods(UnitWords.Measure measure, UnitText.Part part, Scope scope) {
        List<String> kind = part.kind();
        if (kind.isEmpty()) {
            return UnitTerm.of(Unit.of(measure));
        }
        String good = kind.getFirst();
        if (!scope.isGood(good)) {
            if (world.toldGoods.add(good)) {
                world.report(UnitFindings.undeclaredGood(good, scope.goodsInSight(), scope.place(part.span())));
            }
            return null;
        }
        Scope owner = scope.openOwner(good);
        if (owner != null) {
            String key = measure + " " + String.join(",", kind);
            String name = measure.plain() + "(" + String.join(", ", kind) + ")";
            return owner.openUnits().computeIfAbsent(key, k -> UnitTerm.of(world.solver.unknown(name, measure)));
        }
        return UnitTerm.of(Unit.of(new Unit.Atom(measure, "", kind)));
    }

    private @Nullable UnitTerm money(UnitText.Part part, Scope scope) {
        Unit own = world.money;
        if (own == null) {
            world.report(UnitFindings.noMoney(scope.place(part.span())));
            return null;
        }
        Unit.Atom ownAtom = own.halves().keySet().iterator().next();
        boolean plain = part.kind().isEmpty();
        String currency = part.word().equals("money") ? ownAtom.of() : part.word();
        if (plain) {
            boolean fits = part.word().equals("money") || (scope.plainCurrency() && currency.equals(ownAtom.of()));
            if (!fits) {
                world.report(UnitFindings.plainCurrency(
                        part.word(), ownAtom.toString(), scope.plainCurrency(), scope.place(part.span())));
                return null;
            }
            return UnitTerm.of(own);
        }
        String basis = part.kind().getFirst();
        if (part.kind().size() > 1 || !(basis.equals("nominal") || basis.matches("[12][0-9]{3}"))) {
            world.report(
                    UnitFindings.moneyBasis(part.word(), String.join(", ", part.kind()), scope.place(part.span())));
            return null;
        }
        return UnitTerm.of(Unit.money(currency, basis));
    }
}
