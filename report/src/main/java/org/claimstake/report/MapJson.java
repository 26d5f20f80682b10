package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Spot;
import org.claimstake.world.place.Circle;
import org.claimstake.world.territory.Areas;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;
import org.claimstake.world.territory.Tally;

/** A situation for programs: who holds what, counted, with stable keys; masses and money in plain units, shares as fractions. */
public final class MapJson {
    private MapJson() {}

    /**
     * Writes one object and a line end; the stream stays open.
     *
     * @param id      of the case
     * @param version of the case
     */
    public static void write(String id, String version, Situation situation, OutputStream out) throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("case", id);
            json.writeStringField("version", version);
            json.writeStringField("table", situation.register().table());
            json.writeStringField("on", situation.on().toString());
            json.writeStringField("by", situation.by());
            json.writeStringField("sentence", MapWords.summary(situation, Wording.ENGLISH));
            totals(situation, json);
            json.writeArrayFieldStart("places");
            for (int i = 0; i < situation.stands().size(); i++) {
                json.writeStartObject();
                spot(situation.register().spots().get(i), json);
                stand(situation.stands().get(i), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            notes(situation, json);
            json.writeArrayFieldStart("findings");
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes the fields {@code counts}, {@code by_commodity}, {@code mass}, {@code money} and {@code area}. */
    public static void totals(Situation situation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("counts");
        counts(situation.counts(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("shares");
        for (Standing standing : MapWords.ORDER) {
            number(word(standing), situation.counts().shareOfCount(standing), json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("by_commodity");
        for (Map.Entry<String, Tally> group : situation.byCommodity().entrySet()) {
            json.writeObjectFieldStart(group.getKey());
            counts(group.getValue(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
        weight("mass", situation.register().mass(), situation.byMass(), json);
        weight("money", situation.register().money(), situation.byMoney(), json);
        area(situation.areas(), json);
    }

    /** Writes the field {@code notes}. */
    public static void notes(Situation situation, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notes");
        for (String note : situation.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    private static void counts(Tally counts, JsonGenerator json) throws IOException {
        for (Standing standing : MapWords.ORDER) {
            json.writeNumberField(word(standing), counts.part(standing).count());
        }
        json.writeNumberField("all", counts.all().count());
    }

    private static void weight(String name, Optional<Register.Weight> weight, Tally tally, JsonGenerator json)
            throws IOException {
        if (weight.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("column", weight.get().column());
        json.writeStringField("unit", weight.get().type().unit().toString());
        json.writeNumberField("known", tally.all().weighed());
        json.writeNumberField("of", tally.all().count());
        for (Standing standing : MapWords.ORDER) {
            Tally.Part part = tally.part(standing);
            json.writeObjectFieldStart(word(standing));
            number("value", part.weighed() == 0 ? OptionalDouble.empty() : OptionalDouble.of(part.weight()), json);
            json.writeNumberField("known", part.weighed());
            json.writeNumberField("of", part.count());
            number("share", tally.shareOfWeight(standing), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void area(Optional<Areas.Occupied> areas, JsonGenerator json) throws IOException {
        if (areas.isEmpty()) {
            json.writeNullField("area");
            return;
        }
        json.writeObjectFieldStart("area");
        json.writeStringField("as_of", areas.get().asOf().toString());
        number("occupied_km2", areas.get().occupiedKm2(), json);
        number("unclear_km2", areas.get().openKm2(), json);
        number("outline_km2", areas.get().outlineKm2(), json);
        number("share", areas.get().share(), json);
        json.writeEndObject();
    }

    /** Writes the fields of a row that no day changes. */
    public static void spot(Spot spot, JsonGenerator json) throws IOException {
        json.writeStringField("key", spot.key());
        json.writeStringField("name", spot.name(""));
        json.writeArrayFieldStart("commodities");
        for (String commodity : spot.commodities()) {
            json.writeString(commodity);
        }
        json.writeEndArray();
        number("latitude", of(spot.where().map(circle -> circle.centre().latitude())), json);
        number("longitude", of(spot.where().map(circle -> circle.centre().longitude())), json);
        number("precision_km", of(spot.where().map(Circle::km)), json);
        number("mass", spot.mass(), json);
        number("money", spot.money(), json);
    }

    /** Writes the fields {@code standing}, {@code as_of}, {@code source} and {@code why}. */
    public static void stand(Stand stand, JsonGenerator json) throws IOException {
        json.writeStringField("standing", word(stand.standing()));
        if (stand.asOf().isPresent()) {
            json.writeStringField("as_of", stand.asOf().get().toString());
        } else {
            json.writeNullField("as_of");
        }
        json.writeStringField("source", stand.source());
        json.writeStringField("why", stand.why());
    }

    private static OptionalDouble of(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static void number(String name, double value, JsonGenerator json) throws IOException {
        number(name, OptionalDouble.of(value), json);
    }

    private static void number(String name, OptionalDouble value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            json.writeNumber(PlainNumber.of(value.getAsDouble()));
        } else {
            json.writeNullField(name);
        }
    }

    /** As columns and files have it. */
    public static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
