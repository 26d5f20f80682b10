package org.claimstake.checks.planted.bits.engine;

import java.util.function.DoubleUnaryOperator;

/** Breaks a law on purpose, once in every method. */
final class Offender {

    double discount(double rate, int years) {
        return Math.pow(1 + rate, -years);
    }

    double growth(double rate) {
        return Math.exp(rate);
    }

    double smallGrowth(double rate) {
        return Math.expm1(rate);
    }

    double years(double factor) {
        return Math.log(factor);
    }

    double smallYears(double rate) {
        return Math.log1p(rate);
    }

    DoubleUnaryOperator digitsByReference() {
        return Math::log10;
    }

    double season(double year) {
        return Math.sin(year);
    }

    double distance(double east, double north) {
        return Math.hypot(east, north);
    }
}
