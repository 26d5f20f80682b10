package org.claimstake.studio.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.claimstake.casefile.editing.Hovers;
import org.claimstake.casefile.editing.Offer;
import org.claimstake.casefile.editing.Offers;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.Compiler;
import org.claimstake.language.editing.Colouring;
import org.claimstake.language.finding.Finding;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.Known;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Refused;
import org.claimstake.studio.serving.Routes;
import org.jspecify.annotations.Nullable;

/**
 * What answers below {@code /api/text/}: the text of a file, its saving, and what the compiler says of it while it is
 * typed. No text is run before it was judged, and none is written but by a {@code PUT}.
 */
public final class Texts {
    private static final String TEXT = "/api/text/";
    private static final String MAIN = "case.stake";

    private final Cases cases;
    private final boolean edit;
    private final Views views = new Views();
    private final Object saving = new Object();
    private final Map<String, Path> folders = new ConcurrentHashMap<>();

    private Texts(Cases cases, boolean edit) {
        this.cases = cases;
        this.edit = edit;
    }

    /**
     * @param cases those that the studio can open
     * @param edit  whether a page may change files
     */
    public static Routes routes(Cases cases, boolean edit) {
        var texts = new Texts(cases, edit);
        cases.onChange(change -> texts.views.forget(change.id()));
        return new Routes()
                .on("GET", TEXT, texts::read)
                .on("PUT", TEXT, texts::save)
                .on("POST", TEXT, texts::answer)
                .on("GET", EditorModules.PATH, new EditorModules());
    }

    // ---- the file

    private void read(Exchange exchange) throws IOException {
        String file = exchange.query().getOrDefault("file", MAIN);
        String id = exchange.path();
        TextFiles files = files(id);
        FileText text = required(files.read(file));
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeStringField("text", text.text());
            json.writeStringField("etag", text.etag());
            json.writeStringField("version", version(id));
            json.writeBooleanField("edit", edit);
            json.writeNumberField("most", TextFiles.MOST);
            json.writeArrayFieldStart("files");
            for (String other : files.all()) {
                json.writeString(other);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Of the case as it lies there; "" of one that cannot be opened, whose text can be mended all the same. */
    private String version(String id) {
        return cases.open(id) instanceof Reading.Done<org.claimstake.studio.cases.OpenCase>(var open)
                ? open.version()
                : "";
    }

    private void save(Exchange exchange) throws IOException {
        Asked asked = Asked.of(exchange.body());
        String file = exchange.query().getOrDefault("file", asked.file());
        String etag = asked.etag() == null ? "" : asked.etag();
        switch (files(exchange.path()).save(file, asked.words(), etag)) {
            case Saved.Done(String now) -> {
                views.forget(exchange.path());
                exchange.json(200, json -> {
                    json.writeStartObject();
                    json.writeStringField("etag", now);
                    json.writeEndObject();
                });
            }
            case Saved.Changed(FileText now) -> changed(exchange, file, now);
            case Saved.Failed(List<Finding> findings) -> throw new Refused(status(findings), findings);
        }
    }

    private static void changed(Exchange exchange, String file, @Nullable FileText now) throws IOException {
        exchange.json(409, json -> {
            json.writeStartObject();
            json.writeStringField("etag", now == null ? "" : now.etag());
            json.writeStringField("text", now == null ? null : now.text());
            TextJson.findings(List.of(now == null ? TextFindings.gone(file) : TextFindings.changed(file)), file, json);
            json.writeEndObject();
        });
    }

    // ---- what is said of it

    private void answer(Exchange exchange) throws IOException {
        int cut = exchange.path().lastIndexOf('/');
        String id = cut < 0 ? exchange.path() : exchange.path().substring(0, cut);
        String what = cut < 0 ? "" : exchange.path().substring(cut + 1);
        Asked asked = Asked.of(exchange.body());
        switch (what) {
            case "check" -> check(exchange, spot(id, asked, true));
            case "hover" -> hover(exchange, spot(id, asked, false), asked.at());
            case "complete" -> complete(exchange, spot(id, asked, false), asked.at());
            case "colours" -> colours(exchange, asked);
            default ->
                throw new Refused(
                        404,
                        TextFindings.request(
                                "a text is asked for check, hover, complete or colours, not for `" + what + "`"));
        }
    }

    private Spot spot(String id, Asked asked, boolean fresh) {
        Map<String, String> texts = asked.texts();
        for (String file : texts.keySet()) {
            if (!TextFiles.isEdited(file)) {
                throw new Refused(422, TextFindings.notEdited(file));
            }
        }
        return views.spot(id, folder(id), asked.file(), texts, fresh);
    }

    private static void check(Exchange exchange, Spot spot) throws IOException {
        boolean valid = spot.view().findings().isEmpty() && spot.view().compiled() instanceof Compiler.Ready;
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeBooleanField("valid", valid);
            TextJson.findings(spot.view().findings(), spot.name(), json);
            json.writeEndObject();
        });
    }

    private static void hover(Exchange exchange, Spot spot, int at) throws IOException {
        String words = Hovers.at(spot, within(spot, at)).orElse("");
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeStringField("markdown", words);
            json.writeEndObject();
        });
    }

    private static void complete(Exchange exchange, Spot spot, int asked) throws IOException {
        int at = within(spot, asked);
        List<Offer> offers = isModel(spot.name()) ? Offers.at(spot, at) : List.of();
        Offer.Kind kind = offers.isEmpty() ? Offer.Kind.NAME : offers.getFirst().kind();
        exchange.json(
                200, json -> TextJson.offers(offers, Begun.from(spot.text().text(), at, kind), json));
    }

    private static int within(Spot spot, int at) {
        return Math.clamp(at, 0, spot.text().text().length());
    }

    /** Colours are of lines, so a page sends those alone that it shows. */
    private static void colours(Exchange exchange, Asked asked) throws IOException {
        List<Colouring.Stretch> stretches = isModel(asked.file()) ? Colouring.of(asked.words()) : List.of();
        exchange.json(200, json -> TextJson.colours(stretches, json));
    }

    private static boolean isModel(String file) {
        return file.endsWith(".stake");
    }

    // ---- where it lies

    private TextFiles files(String id) {
        return new TextFiles(id, folder(id), saving);
    }

    /** Of a case that was there once the folder too where it is no case any more: its texts are to be saved all the same. */
    private Path folder(String id) {
        Optional<Path> now = cases.known().stream()
                .filter(known -> known.id().equals(id))
                .map(Known::folder)
                .findFirst();
        now.ifPresent(folder -> folders.put(id, folder));
        return now.or(() -> Optional.ofNullable(folders.get(id)))
                .orElseThrow(() -> new Refused(404, CaseFindings.noSuchCase(id, List.of(), List.of())));
    }

    private static <T> T required(Reading<T> reading) {
        return switch (reading) {
            case Reading.Done<T>(T value) -> value;
            case Reading.Failed<T>(List<Finding> findings) -> throw new Refused(status(findings), findings);
        };
    }

    private static final Map<String, Integer> STATUS =
            Map.of("case/no-file", 404, "text/folder-gone", 404, "case/too-large", 413, "text/too-large", 413);

    private static int status(List<Finding> findings) {
        return STATUS.getOrDefault(findings.getFirst().name(), 422);
    }
}
