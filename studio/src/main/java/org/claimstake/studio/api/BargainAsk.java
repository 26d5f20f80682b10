package org.claimstake.studio.api;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.offer.MadeOffer;
import org.claimstake.casefile.offer.OfferReader;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;

/**
 * What a request says of a bargain: {@code parties}, {@code terms}, {@code no_deal}, {@code deals}, and the offers: those of a file of the
 * reader's as its text in {@code offers_file}, then those of {@code offers}, the last on the table. What a file says is read and forgotten.
 */
final class BargainAsk {
    private static final String OFFERS = "offers";
    private static final int MOST_DEALS = 100_000;

    private BargainAsk() {}

    static Reading<Ask> of(Body body) {
        var offered = new ArrayList<Ask.Offered>();
        Body file = body.body("offers_file");
        if (!file.text("text").isBlank()) {
            String name = file.text("name").isEmpty() ? "offers.yaml" : file.text("name");
            switch (OfferReader.read(new SourceText(name, file.text("text")), Limits.DEFAULT)) {
                case Reading.Failed<List<MadeOffer>>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
                case Reading.Done<List<MadeOffer>>(List<MadeOffer> made) ->
                    made.forEach(one -> offered.add(made(one, offered.size() + 1, name)));
            }
        }
        body.bodies(OFFERS).forEach(offer -> offered.add(offered(offer, offered.size() + 1)));
        int most = (int) body.whole("deals", 1, MOST_DEALS).orElse(Ask.MOST);
        return new Reading.Done<>(
                new Ask(body.list("parties"), body.list("terms"), body.text("no_deal"), offered, most));
    }

    private static Ask.Offered made(MadeOffer made, int number, String file) {
        return new Ask.Offered(
                made.date().isEmpty() ? "offer " + number : made.date(),
                "",
                made.terms().stream()
                        .map(term -> new Setting(term.name(), term.value(), file))
                        .toList(),
                made.by(),
                made.note());
    }

    /** With {@code scenario} a text of the case, else {@code terms} with their values. */
    private static Ask.Offered offered(Body offer, int number) {
        String scenario = offer.text("scenario");
        String usual = scenario.isEmpty() ? "offer " + number : scenario;
        return new Ask.Offered(
                offer.text("label").isEmpty() ? usual : offer.text("label"),
                scenario,
                scenario.isEmpty() ? Asked.settings(offer.texts("terms")) : List.of(),
                offer.text("by"),
                offer.text("note"));
    }
}
