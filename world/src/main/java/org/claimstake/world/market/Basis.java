package org.claimstake.world.market;

/** What kind of money the values are in. Two series of different bases are never added or compared. */
public sealed interface Basis {

    /** What a unit says of it: money is of each day where the unit names no year. */
    static Basis of(MarketUnit unit) {
        return switch (unit.meaning()) {
            case MarketUnit.Price price -> ofMoney(unit);
            case MarketUnit.Amount amount -> ofMoney(unit);
            case MarketUnit.Index index -> new None();
            case MarketUnit.Rate rate -> new None();
            case MarketUnit.Exchange exchange -> new None();
            case MarketUnit.Other other -> new None();
        };
    }

    private static Basis ofMoney(MarketUnit unit) {
        return unit.year().isPresent() ? new Real(unit.year().getAsInt()) : new Nominal();
    }

    /** Money of each day, as it was paid. */
    record Nominal() implements Basis {
        @Override
        public String toString() {
            return "nominal";
        }
    }

    /**
     * Money of one year.
     *
     * @param year whose average price level is meant
     */
    record Real(int year) implements Basis {
        @Override
        public String toString() {
            return "real " + year;
        }
    }

    /** No money: an index, an interest rate, an exchange rate, a quantity. */
    record None() implements Basis {
        @Override
        public String toString() {
            return "no money";
        }
    }
}
