package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.claimstake.report.Chart;

/** A picture with what stands for it where it cannot be seen: {@code id, title, svg, summary, table}. */
final class ChartJson {
    private ChartJson() {}

    static void write(Chart chart, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", chart.id());
        json.writeStringField("title", chart.title());
        json.writeStringField("svg", chart.svg());
        json.writeStringField("summary", chart.summary());
        json.writeObjectFieldStart("table");
        QuestionJson.texts("head", chart.table().head(), json);
        json.writeArrayFieldStart("rows");
        for (List<String> row : chart.table().rows()) {
            json.writeStartArray();
            for (String cell : row) {
                json.writeString(cell);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
