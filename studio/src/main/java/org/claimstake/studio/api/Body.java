package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimstake.studio.serving.Refused;

/** The JSON object that a request brings. What is not there is empty; what is there and of another kind is refused. */
final class Body {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 8;

    private final Map<String, Object> fields;

    private Body(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** @throws Refused with 400 for what is no JSON object */
    static Body read(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Refused(400, ApiFindings.noObject());
            }
            var body = new Body(object(json, 0));
            if (json.nextToken() != null) {
                throw new Refused(400, ApiFindings.noObject());
            }
            return body;
        } catch (StreamConstraintsException tooMuch) {
            throw new Refused(400, ApiFindings.noObject());
        } catch (com.fasterxml.jackson.core.JacksonException wrong) {
            throw new Refused(400, ApiFindings.noJson(wrong.getLocation()));
        }
    }

    private static Map<String, Object> object(JsonParser json, int depth) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Optional<Object> value = value(json, json.nextToken(), depth);
            value.ifPresent(there -> fields.put(name, there));
        }
        return Collections.unmodifiableMap(fields);
    }

    // words and numbers are kept as they are written
    private static Optional<Object> value(JsonParser json, JsonToken token, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Refused(400, ApiFindings.noObject());
        }
        return switch (token) {
            case START_OBJECT -> Optional.of(object(json, depth + 1));
            case START_ARRAY -> {
                var items = new ArrayList<Object>();
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    value(json, next, depth + 1).ifPresent(items::add);
                }
                yield Optional.of(List.copyOf(items));
            }
            case VALUE_NULL -> Optional.empty();
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(json.getText());
            default -> throw new Refused(400, ApiFindings.noObject());
        };
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A text, or a number as it is written; "" where it is not there. */
    String text(String name) {
        return switch (fields.get(name)) {
            case null -> "";
            case String words -> words;
            case Object other -> throw wrong(name, "a text");
        };
    }

    boolean truth(String name) {
        return switch (fields.get(name)) {
            case null -> false;
            case Boolean truth -> truth;
            case Object other -> throw wrong(name, "true or false");
        };
    }

    /**
     * A whole number.
     *
     * @throws Refused where it is none, or lies outside
     */
    OptionalLong whole(String name, long least, long most) {
        String words = text(name);
        if (words.isEmpty()) {
            return OptionalLong.empty();
        }
        String wanted = "a whole number from " + least + " to " + most;
        try {
            long number = new java.math.BigDecimal(words.length() > 40 ? "" : words).longValueExact();
            if (number < least || number > most) {
                throw wrong(name, wanted);
            }
            return OptionalLong.of(number);
        } catch (ArithmeticException | NumberFormatException none) {
            throw wrong(name, wanted);
        }
    }

    /** Texts by name, in their order; a number or a truth as the language writes it. */
    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<?, ?> entry : map(name).entrySet()) {
            switch (entry.getValue()) {
                case String words -> texts.put(String.valueOf(entry.getKey()), words);
                case Boolean truth -> texts.put(String.valueOf(entry.getKey()), truth ? "yes" : "no");
                case Object other -> throw wrong(name, "names with a text each");
            }
        }
        return texts;
    }

    private Map<?, ?> map(String name) {
        return switch (fields.get(name)) {
            case null -> Map.of();
            case Map<?, ?> map -> map;
            case Object other -> throw wrong(name, "an object");
        };
    }

    /** An object within this one; empty where it is not there. */
    Body body(String name) {
        var inner = new LinkedHashMap<String, Object>();
        map(name).forEach((key, value) -> inner.put(String.valueOf(key), value));
        return new Body(inner);
    }

    List<String> list(String name) {
        var all = new ArrayList<String>();
        for (Object item : items(name)) {
            if (!(item instanceof String words)) {
                throw wrong(name, "a list of texts");
            }
            all.add(words);
        }
        return all;
    }

    List<Body> bodies(String name) {
        var all = new ArrayList<Body>();
        for (Object item : items(name)) {
            if (!(item instanceof Map<?, ?> map)) {
                throw wrong(name, "a list of objects");
            }
            var inner = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> inner.put(String.valueOf(key), value));
            all.add(new Body(inner));
        }
        return all;
    }

    private List<?> items(String name) {
        return switch (fields.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            case Object other -> throw wrong(name, "a list");
        };
    }

    private static Refused wrong(String name, String wanted) {
        return new Refused(400, ApiFindings.wrongKind(name, wanted));
    }

    /** The fields in their order. */
    @Override
    public String toString() {
        return fields.toString();
    }
}
