package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.claimstake.world.market.Series;
import org.claimstake.world.market.calibration.Calibration;
import org.claimstake.world.market.calibration.Estimate;
import org.claimstake.world.market.calibration.Reversion;
import org.claimstake.world.market.calibration.Window;

/** What was read from a series, for programs, with stable keys. An end that the series does not set is null. */
public final class CalibrationJson {
    private CalibrationJson() {}

    /** Writes one object and a line end; the stream stays open. */
    public static void write(Calibration read, List<String> notes, List<String> text, OutputStream out)
            throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            json.writeStartObject();
            series(json, read.series());
            window(json, read);
            estimate(json, "volatility", read.volatility());
            json.writeObjectFieldStart("reversion");
            reversion(json, read.reversion());
            json.writeEndObject();
            json.writeArrayFieldStart("notes");
            for (String note : CalibrationText.notes(read)) {
                json.writeString(note);
            }
            for (String note : notes) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeStringField("text", String.join("\n", text) + "\n");
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void series(JsonGenerator json, Series series) throws IOException {
        json.writeStringField("series", series.id());
        json.writeStringField("unit", series.unit().written());
        json.writeStringField("basis", series.basis().toString());
        json.writeStringField("frequency", series.frequency().word());
        json.writeStringField("source", series.source());
    }

    private static void window(JsonGenerator json, Calibration read) throws IOException {
        Window window = read.window();
        json.writeObjectFieldStart("window");
        json.writeStringField("from", read.series().frequency().write(window.from()));
        json.writeStringField("to", read.series().frequency().write(window.to()));
        json.writeNumberField("values", window.values());
        json.writeNumberField("gaps", window.gaps());
        json.writeNumberField("step_years", window.stepYears());
        json.writeNumberField("last", read.last().value().orElseThrow());
        json.writeEndObject();
    }

    private static void reversion(JsonGenerator json, Reversion reversion) throws IOException {
        switch (reversion) {
            case Reversion.Returns returns -> {
                json.writeStringField("kind", "returns");
                json.writeBooleanField("may_wander", returns.mayWander());
                estimate(json, "speed", returns.speed());
                estimate(json, "half_life", returns.halfLife());
                estimate(json, "level", returns.level());
                estimate(json, "shocks", returns.shocks());
            }
            case Reversion.Wanders wanders -> json.writeStringField("kind", "wanders");
            case Reversion.Forgets forgets -> json.writeStringField("kind", "forgets");
        }
    }

    private static void estimate(JsonGenerator json, String name, Estimate estimate) throws IOException {
        json.writeObjectFieldStart(name);
        number(json, "value", estimate.value());
        number(json, "standard_error", estimate.standardError());
        number(json, "low", estimate.low());
        number(json, "high", estimate.high());
        number(json, "p10", estimate.p10());
        number(json, "p90", estimate.p90());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
