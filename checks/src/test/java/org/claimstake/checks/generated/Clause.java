package org.claimstake.checks.generated;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One declaration of a text in the making.
 *
 * @param defines the names that come into being with it
 */
record Clause(Sort sort, Set<String> defines, List<Piece> pieces) {

    enum Sort {
        /** The case's head, its goods, its choices: no text does without. */
        HEAD,
        PARTY,
        DEFLATOR,
        TABLE,
        TERM,
        RANDOM,
        SCHEDULE,
        CORRELATE,
        MODEL,
        /** An instance of a model that draws. */
        DRAWING_USE,
        USE,
        LINE,
        ACCOUNT,
        PAY,
        MEASURE,
        FIGURE,
        SCENARIO,
        EXPECT
    }

    Clause {
        defines = Set.copyOf(defines);
        pieces = List.copyOf(pieces);
    }

    /** The names it reads. */
    Set<String> uses() {
        var names = new LinkedHashSet<String>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Name(String name) && !defines.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    Clause withPieces(List<Piece> other) {
        return new Clause(sort, defines, other);
    }

    String text(Style style) {
        return pieces.stream().map(style::write).collect(Collectors.joining());
    }
}
