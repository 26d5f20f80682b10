package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a table says of a form.
 *
 * @param kind  what it is
 * @param word  its value as the table writes it; may be empty
 * @param exact the form where case matters, else empty
 */
record Entry(Kind kind, String word, String exact) {

    BigDecimal number() {
        return number(word);
    }

    /** {@code 10..100}: the first; of one number that itself. */
    BigDecimal low() {
        int dots = word.indexOf("..");
        return number(dots < 0 ? word : word.substring(0, dots));
    }

    BigDecimal high() {
        int dots = word.indexOf("..");
        return number(dots < 0 ? word : word.substring(dots + 2));
    }

    /** {@code 1/3} too. */
    private static BigDecimal number(String word) {
        int slash = word.indexOf('/');
        return slash < 0
                ? new BigDecimal(word)
                : new BigDecimal(word.substring(0, slash))
                        .divide(new BigDecimal(word.substring(slash + 1)), MathContext.DECIMAL64);
    }

    boolean isRange() {
        return word.contains("..");
    }

    /** {@code m3*1e12}: the unit without what it is multiplied by. */
    String unit() {
        int star = word.indexOf('*');
        return star < 0 ? word : word.substring(0, star);
    }

    BigDecimal times() {
        int star = word.indexOf('*');
        return star < 0 ? BigDecimal.ONE : new BigDecimal(word.substring(star + 1));
    }
}
