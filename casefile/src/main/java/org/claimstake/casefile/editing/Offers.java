package org.claimstake.casefile.editing;

import java.util.Comparator;
import java.util.List;
import org.claimstake.language.editing.Completion;
import org.claimstake.language.editing.Known;
import org.claimstake.language.editing.Occurrence;
import org.claimstake.language.editing.Proposal;
import org.claimstake.language.editing.Symbol;

/** Words that may stand at a place: behind {@code source} the ids of the case's list, elsewhere names and words. */
public final class Offers {
    private Offers() {}

    /** In the order in which they are worth showing; the offset counts UTF-16 units. */
    public static List<Offer> at(Spot spot, int offset) {
        List<Offer> sources = SourceWords.begun(spot, offset);
        return sources.isEmpty()
                ? Completion.at(spot.view().index(), spot.text(), offset).stream()
                        .map(proposal -> offer(spot.view(), proposal))
                        .sorted(Comparator.comparing(Offer::kind).thenComparing(Offer::word))
                        .toList()
                : sources;
    }

    private static Offer offer(View view, Proposal proposal) {
        return new Offer(
                kind(proposal.kind()), proposal.word(), detail(view, proposal), proposal.means(), proposal.symbol());
    }

    private static String detail(View view, Proposal proposal) {
        Symbol symbol = proposal.symbol();
        if (symbol == null) {
            return proposal.detail();
        }
        var where = new Occurrence(symbol.place(), symbol, Occurrence.Use.GIVEN, symbol.name());
        List<Known> known = view.known(where);
        return known.isEmpty()
                ? symbol.kind().words() + (symbol.detail().isEmpty() ? "" : " " + symbol.detail())
                : symbol.kind().words() + ", " + known.getFirst().type();
    }

    private static Offer.Kind kind(Proposal.Kind kind) {
        return switch (kind) {
            case CHOICE_VALUE -> Offer.Kind.CHOICE_VALUE;
            case MEMBER -> Offer.Kind.MEMBER;
            case NAME -> Offer.Kind.NAME;
            case UNIT -> Offer.Kind.UNIT;
            case FUNCTION -> Offer.Kind.FUNCTION;
            case KEYWORD -> Offer.Kind.KEYWORD;
        };
    }
}
