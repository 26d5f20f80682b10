package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/**
 * One value for programs, as every answer has it: a number in plain units, a date as ISO writes it, a word; null for none. And
 * what a program must know of a value to tell it as our own texts do.
 */
public final class JsonValue {
    private JsonValue() {}

    /** @param type a text's with the words that its places point into */
    public static void write(double value, ValueType type, JsonGenerator json) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNull();
            return;
        }
        switch (type.sort()) {
            case NUMBER -> json.writeNumber(PlainNumber.of(value));
            case TRUTH -> json.writeBoolean(value != 0);
            case CHOICE, TEXT -> json.writeString(Amount.of(value, type));
            case DATE -> json.writeString(isNever(value, type) ? "never" : Calendar.format(value));
        }
    }

    static boolean isNever(double value, ValueType type) {
        return type.sort() == ValueType.Sort.DATE && value >= Calendar.FOREVER;
    }

    /**
     * Writes into the object that is open: {@code sort}; of a number {@code unit} in plain words, {@code form}, which is how it
     * is written ({@code text}, {@code size} in plain units, {@code percent}), and {@code leads}, which says whether a size is
     * chosen for it ({@code money}, {@code mass}, {@code volume}, or empty); of a date {@code grain}; of a choice {@code words}.
     */
    public static void type(Step step, Plan plan, JsonGenerator json) throws IOException {
        ValueType type = Types.told(step, plan);
        json.writeStringField("sort", word(step.type().sort()));
        switch (step.type().sort()) {
            case NUMBER -> number(type, json);
            case DATE -> json.writeStringField("grain", word(type.grain()));
            case CHOICE -> {
                json.writeArrayFieldStart("words");
                for (String one : type.words()) {
                    json.writeString(one);
                }
                json.writeEndArray();
            }
            case TRUTH, TEXT -> {
                // says all
            }
        }
    }

    /** The same of a number that is no step: {@code sort} is left out. */
    public static void number(ValueType type, JsonGenerator json) throws IOException {
        json.writeStringField("unit", type.unit().toString());
        json.writeObjectFieldStart("form");
        json.writeStringField("text", type.form().text());
        json.writeFieldName("size");
        json.writeNumber(PlainNumber.of(type.form().size()));
        json.writeBooleanField("percent", type.form().isPercent());
        json.writeEndObject();
        json.writeStringField("leads", Scale.leading(type).map(JsonValue::word).orElse(""));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
