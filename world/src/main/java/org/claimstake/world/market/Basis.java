package org.claimstake.world.market;

/** What kind of money the values are in. Two series of different bases are never added or compared. */
public sealed interface Basis {

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
