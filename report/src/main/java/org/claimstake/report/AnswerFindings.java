package org.claimstake.report;

import java.util.Collection;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.text.Place;

/** The words for what an answer can miss: a value that its question speaks of and the case does not have. */
final class AnswerFindings {
    private AnswerFindings() {}

    static Finding noValueForBlank(String name, Place place, Collection<String> known) {
        return nearest(
                Finding.of("question/name", "the case has no value `" + name + "` for this blank")
                        .at(place)
                        .why("a blank names a term, an input, a measure or a figure; over a grid also `NAME.low` and"
                                + " `NAME.high`"),
                name,
                known);
    }

    static Finding severalValues(String name, Place place) {
        return Finding.of("question/several", "`" + name + "` has several values here, and the blank can tell only one")
                .at(place)
                .why("the sentence of a grid is said of all its cells, and the value differs from cell to cell")
                .attempt("{" + name + ".low} to {" + name + ".high}");
    }

    static Finding noValueForTable(String name, Place place, Collection<String> known) {
        return nearest(
                Finding.of("question/name", "the case has no measure, figure or input `" + name + "`")
                        .at(place),
                name,
                known);
    }

    static Finding noValueForChart(String name, Place place, Collection<String> known) {
        return nearest(
                Finding.of("question/name", "the case has nothing `" + name + "` that could be drawn")
                        .at(place)
                        .why("a chart names measures, figures, lines over time, `cash.PARTY`, `received.PARTY` or"
                                + " `paid.PARTY`; a minus before a name draws it below the axis"),
                name,
                known);
    }

    static Finding noStep(String name, Place place) {
        return Finding.of("question/waterfall", "`" + name + "` is no single number")
                .at(place)
                .why(
                        "a waterfall goes from one number to another by numbers: measures, figures and inputs, not lines or"
                                + " payments");
    }

    static Finding otherUnit(String name, ValueType type, ValueType whole, Place place) {
        return Finding.of(
                        "question/waterfall",
                        "`" + name + "` is in `" + type.unit() + "`, and the whole in `" + whole.unit() + "`")
                .at(place)
                .why("the steps of a waterfall add up, so that all have one unit");
    }

    /** @param run what the run is called, where several are compared; otherwise empty */
    static Finding stepsDoNotAddUp(String end, String run, String reached, String value, Place place) {
        String where = run.isEmpty() ? "" : " in “" + run + "”";
        return Finding.of("question/waterfall", "the steps of the waterfall do not add up to `" + end + "`" + where)
                .at(place)
                .why("from the whole they lead to " + reached + ", and `" + end + "` is " + value)
                .why("values that differ between futures are added up by their means; a minus before a name takes it"
                        + " away");
    }

    private static Finding nearest(Finding finding, String name, Collection<String> known) {
        return Nearest.of(name, known).map(finding::attempt).orElse(finding);
    }
}
