package org.claimstake.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.claimstake.engine.Band;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.ValueType;

/**
 * An answer for programs. Keys keep their names and order; values are in plain units, dates as ISO writes them,
 * numbers the shortest that read back the same. What cannot be given is null with its reason under {@code none}.
 */
public final class JsonAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    /** Fields that somebody adds to an answer, behind its own. */
    @FunctionalInterface
    public interface More {
        void write(JsonGenerator json) throws IOException;
    }

    private final Answer answer;
    private final JsonGenerator json;

    private JsonAnswer(Answer answer, JsonGenerator json) {
        this.answer = answer;
        this.json = json;
    }

    /** Writes one object and a line end; the stream stays open. */
    public static void write(Answer answer, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new JsonAnswer(answer, json).object(more -> {});
            json.writeRaw('\n');
        }
    }

    /** Writes the same object where others stand, with more fields at its end. */
    public static void write(Answer answer, JsonGenerator json, More more) throws IOException {
        new JsonAnswer(answer, json).object(more);
    }

    private void object(More more) throws IOException {
        json.writeStartObject();
        head(answer.subject());
        if (answer.findings().isEmpty()) {
            // spaces that do not break belong to pages
            json.writeStringField("sentence", answer.sentences().replace('\u00a0', ' '));
            leftOut();
            gap();
            values(answer.all());
            series(answer.series());
            grid();
            columns();
            sheets();
            claims();
            restsOn();
        }
        findings();
        more.write(json);
        json.writeEndObject();
    }

    private void head(Answer.Subject subject) throws IOException {
        json.writeStringField("case", subject.id());
        json.writeStringField("version", subject.version());
        json.writeStringField("scenario", subject.scenario());
        if (subject.futures() > 0) {
            json.writeNumberField("seed", subject.seed());
            json.writeNumberField("futures", subject.futures());
        } else {
            json.writeNullField("seed");
            json.writeNullField("futures");
        }
        if (!subject.question().isEmpty()) {
            json.writeStringField("question", subject.question());
        }
        if (!answer.changed().isEmpty()) {
            texts("set", answer.changed());
        }
    }

    private void leftOut() throws IOException {
        if (answer.leftOut().isEmpty()) {
            return;
        }
        LeftOut futures = answer.leftOut().get();
        json.writeObjectFieldStart("left_out");
        json.writeNumberField("stopped", futures.stopped());
        json.writeNumberField("of", futures.futures());
        json.writeArrayFieldStart("futures");
        for (long future : futures.first()) {
            json.writeNumber(future);
        }
        json.writeEndArray();
        json.writeStringField("why", futures.why());
        if (!futures.again().isEmpty()) {
            json.writeStringField("again", futures.again());
        }
        if (futures.of() > 1) {
            json.writeNumberField("runs", futures.runs());
            json.writeNumberField("of_runs", futures.of());
            json.writeStringField("with", futures.with());
        }
        json.writeEndObject();
    }

    private void values(List<Answer.Entry> entries) throws IOException {
        json.writeObjectFieldStart("values");
        for (Answer.Entry entry : entries) {
            json.writeObjectFieldStart(entry.name());
            outcome(entry);
            if (entry.type().sort() == ValueType.Sort.NUMBER) {
                json.writeStringField("unit", entry.type().unit().toString());
            }
            json.writeStringField("shape", entry.figure() ? "figure" : "measure");
            error(entry.outcome());
            if (entry.band().isPresent()) {
                band(entry.band().get(), entry.type());
            }
            if (entry.coverage().isPresent()) {
                coverage(entry.coverage().get());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void band(Band band, ValueType type) throws IOException {
        json.writeObjectFieldStart("over_states");
        value(PlainNumber.of(Band.LOW), band.low(), type);
        value(PlainNumber.of(Band.HIGH), band.high(), type);
        number("states", band.states());
        json.writeEndObject();
    }

    private void outcome(Answer.Entry entry) throws IOException {
        ValueType type = entry.type();
        switch (entry.outcome()) {
            case Outcome.One one when never(one.value(), type) -> none("never");
            case Outcome.One one -> value("value", one.value(), type);
            case Outcome.Chance chance -> number("value", chance.share());
            case Outcome.None none -> none(none);
            case Outcome.Many many -> many(many, type);
            case Outcome.Shares shares -> shares(shares, type);
        }
    }

    private void error(Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.One one when one.error() > 0 -> number("error", one.error());
            case Outcome.Chance chance -> number("error", chance.error());
            case Outcome.One one -> {}
            case Outcome.None none -> {}
            case Outcome.Many many -> {}
            case Outcome.Shares shares -> {}
        }
    }

    private void none(Outcome.None none) throws IOException {
        none(none.reason().isEmpty() ? "never" : none.reason());
        if (!none.roots().isEmpty()) {
            json.writeArrayFieldStart("roots");
            for (double root : none.roots()) {
                json.writeNumber(PlainNumber.of(root));
            }
            json.writeEndArray();
        }
    }

    private void none(String reason) throws IOException {
        json.writeNullField("value");
        json.writeStringField("none", reason);
    }

    private void many(Outcome.Many many, ValueType type) throws IOException {
        value("mean", many.mean(), type);
        if (Double.isNaN(many.error())) {
            json.writeNullField("error");
        } else {
            number("error", many.error());
        }
        json.writeObjectFieldStart("quantiles");
        for (int i = 0; i < many.quantiles().size(); i++) {
            value(PlainNumber.of(Outcome.Many.LEVELS.get(i)), many.quantiles().get(i), type);
        }
        json.writeEndObject();
        json.writeNumberField("none", many.none());
    }

    private void shares(Outcome.Shares shares, ValueType type) throws IOException {
        json.writeObjectFieldStart("shares");
        for (int i = 0; i < shares.shares().size(); i++) {
            number(type.words().get(i), shares.shares().get(i));
        }
        json.writeEndObject();
        json.writeNumberField("none", shares.none());
    }

    private void claims() throws IOException {
        if (answer.claims().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("claims");
        for (Said said : answer.claims()) {
            json.writeObjectFieldStart(said.name());
            json.writeStringField("said", said.title());
            json.writeStringField("by", said.by());
            if (!said.source().isEmpty()) {
                json.writeStringField("source", said.source());
            }
            json.writeStringField("answer", said.wholeWord());
            json.writeArrayFieldStart("cells");
            for (Said.Cell cell : said.cells()) {
                json.writeStartObject();
                for (int i = 0; i < said.readings().size(); i++) {
                    json.writeStringField(said.readings().get(i), cell.values().get(i));
                }
                json.writeStringField("answer", Said.word(cell.verdict()));
                if (cell.coverage().isPresent()) {
                    coverage(cell.coverage().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void coverage(Answer.Coverage coverage) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("known", coverage.known());
        json.writeNumberField("of", coverage.of());
        json.writeEndObject();
    }

    private void gap() throws IOException {
        if (answer.gap().isEmpty()) {
            return;
        }
        Answer.Gap gap = answer.gap().get();
        json.writeObjectFieldStart("cannot_be_given");
        texts("values", gap.values().stream().map(Answer.Entry::name).toList());
        texts(
                "missing",
                gap.missing().stream().map(cited -> cited.ground().name()).toList());
        texts("instead", gap.instead().stream().map(Answer.Instead::id).toList());
        json.writeEndObject();
    }

    private void columns() throws IOException {
        if (answer.columns().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("columns");
        for (Answer.Column column : answer.columns()) {
            json.writeObjectFieldStart(column.id());
            json.writeStringField("label", column.label());
            json.writeStringField("scenario", column.scenario());
            values(column.values());
            series(column.series());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void sheets() throws IOException {
        if (answer.sheets().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("tables");
        for (Sheet sheet : answer.sheets()) {
            json.writeObjectFieldStart(sheet.name());
            texts("columns", sheet.heads().stream().map(Sheet.Head::name).toList());
            texts("units", sheet.heads().stream().map(JsonAnswer::unit).toList());
            json.writeArrayFieldStart("rows");
            for (List<Sheet.Cell> row : sheet.rows()) {
                json.writeStartArray();
                for (int i = 0; i < row.size(); i++) {
                    cell(row.get(i), sheet.isNumbers(i));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            if (sheet.shown() == Sheet.Shown.BESIDE) {
                marks(sheet);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** For every cell the letters to look at, from the first to the one behind the last. */
    private void marks(Sheet sheet) throws IOException {
        json.writeArrayFieldStart("marks");
        for (List<Sheet.Cell> row : sheet.rows()) {
            json.writeStartArray();
            for (Sheet.Cell cell : row) {
                json.writeStartArray();
                for (Sheet.Mark mark : cell.marks()) {
                    json.writeStartArray();
                    json.writeNumber(mark.from());
                    json.writeNumber(mark.to());
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static String unit(Sheet.Head head) {
        return head.type().map(type -> type.unit().toString()).orElse("");
    }

    private void cell(Sheet.Cell cell, boolean number) throws IOException {
        if (!Double.isNaN(cell.value())) {
            json.writeNumber(PlainNumber.of(cell.value()));
        } else if (number) {
            json.writeNull();
        } else {
            json.writeString(cell.words().replace('\u00a0', ' '));
        }
    }

    private void series(List<Answer.Series> all) throws IOException {
        json.writeObjectFieldStart("series");
        for (Answer.Series series : all) {
            json.writeObjectFieldStart(series.name());
            json.writeStringField("unit", series.type().unit().toString());
            texts("periods", series.periods());
            json.writeArrayFieldStart("values");
            for (double value : series.values()) {
                element(value, series.type());
            }
            json.writeEndArray();
            quantiles(series);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void quantiles(Answer.Series series) throws IOException {
        if (series.bands().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("quantiles");
        for (int level = 0; level < Outcome.Many.LEVELS.size(); level++) {
            json.writeArrayFieldStart(PlainNumber.of(Outcome.Many.LEVELS.get(level)));
            for (List<Double> band : series.bands()) {
                element(band.get(level), series.type());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void grid() throws IOException {
        if (answer.groups().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("grid");
        for (Answer.Cell cell : answer.cells()) {
            json.writeStartObject();
            texts("set", cell.settings());
            values(cell.values());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void restsOn() throws IOException {
        json.writeObjectFieldStart("rests_on");
        json.writeNumberField("sourced", answer.basis().sourced().size());
        json.writeNumberField("assumed", answer.basis().assumed().size());
        json.writeNumberField("missing", answer.basis().missing().size());
        if (!answer.basis().slanted().isEmpty()) {
            texts("state_or_partisan", answer.basis().slanted());
        }
        json.writeEndObject();
    }

    private void findings() throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : answer.findings()) {
            json.writeStartObject();
            JsonFindings.head(finding, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(PlainNumber.of(value));
    }

    private void value(String name, double value, ValueType type) throws IOException {
        json.writeFieldName(name);
        element(value, type);
    }

    private void element(double value, ValueType type) throws IOException {
        JsonValue.write(value, type, json);
    }

    private static boolean never(double value, ValueType type) {
        return JsonValue.isNever(value, type);
    }
}
