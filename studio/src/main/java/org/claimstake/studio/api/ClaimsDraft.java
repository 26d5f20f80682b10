package org.claimstake.studio.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimstake.advice.verdict.ClaimDraft;
import org.claimstake.advice.verdict.ClaimDraft.Compare;
import org.claimstake.advice.verdict.ClaimDraft.Fold;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.advice.verdict.GridSentence;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.ClaimsJson;
import org.claimstake.report.JsonFindings;
import org.claimstake.report.Wording;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code POST /api/claims/draft}: the text of a claim, made of what a reader picked from lists, and what the case would say of it. The
 * case itself is not changed: its text is read as if the claim stood at its end.
 */
final class ClaimsDraft implements Handler {
    private static final String MAIN = "case.stake";
    private static final int MOST_TEXT = 300;

    private final Cases cases;
    private final Runs runs;

    ClaimsDraft(Cases cases, Runs runs) {
        this.cases = cases;
        this.runs = runs;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Body body = Body.read(exchange.body());
        OpenCase open = Opening.of(cases, body.text("case"));
        String text = draft(body).text();
        String before = open.theCase().folder().main().text();
        OpenCase with = Opening.of(cases, open.id(), Map.of(MAIN, before + "\n" + text));
        var words = Wording.of(body.text("lang"));
        Reading<List<Grid>> grids = grids(with, body.text("claim"));
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeArrayFieldStart("grids");
            if (grids instanceof Reading.Done<List<Grid>>(List<Grid> done)) {
                for (Grid grid : done) {
                    ClaimsJson.grid(grid, words, json);
                }
            }
            json.writeEndArray();
            json.writeFieldName("sentence");
            json.writeString(
                    grids instanceof Reading.Done<List<Grid>>(List<Grid> done) && !done.isEmpty()
                            ? GridSentence.of(done.getFirst())
                            : null);
            JsonFindings.write(
                    grids instanceof Reading.Failed<List<Grid>>(List<Finding> findings) ? findings : List.of(), json);
            json.writeEndObject();
        });
    }

    private Reading<List<Grid>> grids(OpenCase with, String claim) {
        return switch (with.theCase().compile(Request.BASE)) {
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
            case Compiler.Ready ready ->
                runs.grids(ready)
                        .then(all -> new Reading.Done<>(all.stream()
                                .filter(grid -> grid.claim().equals(claim))
                                .toList()));
        };
    }

    private static ClaimDraft draft(Body body) {
        try {
            return new ClaimDraft(
                    body.text("claim"),
                    shortened(body, "title"),
                    shortened(body, "by"),
                    "",
                    value(body),
                    word(Compare.values(), "compare", body.text("compare")),
                    body.list("bounds").stream()
                            .filter(bound -> !bound.isBlank())
                            .toList());
        } catch (IllegalArgumentException none) {
            throw new Refused(
                    400,
                    ApiFindings.wrongKind(
                            "claim", "a name such as `worth_of_it`, and `bounds` something to compare with"));
        }
    }

    private static String shortened(Body body, String name) {
        String text = body.text(name);
        return text.substring(0, Math.min(MOST_TEXT, text.length()));
    }

    private static ClaimDraft.Value value(Body body) {
        String name = body.text("name");
        if (!body.text("of").equals("column")) {
            return new ClaimDraft.Named(name);
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new Refused(400, ApiFindings.wrongKind("name", "a column as `table.column`"));
        }
        return new ClaimDraft.Rows(
                name.substring(0, dot),
                name.substring(dot + 1),
                word(new Fold[] {Fold.SUM, Fold.MIN, Fold.MAX}, "fold", body.text("fold")),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static <E extends Enum<E>> E word(E[] all, String field, String word) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        ApiFindings.wrongKind(
                                field,
                                "one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(all)
                                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                        .toList()))));
    }
}
