package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.source.Source;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.language.source.Filler;
import org.claimstake.report.MapJson;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Spot;
import org.claimstake.studio.serving.Refused;
import org.claimstake.world.territory.Site;
import org.claimstake.world.territory.Stand;

/**
 * All that is known of one row: every cell of its file with its source ({@code X_source} beside {@code X}, else the row's own),
 * and what each source of control says of it whenever that changes.
 */
final class PlaceAnswer {
    private static final String OWN = "source";

    private final MapAnswer.Whole whole;
    private final Spot spot;
    private final int row;

    /** @throws Refused with 404 where the table has no such row */
    PlaceAnswer(MapAnswer.Whole whole, String key) {
        this.whole = whole;
        this.spot = whole.register().spots().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(404, List.of()));
        this.row = rows().keys().indexOf(key);
    }

    private Filler.Rows rows() {
        return whole.territory().rows(whole.register().table());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        MapJson.spot(spot, json);
        Set<String> cited = new LinkedHashSet<>();
        json.writeArrayFieldStart("facts");
        for (Map.Entry<String, List<String>> column : rows().columns().entrySet()) {
            if (!isAgain(column.getKey())) {
                fact(column.getKey(), column.getValue().get(row).strip(), cited, json);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("control");
        for (String by : whole.territory().sources()) {
            control(by, cited, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sources");
        for (String id : cited) {
            Optional<Source> source = MapRows.find(whole, id);
            if (source.isPresent()) {
                source(source.get(), json);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The file's own name of a column that the case calls otherwise, and reads. */
    private boolean isAgain(String column) {
        Map<String, List<String>> all = rows().columns();
        return !isRead(column)
                && all.entrySet().stream()
                        .anyMatch(other ->
                                isRead(other.getKey()) && other.getValue().equals(all.get(column)));
    }

    private boolean isRead(String column) {
        return whole.ready().plan().tables().stream()
                .filter(table -> table.name().equals(whole.register().table()))
                .flatMap(table -> table.columns().stream())
                .anyMatch(read -> read.name().equals(column));
    }

    private void fact(String column, String text, Set<String> cited, JsonGenerator json) throws IOException {
        if (column.equals(OWN) || column.endsWith("_" + OWN)) {
            cite(text, cited);
            return;
        }
        String own = cell(column + "_" + OWN);
        String by = own.isEmpty() ? cell(OWN) : own;
        List<String> listed = listed(text);
        json.writeStartObject();
        json.writeStringField("name", column);
        json.writeStringField("text", text);
        json.writeStringField("source", text.isEmpty() || !listed.isEmpty() ? "" : by);
        json.writeArrayFieldStart("lists");
        for (String id : listed) {
            cite(id, cited);
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A cell that holds ids of sources and nothing else. */
    private List<String> listed(String text) {
        List<String> ids = List.of(text.split("\\s*;\\s*"));
        return !text.isEmpty()
                        && ids.stream().allMatch(id -> MapRows.find(whole, id).isPresent())
                ? ids
                : List.of();
    }

    private String cell(String column) {
        return rows().column(column).map(cells -> cells.get(row).strip()).orElse("");
    }

    // a clause of a source stands behind a colon
    private static void cite(String reference, Set<String> cited) {
        if (!reference.isEmpty()) {
            int colon = reference.indexOf(':');
            cited.add(colon < 0 ? reference : reference.substring(0, colon));
        }
    }

    private void control(String by, Set<String> cited, JsonGenerator json) throws IOException {
        Territory territory = whole.territory();
        String table = whole.register().table();
        int site = territory.sites(table).stream().map(Site::key).toList().indexOf(spot.key());
        json.writeStartObject();
        json.writeStringField("by", by);
        json.writeBooleanField("draws", Situation.shapes(territory, by).isPresent());
        json.writeArrayFieldStart("notes");
        for (String note : territory.notes(by)) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stands");
        String before = "";
        for (LocalDate date : territory.dates(by)) {
            Stand stand = territory.standAt(table, by, date).get(site);
            boolean drawn = Situation.shapes(territory, by).isPresent();
            // a map that says the same every day says it once, on its first
            String now = stand.standing() + (drawn ? "" : " " + stand.asOf() + stand.source());
            if (!now.equals(before)) {
                for (String id : stand.source().split(",\\s*")) {
                    cite(id, cited);
                }
                json.writeStartObject();
                json.writeStringField("on", date.toString());
                MapJson.stand(stand, json);
                json.writeEndObject();
            }
            before = now;
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void source(Source source, JsonGenerator json) throws IOException {
        json.writeStartObject();
        SourcesAnswer.fields(source, json);
        json.writeEndObject();
    }
}
