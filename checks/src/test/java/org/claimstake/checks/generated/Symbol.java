package org.claimstake.checks.generated;

import java.util.List;

/**
 * A value that later declarations may read.
 *
 * @param written how it is read: {@code pot.closing}, {@code built[d]}
 * @param line    it may change with the period, so that it has a past
 * @param optional it may be missing
 */
record Symbol(List<Piece> written, Kind kind, boolean line, boolean optional) {

    enum Kind {
        /** 0 to 1. */
        SHARE,
        MONEY,
        NOMINAL,
        ORE,
        METAL,
        PRICE,
        TRUTH
    }

    Symbol {
        written = List.copyOf(written);
    }

    static Symbol of(String name, Kind kind, boolean line) {
        return new Symbol(List.of(Piece.name(name)), kind, line, false);
    }

    /** A part of what has the name: {@code .closing}, {@code [d]}. */
    static Symbol of(String name, String part, Kind kind, boolean line) {
        return new Symbol(List.of(Piece.name(name), Piece.words(part)), kind, line, false);
    }

    Symbol orMissing() {
        return new Symbol(written, kind, line, true);
    }
}
