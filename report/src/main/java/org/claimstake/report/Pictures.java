package org.claimstake.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimstake.casefile.question.Answer.Chart;
import org.claimstake.language.plan.ValueType;

/**
 * The pictures of a chart: what it names of one run, or of several side by side. Each unit has a picture of its own.
 * Values make bars, or parts of one bar; lines and payments stand over time. As bars, and where runs are compared,
 * payments are told by their sum over time.
 */
final class Pictures {
    /** What the chart names in one of the runs. @param label empty where there is one run alone */
    record Of(String label, List<Drawn> drawn) {}

    private final Picture.Kind kind;
    private final String title;
    private final List<String> periods;
    private final List<Of> runs;
    private final List<Picture> pictures = new ArrayList<>();

    private Pictures(Chart chart, List<String> periods, List<Of> runs) {
        this.kind = switch (chart.kind()) {
            case "lines" -> Picture.Kind.LINES;
            case "stacked" -> Picture.Kind.STACKED;
            default -> Picture.Kind.BARS;
        };
        this.title = chart.title() == null ? "" : chart.title();
        this.periods = List.copyOf(periods);
        this.runs = List.copyOf(runs);
    }

    /** @param runs at least one; all name the same things, though a payment may be missing in some */
    static List<Picture> of(Chart chart, List<String> periods, List<Of> runs) {
        var pictures = new Pictures(chart, periods, runs);
        pictures.compared(Drawn.Sort.VALUE);
        if (runs.size() == 1) {
            boolean sums = pictures.kind == Picture.Kind.BARS;
            if (sums) {
                pictures.compared(Drawn.Sort.PAYMENTS);
            }
            pictures.overTime(
                    runs.getFirst(),
                    runs.getFirst().drawn().stream()
                            .filter(drawn -> !sums || drawn.sort() != Drawn.Sort.PAYMENTS)
                            .toList());
        } else {
            pictures.compared(Drawn.Sort.PAYMENTS);
            pictures.lines();
        }
        String from = chart.from() == null ? "" : chart.from();
        String until = chart.until() == null ? "" : chart.until();
        return pictures.pictures.stream()
                .map(picture -> picture.time() ? picture.between(from, until) : picture)
                .toList();
    }

    /** What has one value in each run. */
    private void compared(Drawn.Sort sort) {
        var rows = new LinkedHashMap<ValueType, Map<String, double[]>>();
        for (int run = 0; run < runs.size(); run++) {
            for (Drawn drawn : runs.get(run).drawn()) {
                if (drawn.sort() == sort && drawn.type().sort() == ValueType.Sort.NUMBER) {
                    double start = sort == Drawn.Sort.VALUE ? Double.NaN : 0;
                    rows.computeIfAbsent(drawn.type(), unit -> new LinkedHashMap<>())
                                    .computeIfAbsent(drawn.label(), label -> filled(start))[run] =
                            drawn.total();
                }
            }
        }
        List<String> labels = runs.stream().map(Of::label).toList();
        rows.forEach((unit, byLabel) -> add("", unit, labels, false, rows(byLabel, sort)));
    }

    private double[] filled(double value) {
        double[] values = new double[runs.size()];
        Arrays.fill(values, value);
        return values;
    }

    private static List<Picture.Row> rows(Map<String, double[]> byLabel, Drawn.Sort sort) {
        var rows = new ArrayList<Picture.Row>();
        byLabel.forEach((label, values) -> {
            // who never pays anything is not shown
            if (sort == Drawn.Sort.VALUE || IntStream.range(0, values.length).anyMatch(i -> values[i] != 0)) {
                rows.add(new Picture.Row(label, Arrays.stream(values).boxed().toList()));
            }
        });
        return rows;
    }

    /** One run, period by period. */
    private void overTime(Of run, List<Drawn> all) {
        var rows = new LinkedHashMap<ValueType, List<Picture.Row>>();
        for (Drawn drawn : all) {
            boolean moves = drawn.values().stream().anyMatch(value -> value != 0);
            if (drawn.sort() != Drawn.Sort.VALUE && (moves || drawn.sort() == Drawn.Sort.LINE)) {
                rows.computeIfAbsent(drawn.type(), unit -> new ArrayList<>())
                        .add(new Picture.Row(drawn.label(), drawn.values(), drawn.bands()));
            }
        }
        rows.forEach((unit, of) -> add(run.label(), unit, periods, true, of));
    }

    /** Lines of several runs: on top of one another a picture for each run, else a picture for each line. */
    private void lines() {
        if (kind == Picture.Kind.STACKED) {
            runs.forEach(run -> overTime(
                    run,
                    run.drawn().stream()
                            .filter(drawn -> drawn.sort() == Drawn.Sort.LINE)
                            .toList()));
            return;
        }
        var byLine = new LinkedHashMap<Map.Entry<String, ValueType>, List<Picture.Row>>();
        for (Of run : runs) {
            for (Drawn drawn : run.drawn()) {
                if (drawn.sort() == Drawn.Sort.LINE) {
                    byLine.computeIfAbsent(Map.entry(drawn.label(), drawn.type()), line -> new ArrayList<>())
                            .add(new Picture.Row(run.label(), drawn.values(), drawn.bands()));
                }
            }
        }
        byLine.forEach((line, rows) -> add(line.getKey(), line.getValue(), periods, true, rows));
    }

    private void add(String of, ValueType unit, List<String> categories, boolean time, List<Picture.Row> rows) {
        boolean known = rows.stream().flatMap(row -> row.values().stream()).anyMatch(value -> !Double.isNaN(value));
        if (!known) {
            return;
        }
        String words = title.isEmpty() || of.isEmpty() ? title + of : title + ": " + of;
        String usual = time ? "Over time" : runs.size() == 1 ? "The values of this answer" : "Side by side";
        // the only row is named nowhere else
        String first = rows.getFirst().label();
        String alone = rows.size() > 1 || runs.size() == 1 && !time ? usual : first;
        pictures.add(new Picture(kind, words.isEmpty() ? alone : words, unit, categories, time, rows));
    }
}
