package org.claimstake.studio.api;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.report.Setting.Theme;

/**
 * What a page wants beside the answer itself.
 *
 * @param charts   pictures by their ids, {@code cash}, {@code fan:NAME}, {@code dots:NAME}; none for the usual ones
 * @param baseline settings against which the answer is told; empty where it is told against nothing
 * @param lines    all lines over time are in the answer, as in that of the command
 * @param language of the pictures
 * @param width    of the pictures, in pixels
 */
record Beside(
        List<String> charts, Optional<List<Setting>> baseline, boolean lines, String language, int width, Theme theme) {
    private static final int WIDTH = 768;
    private static final int WIDEST = 2_000;

    Beside {
        charts = List.copyOf(charts);
    }

    static Beside of(Body body) {
        return new Beside(
                body.list("charts"),
                body.has("baseline") ? Optional.of(Asked.settings(body.texts("baseline"))) : Optional.empty(),
                !body.has("lines") || body.truth("lines"),
                body.text("lang"),
                (int) body.whole("width", org.claimstake.report.Setting.LEAST, WIDEST)
                        .orElse(WIDTH),
                body.text("theme").equals("print") ? Theme.PRINT : Theme.SCREEN);
    }

    /** Lines that pictures draw with all their futures. */
    List<String> fans() {
        return charts.stream()
                .filter(id -> id.matches("fan[:-].+"))
                .map(id -> id.substring(4))
                .toList();
    }
}
