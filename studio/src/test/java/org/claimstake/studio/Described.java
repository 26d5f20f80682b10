package org.claimstake.studio;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The description of the answers, as far as its words are used there: what an answer lacks of it, place by place. */
final class Described {
    private final Map<?, ?> whole;

    private Described(Map<?, ?> whole) {
        this.whole = whole;
    }

    static Described read() throws IOException {
        try (InputStream in = Objects.requireNonNull(Studio.class.getResourceAsStream("openapi.json"))) {
            return new Described(Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    Map<?, ?> paths() {
        return Json.map(whole.get("paths"));
    }

    /** What is wrong with the answer to one of the paths, with status 200; empty where it is as described. */
    List<String> faults(String method, String path, Map<?, ?> answer) {
        Object schema = Json.at(paths(), path, method, "responses", "200", "content", "application/json", "schema");
        var faults = new ArrayList<String>();
        check(Objects.requireNonNull(schema, path), answer, path, faults);
        return faults;
    }

    private void check(@Nullable Object described, @Nullable Object value, String place, List<String> faults) {
        Map<?, ?> schema = Json.map(described);
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            Object target = Json.at(whole, "components", "schemas", name);
            if (target == null) {
                faults.add(place + ": no schema is called " + name);
            }
            check(target, value, place, faults);
        } else if (schema.get("oneOf") instanceof List<?> either) {
            check(value == null ? Map.of("type", "null") : either.getFirst(), value, place, faults);
        } else {
            checkKind(schema, value, place, faults);
        }
    }

    private void checkKind(Map<?, ?> schema, @Nullable Object value, String place, List<String> faults) {
        Object type = schema.get("type");
        List<?> types = type instanceof String one ? List.of(one) : Json.list(type);
        if (!types.isEmpty() && types.stream().noneMatch(each -> isOf(each, value))) {
            faults.add(place + ": " + value + " is not of " + types);
            return;
        }
        if (schema.get("enum") instanceof List<?> words && !words.contains(value)) {
            faults.add(place + ": " + value + " is none of " + words);
        }
        if (value instanceof Map<?, ?> map) {
            checkFields(schema, map, place, faults);
        }
        if (value instanceof List<?> list && schema.containsKey("items")) {
            for (int i = 0; i < list.size(); i++) {
                check(schema.get("items"), list.get(i), place + "[" + i + "]", faults);
            }
        }
    }

    private void checkFields(Map<?, ?> schema, Map<?, ?> value, String place, List<String> faults) {
        for (Object name : Json.list(schema.get("required"))) {
            if (!value.containsKey(name)) {
                faults.add(place + ": " + name + " is missing");
            }
        }
        Map<?, ?> fields = Json.map(schema.get("properties"));
        value.forEach((name, field) -> {
            Object each = fields.containsKey(name) ? fields.get(name) : schema.get("additionalProperties");
            if (each != null) {
                check(each, field, place + "." + name, faults);
            }
        });
    }

    private static boolean isOf(@Nullable Object type, @Nullable Object value) {
        return switch (String.valueOf(type)) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" ->
                value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0;
            case "number" -> value instanceof BigDecimal;
            case "null" -> value == null;
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}
