package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/**
 * What can be wrong with how a party weighs what it gets.
 */
final class ProfileFindings {
    private ProfileFindings() {}

    static Finding twice(String party, Place place, Place before) {
        return of("profile/twice", "`" + party + "` has two profiles", place)
                .at(before, "the first")
                .why("a party weighs what it gets in one way; to compare two, keep one and change it by an input");
    }

    static Finding noRate(String party, Place place) {
        return of(
                        "profile/rate",
                        "what `" + party + "` gets over time is worth nothing yet: it has no discount rate",
                        place)
                .why("give the party a rate, or say what it gets with a rate that you name")
                .attempt("party " + party + " discount 10%/year real")
                .attempt("value = npv(net(" + party + "), rate: 10%/year real)");
    }

    static Finding figure(String party, String words, Place place) {
        return of("profile/value", "`" + words + "` has folded the futures already", place)
                .why("what `" + party + "` gets is one value of each future; how it weighs them is what `risk` says");
    }

    static Finding byFuture(String party, String words, Place place) {
        return of("profile/future", "`" + words + "` differs from one future to the next", place)
                .why("how `" + party + "` weighs what it gets is known beforehand: give a number, an input or a term");
    }

    static Finding believedTerm(String party, String term, Place place) {
        return of("profile/belief", "what `" + party + "` believes would move with a term, `" + term + "`", place)
                .why(
                        "the futures are the same whatever is agreed, and so is how likely a party holds each: say it by what"
                                + " is drawn, by an input or a date that no term moves");
    }

    static Finding believedFigure(String party, String words, Place place) {
        return of("profile/belief", "`" + words + "` has folded the futures already", place)
                .why("a belief of `" + party + "` is one number of each future: how much likelier it is held to be");
    }

    static Finding noRisk(String words, Place place) {
        var known = List.of("neutral", "cara", "crra", "worst_tail");
        return near(
                of("profile/risk", "`" + words + "` is no way to weigh what is uncertain", place)
                        .why("there are neutral, cara(0.002 / (1 mn USD)), crra(2, wealth: 10 bn USD) and"
                                + " worst_tail(10%, weight: 30%)"),
                Nearest.of(words, known));
    }

    static Finding outside(String what, String words, String range, Place place) {
        return of("profile/number", what + " is " + words, place).why(what + " is " + range);
    }

    static Finding noFloor(String words, Place place) {
        return of("profile/floor", "`" + words + "` compares nothing", place)
                .why("a floor is a comparison with what the party never goes below, so that one can say by how much an"
                        + " offer misses it; two floors are two entries")
                .attempt("floor npv(net(seller)) >= 0");
    }
}
