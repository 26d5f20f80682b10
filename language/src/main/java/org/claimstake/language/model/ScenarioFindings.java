package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.are;
import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios and sources can have wrong.
 */
final class ScenarioFindings {
    private ScenarioFindings() {}

    static Finding noScenario(String name, List<String> known, @Nullable Place place) {
        return near(
                of("scenario/unknown", "there is no scenario \"" + name + "\"", place)
                        .why(are("scenarios", known)),
                Nearest.of(name, known));
    }

    static Finding fromModel(String scenario, Place place) {
        return of("scenario/from-model", "a model and its tests know no scenario \"" + scenario + "\"", place)
                .why(
                        "scenarios belong to the case that uses the model: compare them in the case, in a measure of its own");
    }

    static Finding inLine(String words, String scenario, Place place) {
        return of("scenario/in-line", "a line cannot look into the scenario \"" + scenario + "\"", place)
                .why("a line is a part of every scenario; measures, figures, claims and `expect` compare them")
                .attempt("measure gain = sum(" + words + ") - (sum(" + words + ") in \"" + scenario + "\")");
    }

    static Finding constant(String words, String scenario, Place place) {
        return of("scenario/constant", "`" + words + "` is the same in every scenario", place)
                .why("`in` belongs to what stands directly before it: put brackets around what is meant to be of \""
                        + scenario + "\"")
                .attempt("(… == " + words + ") in \"" + scenario + "\"");
    }

    static Finding otherRows(String row, String table, String scenario, Place place) {
        return of(
                        "scenario/other-rows",
                        "the scenario \"" + scenario + "\" changes which rows `" + table + "` has",
                        place)
                .why("`" + row + "` is a row of the table as it is here; there it may be another or none. "
                        + "Put the whole sum into the scenario instead")
                .attempt("(sum(… for " + row + " in " + table + ") in \"" + scenario + "\")");
    }

    static Finding scenarioRing(String name, Place place) {
        return of("scenario/circle", "the scenario \"" + name + "\" is built on itself", place)
                .why("leave out one `from`, so that one of them stands by itself");
    }

    static Finding changePath(String words, Place place) {
        return of("scenario/path", "`" + words + "` names nothing that can be changed", place)
                .why(
                        "a change names a value, one row of it, or a cell: share = …, wait[key] += …, table[key].column = …");
    }

    static Finding changedTwice(String name, Place place, Place before) {
        return of("scenario/twice", "`" + name + "` is set twice", place)
                .at(before, "first set here")
                .why("which one holds is not clear; keep one");
    }

    static Finding noMore(String sign, Place place) {
        return of("scenario/sign", "`" + sign + "` does not change this", place)
                .why("+= adds to numbers and moves dates, *= multiplies numbers; anything else is replaced with =")
                .attempt("=");
    }

    static Finding changesMissing(String name, Place place) {
        return of("scenario/missing", "this cell of `" + name + "` is missing: there is nothing to add to", place)
                .attempt("=");
    }

    static Finding changesNothing(String name, Optional<String> nearest, Place place) {
        return near(of("scenario/nothing", "there is no `" + name + "` to change", place), nearest);
    }

    static Finding rowLeftOut(String name, String key, List<String> keys, Place place) {
        return of("scenario/row", "`" + name + "` has no row `" + key + "` to change", place)
                .why("its `for` leaves that row out; it has " + list(keys));
    }

    static Finding processInPart(String name, List<String> inputs, Place place) {
        return of("scenario/process", "`" + name + "` is a process, which can be replaced as a whole only", place)
                .why("a part of it is changed by its inputs: "
                        + list(inputs.stream().map(i -> name + "." + i).toList()));
    }

    static Finding cellConstant(String name, Place place) {
        return of("scenario/cell", "a cell of `" + name + "` is changed to something that is no plain value", place)
                .why("a cell is a number, a date or a word; what is computed belongs into a line");
    }

    static Finding unknownSource(String id, Optional<String> nearest, Place place) {
        return near(
                of("source/unknown", "`" + id + "` is not in sources.csv", place)
                        .why("every source has a row there: id, title, publisher, date, address"),
                nearest);
    }

    static Finding noSourcesFile(String id, Place place) {
        return of("source/no-file", "the case names the source `" + id + "` but keeps no sources.csv", place)
                .why("sources.csv holds a row a source: id, title, publisher, author, date, address, kind, quote");
    }
}
