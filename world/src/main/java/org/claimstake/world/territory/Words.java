package org.claimstake.world.territory;

import org.claimstake.world.place.Circle;

/** Numbers in the sentences of the trace. */
final class Words {
    private Words() {}

    static String km(Circle circle) {
        return km(circle.km());
    }

    /** As few digits as the number has: 25, 2.5. */
    static String km(double km) {
        return km == StrictMath.rint(km) ? Long.toString((long) km) : Double.toString(km);
    }
}
