package org.claimstake.evidence.quantity;

import java.math.BigDecimal;

/**
 * A number as it stands, figures or words, with its scale words multiplied out.
 *
 * @param from  its first term
 * @param to    behind its last
 * @param value the number
 * @param scale what the last scale word multiplied by, 1 where there is none
 * @param form  how it is written
 */
record Numeral(int from, int to, BigDecimal value, BigDecimal scale, Form form) {
    enum Form {
        FIGURES,
        /** Figures without a sign between them, which may be a year. */
        DIGITS,
        /** A fraction in figures. */
        PART,
        WORDS,
        /** The word "one" or an article, alone. */
        ONE
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) > 0;
    }

    boolean isInWords() {
        return form == Form.WORDS || form == Form.ONE;
    }

    Numeral times(BigDecimal by) {
        return new Numeral(from, to, value.multiply(by), by, form);
    }
}
