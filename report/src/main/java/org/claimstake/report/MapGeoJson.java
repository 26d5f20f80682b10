package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Spot;
import org.claimstake.world.place.Point;

/**
 * A situation as GeoJSON (RFC 7946): a point for each row, longitude first, with all that a list tells of it; a row of which
 * nobody knows where it lies has no geometry. Shapes of control are not passed on: they are their owners'.
 */
public final class MapGeoJson {
    private MapGeoJson() {}

    /** Writes one collection and a line end; the stream stays open. */
    public static void write(Situation situation, OutputStream out) throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("on", situation.on().toString());
            json.writeStringField("by", situation.by());
            json.writeArrayFieldStart("features");
            for (int i = 0; i < situation.stands().size(); i++) {
                Spot spot = situation.register().spots().get(i);
                json.writeStartObject();
                json.writeStringField("type", "Feature");
                json.writeStringField("id", spot.key());
                geometry(spot, json);
                json.writeObjectFieldStart("properties");
                MapJson.spot(spot, json);
                MapJson.stand(situation.stands().get(i), json);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void geometry(Spot spot, JsonGenerator json) throws IOException {
        if (spot.where().isEmpty()) {
            json.writeNullField("geometry");
            return;
        }
        Point centre = spot.where().get().centre();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(PlainNumber.of(centre.longitude()));
        json.writeNumber(PlainNumber.of(centre.latitude()));
        json.writeEndArray();
        json.writeEndObject();
    }
}
