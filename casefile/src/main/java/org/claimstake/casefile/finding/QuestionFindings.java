package org.claimstake.casefile.finding;

import static org.claimstake.casefile.finding.CaseWording.count;
import static org.claimstake.casefile.finding.CaseWording.withNames;

import java.util.Collection;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What a question can ask wrongly.
 */
public final class QuestionFindings {
    private QuestionFindings() {}

    public static Finding questionId(String id, String file, Place place) {
        return Finding.of("question/id", "the question `" + id + "` lies in `" + file + "`")
                .at(place)
                .why("a question is found by the name of its file, which is its id with `.yaml`");
    }

    public static Finding questionBlank(Place place, String why) {
        return Finding.of("question/blank", "a blank in braces cannot be read")
                .at(place)
                .why(why)
                .why(
                        "a blank is a name in braces: `{state_value}`; a brace that is meant as such is written twice: `{{`");
    }

    public static Finding questionGrid(int most, Place place) {
        return Finding.of("question/grid", "the grid has more than " + count(most) + " cells")
                .at(place)
                .why("every value of one input is run with every value of the others");
    }

    public static Finding questionEach(String name, Place place, Collection<String> inputs) {
        Finding finding = Finding.of("question/each", "`" + name + "` is no input of the grid")
                .at(place)
                .why("`each` names the input whose values have an answer each");
        return withNames(finding, "its inputs are", name, inputs);
    }

    public static Finding questionCompare(int most, Place place) {
        return Finding.of("question/compare", "more than " + count(most) + " runs are compared")
                .at(place)
                .why("they stand side by side, in columns of one table and in one picture");
    }

    public static Finding questionCompareId(String id, Place place) {
        return Finding.of("question/compare", "`" + id + "` is no name for what is compared")
                .at(place)
                .why("a name has letters, digits and `_`, so that a sentence can speak of `{value.name}`; words for the"
                        + " reader stand under `label`")
                .attempt("signed: {label: \"30 April, as signed\", scenario: \"As signed\"}");
    }

    public static Finding questionDigits(String found, Place place) {
        return Finding.of("question/digits", "`" + found + "` is no number of digits")
                .at(place)
                .why("how many significant digits the numbers of a table have: from 1 to 19")
                .attempt("digits: 5");
    }

    /** @param named how many values the chart names */
    public static Finding questionWaterfall(int named, Place place) {
        String found = named == 0 ? "no value" : named == 1 ? "one value" : "two values";
        return Finding.of("question/waterfall", "the waterfall names " + found)
                .at(place)
                .why("it needs three at least: the whole, what takes from it, and what is left")
                .attempt("chart: {kind: waterfall, series: [sales, -costs, profit]}");
    }

    public static Finding questionWaterfallEnd(String name, Place place) {
        return Finding.of("question/waterfall", "`" + name + "` is an end of the waterfall and has a minus")
                .at(place)
                .why("the first value is the whole and the last what is left; only the steps between them take away")
                .attempt(name);
    }

    public static Finding questionExpect(Place place) {
        return Finding.of("question/expect", "it is not said what the value must be")
                .at(place)
                .why("one of three is wanted: `equals`; `near` and `within`; or `low`, `high` and `within`")
                .attempt("near: 6.2%, within: 0.1%");
    }

    public static Finding questionUnknown(String id, Collection<String> ids) {
        Finding finding = Finding.of("question/unknown", "the case has no question `" + id + "`");
        return ids.isEmpty()
                ? finding.why("it has none at all: a question is a file `questions/ID.yaml`")
                : withNames(finding, "its questions are", id, ids);
    }

    /** @param notion what the word should be: {@code a term or input} */
    public static Finding questionName(String name, String notion, Place place, Collection<String> known) {
        Finding finding = Finding.of("question/name", "the case has no " + notion + " `" + name + "`")
                .at(place);
        return withNames(finding, "it has", name, known);
    }

    public static Finding questionInput(String name, Place place) {
        return Finding.of("question/twice", "`" + name + "` is set twice")
                .at(place)
                .why("the grid gives it its values, so it stands in the grid alone");
    }
}
