package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** A waterfall on the terminal: a bar for each step, which begins where the one before it ends. */
final class FallText {
    private static final int NAMES = 44;
    private static final int BARS = 10;

    private final int width;
    private final int names;
    private final int numbers;
    private final List<String> lines = new ArrayList<>();

    private FallText(List<FallDigits> panels, int width) {
        this.width = width;
        int longest = 0;
        int number = 0;
        for (FallDigits panel : panels) {
            for (FallDigits.Row row : panel.rows()) {
                longest = Math.max(longest, Columns.width(row.label()));
                number = Math.max(number, Columns.width(row.number()));
            }
        }
        this.numbers = number;
        this.names = Math.min(longest, Math.min(NAMES, Math.max(BARS, width / 2 - 4)));
    }

    /** @param width characters in a line; no lines where there is no room for bars */
    static List<String> of(Picture picture, int width) {
        Wording words = Wording.ENGLISH;
        List<FallDigits> panels = FallDigits.left(Falls.of("fall", picture), words);
        var text = new FallText(panels, width);
        if (text.bars() < BARS) {
            return List.of();
        }
        for (FallDigits panel : panels) {
            boolean again = panel != panels.getFirst();
            text.panel(
                    panel, again ? words.say("fall.end", "unit", panel.unit()) : picture.title() + "; " + panel.unit());
        }
        return text.lines;
    }

    private int bars() {
        return width - names - numbers - 4;
    }

    private void panel(FallDigits digits, String heading) {
        lines.add(Wrapped.to(width, heading));
        double low = 0;
        double high = 0;
        for (double value : digits.heights()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (FallDigits.Row row : digits.rows()) {
            int from = column(Math.min(row.from(), row.to()), low, high);
            int to = column(Math.max(row.from(), row.to()), low, high);
            int begin = Math.min(from, bars() - 1);
            // what is not nothing shows at least one block
            String bar = " ".repeat(begin) + (row.isTotal() ? "█" : "▒").repeat(Math.max(to - begin, 1));
            lines.add(filled(Columns.fitted(row.label(), names), names, false) + "  " + filled(bar, bars(), false)
                    + "  " + filled(row.number(), numbers, true));
        }
    }

    private int column(double value, double low, double high) {
        return high > low ? (int) Math.round((value - low) / (high - low) * bars()) : 0;
    }

    private static String filled(String text, int width, boolean right) {
        String gap = " ".repeat(Math.max(0, width - Columns.width(text)));
        return right ? gap + text : text + gap;
    }
}
