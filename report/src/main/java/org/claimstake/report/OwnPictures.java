package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** The pictures that a question of the case asks for, with what stands around every picture. */
final class OwnPictures {
    private OwnPictures() {}

    static List<Chart> of(Answer answer, Setting setting) {
        var charts = new ArrayList<Chart>();
        for (Picture picture : answer.pictures()) {
            String id = "own" + charts.size();
            if (picture.kind() == Picture.Kind.WATERFALL) {
                charts.add(WaterfallPicture.left(Falls.of(id, picture), setting));
                continue;
            }
            String svg = picture.svg(id + "-in", setting.room());
            if (!svg.isEmpty()) {
                charts.add(chart(id, picture, svg, setting));
            }
        }
        return charts;
    }

    private static Chart chart(String id, Picture picture, String svg, Setting setting) {
        Wording words = setting.words();
        return framed(id, picture.title(), summary(picture, words), svg, setting, table(picture, words));
    }

    /** A bare picture with its title and sentence above it and its foot below. */
    static Chart framed(String id, String title, String summary, String svg, Setting setting, Chart.Twin table) {
        double height = number(svg, 3);
        var frame = new Frame(setting, id, "img", title, summary, height);
        frame.svg().inside(svg, frame.top(), number(svg, 2), height);
        return frame.chart(table);
    }

    /** Of {@code viewBox="0 0 760 300"} the third or fourth. */
    private static double number(String svg, int place) {
        int from = svg.indexOf("viewBox=\"") + 9;
        return Double.parseDouble(svg.substring(from, svg.indexOf('"', from)).split(" ", -1)[place]);
    }

    /** The largest number and where it stands. */
    private static String summary(Picture picture, Wording words) {
        int row = 0;
        int category = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < picture.rows().size(); r++) {
            for (int c = 0; c < picture.categories().size(); c++) {
                double size = Math.abs(picture.rows().get(r).values().get(c));
                if (size > most) {
                    row = r;
                    category = c;
                    most = size;
                }
            }
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return words.say("own.none");
        }
        Picture.Row largest = picture.rows().get(row);
        return words.say(
                picture.categories().size() == 1 ? "own.summary.one" : "own.summary",
                "row",
                largest.label(),
                "category",
                picture.categories().get(category),
                "amount",
                words.amount(largest.values().get(category), picture.type()));
    }

    private static Chart.Twin table(Picture picture, Wording words) {
        Scale scale = picture.scale();
        var head = new ArrayList<String>();
        String unit = words.unitAlone(scale);
        head.add(picture.time() ? words.say("table.period", "unit", unit) : unit);
        picture.rows().forEach(row -> head.add(row.label()));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < picture.categories().size(); i++) {
            var cells = new ArrayList<String>();
            cells.add(picture.categories().get(i));
            for (Picture.Row row : picture.rows()) {
                cells.add(words.number(row.values().get(i), scale));
            }
            rows.add(cells);
        }
        return new Chart.Twin(head, rows);
    }
}
