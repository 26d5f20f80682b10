package org.claimstake.world.table;

import java.util.Optional;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/**
 * What the numbers of a file, all of them together, say of its decimal mark. 48.6469 and 1,234.5 speak for the point, 12,5
 * and 1.234.567 for the comma; 1.234 says nothing. When all that speak agree the mark is known; otherwise a person is asked.
 */
final class Decimals {
    private long point;
    private long comma;
    private long either;
    private String pointSays = "";
    private String commaSays = "";
    private String unclear = "";

    void take(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return;
        }
        switch (Digits.shape(Digits.bare(cell.text()))) {
            case POINT -> {
                pointSays = point++ == 0 ? cell.text() : pointSays;
            }
            case COMMA -> {
                commaSays = comma++ == 0 ? cell.text() : commaSays;
            }
            case EITHER -> {
                unclear = either++ == 0 ? cell.text() : unclear;
            }
            case NONE, PLAIN -> {}
        }
    }

    /** The mark, when all numbers that speak for one agree. */
    Optional<DecimalMark> mark() {
        if (point > 0 && comma == 0) {
            return Optional.of(DecimalMark.POINT);
        }
        return comma > 0 && point == 0 ? Optional.of(DecimalMark.COMMA) : Optional.empty();
    }

    /** What a person has to be told: a comma that was concluded, or numbers nobody can read. */
    Optional<Trouble> told(Where table) {
        if (mark().isPresent()) {
            return comma == 0
                    ? Optional.empty()
                    : Optional.of(Trouble.of(
                                    Kind.UNCLEAR_NUMBER, table, commaSays, "a decimal comma throughout", Outcome.KEPT)
                            .withMend("if it is no decimal comma, say: decimal point"));
        }
        if (point > 0) {
            return Optional.of(Trouble.of(
                            Kind.UNCLEAR_NUMBER,
                            table,
                            pointSays + " and " + commaSays,
                            "one decimal mark",
                            Outcome.KEPT)
                    .withMend("say which it is: decimal point or decimal comma"));
        }
        return either == 0
                ? Optional.empty()
                : Optional.of(Trouble.of(
                                Kind.UNCLEAR_NUMBER, table, unclear, "a decimal point or a decimal comma", Outcome.KEPT)
                        .withMend("say which it is: decimal point or decimal comma"));
    }
}
