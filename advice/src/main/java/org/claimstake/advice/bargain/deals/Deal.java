package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A value for each term, by its place among the term's values. */
public record Deal(List<Integer> places) {
    public Deal {
        places = List.copyOf(places);
    }

    /** As the case stands. */
    static Deal now(List<DealTerm> terms) {
        return new Deal(terms.stream().map(DealTerm::now).toList());
    }

    public int place(int term) {
        return places.get(term);
    }

    /** The same with another value of one term. */
    public Deal with(int term, int place) {
        var other = new ArrayList<>(places);
        other.set(term, place);
        return new Deal(other);
    }

    /** The terms in which another deal differs, rising. */
    public List<Integer> changed(Deal other) {
        return IntStream.range(0, places.size())
                .filter(term -> !places.get(term).equals(other.places.get(term)))
                .boxed()
                .toList();
    }

    /** How far another deal is: of each term the part of its range, a word being all of it. */
    double distance(Deal other, List<DealTerm> terms) {
        double distance = 0;
        for (int term : changed(other)) {
            DealTerm one = terms.get(term);
            double range =
                    one.values().getLast().plain() - one.values().getFirst().plain();
            distance += one.ordered() && range > 0
                    ? Math.abs(one.values().get(place(term)).plain()
                                    - one.values().get(other.place(term)).plain())
                            / range
                    : 1;
        }
        return distance;
    }

    /** {@code share = 45%; base = all}, in the order of the case. */
    public String words(List<DealTerm> terms) {
        return words(terms, IntStream.range(0, places.size()).boxed().toList());
    }

    /** Of these terms alone. */
    public String words(List<DealTerm> terms, List<Integer> some) {
        return String.join(
                "; ",
                some.stream()
                        .map(term -> terms.get(term).name() + " = "
                                + terms.get(term).values().get(place(term)).words())
                        .toList());
    }
}
