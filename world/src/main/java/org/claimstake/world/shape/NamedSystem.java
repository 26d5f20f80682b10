package org.claimstake.world.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.claimstake.world.reading.Trouble;

/**
 * The member {@code crs} of GeoJSON before RFC 7946. Degrees of WGS 84 and of systems that lie within a metre of it are read,
 * whatever else is named is refused with the command that converts.
 */
final class NamedSystem {
    private static final Pattern DEGREES =
            Pattern.compile("(?i).*(CRS84|EPSG:+[\\d.]*:*(4326|4258|4269|4979)|WGS ?_?84)$");

    private final JsonParser json;
    private final String file;

    NamedSystem(JsonParser json, String file) {
        this.json = json;
        this.file = file;
    }

    /** Reads the member at whose value the parser stands. */
    void read() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        int open = 1;
        while (open > 0) {
            switch (json.nextToken()) {
                case START_OBJECT -> open++;
                case END_OBJECT -> open--;
                case START_ARRAY -> json.skipChildren();
                case VALUE_STRING -> text();
                default -> {}
            }
        }
    }

    private void text() throws IOException {
        boolean named = "name".equals(json.currentName());
        if (named
                && !json.getText().equals("name")
                && !DEGREES.matcher(json.getText().strip()).matches()) {
            throw new Refused(Trouble.of(
                            Trouble.Kind.PROJECTION,
                            Trouble.Where.file(file).withColumn("crs"),
                            json.getText(),
                            "degrees of WGS 84",
                            Trouble.Outcome.REFUSED)
                    .withMend("ogr2ogr -t_srs EPSG:4326 degrees.geojson " + file));
        }
    }
}
