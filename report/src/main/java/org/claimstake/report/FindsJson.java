package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.world.place.Circle;

/** What was found, for programs, with stable keys; places in degrees, lengths in km, ore in million tonnes. */
public final class FindsJson {
    private FindsJson() {}

    /** Writes one object and a line end; the stream stays open. */
    public static void write(Finds finds, OutputStream out) throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            json.writeStartObject();
            texts("tables", finds.tables(), json);
            json.writeNumberField("searched", finds.searched());
            json.writeNumberField("found", finds.hits().size());
            json.writeNumberField("with_place", finds.placed());
            json.writeNumberField("with_ore", finds.weighed());
            json.writeArrayFieldStart("deposits");
            for (Finds.Hit hit : finds.hits()) {
                write(hit, json);
            }
            json.writeEndArray();
            texts("hints", finds.hints(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Finds.Hit hit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", hit.found().key());
        json.writeStringField("name", hit.found().name());
        json.writeStringField("country", hit.found().country());
        texts("commodities", hit.found().commodities(), json);
        place(hit.found().where(), json);
        number("ore_mt", hit.found().oreMt(), json);
        if (hit.km().isPresent()) {
            json.writeNumberField("away_km", hit.km().getAsDouble());
        }
        json.writeStringField("table", hit.table());
        json.writeNumberField("row", hit.found().row());
        json.writeEndObject();
    }

    private static void place(Optional<Circle> where, JsonGenerator json) throws IOException {
        if (where.isEmpty()) {
            json.writeNullField("place");
            return;
        }
        json.writeObjectFieldStart("place");
        json.writeNumberField("latitude", where.get().centre().latitude());
        json.writeNumberField("longitude", where.get().centre().longitude());
        json.writeNumberField("within_km", where.get().km());
        json.writeEndObject();
    }

    private static void number(String name, OptionalDouble value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
