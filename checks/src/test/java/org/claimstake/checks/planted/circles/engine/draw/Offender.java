package org.claimstake.checks.planted.circles.engine.draw;

import org.claimstake.checks.planted.circles.engine.reduce.Partner;

/** Breaks a law on purpose: knows a package that knows its own. */
public final class Offender {

    Partner partner() {
        return new Partner();
    }
}
