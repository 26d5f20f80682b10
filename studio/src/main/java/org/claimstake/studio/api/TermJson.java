package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.source.Clauses;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.report.Cited;
import org.claimstake.report.Grounds;
import org.claimstake.report.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Terms and inputs as a page offers them: {@code name}, {@code title}, {@code kind} (number, date, choice, key, truth, text),
 * {@code value} as it is typed, {@code number} in plain units, {@code low}, {@code high}, {@code step}, {@code choices},
 * {@code ground}, {@code topic}, {@code input}, and the fields of {@link JsonValue#type}. What is not known or does not apply is
 * null.
 */
final class TermJson {
    private final Facts facts;
    private final Plan plan;
    private final Grounds grounds;
    private final Clauses clauses;

    TermJson(Facts facts, Compiler.Ready ready, RunnableCase theCase) {
        this.clauses = theCase.clauses();
        this.facts = facts;
        this.plan = ready.plan();
        this.grounds = Grounds.of(theCase);
    }

    /** The value of a name in the plan's own scenario. */
    static Optional<Step> step(Plan plan, String name) {
        return plan.steps().stream()
                .filter(step -> step.own() && step.shown() && step.name().equals(name))
                .findFirst();
    }

    boolean has(String name) {
        return facts.settable().containsKey(name) && step(plan, name).isPresent();
    }

    /** Writes nothing for a name that is not there. */
    void write(String name, JsonGenerator json) throws IOException {
        Facts.Settable settable = facts.settable().get(name);
        Optional<Step> step = step(plan, name);
        if (settable == null || step.isEmpty()) {
            return;
        }
        json.writeStartObject();
        write(settable, step.get(), json);
        json.writeEndObject();
    }

    /** Writes the fields into the object that is open. */
    private void write(Facts.Settable settable, Step step, JsonGenerator json) throws IOException {
        json.writeStringField("name", settable.name());
        json.writeStringField("title", step.title());
        json.writeStringField("kind", kind(settable, step));
        json.writeStringField("value", step.words().strip());
        json.writeFieldName("number");
        value(step.formula(), step, json);
        JsonValue.type(step, plan, json);
        range(step, json);
        choices(settable, step, json);
        json.writeFieldName("ground");
        ground(step, json);
        json.writeStringField("topic", settable.topic());
        json.writeBooleanField("input", settable.input());
    }

    private static String kind(Facts.Settable settable, Step step) {
        if (settable.table().isPresent()) {
            return "key";
        }
        return switch (step.type().sort()) {
            case NUMBER -> "number";
            case DATE -> "date";
            case CHOICE -> "choice";
            case TRUTH -> "truth";
            case TEXT -> "text";
        };
    }

    // what is worked out from other values has no number of its own to move
    private void value(@Nullable Node node, Step step, JsonGenerator json) throws IOException {
        if (!(node instanceof Node.Constant(double value)) || Double.isNaN(value)) {
            json.writeNull();
            return;
        }
        JsonValue.write(value, withTexts(step.type()), json);
    }

    private ValueType withTexts(ValueType type) {
        return type.sort() == ValueType.Sort.TEXT ? ValueType.choice(plan.texts()) : type;
    }

    private void range(Step step, JsonGenerator json) throws IOException {
        Optional<Plan.Term> term =
                plan.terms().stream().filter(one -> one.step() == step.id()).findFirst();
        json.writeFieldName("low");
        value(term.map(Plan.Term::low).orElse(null), step, json);
        json.writeFieldName("high");
        value(term.map(Plan.Term::high).orElse(null), step, json);
        json.writeFieldName("step");
        value(term.map(Plan.Term::by).orElse(null), step, json);
    }

    private void choices(Facts.Settable settable, Step step, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("choices");
        if (settable.table().isPresent()) {
            rows(settable.table().get(), step, json);
        } else if (step.type().sort() == ValueType.Sort.CHOICE || step.type().sort() == ValueType.Sort.TRUTH) {
            for (String word : step.type().words()) {
                choice(word, word.replace('_', ' '), json);
            }
        }
        json.writeEndArray();
    }

    private void rows(String name, Step step, JsonGenerator json) throws IOException {
        Optional<Plan.Table> found = plan.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst();
        if (step.type().optional()) {
            choice("none", "none", json);
        }
        if (found.isEmpty()) {
            return;
        }
        Plan.Table table = found.get();
        for (int row = 0; row < table.rows(); row++) {
            choice(table.keys().get(row), title(table, row), json);
        }
    }

    // what a person calls a row stands in its first text beside the key
    private String title(Plan.Table table, int row) {
        for (int column = 0; column < table.columns().size(); column++) {
            Plan.Column one = table.columns().get(column);
            boolean text = one.type().sort() == ValueType.Sort.TEXT && column != table.keyColumn();
            if (text && !one.name().endsWith("_source")) {
                double place = one.values().get(row);
                return Double.isNaN(place)
                        ? table.keys().get(row)
                        : plan.texts().get((int) place);
            }
        }
        return table.keys().get(row);
    }

    private static void choice(String name, String title, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("title", title);
        json.writeEndObject();
    }

    private void ground(Step step, JsonGenerator json) throws IOException {
        if (step.grounds().isEmpty()) {
            json.writeNull();
            return;
        }
        ground(grounds.cite(plan.grounds().get(step.grounds().getFirst())), json);
    }

    /** {@code kind}, {@code words} as typed, {@code reason}, {@code at}, {@code source}. */
    private void ground(Cited cited, JsonGenerator json) throws IOException {
        Plan.Ground ground = cited.ground();
        json.writeStartObject();
        json.writeStringField(
                "kind",
                switch (ground.kind()) {
                    case SOURCED -> "sourced";
                    case ASSUMED -> "assumed";
                    case MISSING -> "missing";
                });
        json.writeStringField("words", ground.words());
        json.writeStringField("reason", ground.reason());
        json.writeStringField("at", ground.at());
        if (ground.source().isEmpty()) {
            json.writeNullField("source");
        } else {
            json.writeObjectFieldStart("source");
            SourcesAnswer.fields(ground.source(), cited, json);
            json.writeEndObject();
        }
        clause(ground, json);
        json.writeEndObject();
    }

    private void clause(Plan.Ground ground, JsonGenerator json) throws IOException {
        Optional<Clauses.Clause> clause = clauses.find(ground.source(), ground.at());
        if (clause.isEmpty()) {
            json.writeNullField("clause");
            return;
        }
        json.writeObjectFieldStart("clause");
        json.writeStringField("id", ground.at());
        json.writeStringField("text", clause.get().text());
        json.writeStringField("source", clause.get().source());
        json.writeEndObject();
    }
}
