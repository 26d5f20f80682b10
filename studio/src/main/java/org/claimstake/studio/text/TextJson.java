package org.claimstake.studio.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.editing.Offer;
import org.claimstake.language.editing.Colouring;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/** What is said of a text, as the page reads it. Offsets count UTF-16 units from 0, lines and columns from 1. */
final class TextJson {
    /** More than anybody reads; a text of rubbish has thousands. */
    private static final int MOST_FINDINGS = 200;

    private static final int MOST_OFFERS = 400;

    private TextJson() {}

    /**
     * The fields {@code findings}, those of this file first, and {@code more}: how many are not shown.
     *
     * @param file the one that is edited
     */
    static void findings(List<Finding> findings, String file, JsonGenerator json) throws IOException {
        var sorted = new ArrayList<Finding>();
        findings.stream().filter(finding -> isIn(finding, file)).forEach(sorted::add);
        findings.stream().filter(finding -> !isIn(finding, file)).forEach(sorted::add);
        json.writeArrayFieldStart("findings");
        for (Finding finding : sorted.subList(0, Math.min(MOST_FINDINGS, sorted.size()))) {
            finding(finding, json);
        }
        json.writeEndArray();
        json.writeNumberField("more", Math.max(0, sorted.size() - MOST_FINDINGS));
    }

    private static boolean isIn(Finding finding, String file) {
        return finding.place().filter(place -> place.file().name().equals(file)).isPresent();
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", finding.name());
        json.writeStringField("message", finding.what());
        if (finding.at().isEmpty()) {
            nowhere(json);
        } else {
            place(finding.at().getFirst(), json);
        }
        json.writeStringField("where", finding.where());
        lines("why", finding.why(), json);
        lines("try", finding.tries(), json);
        json.writeArrayFieldStart("also");
        for (Finding.Labelled other : finding.at().stream().skip(1).toList()) {
            json.writeStartObject();
            place(other, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void nowhere(JsonGenerator json) throws IOException {
        for (String name : List.of("file", "line", "column", "from", "to")) {
            json.writeNullField(name);
        }
        json.writeStringField("label", "");
    }

    private static void place(Finding.Labelled labelled, JsonGenerator json) throws IOException {
        Place place = labelled.place();
        json.writeStringField("file", place.file().name());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        json.writeNumberField("from", place.span().from());
        json.writeNumberField("to", place.span().to());
        json.writeStringField("label", labelled.label());
    }

    private static void lines(String name, List<String> lines, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String line : lines) {
            json.writeString(line);
        }
        json.writeEndArray();
    }

    /** @param from where the word begins that an offer would take the place of */
    static void offers(List<Offer> offers, int from, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("from", from);
        json.writeArrayFieldStart("offers");
        for (Offer offer : offers.subList(0, Math.min(MOST_OFFERS, offers.size()))) {
            json.writeStartObject();
            json.writeStringField("word", offer.word());
            json.writeStringField("kind", offer.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringField("detail", offer.detail());
            json.writeStringField("means", offer.means());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The names of colours that occur, and for each stretch three numbers: from, to, which name. */
    static void colours(List<Colouring.Stretch> stretches, JsonGenerator json) throws IOException {
        List<String> scopes =
                stretches.stream().map(Colouring.Stretch::scope).distinct().toList();
        json.writeStartObject();
        lines("scopes", scopes, json);
        json.writeArrayFieldStart("stretches");
        for (Colouring.Stretch stretch : stretches) {
            json.writeNumber(stretch.from());
            json.writeNumber(stretch.to());
            json.writeNumber(scopes.indexOf(stretch.scope()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
