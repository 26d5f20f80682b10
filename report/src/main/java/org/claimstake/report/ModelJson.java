package org.claimstake.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Models of the library for programs, with stable keys. */
public final class ModelJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private ModelJson(JsonGenerator json) {
        this.json = json;
    }

    /** {@code {"models": [{"name", "shelf", "file", "sentence", "published"}]}}. */
    public static void list(List<ModelDoc> docs, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("models");
            for (ModelDoc doc : docs) {
                json.writeStartObject();
                new ModelJson(json).head(doc);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** @param failed titles of tests that do not hold */
    public static void write(ModelDoc doc, Map<String, String> failed, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            new ModelJson(json).whole(doc, failed);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        return json;
    }

    private void head(ModelDoc doc) throws IOException {
        json.writeStringField("name", doc.name());
        json.writeStringField("shelf", doc.shelf());
        json.writeStringField("file", doc.file());
        json.writeStringField("sentence", doc.sentence());
        json.writeBooleanField("published", doc.isPublished());
    }

    private void whole(ModelDoc doc, Map<String, String> failed) throws IOException {
        head(doc);
        json.writeStringField("about", doc.about());
        for (Map.Entry<String, String> paragraph : doc.paragraphs().entrySet()) {
            String key = paragraph.getKey().toLowerCase(Locale.ROOT).replace(' ', '_');
            json.writeStringField(key, paragraph.getValue());
        }
        json.writeArrayFieldStart("roles");
        for (ModelDoc.Role role : doc.roles()) {
            object("name", role.name(), "words", role.words());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("inputs");
        for (ModelDoc.Input input : doc.inputs()) {
            object(
                    "name",
                    input.name(),
                    "type",
                    input.type(),
                    "range",
                    input.range(),
                    "default",
                    input.usual(),
                    "words",
                    input.words());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("values");
        for (ModelDoc.Value value : doc.values()) {
            object("name", value.name(), "kind", value.kind(), "words", value.words());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("payments");
        for (ModelDoc.Payment pay : doc.payments()) {
            object("from", pay.from(), "to", pay.to(), "label", pay.label(), "code", pay.code());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tests");
        for (ModelDoc.Example test : doc.tests()) {
            json.writeStartObject();
            json.writeStringField("title", test.title());
            json.writeStringField("kind", test.kind());
            json.writeStringField("from", test.comment());
            json.writeBooleanField("holds", !failed.containsKey(test.title()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("example", doc.example());
    }

    // what the text does not say is left out
    private void object(String... pairs) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                json.writeStringField(pairs[i], pairs[i + 1]);
            }
        }
        json.writeEndObject();
    }
}
