package org.claimstake.advice.bargain.rivals;

/**
 * What a buyer can pay at the gate, all of it per unit of the good in money of one basis:
 * {@code index - quality - freight - insurance - processing - risk premium}.
 */
public record NetBack(
        double index, double quality, double freight, double insurance, double processing, double riskPremium) {

    public double atGate() {
        return index - quality - freight - insurance - processing - riskPremium;
    }
}
