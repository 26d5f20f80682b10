package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimstake.casefile.CaseSettings;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.casefile.source.Source;
import org.claimstake.casefile.source.Sources;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.report.JsonFindings;
import org.claimstake.report.JsonValue;
import org.claimstake.report.Named;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/case/ID}: what a case holds and what in it can be moved; {@code ?scenario=NAME} with the values that its terms
 * have there. A case with a mistake still tells its files and what is wrong with it.
 */
final class CaseAnswer implements Handler {
    private static final int CONTROLS = 5;

    private final Cases cases;
    private final Runs runs;
    private final WarmUp warmUp;

    CaseAnswer(Cases cases, Runs runs, WarmUp warmUp) {
        this.cases = cases;
        this.runs = runs;
        this.warmUp = warmUp;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        OpenCase open = Opening.of(cases, exchange.path());
        String scenario = Asked.scenario(exchange.query().getOrDefault("scenario", ""));
        switch (runs.ready(open, new Request(scenario, List.of()))) {
            case Reading.Done<Compiler.Ready>(Compiler.Ready ready) -> {
                exchange.json(200, json -> whole(open, ready, json));
                warmUp.begin(open, ready, controls(open, ready));
            }
            case Reading.Failed<Compiler.Ready>(List<Finding> findings) ->
                exchange.json(200, json -> broken(open, findings, json));
        }
    }

    private void broken(OpenCase open, List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeStartObject();
        head(open, null, json);
        files(open, json);
        JsonFindings.write(findings, json);
        json.writeEndObject();
    }

    private void whole(OpenCase open, Compiler.Ready ready, JsonGenerator json) throws IOException {
        Plan plan = ready.plan();
        Facts facts = runs.facts(open);
        var terms = new TermJson(facts, ready, open.theCase());
        json.writeStartObject();
        head(open, plan, json);
        json.writeStringField("scenario", plan.scenario().isEmpty() ? "base" : plan.scenario());
        json.writeStringField("money", plan.money());
        json.writeNumberField("seed", plan.seed());
        json.writeBooleanField("chance", plan.steps().stream().anyMatch(Step::byFuture));
        time(plan, json);
        parties(plan, json);
        QuestionJson.texts("scenarios", ready.outline().scenarios(), json);
        results(plan, json);
        lines(plan, json);
        QuestionJson.texts("controls", controls(open, ready), json);
        json.writeArrayFieldStart("terms");
        for (String name : facts.settable().keySet()) {
            terms.write(name, json);
        }
        json.writeEndArray();
        json.writeStringField(
                "question", Objects.requireNonNullElse(open.theCase().settings().defaultQuestion(), ""));
        json.writeArrayFieldStart("questions");
        for (Question question : facts.questions().all()) {
            QuestionJson.write(question, terms, json);
        }
        json.writeEndArray();
        files(open, json);
        json.writeBooleanField("map", MapAnswer.has(open, ready));
        var findings = new ArrayList<Finding>(open.theCase().questionFindings(ready));
        findings.addAll(open.theCase().statementFindings(ready));
        JsonFindings.write(findings, json);
        json.writeEndObject();
    }

    private static void head(OpenCase open, @Nullable Plan plan, JsonGenerator json) throws IOException {
        CaseSettings settings = open.theCase().settings();
        String title = settings.title();
        json.writeStringField("id", open.id());
        json.writeStringField("title", title != null ? title : plan == null ? open.id() : plan.title());
        json.writeStringField("version", open.version());
        json.writeStringField("licence", Objects.requireNonNullElse(settings.licence(), ""));
        json.writeStringField("date", date(open));
    }

    /** Of its newest source; "" where no source has a date. */
    static String date(OpenCase open) {
        Sources list = open.theCase().folder().sourceList();
        return list == null
                ? ""
                : list.byId().values().stream()
                        .map(Source::date)
                        .filter(date -> date != null && date.matches("\\d{4}(-\\d{2}){0,2}"))
                        .max(Comparator.naturalOrder())
                        .orElse("");
    }

    /** Those that the case names, else its first terms, else its first inputs. */
    private static List<String> controls(OpenCase open, Compiler.Ready ready) {
        var known = new ArrayList<>(ready.outline().terms());
        known.addAll(ready.outline().inputs());
        List<String> named = open.theCase().settings().controls().stream()
                .map(Words::text)
                .filter(known::contains)
                .toList();
        return named.isEmpty() ? known.stream().limit(CONTROLS).toList() : named;
    }

    private static void time(Plan plan, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("time");
        json.writeNumberField("months", plan.axis().months());
        json.writeArrayFieldStart("periods");
        for (int period = 0; period < plan.axis().count(); period++) {
            json.writeString(plan.axis().label(period));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void parties(Plan plan, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("parties");
        for (Plan.Party party : plan.parties()) {
            json.writeStartObject();
            json.writeStringField("name", party.name());
            json.writeStringField("title", party.title().isEmpty() ? party.name() : party.title());
            json.writeStringField("level", party.level());
            json.writeBooleanField("outside", party.outside());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void results(Plan plan, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("measures");
        for (Named named : Named.all(plan)) {
            Step.Kind kind = named.step().kind();
            boolean result = kind == Step.Kind.MEASURE || kind == Step.Kind.FIGURE;
            if (named.step().own() && result && !named.step().byPeriod()) {
                value(named, plan, kind == Step.Kind.FIGURE ? "figure" : "measure", json);
            }
        }
        json.writeEndArray();
    }

    private static void lines(Plan plan, JsonGenerator json) throws IOException {
        Set<Step.Kind> told = Set.of(Step.Kind.LINE, Step.Kind.FIGURE, Step.Kind.MEASURE);
        json.writeArrayFieldStart("lines");
        for (Named named : Named.all(plan)) {
            Step step = named.step();
            if (step.own() && step.byPeriod() && step.rows() < 0 && told.contains(step.kind())) {
                value(named, plan, step.kind() == Step.Kind.LINE ? "line" : "figure", json);
            }
        }
        json.writeEndArray();
    }

    private static void value(Named named, Plan plan, String shape, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", named.name(plan));
        json.writeStringField("title", named.step().title());
        json.writeStringField("shape", shape);
        // a share of the futures is told as so many of them
        json.writeBooleanField(
                "chance",
                named.step().formula() instanceof Node.FutureFold fold && fold.kind() == Node.FutureKind.CHANCE);
        JsonValue.type(named.step(), plan, json);
        json.writeEndObject();
    }

    private static void files(OpenCase open, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (String path : open.theCase().folder().files()) {
            json.writeStartObject();
            json.writeStringField("path", path);
            json.writeStringField("kind", kind(path));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String kind(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "stake" -> path.equals("case.stake") ? "case" : "model";
            case "csv" -> path.equals("sources.csv") ? "sources" : "table";
            case "yaml" ->
                path.startsWith("questions/") ? "question" : path.startsWith("statements/") ? "statements" : "settings";
            default -> "other";
        };
    }
}
