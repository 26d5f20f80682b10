package org.claimstake.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands around every picture, burned in: title and sentence above it; source, price basis and date below. */
final class Frame {
    static final double TITLE = 15;
    static final double TEXT = 13;
    /** Bold letters of that size are as wide as plain ones of this. */
    static final double BOLD = 14;

    static final double SMALL = 12;
    private static final double TITLE_LINE = 20;
    private static final double TEXT_LINE = 18;
    private static final double SMALL_LINE = 16;
    private static final double GAP = 12;

    private final Setting setting;
    private final String id;
    private final String title;
    private final String summary;
    private final List<String> titles;
    private final List<String> sentences;
    private final List<String> feet;
    private final double body;
    private final Svg svg;
    private final Set<String> patterns = new HashSet<>();

    /**
     * @param role {@code img}, or {@code group} where parts of the picture can be reached
     * @param body how high the picture itself is
     */
    Frame(Setting setting, String id, String role, String title, String summary, double body) {
        this.setting = setting;
        this.id = id;
        this.title = bare(title);
        this.summary = bare(summary);
        this.body = body;
        double width = setting.width();
        this.titles = Lettering.wrapped(this.title, TITLE * BOLD / TEXT, width);
        this.sentences = Lettering.wrapped(this.summary, TEXT, width);
        this.feet = setting.foot().lines(setting.words()).stream()
                .flatMap(line -> Lettering.wrapped(line, SMALL, width).stream())
                .toList();
        String print = setting.isPrint() ? " print" : "";
        this.svg = new Svg(id, print, role, width, foot() + feet.size() * SMALL_LINE + 4, this.title, this.summary);
        head();
    }

    private void head() {
        double y = TITLE_LINE - 5;
        for (String line : titles) {
            svg.text("title", "start", 0, y, line);
            y += TITLE_LINE;
        }
        y += TEXT_LINE - TITLE_LINE + 2;
        for (String line : sentences) {
            svg.text("said", "start", 0, y, line);
            y += TEXT_LINE;
        }
    }

    /** Lines for what is not known; on white, so that nothing shines through. */
    void gap(double x, double y, double width, double height) {
        svg.rect("blank", x, y, width, height);
        lines("gap", 45, 6, x, y, width, height);
    }

    /** Lines over what a hue tells on a screen. @param turn of the lines, in degrees */
    void hatch(int turn, double x, double y, double width, double height) {
        lines("hatch" + (turn < 0 ? "-back" : ""), turn, 4, x, y, width, height);
    }

    private void lines(String name, int turn, double apart, double x, double y, double width, double height) {
        String pattern = id + "-" + name;
        if (patterns.add(pattern)) {
            svg.pattern(pattern, turn, apart);
        }
        svg.hatched(pattern, x, y, width, height);
    }

    String id() {
        return id;
    }

    Svg svg() {
        return svg;
    }

    /** Where the picture itself begins. */
    double top() {
        return titles.size() * TITLE_LINE + sentences.size() * TEXT_LINE + GAP;
    }

    private double foot() {
        return top() + body + (feet.isEmpty() ? 0 : GAP);
    }

    /** The chart, when its picture is drawn. */
    Chart chart(Chart.Twin table) {
        return new Chart(
                id,
                title,
                bare(finished()),
                summary,
                new Chart.Twin(
                        table.head().stream().map(this::bare).toList(),
                        table.rows().stream()
                                .map(row -> row.stream().map(this::bare).toList())
                                .toList()));
    }

    // what money is worth is said once, at the foot
    private String bare(String text) {
        return OwnMoney.bare(text, setting.foot().basis());
    }

    private String finished() {
        double y = foot() + SMALL_LINE - 4;
        for (String line : feet) {
            svg.text("foot", "start", 0, y, line);
            y += SMALL_LINE;
        }
        return svg.toString();
    }

    /** An id for a name of a case: letters, digits and hyphens alone. */
    static String id(String kind, String name) {
        return kind + "-" + name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    Setting setting() {
        return setting;
    }
}
