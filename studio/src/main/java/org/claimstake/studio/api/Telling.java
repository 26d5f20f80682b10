package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Answer;
import org.claimstake.report.Answers;
import org.claimstake.report.Chart;
import org.claimstake.report.Computed;
import org.claimstake.report.JsonAnswer;
import org.claimstake.report.JsonValue;
import org.claimstake.report.Outcome;
import org.claimstake.report.Spoken;
import org.claimstake.studio.cases.OpenCase;

/** One request for a run: its answer with few futures or many, its pictures, and how it stands to the baseline. */
final class Telling implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final Runs runs;
    private final OpenCase open;
    private final Asked asked;
    private final Answering answering;
    private final Beside beside;
    private final Runs.Growth growth;
    private final Optional<Baseline> baseline;
    private List<Chart> charts = List.of();
    private String unchanged = "";

    Telling(Runs runs, OpenCase open, Asked asked, Answering answering, Beside beside, Flights.Flight flight) {
        this.runs = runs;
        this.open = open;
        this.asked = asked;
        this.answering = answering;
        this.beside = beside;
        var lines = new ArrayList<>(answering.drawn());
        lines.addAll(beside.fans());
        this.growth = runs.growth(open, asked, lines, flight);
        this.baseline = beside.baseline()
                .filter(settings -> !settings.equals(asked.settings()))
                .map(settings -> new Baseline(
                        runs,
                        open,
                        answering.with(asked.with(settings)),
                        runs.growth(open, asked.with(settings), lines, flight)));
    }

    /** The answer to the same question as the case stands, or as it stood before. */
    private record Baseline(Runs runs, OpenCase open, Answering answering, Runs.Growth growth) {
        Optional<Answer> answer(long futures) {
            var key = new Runs.Answered(
                    open.id(), open.version(), answering.question().map(Question::id), answering.asked(), futures);
            Optional<Answer> known = runs.answers().find(key);
            return known.isPresent() ? known : computed(futures, key);
        }

        private Optional<Answer> computed(long futures, Runs.Answered key) {
            growth.anew();
            if (answering.answer(request -> growth.compute(request, futures), Answers.Lines.CASH)
                    instanceof Reading.Done<Answer>(Answer answer)) {
                runs.answers().keep(key, answer);
                return Optional.of(answer);
            }
            return Optional.empty();
        }

        /** The run behind the answer, which may have been computed for an earlier request. */
        Optional<Computed> run(long futures) {
            return growth.compute(answering.base(), futures) instanceof Reading.Done<Computed>
                    ? Optional.of(growth.whole(answering.base()))
                    : Optional.empty();
        }
    }

    /** The plan that is run first. */
    Reading<Compiler.Ready> base() {
        return runs.lean(open, answering.base());
    }

    /** @param done no answer with more futures follows: then it has all lines over time, unless they are not wanted */
    Reading<Answer> answer(long futures, boolean done) {
        growth.anew();
        return answering
                .answer(
                        request -> growth.compute(request, futures),
                        beside.lines() && done ? Answers.Lines.ALL : Answers.Lines.CASH)
                .then(answer ->
                        new Reading.Done<>(answer.without(growth.leftOuts().all())));
    }

    /** Draws what is drawn beside an answer, before any of it is sent. */
    void prepare(Answer answer, boolean done) {
        Optional<Answer> before =
                baseline.flatMap(one -> one.answer(answer.subject().futures()));
        charts = new Drawings(open, answering, beside, growth).of(answer, before);
        unchanged = done && before.filter(Unmoved.than(answer)).isPresent()
                ? unchanged(answer.subject().futures())
                : "";
    }

    private String unchanged(long futures) {
        return baseline.flatMap(one -> one.run(futures)
                        .map(was -> Unmoved.why(
                                one.answering().asked().settings(),
                                asked.settings(),
                                was,
                                growth.whole(answering.base()),
                                runs.runner())))
                .orElse("");
    }

    /** Writes one answer with what was prepared for it. */
    void write(Answer answer, boolean done, JsonGenerator to) throws IOException {
        JsonAnswer.write(answer, to, json -> {
            dots(answer, json);
            said(answer, json);
            json.writeArrayFieldStart("charts");
            for (Chart chart : charts) {
                ChartJson.write(chart, json);
            }
            json.writeEndArray();
            if (!unchanged.isEmpty()) {
                json.writeStringField("unchanged", unchanged);
            }
            json.writeBooleanField("done", done);
        });
    }

    /** After answers that went well: with more futures one of them stopped. */
    void writeRefused(List<Finding> findings, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            asked.refused(findings, json);
            json.writeRaw('\n');
        }
        out.flush();
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

    @Override
    public void close() {
        baseline.ifPresent(one -> one.growth().close());
        growth.close();
    }
}
