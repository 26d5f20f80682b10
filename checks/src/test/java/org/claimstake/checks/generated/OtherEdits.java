package org.claimstake.checks.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.claimstake.checks.generated.Clause.Sort;

/** Edits of a chain after which it says something else. */
final class OtherEdits {
    private OtherEdits() {}

    /** One of them, anywhere. */
    static Draft any(Draft draft, SplittableRandom random) {
        while (true) {
            int place = random.nextInt(draft.clauses().size());
            Clause clause = draft.clauses().get(place);
            if (clause.sort() == Sort.HEAD) {
                continue;
            }
            if (random.nextInt(12) == 0) {
                var left = new ArrayList<>(draft.clauses());
                left.remove(place);
                return draft.withClauses(left);
            }
            Optional<Clause> edited = random.nextInt(12) == 0 && clause.sort() == Sort.PAY
                    ? Optional.of(turned(clause))
                    : edited(clause, random);
            if (edited.isPresent()) {
                return draft.with(place, edited.get());
            }
        }
    }

    private static Optional<Clause> edited(Clause clause, SplittableRandom random) {
        int at = random.nextInt(clause.pieces().size());
        List<Piece> others = others(clause.pieces().get(at));
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var pieces = new ArrayList<>(clause.pieces());
        pieces.set(at, others.get(random.nextInt(others.size())));
        return Optional.of(clause.withPieces(pieces));
    }

    private static List<Piece> others(Piece piece) {
        return switch (piece) {
            case Piece.Sign(boolean plus) -> List.of(new Piece.Sign(!plus));
            case Piece.Amount(BigDecimal value, Quantity quantity) -> {
                var others = new ArrayList<>(otherUnits(value, quantity));
                others.addAll(otherNumber(value, quantity));
                others.addAll(otherNumber(value, quantity));
                yield others;
            }
            case Piece.Words _ -> List.of();
            case Piece.Name _ -> List.of();
            case Piece.ColumnUnit _ -> List.of();
        };
    }

    static List<Piece> otherNumber(BigDecimal value, Quantity quantity) {
        return List.of(new Piece.Amount(value.multiply(new BigDecimal("1.01")), quantity));
    }

    /** The same digits in another unit. */
    static List<Piece> otherUnits(BigDecimal value, Quantity quantity) {
        String digits = value.stripTrailingZeros().toPlainString();
        return Stream.of(
                        "USD",
                        "mn USD",
                        "USD(nominal)",
                        "USD(2020)",
                        "EUR(2026)",
                        "t(ore)",
                        "kt(ore)",
                        "t(metal)",
                        "m3",
                        "USD/t(ore)",
                        "USD/t(metal)",
                        "USD/kg(metal)",
                        "t(metal)/t(ore)",
                        "t(metal)/kt(ore)",
                        "years")
                .filter(unit -> !new Quantity.Spelling(unit, 0).equals(quantity.spelling(0)))
                .map(unit -> Piece.words(digits + " " + unit))
                .toList();
    }

    /** A payment the other way: payer and payee are the last two names. */
    static Clause turned(Clause clause) {
        var pieces = new ArrayList<>(clause.pieces());
        int to = last(pieces, pieces.size());
        int from = last(pieces, to);
        Collections.swap(pieces, from, to);
        return clause.withPieces(pieces);
    }

    private static int last(List<Piece> pieces, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (pieces.get(i) instanceof Piece.Name) {
                return i;
            }
        }
        throw new IllegalArgumentException("no name");
    }
}
