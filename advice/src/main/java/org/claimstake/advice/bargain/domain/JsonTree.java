package org.claimstake.advice.bargain.domain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/** A JSON text (RFC 8259) with the place of every value. A key that stands twice is refused: which of them counts nobody says. */
final class JsonTree {
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 100;

    private final SourceText text;
    private final JsonParser json;

    private JsonTree(SourceText text, JsonParser json) {
        this.text = text;
        this.json = json;
    }

    /** @throws Refused with a finding at the place */
    static Node read(SourceText text) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        try (JsonParser json = factory.createParser(text.text())) {
            var tree = new JsonTree(text, json);
            if (json.nextToken() == null) {
                throw new Refused(DomainFindings.noJson(tree.end(), "it is empty"));
            }
            Node root = tree.value();
            if (json.nextToken() != null) {
                throw new Refused(DomainFindings.noJson(tree.here(), "behind the object stands more"));
            }
            return root;
        } catch (JsonProcessingException broken) {
            int at = (int) Math.max(
                    0, broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset());
            throw new Refused(DomainFindings.noJson(place(text, at, at + 1), words(broken)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory was not read", impossible);
        }
    }

    private static String words(JsonProcessingException broken) {
        String said = broken.getOriginalMessage();
        return said.contains("end-of-input") || said.contains("Unexpected end")
                ? "it breaks off"
                : said.contains("exceeds the maximum")
                        ? "it holds more than a domain can need"
                        : "here it cannot be read";
    }

    private Node value() throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_STRING -> new Node.Text(here(), json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> new Node.Word(here(), json.getText());
        };
    }

    private Node number() throws IOException {
        Place place = here();
        // 1e999999999 would ask for a billion digits
        String written = json.getText();
        return Decimal.of(written)
                .map(value -> new Node.Number(place, value))
                .orElseThrow(() -> new Refused(DomainFindings.noNumber(
                        place, "`" + Decimal.shown(written) + "`", "a number that can be added to others")));
    }

    private Node items() throws IOException {
        Place place = here();
        var items = new ArrayList<Node>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Node.Items(place, items);
    }

    private Node fields() throws IOException {
        Place place = here();
        Map<String, Node> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            Place at = here();
            json.nextToken();
            if (fields.put(key, value()) != null) {
                throw new Refused(DomainFindings.twice(at, "key", key));
            }
        }
        return new Node.Fields(place, fields);
    }

    /** Of the token at hand; of an object or a list its bracket. */
    private Place here() throws IOException {
        int from = (int) json.currentTokenLocation().getCharOffset();
        int to = json.currentToken().isScalarValue() || json.currentToken() == JsonToken.FIELD_NAME
                ? from + Math.max(1, json.getTextLength())
                : from + 1;
        return place(text, from, to);
    }

    private Place end() {
        return place(text, text.text().length(), text.text().length());
    }

    private static Place place(SourceText text, int from, int to) {
        int length = text.text().length();
        return new Place(text, new Span(Math.min(from, length), Math.min(Math.max(from, to), length)));
    }
}
