package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.finding.DocumentFindings;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Document.Turn;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.evidence.statement.Found;
import org.claimstake.evidence.statement.WorldNames;
import org.claimstake.evidence.text.Tongue;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.ClaimsJson;
import org.claimstake.report.Wording;
import org.claimstake.report.claims.Against;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.Speakers;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.Lately;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code POST /api/claims}: what is said, and what a case says of it. With neither {@code text} nor {@code base64} the statements
 * that the case keeps. A text that is sent is read and forgotten.
 */
final class ClaimsAnswer implements Handler {
    private static final int KEPT = 8;

    private final Cases cases;
    private final Runs runs;
    private final Lately<String, List<Grid>> grids = Lately.of(KEPT);

    ClaimsAnswer(Cases cases, Runs runs) {
        this.cases = cases;
        this.runs = runs;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Body body = Body.read(exchange.body());
        OpenCase open = Opening.of(cases, body.text("case"));
        var words = Wording.of(body.text("lang"));
        Compiler.Ready ready = Opening.done(runs.ready(open, Request.BASE));
        var against = new Against(
                new ClaimsView.CaseName(open.id(), ready.plan().title(), open.version()),
                open.theCase().statements().all(),
                grids.findOrMake(open.id() + " " + open.version(), () -> Opening.done(runs.grids(ready))));
        Optional<Found> found = document(body)
                .map(read -> Found.of(
                        Speakers.named(read, body.texts("speakers")),
                        open.theCase().names(ready).and(WorldNames.in(Tongue.EN, Tongue.UK))));
        Optional<Document> document = found.map(Found::document);
        ClaimsView view = Against.linked(
                found.map(one -> against.of(one.document(), one.statements())).orElseGet(against::own), ready.plan());
        exchange.json(200, json -> {
            json.writeStartObject();
            ClaimsJson.fields(view, words, json);
            read(document, json);
            json.writeEndObject();
        });
    }

    private static Optional<Document> document(Body body) {
        String name = body.text("name").isEmpty() ? "text" : body.text("name");
        if (!body.text("text").isEmpty()) {
            return Optional.of(usable(DocumentReader.ofText(body.text("text"), name)));
        }
        if (body.text("base64").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(usable(DocumentReader.read(Base64.getDecoder().decode(body.text("base64")), name)));
        } catch (IllegalArgumentException none) {
            throw new Refused(400, ApiFindings.wrongKind("base64", "the bytes of a file in base 64"));
        }
    }

    /** @throws Refused where nothing can be read of it */
    private static Document usable(Document document) {
        List<Finding> findings = DocumentFindings.stopped(document.name(), document.troubles());
        if (!findings.isEmpty()) {
            throw new Refused(422, findings);
        }
        return document;
    }

    private static void read(Optional<Document> document, JsonGenerator json) throws IOException {
        if (document.isEmpty()) {
            json.writeNullField("read");
            return;
        }
        json.writeObjectFieldStart("read");
        json.writeStringField("text", document.get().text());
        json.writeArrayFieldStart("turns");
        for (Turn turn : document.get().turns()) {
            json.writeStartObject();
            json.writeFieldName("speaker");
            json.writeString(turn.speaker().isEmpty() ? null : turn.speaker());
            json.writeStringField("role", word(turn.role()));
            json.writeNumberField("from", turn.span().from());
            json.writeNumberField("to", turn.span().to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("unnamed");
        for (String role : unnamed(document.get())) {
            json.writeString(role);
        }
        json.writeEndArray();
    }

    /** Who asks and who answers, where the text does not say; an article tells itself. */
    private static List<String> unnamed(Document document) {
        var roles = new EnumMap<Role, Boolean>(Role.class);
        document.turns().stream()
                .filter(turn -> turn.role() != Role.TELLS)
                .forEach(turn -> roles.merge(turn.role(), turn.speaker().isEmpty(), Boolean::logicalOr));
        var all = new ArrayList<String>();
        roles.forEach((role, is) -> {
            if (is) {
                all.add(word(role));
            }
        });
        return all;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
