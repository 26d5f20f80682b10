package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.question.Answer.Chart;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.ValueType;

/** The waterfalls that a question asks for, one for each run: the whole first, what is left last, steps between them. */
final class Falls {
    private final Chart chart;
    private final Findings findings;

    private Falls(Chart chart, Findings findings) {
        this.chart = chart;
        this.findings = findings;
    }

    /**
     * No picture of a run in which one of the values is none.
     *
     * @param runs at least one; all name the same things
     * @param findings takes what is no step, and steps that do not add up
     */
    static List<Picture> of(Chart chart, List<Pictures.Of> runs, Findings findings) {
        var falls = new Falls(chart, findings);
        var pictures = new ArrayList<Picture>();
        for (Pictures.Of run : runs) {
            if (!falls.areSteps(run.drawn())) {
                return List.of();
            }
            if (run.drawn().stream().noneMatch(drawn -> Double.isNaN(drawn.total()))) {
                if (!falls.addUp(run)) {
                    return List.of();
                }
                pictures.add(falls.picture(run));
            }
        }
        return pictures;
    }

    private boolean areSteps(List<Drawn> drawn) {
        List<Words> series = chart.series();
        for (int i = 0; i < series.size(); i++) {
            Words name = series.get(i);
            // a party's payments are several
            boolean single = !Drawing.isPayments(Chart.bare(name.text()))
                    && drawn.get(i).sort() == Drawn.Sort.VALUE
                    && drawn.get(i).type().sort() == ValueType.Sort.NUMBER;
            if (!single) {
                findings.add(AnswerFindings.noStep(Chart.bare(name.text()), name.place()));
                return false;
            }
            ValueType first = drawn.getFirst().type();
            ValueType type = drawn.get(i).type();
            if (!type.unit().equals(first.unit())) {
                findings.add(AnswerFindings.otherUnit(Chart.bare(name.text()), type, first, name.place()));
                return false;
            }
        }
        return true;
    }

    private boolean addUp(Pictures.Of run) {
        List<Drawn> drawn = run.drawn();
        double sum = drawn.subList(0, drawn.size() - 1).stream()
                .mapToDouble(Drawn::total)
                .sum();
        double size = drawn.stream().mapToDouble(one -> Math.abs(one.total())).sum();
        double last = drawn.getLast().total();
        if (Waterfall.isNothing(sum - last, size)) {
            return true;
        }
        ValueType type = drawn.getFirst().type();
        Words end = chart.series().getLast();
        findings.add(AnswerFindings.stepsDoNotAddUp(
                end.text(), run.label(), Amount.of(sum, type), Amount.of(last, type), end.place()));
        return false;
    }

    private Picture picture(Pictures.Of run) {
        String title = chart.title() == null ? "" : chart.title();
        String told = title.isEmpty() || run.label().isEmpty() ? title + run.label() : title + ": " + run.label();
        String usual = run.drawn().getLast().label();
        return new Picture(
                Picture.Kind.WATERFALL,
                told.isEmpty() ? usual : told,
                run.drawn().getFirst().type(),
                List.of(run.label()),
                false,
                run.drawn().stream()
                        .map(drawn -> new Picture.Row(drawn.label(), drawn.values(), drawn.bands()))
                        .toList());
    }

    /** A picture of this kind as what it draws. */
    static Waterfall of(String id, Picture picture) {
        List<Picture.Row> rows = picture.rows();
        return new Waterfall(
                id,
                picture.title(),
                picture.type(),
                end(rows.getFirst()),
                rows.subList(1, rows.size() - 1).stream()
                        .map(row -> new Waterfall.Part(row.label(), row.values().getFirst(), 0))
                        .toList(),
                end(rows.getLast()));
    }

    private static Waterfall.End end(Picture.Row row) {
        double value = row.values().getFirst();
        Outcome outcome = row.bands().isEmpty()
                ? new Outcome.One(value, 0)
                : new Outcome.Many(value, 0, row.bands().getFirst(), List.of(), 0, 0);
        return new Waterfall.End(row.label(), outcome);
    }
}
