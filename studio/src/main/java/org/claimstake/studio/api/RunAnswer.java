package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.JsonAnswer;
import org.claimstake.report.JsonValue;
import org.claimstake.report.Outcome;
import org.claimstake.report.Spoken;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code POST /api/run}: one answer, or answers with more and more futures, a line each. Each is what the commands print with
 * {@code --json} for as many futures, and behind it what only a page wants.
 */
final class RunAnswer implements Handler {
    static final String LINES = "application/x-ndjson";
    private static final JsonFactory JSON = new JsonFactory();
    private static final long FIRST = 1_000;
    private static final int UNPROCESSABLE = 422;

    private final Cases cases;
    private final Runs runs;
    private final Flights flights;

    RunAnswer(Cases cases, Runs runs, Flights flights) {
        this.cases = cases;
        this.runs = runs;
        this.flights = flights;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Body body = Body.read(exchange.body());
        Asked asked = Asked.of(body);
        OpenCase open = Opening.of(cases, asked.id(), body.texts("texts"));
        String question = body.has("question") ? body.text("question") : null;
        switch (Answering.of(open, runs.facts(open).questions(), asked, question)) {
            case Reading.Failed<Answering>(List<Finding> findings) ->
                exchange.json(UNPROCESSABLE, json -> asked.refused(findings, json));
            case Reading.Done<Answering>(Answering answering) -> {
                try (Flights.Flight flight = flights.begin(exchange.reader())) {
                    var one = new One(runs.growth(open, asked, flight), answering, runs, asked, open);
                    one.answer(exchange);
                } catch (Flights.Cancelled cancelled) {
                    throw new Refused(409, ApiFindings.cancelled());
                }
            }
        }
    }

    /** One request. */
    private record One(Runs.Growth growth, Answering answering, Runs runs, Asked asked, OpenCase open) {

        void answer(Exchange exchange) throws IOException {
            boolean lines = exchange.header("Accept").contains(LINES);
            switch (runs.ready(open, answering.base())) {
                case Reading.Failed<Compiler.Ready>(List<Finding> findings) -> refuse(findings, exchange);
                case Reading.Done<Compiler.Ready>(Compiler.Ready ready) -> {
                    long total = runs.settings(asked, ready).futures();
                    long first = lines ? Math.min(FIRST, total) : total;
                    switch (answer(first)) {
                        case Reading.Failed<Answer>(List<Finding> findings) -> refuse(findings, exchange);
                        case Reading.Done<Answer>(Answer answer) when lines -> stream(answer, first, total, exchange);
                        case Reading.Done<Answer>(Answer answer) ->
                            exchange.json(200, json -> write(answer, true, json));
                    }
                }
            }
        }

        private void refuse(List<Finding> findings, Exchange exchange) throws IOException {
            exchange.json(UNPROCESSABLE, json -> asked.refused(findings, json));
        }

        /** The first answer is there before a status is sent, so that what is refused is told by it. */
        private void stream(Answer first, long futures, long total, Exchange exchange) throws IOException {
            OutputStream out = exchange.stream(LINES);
            line(first, futures >= total, out);
            for (long next = futures; next < total; ) {
                next = Math.min(4 * next, total);
                switch (answerOrNone(next)) {
                    case Reading.Done<Answer>(Answer answer) -> line(answer, next >= total, out);
                    case Reading.Failed<Answer>(List<Finding> findings) -> {
                        if (!findings.isEmpty()) {
                            line(answering.refused(findings), true, out);
                        }
                        return;
                    }
                }
            }
        }

        // a status is sent: who asked again since then sees the stream end
        private Reading<Answer> answerOrNone(long futures) {
            try {
                return answer(futures);
            } catch (Flights.Cancelled cancelled) {
                return new Reading.Failed<>(List.of());
            }
        }

        private void line(Answer answer, boolean done, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                write(answer, done, json);
                json.writeRaw('\n');
            }
            out.flush();
        }

        private Reading<Answer> answer(long futures) {
            growth.anew();
            return answering
                    .answer(request -> growth.compute(request, futures))
                    .then(answer ->
                            new Reading.Done<>(answer.without(growth.leftOuts().all())));
        }

        private void write(Answer answer, boolean done, JsonGenerator to) throws IOException {
            JsonAnswer.write(answer, to, json -> {
                dots(answer, json);
                said(answer, json);
                json.writeArrayFieldStart("charts");
                json.writeEndArray();
                json.writeBooleanField("done", done);
            });
        }

        /** The sentence in parts, so that each number in it can be asked for its why; joined they are the sentence. */
        private static void said(Answer answer, JsonGenerator json) throws IOException {
            json.writeArrayFieldStart("said");
            for (Spoken part : answer.spokenSentences()) {
                json.writeStartObject();
                json.writeStringField("text", part.text().replace('\u00a0', ' '));
                if (!part.name().isEmpty()) {
                    json.writeStringField("name", part.name());
                }
                if (!part.column().isEmpty()) {
                    json.writeStringField("column", part.column());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private static void dots(Answer answer, JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("dots");
            for (Answer.Entry entry : answer.values()) {
                if (entry.outcome() instanceof Outcome.Many many && !many.dots().isEmpty()) {
                    json.writeArrayFieldStart(entry.name());
                    for (double dot : many.dots()) {
                        JsonValue.write(dot, entry.type(), json);
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        }
    }
}
