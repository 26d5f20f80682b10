package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.Review;
import org.claimstake.casefile.statement.State;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.DocumentView;
import org.claimstake.report.claims.QuantityView;
import org.claimstake.report.claims.Reckoned;
import org.claimstake.report.claims.StatementView;
import org.claimstake.report.claims.Where;

/**
 * Statements for programs, with stable keys. What nobody knows is {@code null}; amounts are multiplied out and in the unit beside
 * them, a part of a whole is a part of 1; characters are counted in UTF-16 units from 0.
 */
public final class ClaimsJson {
    private final ClaimsView view;
    private final Wording words;
    private final JsonGenerator json;

    private ClaimsJson(ClaimsView view, Wording words, JsonGenerator json) {
        this.view = view;
        this.words = words;
        this.json = json;
    }

    /** Writes one object and a line end; the stream stays open. */
    public static void write(ClaimsView view, List<Finding> findings, Wording words, OutputStream out)
            throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            json.writeStartObject();
            fields(view, words, json);
            JsonFindings.write(findings, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes the fields {@code case}, {@code documents}, {@code sentence}, {@code statements} and {@code notes}. */
    public static void fields(ClaimsView view, Wording words, JsonGenerator json) throws IOException {
        new ClaimsJson(view, words, json).all();
    }

    /** One claim of a case under every reading, as an object. */
    public static void grid(Grid grid, JsonGenerator json) throws IOException {
        new ClaimsJson(new ClaimsView(Optional.empty(), List.of(), List.of()), Wording.ENGLISH, json).grid(grid);
    }

    private void all() throws IOException {
        if (view.theCase().isPresent()) {
            json.writeStringField("case", view.theCase().get().id());
            json.writeStringField("version", view.theCase().get().version());
        } else {
            json.writeNullField("case");
            json.writeNullField("version");
        }
        json.writeArrayFieldStart("documents");
        for (DocumentView document : view.documents()) {
            document(document);
        }
        json.writeEndArray();
        json.writeStringField("sentence", ClaimsWords.counts(view, words));
        json.writeArrayFieldStart("statements");
        for (StatementView statement : view.inOrder()) {
            statement(statement);
        }
        json.writeEndArray();
        texts("notes", ClaimsWords.notes(view, words));
    }

    private void document(DocumentView document) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", document.id());
        text("title", document.title());
        text("date", document.date().orElse(""));
        text("language", document.language());
        text("address", document.address());
        if (document.read().isPresent()) {
            json.writeNumberField("turns", document.read().get().turns().size());
            json.writeNumberField("questions", document.turns(Document.Role.ASKS));
            json.writeNumberField("answers", document.turns(Document.Role.ANSWERS));
            json.writeNumberField("sentences", document.sentences());
        } else {
            json.writeNullField("turns");
            json.writeNullField("questions");
            json.writeNullField("answers");
            json.writeNullField("sentences");
        }
        json.writeEndObject();
    }

