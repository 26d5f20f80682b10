package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.Part;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.deals.Surplus;
import org.claimstake.advice.bargain.deals.Text;

/**
 * A bargain over a case, for programs, with stable keys: those of a listed domain ({@code zone}, {@code frontier}, what each concept
 * chooses, as sums for certain in plain money, in the order of {@code parties}), and what follows from them.
 */
public final class DealJson {
    private final Bargained bargained;
    private final JsonGenerator json;

    private DealJson(Bargained bargained, JsonGenerator json) {
        this.bargained = bargained;
        this.json = json;
    }

    /** Writes one object and a line end; the stream stays open. */
    public static void write(Bargained bargained, OutputStream out) throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            json.writeStartObject();
            fields(bargained, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** The same into an object that is begun, for who has more to say in it. */
    public static void fields(Bargained bargained, JsonGenerator json) throws IOException {
        var writing = new DealJson(bargained, json);
        writing.zone();
        writing.points("frontier", bargained.found().frontier());
        for (Concept concept : Concept.values()) {
            writing.points(concept.key(), bargained.found().chosen().getOrDefault(concept, List.of()));
        }
        writing.parties();
        writing.terms();
        writing.texts();
        writing.moves("prices", bargained.counsel().moves());
        writing.moves("trade", bargained.counsel().trade().stream().toList());
        writing.moves("counter_offers", bargained.counsel().counters());
        writing.moves("asks", bargained.counsel().asks());
        writing.moves("fix", bargained.counsel().fix().stream().toList());
        new DealRates(bargained).json(json);
        writing.split();
        writing.surplus();
        writing.deals();
        new TalksJson(bargained, json).write();
        writing.blocked();
        writing.strings("notes", bargained.notes());
    }

    private void zone() throws IOException {
        json.writeObjectFieldStart("zone");
        json.writeBooleanField("empty", bargained.found().zone().isEmpty());
        json.writeNumberField("deals", bargained.found().zone().size());
        json.writeNumberField("looked_at", bargained.found().deals().size());
        json.writeNumberField("possible", bargained.found().possible());
        json.writeBooleanField("complete", bargained.found().complete());
        json.writeEndObject();
    }

    private void points(String name, List<Integer> places) throws IOException {
        json.writeArrayFieldStart(name);
        for (int place : places) {
            numbers(bargained.found().deals().get(place).worth().certain());
        }
        json.writeEndArray();
    }

    private void numbers(List<Double> numbers) throws IOException {
        json.writeStartArray();
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private void numbers(String name, List<Double> numbers) throws IOException {
        json.writeFieldName(name);
        numbers(numbers);
    }

    private void strings(String name, List<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    private void parties() throws IOException {
        json.writeArrayFieldStart("parties");
        for (int i = 0; i < bargained.ground().sides().size(); i++) {
            Side side = bargained.ground().sides().get(i);
            json.writeStartObject();
            json.writeStringField("name", side.name());
            json.writeNumberField("no_deal", bargained.ground().stands().get(i).noDeal());
            json.writeNumberField("least", bargained.ground().stands().get(i).least());
            json.writeNumberField("power", side.power());
            json.writeBooleanField("declared", side.declared());
            strings("floors", side.floors());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void terms() throws IOException {
        json.writeArrayFieldStart("terms");
        for (DealTerm term : bargained.ground().terms()) {
            json.writeStartObject();
            json.writeStringField("name", term.name());
            json.writeStringField("source", term.source());
            strings("values", term.values().stream().map(DealTerm.Value::words).toList());
            json.writeNumberField("now", term.now());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void deal(String name, Deal deal) throws IOException {
        json.writeObjectFieldStart(name);
        for (int i = 0; i < bargained.ground().terms().size(); i++) {
            DealTerm term = bargained.ground().terms().get(i);
            json.writeStringField(term.name(), term.values().get(deal.place(i)).words());
        }
        json.writeEndObject();
    }

    private void texts() throws IOException {
        json.writeArrayFieldStart("texts");
        for (int i = 0; i < bargained.texts().size(); i++) {
            Text text = bargained.texts().get(i);
            json.writeStartObject();
            json.writeStringField("label", text.label());
            json.writeStringField("by", text.by());
            json.writeStringField("note", text.note());
            deal("terms", text.deal());
            numbers("worth", text.worth().certain());
            numbers("error", text.error());
            numbers("better_than_no_deal", text.worth().better());
            if (i < bargained.equal().size()) {
                numbers("gain_at_equal_rates", bargained.equal().get(i));
            }
            json.writeBooleanField("in_zone", text.isAccepted());
            strings("broken_floors", text.broken());
            strings("besides", text.besides());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void moves(String name, List<Move> moves) throws IOException {
        json.writeArrayFieldStart(name);
        for (Move move : moves) {
            json.writeStartObject();
            json.writeObjectFieldStart("changes");
            for (int term : move.from().changed(move.to())) {
                DealTerm one = bargained.ground().terms().get(term);
                json.writeStringField(
                        one.name(), one.values().get(move.to().place(term)).words());
            }
            json.writeEndObject();
            numbers("change", move.change());
            numbers("error", move.error());
            clauses(move);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void clauses(Move move) throws IOException {
        json.writeArrayFieldStart("clauses");
        for (DealClauses.Touched one : new DealClauses(bargained).touched(List.of(move))) {
            json.writeStartObject();
            json.writeStringField("term", one.term());
            json.writeStringField("clause", one.where());
            json.writeStringField("title", one.title());
            json.writeStringField("text", one.quoted());
            json.writeStringField("would_read", one.would().isEmpty() ? one.reads() : String.join("; ", one.would()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void split() throws IOException {
        json.writeArrayFieldStart("split");
        for (Part part : bargained.counsel().split()) {
            json.writeStartObject();
            json.writeStringField(
                    "term", bargained.ground().terms().get(part.term()).name());
            numbers("change", part.change());
            numbers("error", part.error());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void surplus() throws IOException {
        if (bargained.surplus().isEmpty()) {
            json.writeNullField("surplus");
            return;
        }
        Surplus surplus = bargained.surplus().get();
        json.writeObjectFieldStart("surplus");
        json.writeNumberField("whole", surplus.whole());
        json.writeNumberField("exists", surplus.exists());
        json.writeNumberField("time", surplus.time());
        if (surplus.seen() != Surplus.Seen.AS_DRAWN) {
            json.writeNumberField("belief", surplus.belief());
            json.writeBooleanField("bet", surplus.seen() == Surplus.Seen.UNLIKE);
        }
        json.writeNumberField("risk", surplus.risk());
        json.writeNumberField("equal_rate", surplus.rate());
        json.writeEndObject();
    }

    private void deals() throws IOException {
        json.writeArrayFieldStart("deals");
        for (int place : bargained.found().frontier()) {
            Found.Priced one = bargained.found().deals().get(place);
            json.writeStartObject();
            deal("terms", one.deal());
            numbers("worth", one.worth().certain());
            numbers("better_than_no_deal", one.worth().better());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void blocked() throws IOException {
        if (bargained.blocked().isEmpty()) {
            json.writeNullField("blocked");
            return;
        }
        var blocked = bargained.blocked().get();
        json.writeObjectFieldStart("blocked");
        json.writeStringField(
                "party", bargained.ground().sides().get(blocked.side()).name());
        json.writeStringField(
                "term",
                blocked.term() < 0
                        ? ""
                        : bargained.ground().terms().get(blocked.term()).name());
        deal("nearest", blocked.nearest());
        numbers("lacks", blocked.lacks());
        strings("broken_floors", blocked.broken());
        json.writeEndObject();
    }
}
