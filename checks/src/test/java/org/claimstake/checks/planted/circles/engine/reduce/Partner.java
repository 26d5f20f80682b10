package org.claimstake.checks.planted.circles.engine.reduce;

import org.claimstake.checks.planted.circles.engine.draw.Offender;

/** The other half of the circle. */
public final class Partner {

    Offender offender() {
        return new Offender();
    }
}
