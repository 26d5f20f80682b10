package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Doubted;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Groups;
import org.claimstake.advice.bargain.deals.Linked;
import org.claimstake.advice.bargain.deals.Powers;
import org.claimstake.advice.bargain.deals.Unsure;

/** What talks could make of the deals, for programs: a key each for power, doubt, ties and groups; null where nothing is said. */
record TalksJson(Bargained bargained, JsonGenerator json) {

    void write() throws IOException {
        if (bargained.talks().powers().isPresent()) {
            powers(bargained.talks().powers().get());
        } else {
            json.writeNullField("power");
        }
        if (bargained.talks().unsure().isPresent()) {
            unsure(bargained.talks().unsure().get());
        } else {
            json.writeNullField("unsure");
        }
        if (bargained.talks().linked().isPresent()) {
            linked(bargained.talks().linked().get());
        } else {
            json.writeNullField("linked");
        }
        if (bargained.talks().groups().isPresent()) {
            groups(bargained.talks().groups().get());
        } else {
            json.writeNullField("coalitions");
        }
    }

    // ---- what is not known of the others

    private void unsure(Unsure unsure) throws IOException {
        json.writeObjectFieldStart("unsure");
        json.writeArrayFieldStart("inputs");
        for (Doubted input : unsure.inputs()) {
            json.writeStartObject();
            json.writeStringField("name", input.input());
            json.writeNumberField("low", input.low());
            json.writeNumberField("high", input.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("profiles", unsure.profiles());
        json.writeNumberField("worlds", unsure.worlds());
        json.writeNumberField("answers", unsure.answers());
        json.writeNumberField("noise", unsure.noise());
        json.writeNumberField("counts_as", unsure.counts());
        json.writeArrayFieldStart("deals");
        for (Unsure.Likely likely : unsure.deals()) {
            likely(likely);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("robust");
        for (Unsure.Robust robust : unsure.robust()) {
            json.writeStartObject();
            json.writeNumberField("accepted_by", robust.share());
            if (robust.place().isPresent()) {
                json.writeNumberField("deal", robust.place().get());
            } else {
                json.writeNullField("deal");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (unsure.calm().isPresent()) {
            json.writeObjectFieldStart("least_regret");
            json.writeNumberField("deal", unsure.calm().get().place());
            json.writeNumberField("regret", unsure.calm().get().regret());
            json.writeEndObject();
        } else {
            json.writeNullField("least_regret");
        }
        json.writeEndObject();
    }

    private void likely(Unsure.Likely likely) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", likely.label());
        deal("terms", likely.deal());
        json.writeNumberField("gain", likely.own());
        json.writeNumberField("accepted", likely.accepted());
        json.writeNumberField("nash", likely.nash());
        json.writeArrayFieldStart("others");
        for (Unsure.Spread spread : likely.gains()) {
            json.writeStartObject();
            json.writeNumberField("p5", spread.low());
            json.writeNumberField("p50", spread.middle());
            json.writeNumberField("p95", spread.high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    // ---- one by one or together

    private void linked(Linked linked) throws IOException {
        json.writeObjectFieldStart("linked");
        json.writeArrayFieldStart("groups");
        for (Linked.Group group : linked.groups()) {
            json.writeStartObject();
            deal("terms", group.deal());
            numbers("gain", group.gain());
            json.writeEndObject();
        }
        json.writeEndArray();
        numbers("sum", linked.sum());
        deal("apart_terms", linked.apart());
        numbers("apart", linked.gain());
        deal("together_terms", linked.together());
        numbers("together", linked.bundle());
        numbers("error", linked.error());
        json.writeBooleanField("complete", linked.complete());
        json.writeEndObject();
    }

    // ---- groups of sides

    private void groups(Groups groups) throws IOException {
        json.writeObjectFieldStart("coalitions");
        json.writeArrayFieldStart("groups");
        for (Groups.Group group : groups.groups()) {
            json.writeStartObject();
            json.writeArrayFieldStart("parties");
            for (int side = 0; side < bargained.ground().sides().size(); side++) {
                if (group.has(side)) {
                    json.writeString(bargained.ground().sides().get(side).name());
                }
            }
            json.writeEndArray();
            json.writeStringField("scenario", group.scenario());
            json.writeNumberField("worth", group.worth());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("core_empty", groups.core().isEmpty());
        numbers("core", groups.core().orElse(List.of()));
        numbers("least", groups.least());
        numbers("most", groups.most());
        numbers("shapley", groups.shapley());
        numbers("adds", groups.adds());
        json.writeEndObject();
    }

    // ---- power

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
        deal(name, found(place).deal());
    }

    private void deal(String name, Deal deal) throws IOException {
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
