package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Stand;
import org.claimstake.advice.bargain.domain.Bargained;
import org.claimstake.advice.bargain.domain.Blocking;
import org.claimstake.advice.bargain.domain.Issue;
import org.claimstake.advice.bargain.domain.Point;

/**
 * What there is to agree on, for programs, with stable keys: {@code zone}, {@code frontier} and what each concept chooses, as
 * utilities in the order of {@code parties}; behind that the deals themselves.
 */
public final class BargainJson {
    private final Bargained bargained;
    private final JsonGenerator json;

    private BargainJson(Bargained bargained, JsonGenerator json) {
        this.bargained = bargained;
        this.json = json;
    }

    /** Writes one object and a line end; the stream stays open. */
    public static void write(Bargained bargained, OutputStream out) throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            var writing = new BargainJson(bargained, json);
            json.writeStartObject();
            writing.zone();
            writing.points("frontier", bargained.frontier());
            for (Concept concept : Concept.values()) {
                writing.points(concept.key(), bargained.of(concept));
            }
            writing.parties();
            writing.deals();
            writing.blocking();
            json.writeArrayFieldStart("notes");
            for (String note : BargainText.notes(bargained)) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void zone() throws IOException {
        json.writeObjectFieldStart("zone");
        json.writeBooleanField("empty", bargained.accepted() == 0);
        json.writeNumberField("deals", bargained.accepted());
        json.writeEndObject();
    }

    private void points(String name, List<Point> points) throws IOException {
        json.writeArrayFieldStart(name);
        for (Point point : points) {
            utilities(point.utilities());
        }
        json.writeEndArray();
    }

    private void utilities(List<Double> utilities) throws IOException {
        json.writeStartArray();
        for (double utility : utilities) {
            json.writeNumber(PlainNumber.of(utility));
        }
        json.writeEndArray();
    }

    private void parties() throws IOException {
        json.writeArrayFieldStart("parties");
        for (Stand stand : bargained.domain().stands()) {
            json.writeString(stand.name());
        }
        json.writeEndArray();
    }

    private void deals() throws IOException {
        json.writeNumberField("all_deals", bargained.deals());
        json.writeNumberField(
                "frontier_in_zone",
                bargained.frontier().stream().filter(Point::isAccepted).count());
        json.writeObjectFieldStart("deals");
        for (Concept concept : Concept.values()) {
            deals(concept.key(), bargained.of(concept));
        }
        json.writeEndObject();
    }

    private void deals(String name, List<Point> points) throws IOException {
        json.writeArrayFieldStart(name);
        for (Point point : points) {
            json.writeStartObject();
            json.writeFieldName("utilities");
            utilities(point.utilities());
            json.writeNumberField("ways", point.count());
            json.writeArrayFieldStart("values");
            for (List<Integer> deal : point.deals()) {
                deal(deal);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void deal(List<Integer> deal) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < deal.size(); i++) {
            Issue issue = bargained.domain().issues().get(i);
            json.writeStringField(issue.name(), issue.values().get(deal.get(i)));
        }
        json.writeEndObject();
    }

    private void blocking() throws IOException {
        if (bargained.blocking().isEmpty()) {
            json.writeNullField("blocking");
            return;
        }
        Blocking blocking = bargained.blocking().get();
        json.writeObjectFieldStart("blocking");
        json.writeStringField(
                "party", bargained.domain().parties().get(blocking.party()).name());
        json.writeFieldName("share");
        json.writeNumber(PlainNumber.of(blocking.share()));
        json.writeFieldName("lacks");
        utilities(blocking.lacks());
        Issue issue = bargained.domain().issues().get(blocking.issue());
        json.writeStringField("issue", blocking.worth() > 0 ? issue.name() : null);
        json.writeStringField("value", blocking.worth() > 0 ? issue.values().get(blocking.value()) : null);
        json.writeFieldName("worth");
        json.writeNumber(PlainNumber.of(blocking.worth()));
        deals("nearest", blocking.nearest());
        json.writeEndObject();
    }
}
