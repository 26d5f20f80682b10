package org.claimstake.casefile.finding;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/** What can be wrong with a file of offers. */
public final class OfferFindings {
    private OfferFindings() {}

    public static Finding none(Place place) {
        return Finding.of("deal/no-offers", "the file holds no offer")
                .at(place)
                .why("it is a list, an offer each, with the terms that it names")
                .attempt("- {date: 2025-03-27, by: buyer, terms: {share: 50%}}");
    }

    public static Finding noTerms(Place place) {
        return Finding.of("deal/no-terms", "the offer names no term")
                .at(place)
                .why("an offer says what it changes in the case as it stands")
                .attempt("terms: {share: 50%}");
    }

    public static Finding answer(String words, Place place) {
        return Finding.of("deal/answer", "`" + words + "` is no answer to an offer")
                .at(place)
                .why("an offer was refused, or liked better than another of the file, which is named by its date")
                .attempt("answer: refused")
                .attempt("answer: preferred to 2025-03-27");
    }
}
