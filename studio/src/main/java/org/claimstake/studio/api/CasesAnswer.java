package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.JsonFindings;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.Known;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;

/**
 * {@code GET /api/cases}: all cases with their questions. What takes long to know, the line and the values of blanks, is there
 * as soon as it is known: {@code pending} counts the cases of which it is not, and {@code ?wait=SECONDS} waits for them.
 */
final class CasesAnswer implements Handler {
    private static final long LONGEST = 30;

    private final Cases cases;
    private final Runs runs;
    private final Summaries summaries;

    CasesAnswer(Cases cases, Runs runs, Summaries summaries) {
        this.cases = cases;
        this.runs = runs;
        this.summaries = summaries;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        List<Known> known = cases.known();
        known.forEach(one -> {
            if (cases.open(one.id()) instanceof Reading.Done<OpenCase>(OpenCase open)) {
                summaries.find(open);
            }
        });
        summaries.await(1_000 * wait(exchange.query().getOrDefault("wait", "0")));
        exchange.json(200, json -> write(known, json));
    }

    private static long wait(String seconds) {
        return seconds.matches("\\d{1,6}") ? Math.min(Long.parseLong(seconds), LONGEST) : 0;
    }

    private void write(List<Known> known, JsonGenerator json) throws IOException {
        int pending = 0;
        json.writeStartObject();
        json.writeArrayFieldStart("cases");
        for (Known one : known) {
            switch (cases.open(one.id())) {
                case Reading.Done<OpenCase>(OpenCase open) -> {
                    Optional<Summaries.Summary> summary = summaries.find(open);
                    pending += summary.isEmpty() ? 1 : 0;
                    write(one, open, summary, json);
                }
                case Reading.Failed<OpenCase>(List<Finding> findings) -> broken(one, findings, json);
            }
        }
        json.writeEndArray();
        json.writeNumberField("pending", pending);
        json.writeEndObject();
    }

    private void write(Known known, OpenCase open, Optional<Summaries.Summary> summary, JsonGenerator json)
            throws IOException {
        String title = open.theCase().settings().title();
        Optional<Compiler.Ready> ready = summary.flatMap(Summaries.Summary::ready);
        json.writeStartObject();
        json.writeStringField("id", open.id());
        json.writeStringField(
                "title",
                title != null ? title : ready.map(one -> one.plan().title()).orElse(open.id()));
        json.writeStringField("version", open.version());
        json.writeStringField("date", CaseAnswer.date(open));
        origin(known, json);
        json.writeFieldName("line");
        json.writeString(summary.map(Summaries.Summary::line).orElse(null));
        json.writeStringField(
                "question", Objects.requireNonNullElse(open.theCase().settings().defaultQuestion(), ""));
        Facts facts = runs.facts(open);
        TermJson terms =
                ready.map(one -> new TermJson(facts, one, open.theCase())).orElse(null);
        json.writeArrayFieldStart("questions");
        for (Question question : facts.questions().all()) {
            QuestionJson.write(question, terms, json);
        }
        json.writeEndArray();
        json.writeNumberField("statements", statements(open));
        JsonFindings.write(summary.map(Summaries.Summary::findings).orElse(List.of()), json);
        json.writeEndObject();
    }

    private static int statements(OpenCase open) {
        return open.theCase().statements().all().stream()
                .mapToInt(document -> document.statements().size())
                .sum();
    }

    private static void broken(Known known, List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", known.id());
        json.writeStringField("title", known.id());
        json.writeStringField("version", "");
        json.writeStringField("date", "");
        origin(known, json);
        json.writeStringField("line", "");
        json.writeStringField("question", "");
        json.writeArrayFieldStart("questions");
        json.writeEndArray();
        json.writeNumberField("statements", 0);
        JsonFindings.write(findings, json);
        json.writeEndObject();
    }

    private static void origin(Known known, JsonGenerator json) throws IOException {
        json.writeBooleanField("shipped", known.origin() == Known.Origin.SHIPPED);
        json.writeBooleanField("dropped", known.origin() == Known.Origin.DROPPED);
    }
}
