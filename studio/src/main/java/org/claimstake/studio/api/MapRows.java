package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.casefile.source.Source;
import org.claimstake.casefile.source.Sources;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.report.Charts;
import org.claimstake.report.JsonValue;
import org.claimstake.report.MapJson;
import org.claimstake.report.MapWords;
import org.claimstake.report.Setting;
import org.claimstake.report.map.MapView;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Spot;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;

/** The rows of a table, what every source says of them on all of its days, and the land. */
final class MapRows {
    private final MapAnswer.Whole whole;
    private final Territory territory;
    private final Register register;

    MapRows(MapAnswer.Whole whole) {
        this.whole = whole;
        this.territory = whole.territory();
        this.register = whole.register();
    }

    void write(Setting setting, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", whole.open().id());
        json.writeStringField("version", whole.open().version());
        json.writeStringField("table", register.table());
        json.writeArrayFieldStart("tables");
        for (String table : territory.tables()) {
            json.writeString(table);
        }
        json.writeEndArray();
        json.writeStringField("usual", Situation.usual(territory).orElse(""));
        json.writeStringField(
                "swapped",
                whole.land()
                        .outline()
                        .flatMap(land -> Situation.swapped(register, land))
                        .orElse(""));
        weight("mass", register.mass(), json);
        weight("money", register.money(), json);
        json.writeArrayFieldStart("places");
        for (Spot spot : register.spots()) {
            json.writeStartObject();
            MapJson.spot(spot, json);
            json.writeObjectFieldStart("names");
            for (Map.Entry<String, String> name : spot.names().entrySet()) {
                json.writeStringField(name.getKey(), name.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sources");
        for (String source : territory.sources()) {
            source(source, json);
        }
        json.writeEndArray();
        land(setting, json);
        json.writeEndObject();
    }

    private static void weight(String name, Optional<Register.Weight> weight, JsonGenerator json) throws IOException {
        if (weight.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("name", weight.get().column());
        JsonValue.number(weight.get().type(), json);
        json.writeEndObject();
    }

    /** @param by the name by which it is asked */
    private void source(String by, JsonGenerator json) throws IOException {
        List<LocalDate> dates = List.copyOf(territory.dates(by));
        String id = territory.sourceId(by).orElse("");
        json.writeStartObject();
        json.writeStringField("name", by);
        json.writeStringField("id", id);
        json.writeStringField("title", find(whole, id).map(Source::name).orElse(""));
        json.writeBooleanField("draws", Situation.shapes(territory, by).isPresent());
        json.writeArrayFieldStart("dates");
        for (LocalDate date : dates) {
            json.writeString(date.toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : territory.notes(by)) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stands");
        for (List<Object> changes : changes(by, dates)) {
            json.writeStartArray();
            for (Object part : changes) {
                if (part instanceof Integer number) {
                    json.writeNumber(number);
                } else {
                    json.writeString(part.toString());
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * For each row where its answer changes, four cells after another: the place of the day among the days of the source, the
     * standing, the day of the record (empty: the very day), who says it.
     */
    private List<List<Object>> changes(String by, List<LocalDate> dates) {
        var rows = new ArrayList<List<Object>>();
        var before = new ArrayList<String>();
        for (int i = 0; i < register.spots().size(); i++) {
            rows.add(new ArrayList<>());
            before.add(Standing.UNSTATED + " ");
        }
        for (int day = 0; day < dates.size(); day++) {
            LocalDate date = dates.get(day);
            List<Stand> stands = Situation.stands(territory, register, by, date);
            for (int i = 0; i < stands.size(); i++) {
                Stand stand = stands.get(i);
                boolean shape = Situation.shapes(territory, by).isPresent()
                        && stand.asOf().equals(Optional.of(date));
                String asOf = shape ? "" : stand.asOf().map(LocalDate::toString).orElse("");
                String now = stand.standing() + " " + asOf + " " + stand.source();
                if (!now.equals(before.get(i))) {
                    before.set(i, now);
                    rows.get(i).addAll(List.of(day, MapJson.word(stand.standing()), asOf, stand.source()));
                }
            }
        }
        return rows;
    }

    private void land(Setting setting, JsonGenerator json) throws IOException {
        String by = Situation.usual(territory).orElse("");
        LocalDate day = Situation.newest(territory, by).orElse(LocalDate.EPOCH);
        Situation situation = Situation.of(territory, register, by, day, Optional.empty());
        json.writeStringField(
                "svg",
                Charts.plainMap(new MapView(situation, whole.ground(), Optional.empty(), Optional.empty()), setting));
        json.writeStringField(
                "projection",
                whole.ground()
                        .map(ground -> MapWords.projection(ground, setting.words()))
                        .orElse(""));
        json.writeStringField("marks", MapWords.marks(register, setting.words()));
    }

    /** A source of the case's list. */
    static Optional<Source> find(MapAnswer.Whole whole, String id) {
        Sources list = whole.open().theCase().folder().sourceList();
        return list == null ? Optional.empty() : list.find(id);
    }
}
