package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.claimstake.language.finding.Finding;

/**
 * Findings for programs. Each has {@code name}, {@code message}, {@code file}, {@code line}, {@code column}, as in an answer;
 * told alone each has the rest too: {@code where} in words, {@code why} and {@code try}, lists of lines.
 */
public final class JsonFindings {
    private JsonFindings() {}

    /** Writes the field {@code findings}, with all that is known of each. */
    public static void write(List<Finding> findings, JsonGenerator json) throws IOException {
        write(findings, json, finding -> {});
    }

    /** Fields that somebody adds to a finding, behind its own. */
    @FunctionalInterface
    public interface More {
        void write(Finding finding) throws IOException;
    }

    /** The same with more fields at the end of each. */
    public static void write(List<Finding> findings, JsonGenerator json, More more) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            head(finding, json);
            json.writeStringField("where", finding.where());
            lines("why", finding.why(), json);
            lines("try", finding.tries(), json);
            more.write(finding);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the fields that say what is wrong and where. */
    static void head(Finding finding, JsonGenerator json) throws IOException {
        json.writeStringField("name", finding.name());
        json.writeStringField("message", finding.what());
        if (finding.place().isPresent()) {
            var place = finding.place().get();
            json.writeStringField("file", place.file().name());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
        } else {
            json.writeNullField("file");
            json.writeNullField("line");
            json.writeNullField("column");
        }
    }

    private static void lines(String name, List<String> lines, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String line : lines) {
            json.writeString(line);
        }
        json.writeEndArray();
    }
}
