package org.claimstake.world.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Reads attributes as the file writes them; lists and objects among them stay JSON. */
final class AttributeReader {
    private final JsonParser json;

    AttributeReader(JsonParser json) {
        this.json = json;
    }

    SequencedMap<String, String> read() throws IOException {
        var attributes = new LinkedHashMap<String, String>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return attributes;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            String text = value == JsonToken.VALUE_NULL ? "" : value.isScalarValue() ? json.getText() : structure();
            if (!text.isBlank()) {
                attributes.put(name, text);
            }
        }
        return attributes;
    }

    private String structure() throws IOException {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.copyCurrentStructure(json);
        }
        return text.toString();
    }
}
