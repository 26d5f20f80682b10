package org.claimstake.report;

import java.util.List;

/**
 * What stands where there is nothing to draw, since that is an answer too: what nobody knows is hatched, what has no
 * value is an empty frame, what never comes is an axis that runs out of the picture, what has no effect is a line that
 * stays where it is.
 */
final class Notice {
    private static final double HEIGHT = 76;

    enum Kind {
        MISSING,
        NONE,
        NEVER,
        NO_EFFECT,
        /** One value for all futures. */
        CERTAIN
    }

    private Notice() {}

    /** @param sentence what is said of it, which is the summary and stands in the table too */
    static Chart of(Setting setting, String id, String title, Kind kind, String sentence) {
        return of(setting, id, title, kind, sentence, setting.words().say(key(kind)));
    }

    /** @param word in the picture */
    static Chart of(Setting setting, String id, String title, Kind kind, String sentence, String word) {
        var frame = new Frame(setting, id, "img", title, sentence, HEIGHT);
        double width = setting.width();
        double top = frame.top();
        Svg svg = frame.svg();
        switch (kind) {
            case MISSING -> {
                frame.gap(1, top + 8, width - 2, HEIGHT - 16);
                double wide = Lettering.width(word, Frame.BOLD) + 24;
                svg.rect("blank", (width - wide) / 2, top + HEIGHT / 2 - 14, wide, 28);
            }
            case NONE -> svg.rect("empty", 1, top + 8, width - 2, HEIGHT - 16);
            case NEVER -> {
                svg.line("zero", 0, top + HEIGHT - 20, width - 2, top + HEIGHT - 20);
                svg.path(
                        "arrow",
                        List.of(
                                new double[] {width - 12, top + HEIGHT - 26},
                                new double[] {width - 2, top + HEIGHT - 20},
                                new double[] {width - 12, top + HEIGHT - 14}));
            }
            case CERTAIN -> {
                svg.line("zero", 0, top + HEIGHT - 20, width, top + HEIGHT - 20);
                svg.dot("mark", width / 2, top + HEIGHT - 20, 6);
            }
            case NO_EFFECT -> {
                svg.line("zero", 0, top + HEIGHT - 20, width, top + HEIGHT - 20);
                svg.line("ghost", 0, top + HEIGHT - 20, width, top + HEIGHT - 20);
            }
        }
        boolean beside = kind == Kind.NEVER || kind == Kind.NO_EFFECT;
        svg.text(
                "label",
                beside ? "end" : "middle",
                beside ? width - 18 : width / 2,
                top + (beside || kind == Kind.CERTAIN ? HEIGHT - 34 : HEIGHT / 2 + 5),
                word);
        String said = setting.words().say("table.said");
        return frame.chart(new Chart.Twin(List.of(said), List.of(List.of(sentence))));
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case MISSING -> "notice.missing";
            case NONE -> "notice.none";
            case NEVER -> "notice.never";
            case NO_EFFECT -> "notice.no-effect";
            case CERTAIN -> "notice.certain";
        };
    }
}
