package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.TermClause;

/** What the clauses say that offers would change, and how they would read. */
record DealClauses(Bargained bargained) {

    /** A value in the words of a clause and what offers put in its place. */
    record Mark(ClauseValue at, String other) {}

    /**
     * A clause that offers touch.
     *
     * @param term   the terms that come from it, as they are typed
     * @param where  {@code signed:c2}; empty where the case keeps no words of a clause
     * @param title  of the text that has the clause, may be empty
     * @param quoted what it says; what the case calls the term where it has no clause
     * @param marks  where the values stand that would change, in the order of the words
     * @param would  what would change and does not stand there: {@code share = 45% or 55%}
     */
    record Touched(String term, String where, String title, String quoted, List<Mark> marks, List<String> would) {
        Touched {
            marks = List.copyOf(marks);
            would = List.copyOf(would);
        }

        /** What it says, with what would change: {@code [Half → 45%] of revenues}. */
        String reads() {
            var words = new StringBuilder(quoted);
            for (Mark mark : marks.reversed()) {
                words.insert(mark.at().to(), " → " + mark.other() + "]")
                        .insert(mark.at().from(), "[");
            }
            return words.toString();
        }

        /** On one line, to be read. */
        String told() {
            String others = String.join("; ", would);
            if (where.isEmpty()) {
                return quoted + (others.isEmpty() ? "" : "; it would be: " + others);
            }
            String said = "“" + reads() + "”";
            if (!others.isEmpty()) {
                return said + "; it would read: " + others;
            }
            return marks.isEmpty() ? said + ", as it stands" : said;
        }
    }

    /** A text with its clauses that are touched. @param title empty for terms of no clause */
    record Group(String title, List<Touched> touched) {
        Group {
            touched = List.copyOf(touched);
        }
    }

    /** {@code (c2)}, or {@code (signed:c2)} where clauses of several texts are touched; empty where the case keeps no words of it. */
    String anchor(int term) {
        return bargained
                .ground()
                .clause(term)
                .map(clause -> " (" + (isOneText() ? clause.anchor() : clause.place()) + ")")
                .orElse("");
    }

    boolean isOneText() {
        return bargained.ground().clauses().stream()
                        .map(TermClause::deal)
                        .distinct()
                        .count()
                < 2;
    }

    /** Trade, counter-offers, what one could ask for, and the cheapest change of what somebody refuses. */
    List<Move> advised() {
        return Stream.of(
                        bargained.counsel().trade().stream(),
                        bargained.counsel().counters().stream(),
                        bargained.counsel().asks().stream(),
                        bargained.counsel().fix().stream())
                .flatMap(moves -> moves)
                .toList();
    }

    /** Of all terms that some moves change, in the case's order. */
    List<Touched> touched(List<Move> moves) {
        var values = new TreeMap<Integer, LinkedHashSet<Integer>>();
        for (Move move : moves) {
            for (int term : move.from().changed(move.to())) {
                values.computeIfAbsent(term, none -> new LinkedHashSet<>())
                        .add(move.to().place(term));
            }
        }
        var touched = new ArrayList<Touched>();
        values.forEach((term, places) ->
                touched.add(touched(term, places.stream().sorted().toList())));
        return touched;
    }

    /** The same by the text in which they stand; those of no clause last. */
    List<Group> groups(List<Move> moves) {
        Map<String, List<Touched>> byTitle = new LinkedHashMap<>();
        var loose = new ArrayList<Touched>();
        for (Touched one : touched(moves)) {
            if (one.where().isEmpty()) {
                loose.add(one);
            } else {
                byTitle.computeIfAbsent(one.title(), none -> new ArrayList<>()).add(one);
            }
        }
        var groups = new ArrayList<Group>();
        byTitle.forEach((title, all) -> groups.add(new Group(title, merged(all))));
        if (!loose.isEmpty()) {
            groups.add(new Group("", loose));
        }
        return groups;
    }

    /** A clause that gives several terms is quoted once, with all of them marked. */
    private static List<Touched> merged(List<Touched> all) {
        Map<String, Touched> byClause = new LinkedHashMap<>();
        for (Touched one : all) {
            byClause.merge(one.where(), one, DealClauses::both);
        }
        return List.copyOf(byClause.values());
    }

    private static Touched both(Touched one, Touched other) {
        var marks = new ArrayList<>(one.marks());
        var would = new ArrayList<>(one.would());
        would.addAll(other.would());
        for (Mark mark : other.marks()) {
            if (one.marks().stream().noneMatch(before -> before.at().meets(mark.at()))) {
                marks.add(mark);
            } else {
                would.add(other.term() + " = " + mark.other());
            }
        }
        marks.sort(Comparator.comparingInt(mark -> mark.at().from()));
        return new Touched(one.term() + ", " + other.term(), one.where(), one.title(), one.quoted(), marks, would);
    }

    private Touched touched(int term, List<Integer> places) {
        DealTerm one = bargained.ground().terms().get(term);
        Optional<TermClause> clause = bargained.ground().clause(term);
        String stands = clause.map(TermClause::value).orElse("");
        List<String> others = places.stream()
                .map(place -> one.values().get(place).words())
                .filter(words -> !words.equals(stands))
                .toList();
        String proposed = String.join(" or ", others);
        List<String> would = others.isEmpty() ? List.of() : List.of(one.name() + " = " + proposed);
        if (clause.isEmpty()) {
            String called = one.title().isEmpty() ? one.name().replace('_', ' ') : one.title();
            return new Touched(one.name(), "", "", called, List.of(), would);
        }
        String text = clause.get().text();
        String title = clause.get().title().isEmpty()
                ? clause.get().deal()
                : clause.get().title();
        Optional<ClauseValue> at = others.isEmpty() ? Optional.empty() : ClauseValue.find(text, stands);
        return new Touched(
                one.name(),
                clause.get().place(),
                title,
                text,
                at.map(found -> new Mark(found, proposed.replace('_', ' '))).stream()
                        .toList(),
                at.isPresent() ? List.of() : would);
    }
}
