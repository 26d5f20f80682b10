package org.claimstake.world.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimstake.world.reading.Trouble;
import org.jspecify.annotations.Nullable;

/** Reads brackets in brackets of numbers; goes on to their end also where something in them is wrong. */
final class NestedReader {
    private static final int FIRST_POINTS = 16;

    private final JsonParser json;
    private final String file;
    private final ShapeOptions options;
    private final Count texts = new Count();
    private int points;
    private @Nullable Unreadable fault;

    NestedReader(JsonParser json, String file, ShapeOptions options) {
        this.json = json;
        this.file = file;
        this.options = options;
    }

    /** Numbers that were kept as text. */
    Count texts() {
        return texts;
    }

    /** Begins a feature: what is wrong from now on is its fault. */
    void begin() {
        fault = null;
    }

    /** Whatever was wrong since {@link #begin()}, the first of it. */
    @Nullable
    Unreadable fault() {
        return fault;
    }

    /** Reads the value at which the parser stands. */
    Nested read(int feature) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrong(Trouble.Kind.BROKEN, said(), "coordinates in brackets");
            json.skipChildren();
            return new Nested.Many(List.of());
        }
        JsonToken first = json.nextToken();
        return switch (first) {
            case START_ARRAY -> list(feature);
            case END_ARRAY -> new Nested.Many(List.of());
            // whatever else stands first in a bracket is meant as a number
            default -> place(feature);
        };
    }

    private Nested list(int feature) throws IOException {
        var parts = new ArrayList<Nested>();
        double[] xy = new double[2 * FIRST_POINTS];
        int used = 0;
        for (JsonToken at = json.currentToken(); at != JsonToken.END_ARRAY; at = json.nextToken()) {
            Nested part = read(feature);
            if (part instanceof Nested.Place(double x, double y)) {
                xy = used == xy.length ? Arrays.copyOf(xy, 2 * used) : xy;
                xy[used++] = x;
                xy[used++] = y;
            } else {
                parts.add(part);
            }
        }
        if (used > 0 && !parts.isEmpty()) {
            wrong(Trouble.Kind.BROKEN, "places and lists side by side", "brackets of one depth");
        }
        return used > 0 ? new Nested.Line(Arrays.copyOf(xy, used)) : new Nested.Many(parts);
    }

    private Nested place(int feature) throws IOException {
        if (++points > options.limits().points()) {
            throw new Refused(Trouble.of(
                            Trouble.Kind.TOO_LARGE,
                            Trouble.Where.row(file, feature),
                            "more than %s points".formatted(options.limits().points()),
                            "at most %s points".formatted(options.limits().points()),
                            Trouble.Outcome.REFUSED)
                    .withMend("simplify the shapes: ogr2ogr -simplify 0.001 smaller.geojson " + file));
        }
        double x = number(feature);
        json.nextToken();
        double y = number(feature);
        for (JsonToken rest = afterNumber(); rest != JsonToken.END_ARRAY; rest = json.nextToken()) {
            json.skipChildren();
        }
        return options.swapped() ? new Nested.Place(y, x) : new Nested.Place(x, y);
    }

    private JsonToken afterNumber() throws IOException {
        return json.currentToken() == JsonToken.END_ARRAY ? JsonToken.END_ARRAY : json.nextToken();
    }

    /** The number at which the parser stands, or 0 and a fault. */
    private double number(int feature) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> finite(json.getDoubleValue());
            case VALUE_STRING -> parsed(json.getText().strip(), feature);
            // the place ends too early; the bracket stays for the caller
            case END_ARRAY -> wrong(Trouble.Kind.BROKEN, "one number", "longitude and latitude");
            default -> {
                String found = said();
                json.skipChildren();
                yield wrong(Trouble.Kind.NUMBER, found, "a number");
            }
        };
    }

    private double parsed(String text, int feature) {
        try {
            double number = finite(Double.parseDouble(text));
            texts.at(feature);
            return number;
        } catch (NumberFormatException noNumber) {
            return wrong(Trouble.Kind.NUMBER, '"' + text + '"', "a number");
        }
    }

    private double finite(double number) {
        return Double.isFinite(number) ? number : wrong(Trouble.Kind.NUMBER, Double.toString(number), "a number");
    }

    private String said() throws IOException {
        return json.currentToken().isScalarValue() ? json.getText() : "brackets";
    }

    private double wrong(Trouble.Kind kind, String found, String expected) {
        if (fault == null) {
            fault = new Unreadable(kind, found, expected);
        }
        return 0;
    }
}
