package org.claimstake.advice;

import org.claimstake.language.Compiler.Equation;

/**
 * What is looked for: the values of a term at which two values are equal.
 *
 * @param term  its name
 * @param left  a measure or figure, as the case calls it
 * @param right a value with its unit, or another measure
 */
public record Goal(String term, String left, String right) {
    /** How messages call the place of the equation. */
    static final String UNTIL = "--until";

    static final String FOR = "--for";

    Equation equation() {
        return new Equation(left, right, UNTIL);
    }
}
