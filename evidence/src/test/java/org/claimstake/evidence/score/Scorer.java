package org.claimstake.evidence.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Quotes;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.text.Span;

/** Lays statements beside marks. */
final class Scorer {
    private final Document document;
    private final List<Statement> statements;
    private final Map<Mark, Span> places = new LinkedHashMap<>();
    private final List<Mark> lost = new ArrayList<>();
    private final List<Mark> decoys;

    private Scorer(Document document, List<Mark> marks, List<Statement> statements) {
        this.document = document;
        this.statements = statements;
        decoys = marks.stream().filter(mark -> mark.need() == Mark.Need.DECOY).toList();
        for (Mark mark : marks) {
            if (mark.need() != Mark.Need.DECOY) {
                place(mark).ifPresentOrElse(span -> places.put(mark, span), () -> lost.add(mark));
            }
        }
    }

    static Score score(Document document, List<Mark> marks, List<Statement> statements) {
        return new Scorer(document, marks, statements).score();
    }

    private Optional<Span> place(Mark mark) {
        return Quotes.find(document.text(), mark.place());
    }

    private Score score() {
        var answered = new LinkedHashMap<Mark, Statement>();
        var used = new LinkedHashSet<Statement>();
        for (Meeting meeting : meetings()) {
            if (!answered.containsKey(meeting.mark()) && !used.contains(meeting.statement())) {
                answered.put(meeting.mark(), meeting.statement());
                used.add(meeting.statement());
            }
        }
        List<Statement> rest =
                statements.stream().filter(one -> !used.contains(one)).toList();
        return new Score(
                document,
                places.keySet().stream()
                        .filter(answered::containsKey)
                        .map(mark -> new Score.Pair(mark, found(answered, mark)))
                        .toList(),
                missed(answered),
                rest.stream().filter(this::meetsAny).toList(),
                rest.stream().filter(one -> !meetsAny(one)).toList(),
                decoys.stream().filter(this::fired).toList(),
                List.copyOf(lost));
    }

    private static Statement found(Map<Mark, Statement> answered, Mark mark) {
        return Optional.ofNullable(answered.get(mark)).orElseThrow();
    }

    private List<Mark> missed(Map<Mark, Statement> answered) {
        var missed = new ArrayList<Mark>(lost);
        missed.addAll(places.keySet());
        missed.removeIf(mark -> mark.need() != Mark.Need.MUST || answered.containsKey(mark));
        return missed;
    }

    /** Best first: whatever agrees in kind, then what covers more of the same words; marks that must be found before others. */
    private List<Meeting> meetings() {
        var meetings = new ArrayList<Meeting>();
        places.forEach((mark, span) -> statements.stream()
                .filter(one -> one.span().overlaps(span))
                .forEach(one -> meetings.add(new Meeting(mark, one, fit(mark, span, one)))));
        meetings.sort(Comparator.comparingDouble(Meeting::fit).reversed());
        return meetings;
    }

    private static double fit(Mark mark, Span span, Statement statement) {
        Span other = statement.span();
        double shared = Math.min(span.to(), other.to()) - Math.max(span.from(), other.from());
        double words = shared / (span.length() + other.length() - shared);
        var pair = new Score.Pair(mark, statement);
        return words
                + (mark.need() == Mark.Need.MUST ? 1 : 0)
                + (pair.hasKind() ? 1 : 0)
                + (mark.amount().isJudged() && pair.hasQuantity() ? 1 : 0);
    }

    private boolean meetsAny(Statement statement) {
        return places.values().stream().anyMatch(span -> span.overlaps(statement.span()));
    }

    /** A decoy that the reader took away with the page around the text cannot fire. */
    private boolean fired(Mark decoy) {
        return place(decoy).stream()
                .anyMatch(span -> statements.stream()
                        .flatMap(one -> one.quantities().stream())
                        .anyMatch(one -> one.span().overlaps(span)));
    }

    /** A mark and a statement that share words. */
    private record Meeting(Mark mark, Statement statement, double fit) {}
}