    private void statement(StatementView one) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", one.id());
        text("speaker", one.speaker());
        text("attributed_to", one.attributedTo());
        place(one.where().place());
        text("text", one.text().isEmpty() ? one.paraphrase() : one.text());
        json.writeStringField("kind", one.kind().word());
        quantity(one.quantity());
        text("about", one.abouts());
        number("worth_checking", one.worth());
        Reckoned reckoned = one.reckoned();
        json.writeFieldName("grid");
        if (reckoned.grids().isEmpty()) {
            json.writeNull();
        } else {
            grid(reckoned.grids().getFirst());
        }
        text("sentence", ClaimsWords.sentence(one, words));
        json.writeFieldName("verdict");
        if (one.review().isPresent()) {
            review(one.review().get());
        } else {
            json.writeNull();
        }
        more(one);
        json.writeEndObject();
    }

    private void more(StatementView one) throws IOException {
        json.writeStringField("standing", one.standing().name().toLowerCase(Locale.ROOT));
        text("state", one.reckoned().state().map(State::word).orElse(""));
        where(one.where());
        text("paraphrase", one.paraphrase());
        text("kept_as", one.kept().orElse(""));
        json.writeArrayFieldStart("grids");
        for (Grid grid : one.reckoned().grids()) {
            grid(grid);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("earlier_verdicts");
        for (Review review : one.corrected()) {
            review(review);
        }
        json.writeEndArray();
        text("drift", one.reckoned().drift());
        texts("repeats", one.reckoned().repeats());
        json.writeArrayFieldStart("links");
        for (Reckoned.Link link : one.reckoned().links()) {
            json.writeStartObject();
            json.writeStringField("name", link.name());
            json.writeStringField("what", link.what());
            json.writeStringField("why", link.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(Quote quote) throws IOException {
        json.writeObjectFieldStart("place");
        json.writeStringField("exact", quote.exact());
        json.writeStringField("prefix", quote.prefix());
        json.writeStringField("suffix", quote.suffix());
        json.writeEndObject();
    }

    private void where(Where where) throws IOException {
        json.writeStringField("document", where.document());
        text(
                "turn",
                where.role().map(role -> role.name().toLowerCase(Locale.ROOT)).orElse(""));
        json.writeFieldName("span");
        span(where.span());
        if (where.original().isEmpty()) {
            json.writeNullField("original");
            return;
        }
        json.writeObjectFieldStart("original");
        if (where.original().get().page() > 0) {
            json.writeNumberField("page", where.original().get().page());
        } else {
            json.writeNullField("page");
        }
        json.writeNumberField("from", where.original().get().span().from());
        json.writeNumberField("to", where.original().get().span().to());
        json.writeEndObject();
    }

    private void span(Optional<Span> span) throws IOException {
        if (span.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("from", span.get().from());
        json.writeNumberField("to", span.get().to());
        json.writeEndObject();
    }

    private void quantity(Optional<QuantityView> quantity) throws IOException {
        if (quantity.isEmpty()) {
            json.writeNullField("quantity");
            return;
        }
        QuantityView one = quantity.get();
        json.writeObjectFieldStart("quantity");
        number("value", one.value());
        number("low", one.low());
        number("high", one.high());
        text("unit", one.unit());
        json.writeStringField("hedge", one.hedge().word());
        text("sort", one.sort());
        text("date", one.date().orElse(""));
        text("basis", one.basis());
        text("words", QuantityWords.of(one, words));
        json.writeEndObject();
    }

    private void grid(Grid grid) throws IOException {
        json.writeStartObject();
        texts("readings", grid.readings().stream().map(Grid.Reading::name).toList());
        json.writeArrayFieldStart("cells");
        for (Grid.Cell cell : grid.cells()) {
            cell(grid, cell);
        }
        json.writeEndArray();
        json.writeStringField("claim", grid.claim());
        text("title", grid.title());
        json.writeStringField("says", ClaimsWords.says(grid));
        json.writeStringField("whole", grid.whole().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void cell(Grid grid, Grid.Cell cell) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("reading");
        List<String> values = grid.values(cell);
        for (int i = 0; i < values.size(); i++) {
            json.writeStringField(grid.readings().get(i).name(), values.get(i));
        }
        json.writeEndObject();
        json.writeStringField("answer", cell.verdict().name().toLowerCase(Locale.ROOT));
        if (cell.byNumber().isPresent()) {
            json.writeObjectFieldStart("coverage");
            json.writeNumberField("known", cell.byNumber().get().known());
            json.writeNumberField("of", cell.byNumber().get().of());
            number("by_weight", cell.byWeight());
            json.writeEndObject();
        } else {
            json.writeNullField("coverage");
        }
        texts("words", grid.titles(cell));
        json.writeArrayFieldStart("missing");
        for (Grid.Gap gap : cell.gaps()) {
            json.writeStartObject();
            json.writeStringField("table", gap.table());
            json.writeStringField("what", gap.what());
            json.writeNumberField("missing", gap.missing());
            json.writeNumberField("of", gap.of());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void review(Review review) throws IOException {
        json.writeStartObject();
        json.writeStringField("verdict", review.verdict().word());
        json.writeStringField("by", review.by());
        json.writeStringField("on", review.on().toString());
        json.writeStringField("reason", review.reason());
        if (review.speakerAsked().isPresent()) {
            json.writeBooleanField("speaker_asked", review.speakerAsked().get());
        } else {
            json.writeNullField("speaker_asked");
        }
        text("confidence", review.confidence().map(Review.Confidence::name).orElse(""));
        texts("sources", review.sourceIds());
        text("machine", review.machine().map(State::word).orElse(""));
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private void number(String name, OptionalDouble value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(PlainNumber.of(value.getAsDouble()));
        } else {
            json.writeNull();
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
