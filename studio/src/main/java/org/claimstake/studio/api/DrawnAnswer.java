package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.report.MapWords;
import org.claimstake.report.Setting;
import org.claimstake.report.map.Ground;
import org.claimstake.report.map.MapView;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Strokes;
import org.claimstake.studio.serving.Refused;
import org.locationtech.jts.geom.Geometry;

/** The land that a source draws as occupied on a day: its outline on the map, its area and its share of the country. */
final class DrawnAnswer {
    private final MapAnswer.Whole whole;
    private final Situation situation;

    DrawnAnswer(MapAnswer.Whole whole, String by, LocalDate on) {
        Territory territory = whole.territory();
        if (!territory.sources().contains(by)) {
            throw new Refused(404, List.of());
        }
        this.whole = whole;
        this.situation =
                Situation.of(territory, whole.register(), by, on, whole.land().outline());
    }

    void write(Setting setting, JsonGenerator json) throws IOException {
        MapView view = MapView.of(whole.territory(), situation, whole.ground());
        json.writeStartObject();
        json.writeStringField("by", situation.by());
        json.writeStringField("on", situation.on().toString());
        json.writeStringField("occupied", path(view.ground(), view.occupied(), setting));
        json.writeStringField("open", path(view.ground(), view.open(), setting));
        json.writeStringField("area", MapWords.area(situation, setting.words()));
        json.writeEndObject();
    }

    private static String path(Optional<Ground> ground, Optional<Geometry> land, Setting setting) {
        return ground.isEmpty() || land.isEmpty()
                ? ""
                : new Strokes(ground.get().frame(), setting.width()).path(land.get());
    }
}
