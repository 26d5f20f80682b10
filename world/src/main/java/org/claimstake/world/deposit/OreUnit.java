package org.claimstake.world.deposit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Units in which registers give tonnes of ore. */
enum OreUnit {
    TONNE("t", 6),
    KILOTONNE("kt", 3),
    MEGATONNE("Mt", 0),
    GIGATONNE("Gt", -3);

    private final String word;
    private final int zerosBelowMegatonne;

    OreUnit(String word, int zerosBelowMegatonne) {
        this.word = word;
        this.zerosBelowMegatonne = zerosBelowMegatonne;
    }

    static Optional<OreUnit> of(String word) {
        return Stream.of(values())
                .filter(unit -> unit.word.equals(word.strip()))
                .findFirst();
    }

    static String words() {
        return "one of t, kt, Mt, Gt";
    }

    /** Million tonnes; the point is moved in decimal digits, so that 178335000 t are 178.335 Mt to the last digit. */
    double megatonnes(double amount) {
        return new BigDecimal(Double.toString(amount))
                .scaleByPowerOfTen(-zerosBelowMegatonne)
                .doubleValue();
    }
}
