package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A ledger for programs, with stable keys; values are in plain units. */
public final class LedgerJson {
    private LedgerJson() {}

    /** Writes one object and a line end; the stream stays open. */
    public static void write(Ledger ledger, OutputStream out) throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("case", ledger.subject().id());
            json.writeStringField("version", ledger.subject().version());
            json.writeStringField("scenario", ledger.subject().scenario());
            json.writeNumberField("seed", ledger.subject().seed());
            json.writeNumberField("futures", ledger.subject().futures());
            texts(json, "periods", ledger.periods());
            json.writeArrayFieldStart("payments");
            for (Flow flow : ledger.flows()) {
                payment(json, flow);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("received");
            for (Ledger.Received line : ledger.received()) {
                json.writeStartObject();
                json.writeStringField("by", line.party());
                json.writeStringField("level", line.level());
                json.writeStringField("code", line.code());
                texts(json, "payments", line.labels());
                json.writeStringField("unit", line.type().unit().toString());
                number(json, "total", line.total());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void payment(JsonGenerator json, Flow flow) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", flow.from());
        json.writeStringField("to", flow.to());
        json.writeStringField("payment", flow.label());
        json.writeStringField("code", flow.code());
        json.writeStringField("level", flow.level());
        json.writeBooleanField("in_kind", flow.inKind());
        json.writeStringField("unit", flow.type().unit().toString());
        number(json, "total", flow.total());
        json.writeArrayFieldStart("values");
        for (double value : flow.values()) {
            json.writeNumber(PlainNumber.of(value));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(PlainNumber.of(value));
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
