package org.claimstake.engine.exact;

/** A polynomial of degree 7, c0 being its value at 0. The order of the operations is part of the answer's bits. */
record Degree7(double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7) {

    /** Its value at x, summed in pairs, pairs of pairs, and the two halves (Estrin). */
    double estrin(double x) {
        double x2 = x * x;
        double x4 = x2 * x2;
        double a = Math.fma(x, c1, c0);
        double b = Math.fma(x, c3, c2);
        double c = Math.fma(x, c5, c4);
        double d = Math.fma(x, c7, c6);
        a = Math.fma(b, x2, a);
        c = Math.fma(d, x2, c);
        return Math.fma(c, x4, a);
    }

    /** Its value at x from the highest power down (Horner), a fused multiply-add a step. */
    double horner(double x) {
        double p = Math.fma(x, c7, c6);
        p = Math.fma(x, p, c5);
        p = Math.fma(x, p, c4);
        p = Math.fma(x, p, c3);
        p = Math.fma(x, p, c2);
        p = Math.fma(x, p, c1);
        return Math.fma(x, p, c0);
    }
}
