package org.claimstake.checks.generated;

import java.math.BigDecimal;

/** A piece of a text in the making: what a law may change is kept apart from what stays. */
sealed interface Piece {

    record Words(String text) implements Piece {}

    /** A name of the case, where it is defined or read. */
    record Name(String name) implements Piece {}

    /** A number with its unit, in the plain unit. */
    record Amount(BigDecimal value, Quantity quantity) implements Piece {}

    /** The unit of a column: its cells are written in it too. */
    record ColumnUnit(Quantity quantity) implements Piece {}

    /** A sign between two terms of a sum. */
    record Sign(boolean plus) implements Piece {}

    static Piece words(String text) {
        return new Words(text);
    }

    static Piece name(String name) {
        return new Name(name);
    }

    static Piece amount(String value, Quantity quantity) {
        return new Amount(new BigDecimal(value), quantity);
    }
}
