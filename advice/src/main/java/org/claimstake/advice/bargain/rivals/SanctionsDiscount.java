package org.claimstake.advice.bargain.rivals;

/**
 * What a sanction takes off a price, in its parts: {@code P = B - (f + ins) - (1 - w)(B - f - ins - n) - rho}. The buyer gains the bargained
 * part alone; freight is lost to shippers. Money per unit, one basis; a quoted discount wants its date and whether it is delivered.
 *
 * @param benchmark B, what the good fetches where nobody is shut out
 * @param freightAndInsurance f + ins, what a longer way costs
 * @param bargained the part that few buyers take, {@code (1 - w)(B - f - ins - n)}
 * @param riskPremium rho, for payment and secondary sanctions
 */
public record SanctionsDiscount(double benchmark, double freightAndInsurance, double bargained, double riskPremium) {

    /**
     * @param nextBest n, what the seller's next best buyer can pay at the gate
     * @param power w, the seller's, from 0 to 1
     */
    public static SanctionsDiscount of(
            double benchmark, double freightAndInsurance, double nextBest, double power, double riskPremium) {
        if (!(power >= 0 && power <= 1)) {
            throw new IllegalArgumentException("the seller's power is " + power + ", but must be from 0 to 1");
        }
        double divided = benchmark - freightAndInsurance - nextBest;
        if (!(divided >= 0)) {
            throw new IllegalArgumentException("the next best buyer pays " + nextBest + ", more than the benchmark "
                    + benchmark + " less its way: there is nothing to divide");
        }
        return new SanctionsDiscount(benchmark, freightAndInsurance, (1 - power) * divided, riskPremium);
    }

    public double discount() {
        return freightAndInsurance + bargained + riskPremium;
    }

    /** What the seller gets. */
    public double price() {
        return benchmark - discount();
    }
}
