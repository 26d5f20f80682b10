package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.claimstake.advice.drivers.Drivers;
import org.claimstake.advice.drivers.Drivers.Driver;
import org.claimstake.advice.drivers.Drivers.Way;
import org.claimstake.advice.drivers.Input;

/** A bar for the share of the variance that goes back to each input alone, with its error; then what is left to all together. */
final class DriversPicture {
    /** Smaller shares are told in the table. */
    private static final int MOST = 12;

    private static final double BAR = 16;
    private static final double ROW = 28;
    private static final double ABOVE = 18;
    private static final double GAP = 8;
    private static final double NOTE = 16;

    private final Drivers drivers;
    private final String id;
    private final String title;
    private final Setting setting;
    private final Wording words;
    private final Room room;
    private final List<Bar> bars;
    private final double left;
    private final double right;

    /** @param own of an input; else of what is left to all together */
    private record Bar(String label, boolean own, boolean unsure, double share, double error) {
        String told(Wording words) {
            String share = words.number(Digits.to(100 * this.share, 100 * error));
            return error > 0
                    ? words.say(
                            "drivers.told.error",
                            "share",
                            share,
                            "error",
                            words.number(Digits.significant(100 * error, 1)))
                    : words.say("drivers.told", "share", share);
        }
    }

    private DriversPicture(Drivers drivers, String id, String title, Setting setting) {
        this.drivers = drivers;
        this.id = id;
        this.title = title;
        this.setting = setting;
        this.words = setting.words();
        this.room = setting.room();
        this.bars = bars();
        double names = bars.stream()
                .mapToDouble(bar -> Lettering.width(bar.label(), Frame.TEXT))
                .max()
                .orElse(0);
        double told = bars.stream()
                .mapToDouble(bar -> Lettering.width(bar.told(words), Frame.SMALL))
                .max()
                .orElse(0);
        this.left = room.narrow() ? 0 : Math.min(names + 12, room.width() * 0.4);
        this.right = room.width() - told - GAP - 4;
    }

    static Chart of(Drivers drivers, String id, String title, Setting setting) {
        Wording words = setting.words();
        if (drivers.drivers().isEmpty()) {
            return Notice.of(setting, id, title, Notice.Kind.NO_EFFECT, words.say("drivers.none"));
        }
        if (drivers.drivers().stream().noneMatch(one -> one.share().isPresent())) {
            String few = words.say("drivers.few", "known", (long) drivers.known());
            return Notice.of(setting, id, title, Notice.Kind.NONE, few);
        }
        return new DriversPicture(drivers, id, title, setting).chart();
    }

    private List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (Driver driver : drivers.drivers().stream().limit(MOST).toList()) {
            driver.share()
                    .ifPresent(share -> bars.add(new Bar(
                            drivers.title(driver.input()),
                            true,
                            driver.input().unsure(),
                            share,
                            driver.error().orElse(0))));
        }
        boolean several = drivers.drivers().size() > 1;
        if (several && drivers.together().isPresent()) {
            bars.add(new Bar(
                    words.say("drivers.together"),
                    false,
                    false,
                    drivers.together().getAsDouble(),
                    drivers.togetherError().orElse(0)));
        }
        return bars;
    }

    private Chart chart() {
        String summary = summary();
        List<String> notes = Lettering.wrapped(note(), Frame.SMALL, setting.width());
        double high = room.narrow() ? ROW + ABOVE : ROW;
        double body = bars.size() * high + GAP + notes.size() * NOTE;
        var frame = new Frame(setting, id, "img", title, summary, body);
        double top = frame.top();
        for (int i = 0; i < bars.size(); i++) {
            bar(frame, bars.get(i), top + i * high, high);
        }
        double bottom = top + bars.size() * high;
        double y = bottom + GAP + 12;
        for (String line : notes) {
            frame.svg().text("foot", "start", 0, y, line);
            y += NOTE;
        }
        return frame.chart(table());
    }

    private void bar(Frame frame, Bar bar, double top, double high) {
        Svg svg = frame.svg();
        double middle = top + high - ROW / 2;
        double names = room.narrow() ? room.width() : left - 12;
        svg.text(
                "row",
                "start",
                0,
                room.narrow() ? top + 15 : middle + 4.5,
                Lettering.clipped(bar.label(), Frame.TEXT, names));
        svg.line("zero", left, middle - ROW / 2 + 3, left, middle + ROW / 2 - 3);
        double wide = wide(bar.share());
        if (!bar.own()) {
            svg.rect("bar total", left, middle - BAR / 2, wide, BAR);
        } else if (bar.unsure()) {
            frame.gap(left, middle - BAR / 2, wide, BAR);
            svg.rect("bar gap", left, middle - BAR / 2, wide, BAR);
        } else {
            svg.rect("bar chance", left, middle - BAR / 2, wide, BAR);
        }
        double low = left + wide(bar.share() - bar.error());
        double until = left + wide(bar.share() + bar.error());
        if (until - low > 1) {
            svg.line("lead", low, middle, until, middle);
            svg.line("lead", low, middle - 4, low, middle + 4);
            svg.line("lead", until, middle - 4, until, middle + 4);
        }
        svg.text("told small", "start", Math.max(left + wide, until) + GAP, middle + 4, bar.told(words));
    }

    // what chance makes of nothing may lie a little below it
    private double wide(double share) {
        return Math.clamp(share, 0, 1) * (right - left);
    }

    private String summary() {
        Driver most = drivers.drivers().getFirst();
        return words.say(
                most.way() == Way.ALONE ? "drivers.summary.alone" : "drivers.summary",
                "what",
                drivers.title(most.input()),
                "share",
                words.number(Digits.to(
                        100 * most.share().orElse(0), 100 * most.error().orElse(0))));
    }

    private String note() {
        boolean redrawn = drivers.drivers().stream().anyMatch(one -> one.way() == Way.REDRAWN);
        String first = words.say("drivers.note", "futures", (long) drivers.known());
        return redrawn ? first + " " + words.say("drivers.note.redrawn") : first;
    }

    private Chart.Twin table() {
        List<String> head = List.of(
                words.say("tornado.head"),
                words.say("tornado.kind"),
                words.say("drivers.share"),
                words.say("drivers.error"),
                words.say("drivers.way"));
        var rows = new ArrayList<List<String>>();
        for (Driver driver : drivers.drivers()) {
            rows.add(row(
                    drivers.title(driver.input()),
                    kind(driver.input()),
                    driver.share(),
                    driver.error(),
                    way(driver.way())));
        }
        if (drivers.together().isPresent() && drivers.drivers().size() > 1) {
            rows.add(row(words.say("drivers.together"), "", drivers.together(), drivers.togetherError(), ""));
        }
        return new Chart.Twin(head, rows);
    }

    private List<String> row(String label, String kind, OptionalDouble share, OptionalDouble error, String way) {
        boolean known = share.isPresent();
        return List.of(
                label,
                kind,
                known ? words.number(Digits.to(100 * share.getAsDouble(), 100 * error.orElse(0))) : words.say("none"),
                known ? words.number(Digits.significant(100 * error.orElse(0), 1)) : words.say("none"),
                way);
    }

    private String kind(Input input) {
        return words.say(input.unsure() ? "ground.gap" : "ground.chance");
    }

    private String way(Way way) {
        return words.say(
                switch (way) {
                    case SORTED -> "drivers.way.sorted";
                    case REDRAWN -> "drivers.way.redrawn";
                    case ALONE -> "drivers.way.alone";
                });
    }
}
