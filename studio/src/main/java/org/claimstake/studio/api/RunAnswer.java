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
        Beside beside = Beside.of(body);
        OpenCase open = Opening.of(cases, asked.id(), body.texts("texts"));
        String question = body.has("question") ? body.text("question") : null;
        switch (Answering.of(open, runs.facts(open).questions(), asked, question)) {
            case Reading.Failed<Answering>(List<Finding> findings) ->
                exchange.json(UNPROCESSABLE, json -> asked.refused(findings, json));
            case Reading.Done<Answering>(Answering answering) -> {
                try (Flights.Flight flight = flights.begin(exchange.reader());
                        var told = new Telling(runs, open, asked, answering.in(beside.language()), beside, flight)) {
                    answer(exchange, told, asked);
                } catch (Flights.Cancelled cancelled) {
                    throw new Refused(409, ApiFindings.cancelled());
                }
            }
        }
    }

    private void answer(Exchange exchange, Telling telling, Asked asked) throws IOException {
        boolean lines = exchange.header("Accept").contains(LINES);
        switch (telling.base()) {
            case Reading.Failed<Compiler.Ready>(List<Finding> findings) -> refuse(findings, asked, exchange);
            case Reading.Done<Compiler.Ready>(Compiler.Ready ready) -> {
                long total = runs.settings(asked, ready).futures();
                long first = lines ? Math.min(FIRST, total) : total;
                switch (telling.answer(first, first >= total)) {
                    case Reading.Failed<Answer>(List<Finding> findings) -> refuse(findings, asked, exchange);
                    case Reading.Done<Answer>(Answer answer)
                    when lines -> stream(answer, first, total, telling, exchange);
                    case Reading.Done<Answer>(Answer answer) -> {
                        telling.prepare(answer, true);
                        exchange.json(200, json -> telling.write(answer, true, json));
                    }
                }
            }
        }
    }

    private static void refuse(List<Finding> findings, Asked asked, Exchange exchange) throws IOException {
        exchange.json(UNPROCESSABLE, json -> asked.refused(findings, json));
    }

    /** The first answer is there before a status is sent, so that what is refused is told by it. */
    private static void stream(Answer first, long futures, long total, Telling telling, Exchange exchange)
            throws IOException {
        telling.prepare(first, futures >= total);
        OutputStream out = exchange.stream(LINES);
        line(telling, first, futures >= total, out);
        try {
            for (long next = futures; next < total; ) {
                next = Math.min(4 * next, total);
                switch (telling.answer(next, next >= total)) {
                    case Reading.Done<Answer>(Answer answer) -> {
                        telling.prepare(answer, next >= total);
                        line(telling, answer, next >= total, out);
                    }
                    case Reading.Failed<Answer>(List<Finding> findings) -> {
                        telling.writeRefused(findings, out);
                        return;
                    }
                }
            }
        } catch (Flights.Cancelled cancelled) {
            // a status is sent: who asked again since then sees the stream end
        }
    }

    private static void line(Telling telling, Answer answer, boolean done, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            telling.write(answer, done, json);
            json.writeRaw('\n');
        }
        out.flush();
    }
}
