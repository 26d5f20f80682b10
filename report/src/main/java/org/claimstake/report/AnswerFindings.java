package org.claimstake.report;

import java.util.Collection;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
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

    private static Finding nearest(Finding finding, String name, Collection<String> known) {
        return Nearest.of(name, known).map(finding::attempt).orElse(finding);
    }
}
