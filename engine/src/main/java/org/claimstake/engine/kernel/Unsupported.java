package org.claimstake.engine.kernel;

/** A plan that the kernels do not take; the judge computes it. Never leaves this package. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String what) {
        super(what, null, false, false);
    }
}
