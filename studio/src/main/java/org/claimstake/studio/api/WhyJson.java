package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.claimstake.report.Branch;

/**
 * The tree that explains a number: of each branch {@code kind} (value, payment, period, cell, draw, source, assumption, missing,
 * repeated, more), {@code name}, {@code value}, {@code title} in words, {@code formula} and {@code place}; of a source
 * {@code address} and {@code quote} in their stead; {@code children}.
 */
final class WhyJson {
    private WhyJson() {}

    static void write(Branch branch, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", branch.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("name", branch.name());
        json.writeStringField("value", branch.value());
        json.writeStringField("title", branch.title());
        if (branch.kind() == Branch.Kind.SOURCE) {
            json.writeStringField("address", branch.formula());
            json.writeStringField("quote", quote(branch.place()));
        } else {
            json.writeStringField("formula", branch.formula());
            json.writeStringField("place", branch.place());
        }
        json.writeArrayFieldStart("children");
        for (Branch child : branch.branches()) {
            write(child, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Without its marks; "" where none is kept. */
    private static String quote(String words) {
        return words.startsWith("“") && words.endsWith("”") ? words.substring(1, words.length() - 1) : "";
    }
}
