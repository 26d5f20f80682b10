package org.claimstake.engine.exact;

import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The shape of the vectors that the engine's own code is written with: the machine's, but never more than 8 lanes, since
 * rows of doubles are padded to multiples of 8. Constants, so that the compiler knows the shape where it is used.
 *
 * <p>To be named only after {@link VectorUnit#present} said yes.
 */
public final class Lanes {
    /** Of doubles. */
    public static final VectorSpecies<Double> DOUBLES =
            DoubleVector.SPECIES_PREFERRED.length() <= 8 ? DoubleVector.SPECIES_PREFERRED : DoubleVector.SPECIES_512;

    /** Of as many 64-bit words. */
    public static final VectorSpecies<Long> LONGS = DOUBLES.withLanes(long.class);

    /** 2, 4 or 8. */
    public static final int COUNT = DOUBLES.length();

    /** As the machine has it. */
    public static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private Lanes() {}
}
