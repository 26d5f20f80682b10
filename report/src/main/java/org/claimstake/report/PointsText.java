package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.claimstake.advice.bargain.points.Divided;
import org.claimstake.advice.bargain.points.Points;

/** Who gets what by points: on a terminal, and for programs. */
public final class PointsText {
    private static final int DIGITS = 4;
    private static final String HOW =
            "Each issue goes to who laid more on it, one on which both laid the same to who is behind. Then from who is ahead to the"
                    + " other, first what is dearest to the other for each point of who gives it up, the last one in part, until both have as many"
                    + " of their own points (adjusted winner; S. Brams, A. Taylor 1996). Nothing is wasted and nobody would rather have the other's"
                    + " part, as long as points add up: what one issue is worth must not hang on who gets another.";

    private final Divided divided;
    private final Look look;

    private PointsText(Divided divided, Look look) {
        this.divided = divided;
        this.look = look;
    }

    /** @param title what is divided, as the reader knows it */
    public static String of(Divided divided, String title, Look look) {
        return new PointsText(divided, look).text(title);
    }

    private Points points() {
        return divided.points();
    }

    private String text(String title) {
        List<String> parties = points().parties();
        var lines = new ArrayList<String>();
        int count = points().issues().size();
        lines.add(look.strong(title) + "  " + parties.getFirst() + " and " + parties.getLast() + ", " + count
                + (count == 1 ? " issue" : " issues") + ", 100 points each");
        lines.add("");
        var columns = new Columns(new boolean[] {false, true, true, false});
        columns.add(List.of("", parties.getFirst(), parties.getLast(), "goes to"));
        for (int issue = 0; issue < count; issue++) {
            Points.Laid laid = points().issues().get(issue);
            columns.add(List.of(
                    laid.name(),
                    number(laid.points().getFirst()),
                    number(laid.points().getLast()),
                    who(issue)));
        }
        columns.add(List.of(
                "has of its own points",
                number(divided.gets().getFirst()),
                number(divided.gets().getLast()),
                ""));
        lines.addAll(columns.lines());
        lines.add("");
        lines.add(Wrapped.to(look.width(), "", sentence()));
        lines.add("");
        lines.add(Wrapped.to(look.width(), "", HOW));
        if (!points().notes().isEmpty()) {
            lines.add("");
        }
        points().notes().forEach(note -> lines.add("! " + Wrapped.to(look.width() - 2, "  ", note)));
        return String.join("\n", lines) + "\n";
    }

    private String who(int issue) {
        double first = divided.share(issue, 0);
        if (first == 1 || first == 0) {
            return points().parties().get(first == 1 ? 0 : 1);
        }
        return points().parties().getFirst() + " " + percent(first) + ", "
                + points().parties().getLast() + " " + percent(1 - first);
    }

    private String sentence() {
        OptionalInt part = divided.divided();
        String apart = part.isEmpty()
                ? "No issue is divided: "
                : "`" + points().issues().get(part.getAsInt()).name() + "` alone is divided: ";
        return apart + points().parties().getFirst() + " has "
                + number(divided.gets().getFirst())
                + " of its points, "
                + points().parties().getLast() + " " + number(divided.gets().getLast()) + " of its own.";
    }

    private static String number(double value) {
        return Digits.significant(value, DIGITS);
    }

    private static String percent(double share) {
        return number(share * 100) + "%";
    }

    /** Writes one object with stable keys and a line end; the stream stays open. */
    public static void write(Divided divided, OutputStream out) throws IOException {
        try (JsonGenerator json = ModelJson.generator(out)) {
            Points points = divided.points();
            json.writeStartObject();
            strings("parties", points.parties(), json);
            numbers("points", divided.gets(), json);
            json.writeArrayFieldStart("issues");
            for (int issue = 0; issue < points.issues().size(); issue++) {
                Points.Laid laid = points.issues().get(issue);
                json.writeStartObject();
                json.writeStringField("name", laid.name());
                numbers("points", laid.points(), json);
                numbers("shares", List.of(divided.share(issue, 0), divided.share(issue, 1)), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            if (divided.divided().isPresent()) {
                json.writeStringField(
                        "divided",
                        points.issues().get(divided.divided().getAsInt()).name());
            } else {
                json.writeNullField("divided");
            }
            strings("notes", points.notes(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void numbers(String name, List<Double> numbers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private static void strings(String name, List<String> words, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }
}
