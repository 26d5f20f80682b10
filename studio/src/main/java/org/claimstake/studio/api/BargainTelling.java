package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Option;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.report.Answer;
import org.claimstake.report.Charts;
import org.claimstake.report.DealJson;
import org.claimstake.report.DealPlane;
import org.claimstake.report.Setting;
import org.claimstake.report.Wording;
import org.claimstake.studio.cases.OpenCase;

/** What a page or a program is told of one bargain: the object of the command, and what the command says in words alone. */
record BargainTelling(OpenCase open, Asked asked, Body body, Plan plan, Settings settings) {
    private static final String CHART = "deals";

    /** @param stopped somebody had seen enough: not all was looked at that would have been */
    void write(Bargained bargained, boolean stopped, JsonGenerator json) throws IOException {
        json.writeStartObject();
        DealJson.fields(bargained, json);
        head(json);
        json.writeBooleanField("done", true);
        json.writeBooleanField("stopped", stopped);
        json.writeStringField("money", plan.money());
        json.writeStringField("no_deal", bargained.ground().noDeal());
        titles(bargained, json);
        chosen(bargained, json);
        json.writeNumberField("ties", bargained.found().ties().size());
        QuestionJson.texts("untouched", bargained.ground().untouched(), json);
        options(bargained, json);
        json.writeStringField(
                "seen",
                bargained
                        .surplus()
                        .map(surplus -> surplus.seen().name().toLowerCase(Locale.ROOT))
                        .orElse(""));
        charts(bargained, json);
        json.writeEndObject();
    }

    private void head(JsonGenerator json) throws IOException {
        json.writeStringField("case", open.id());
        json.writeStringField("version", open.version());
        json.writeNumberField("seed", settings.seed());
        json.writeNumberField("futures", settings.futures());
    }

    /**
     * While the search goes on.
     *
     * @param most    deals that will be looked at, at most
     * @param seconds since it began
     * @param plane   what the frontier is by now, where that has changed
     */
    void writeSoFar(int deals, int zone, long most, double seconds, Optional<DealPlane> plane, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        head(json);
        json.writeBooleanField("done", false);
        json.writeObjectFieldStart("progress");
        json.writeNumberField("deals", deals);
        json.writeNumberField("most", Math.max(most, deals));
        json.writeNumberField("zone", zone);
        json.writeNumberField("seconds", Math.round(seconds * 10) / 10.0);
        json.writeNumberField("left", Math.round(seconds / Math.max(deals, 1) * Math.max(0, most - deals) * 10) / 10.0);
        json.writeEndObject();
        if (plane.isPresent()) {
            json.writeArrayFieldStart("charts");
            ChartJson.write(Charts.deals(plane.get(), CHART, setting()), json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The frontier as it grows. */
    DealPlane growing(List<Side> sides, List<Bargaining.Point> frontier, int deals, int zone) {
        List<Integer> shown = shown(sides);
        int across = shown.getFirst();
        int up = shown.getLast();
        List<DealPlane.Point> points = frontier.stream()
                .map(point -> new DealPlane.Point(
                        point.gain().get(across), point.gain().get(up)))
                .distinct()
                .toList();
        return DealPlane.growing(
                money(sides), sides.get(across).title(), sides.get(up).title(), points, deals, zone);
    }

    private static void titles(Bargained bargained, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sides");
        for (Side side : bargained.ground().sides()) {
            json.writeStartObject();
            json.writeStringField("name", side.name());
            json.writeStringField("title", side.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void chosen(Bargained bargained, JsonGenerator json) throws IOException {
        Found found = bargained.found();
        json.writeArrayFieldStart("chosen");
        for (Concept concept : Concept.values()) {
            List<Integer> places = found.chosen().getOrDefault(concept, List.of());
            if (places.isEmpty()) {
                continue;
            }
            Found.Priced first = found.deals().get(places.getFirst());
            json.writeStartObject();
            json.writeStringField("concept", concept.key());
            deal(bargained.ground().terms(), first.deal(), json);
            numbers("worth", first.worth().certain(), json);
            numbers("error", found.errors().getOrDefault(concept, List.of()), json);
            json.writeNumberField("ways", places.size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void deal(List<DealTerm> terms, Deal deal, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("terms");
        for (int i = 0; i < terms.size(); i++) {
            json.writeStringField(
                    terms.get(i).name(),
                    terms.get(i).values().get(deal.place(i)).words());
        }
        json.writeEndObject();
    }

    private static void numbers(String name, List<Double> numbers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private static void options(Bargained bargained, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("options");
        for (Option option : bargained.ground().options()) {
            json.writeStartObject();
            json.writeStringField("scenario", option.scenario());
            json.writeStringField(
                    "party", bargained.ground().sides().get(option.side()).name());
            json.writeNumberField("worth", option.worth());
            json.writeBooleanField("binds", option.binds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    // ---- the picture

    private void charts(Bargained bargained, JsonGenerator json) throws IOException {
        List<Side> sides = bargained.ground().sides();
        List<Integer> shown = shown(sides);
        json.writeArrayFieldStart("charts");
        DealPlane plane = DealPlane.of(bargained, shown.getFirst(), shown.getLast(), money(sides));
        ChartJson.write(Charts.deals(plane, CHART, setting()), json);
        json.writeEndArray();
    }

    private ValueType money(List<Side> sides) {
        return plan.step(sides.getFirst().profile().value()).type();
    }

    /** Places of the two sides of the picture: those that {@code plane} names, else the first two. */
    private List<Integer> shown(List<Side> sides) {
        List<String> names = sides.stream().map(Side::name).toList();
        List<String> asked = body.list("plane");
        boolean two = asked.size() == 2
                && names.containsAll(asked)
                && !asked.getFirst().equals(asked.getLast());
        return two ? asked.stream().map(names::indexOf).toList() : List.of(0, 1);
    }

    private Setting setting() {
        Beside beside = Beside.of(body);
        Wording words = Wording.of(beside.language());
        var subject = Answer.Subject.of(open.theCase(), open.version(), plan, settings);
        return new Setting(
                words, beside.width(), Setting.Foot.of(subject, words, CaseAnswer.date(open)), beside.theme());
    }
}
