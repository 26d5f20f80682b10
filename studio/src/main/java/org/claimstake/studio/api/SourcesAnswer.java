package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.claimstake.casefile.source.Source;
import org.claimstake.casefile.source.Sources;
import org.claimstake.report.Cited;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/sources/CASE}: the case's list of sources, in the order of its file. */
final class SourcesAnswer implements Handler {
    private final Cases cases;

    SourcesAnswer(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        var open = Opening.of(cases, exchange.path());
        Sources list = open.theCase().folder().sourceList();
        Map<String, Source> sources = list == null ? Map.of() : list.byId();
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeStringField("case", open.id());
            json.writeStringField("version", open.version());
            json.writeArrayFieldStart("sources");
            for (Source source : sources.values()) {
                write(source, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Source source, JsonGenerator json) throws IOException {
        json.writeStartObject();
        fields(source, json);
        json.writeEndObject();
    }

    /** Its fields, into the object that is open. */
    static void fields(Source source, JsonGenerator json) throws IOException {
        json.writeStringField("id", source.id());
        json.writeStringField("title", source.name());
        text("publisher", source.publisher(), json);
        text("author", source.author(), json);
        text("date", source.date(), json);
        text("address", source.address(), json);
        json.writeBooleanField("site_only", Boolean.FALSE.equals(source.addressExact()));
        text("kind", source.kind(), json);
        text("licence", source.licence(), json);
        text("quote", source.quote(), json);
    }

    private static void text(String name, @Nullable String text, JsonGenerator json) throws IOException {
        json.writeStringField(name, Objects.requireNonNullElse(text, ""));
    }

    /** The same of a source that stands behind a value; {@code reference} is its line in a list. */
    static void fields(String id, Cited cited, JsonGenerator json) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("title", cited.title());
        json.writeStringField("publisher", cited.publisher());
        json.writeStringField("author", cited.author());
        json.writeStringField("date", cited.date());
        json.writeStringField("address", cited.address());
        json.writeBooleanField("site_only", cited.siteOnly());
        json.writeStringField("kind", cited.kind());
        json.writeStringField("quote", cited.quote());
    }
}
