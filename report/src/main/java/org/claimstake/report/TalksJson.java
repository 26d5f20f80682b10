package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Powers;

/** What talks could make of the deals, for programs: a key each for power, doubt, ties and groups; null where nothing is said. */
record TalksJson(Bargained bargained, JsonGenerator json) {

    void write() throws IOException {
        if (bargained.talks().powers().isPresent()) {
            powers(bargained.talks().powers().get());
        } else {
            json.writeNullField("power");
        }
    }

    private void powers(Powers powers) throws IOException {
        json.writeObjectFieldStart("power");
        json.writeArrayFieldStart("ranges");
        for (Powers.Range range : powers.ranges()) {
            json.writeStartObject();
            json.writeNumberField("from", range.from());
            json.writeNumberField("to", range.to());
            deal("terms", range.place());
            numbers("worth", found(range.place()).worth().certain());
            numbers("error", range.error());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (powers.patience().isEmpty()) {
            json.writeNullField("patience");
        } else {
            patience(powers.patience().get());
        }
        json.writeEndObject();
    }

    private void patience(Powers.Patience patience) throws IOException {
        json.writeObjectFieldStart("patience");
        numbers("rates", List.of(patience.first(), patience.second()));
        json.writeNumberField("power", patience.power());
        deal("terms", patience.place());
        if (patience.rounds().isPresent()) {
            Powers.Rounds rounds = patience.rounds().get();
            json.writeObjectFieldStart("rounds");
            json.writeNumberField("years", rounds.years().orElse(0));
            json.writeNumberField("breakdown", rounds.breakdown());
            json.writeNumberField("share", rounds.share());
            deal("terms", rounds.place());
            json.writeEndObject();
        } else {
            json.writeNullField("rounds");
        }
        json.writeEndObject();
    }

    private Found.Priced found(int place) {
        return bargained.found().deals().get(place);
    }

    private void deal(String name, int place) throws IOException {
        Deal deal = found(place).deal();
        json.writeObjectFieldStart(name);
        for (int i = 0; i < bargained.ground().terms().size(); i++) {
            DealTerm term = bargained.ground().terms().get(i);
            json.writeStringField(term.name(), term.values().get(deal.place(i)).words());
        }
        json.writeEndObject();
    }

    private void numbers(String name, List<Double> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}
