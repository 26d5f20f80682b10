package org.claimstake.studio.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.claimstake.studio.serving.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a text.
 *
 * @param file its path within the folder of the case
 * @param text as it is typed, line ends as {@code \n}; null where none was sent
 * @param etag of the bytes that the page has seen; null where none was sent
 * @param others further texts that are typed and not saved, by their paths
 * @param at   an offset into the text, in UTF-16 units; 0 where none was sent
 */
record Asked(String file, @Nullable String text, @Nullable String etag, Map<String, String> others, int at) {
    private static final String MAIN = "case.stake";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // the server has bounded the body
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    Asked {
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /** @throws Refused with 400 for what is no object of this kind, with 413 for a text that the page does not edit */
    static Asked of(byte[] body) throws IOException {
        String file = MAIN;
        String text = null;
        String etag = null;
        Map<String, String> others = new TreeMap<>();
        int at = 0;
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw refused("what was sent is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "file" -> file = words(json, name);
                    case "text" -> text = words(json, name);
                    case "etag" -> etag = words(json, name);
                    case "texts" -> others = texts(json);
                    case "at" -> at = number(json);
                    // what another question reads is nothing to this one
                    default -> json.skipChildren();
                }
            }
        } catch (JacksonException malformed) {
            throw refused("what was sent is no JSON: " + malformed.getOriginalMessage());
        }
        others.remove(file);
        return new Asked(file, text == null ? null : plain(file, text), etag, others, at);
    }

    /** The text, where the question cannot be answered without one. */
    String words() {
        if (text == null) {
            throw refused("`text` is missing");
        }
        return text;
    }

    /** All that is typed and not saved, this text among it, by paths. */
    Map<String, String> texts() {
        var all = new TreeMap<>(others);
        all.put(file, words());
        return all;
    }

    // Line ends as the page counts them, so that offsets are its own.
    private static String plain(String file, String text) {
        if (text.length() > TextFiles.MOST) {
            throw new Refused(413, TextFindings.tooLarge(file, text.length(), TextFiles.MOST));
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        var all = new TreeMap<String, String>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refused("`texts` must be an object with a text for each file");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String file = json.currentName();
            json.nextToken();
            all.put(file, plain(file, words(json, "texts")));
        }
        return all;
    }

    private static String words(JsonParser json, String name) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw refused("`" + name + "` must be a text");
        }
        return json.getText();
    }

    private static int number(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw refused("`at` must be a whole number");
        }
        return json.getIntValue();
    }

    private static Refused refused(String what) {
        return new Refused(400, TextFindings.request(what));
    }
}
