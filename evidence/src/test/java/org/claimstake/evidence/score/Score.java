package org.claimstake.evidence.score;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.statement.Statement;

/**
 * What a finder made of a marked document. A found statement answers one mark and a mark is answered by one statement, so
 * that one long statement over a whole paragraph earns one mark and no more.
 *
 * @param document  as it was read
 * @param pairs     marks and their statements
 * @param missed    marks that must be found and were not
 * @param repeated  statements on a mark that another one answers
 * @param wrong     statements on no mark
 * @param fired     decoys that became a quantity of a statement
 * @param lost      marks whose words the document no longer has
 */
record Score(
        Document document,
        List<Pair> pairs,
        List<Mark> missed,
        List<Statement> repeated,
        List<Statement> wrong,
        List<Mark> fired,
        List<Mark> lost) {

    Score {
        pairs = List.copyOf(pairs);
        missed = List.copyOf(missed);
        repeated = List.copyOf(repeated);
        wrong = List.copyOf(wrong);
        fired = List.copyOf(fired);
        lost = List.copyOf(lost);
    }

    /** A mark and the statement that answers it. */
    record Pair(Mark mark, Statement statement) {
        boolean hasKind() {
            return Mark.agrees(mark.kind(), statement.kind().word());
        }

        boolean hasStanding() {
            return Mark.agrees(mark.standing(), statement.standing().name().toLowerCase(Locale.ROOT));
        }

        boolean hasSpeaker() {
            return People.agree(mark.speaker(), statement.speaker());
        }

        boolean hasAttribution() {
            return People.agree(mark.attributed(), statement.attributedTo());
        }

        boolean hasQuantity() {
            return statement
                    .quantity()
                    .filter(said -> Amounts.agree(mark.amount(), said))
                    .isPresent();
        }
    }

    /** Right ones of those that were judged. */
    record Part(long right, long judged) {
        double share() {
            return judged == 0 ? 1 : (double) right / judged;
        }

        @Override
        public String toString() {
            return right + "/" + judged;
        }
    }

    /** Of what must be found, what was. */
    Part recall() {
        long found = required().size();
        return new Part(found, found + missed.size());
    }

    /** Of what was found, what answers a mark. */
    Part precision() {
        return new Part(pairs.size(), pairs.size() + repeated.size() + wrong.size());
    }

    double wrongPerSentence() {
        return (double) wrong.size() / Math.max(1, document.sentences().size());
    }

    Part kinds() {
        return part(Mark::kind, Pair::hasKind);
    }

    Part standings() {
        return part(Mark::standing, Pair::hasStanding);
    }

    Part speakers() {
        return part(Mark::speaker, Pair::hasSpeaker);
    }

    Part attributions() {
        return part(Mark::attributed, Pair::hasAttribution);
    }

    Part quantities() {
        List<Pair> judged = required().stream()
                .filter(pair -> pair.mark().amount().isJudged())
                .toList();
        return new Part(judged.stream().filter(Pair::hasQuantity).count(), judged.size());
    }

    private Part part(Function<Mark, String> cell, Predicate<Pair> right) {
        List<Pair> judged = required().stream()
                .filter(pair -> !Mark.isOpen(cell.apply(pair.mark())))
                .toList();
        return new Part(judged.stream().filter(right).count(), judged.size());
    }

    private List<Pair> required() {
        return pairs.stream()
                .filter(pair -> pair.mark().need() == Mark.Need.MUST)
                .toList();
    }
}
