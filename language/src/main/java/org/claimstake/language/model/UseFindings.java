package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What models in use and schedules can have wrong.
 */
final class UseFindings {
    /** What people look for as a model and the language has as an account. */
    private static final List<String> CARRIED =
            List.of("loan", "debt", "bond", "credit", "fund", "reserve", "stock", "inventory", "balance");

    private UseFindings() {}

    static Finding tooDeep(int most, Place place) {
        return of("limit/uses", "models use one another deeper than " + most + " levels", place)
                .why("use the inner ones in the case, beside each other");
    }

    static Finding modelClash(String name, Place place) {
        return of(
                        "case/model-twice",
                        "there is a model `" + name + "` already, in the case's folder or the library",
                        place)
                .why("one name stands for one model; give this one another name");
    }

    static Finding noModel(String name, Optional<String> nearest, Place place) {
        Finding finding = of("use/model", "there is no model `" + name + "`", place);
        String carried = name.toLowerCase(Locale.ROOT);
        boolean account = CARRIED.stream().anyMatch(carried::contains);
        return near(
                (account
                                ? finding.why("what is carried from period to period is an account: account " + carried
                                        + " : money { opening 0  plus drawn = …  less repaid = … }")
                                : finding)
                        .why(
                                "models are looked up in the case's folder, then in the library: `stake library` lists those"),
                nearest);
    }

    static Finding usesItself(String name, Place place) {
        return of("use/circle", "`" + name + "` uses itself", place).why("a model cannot contain itself");
    }

    /** @param titles of the inputs that are not given, by name */
    static Finding missingInputs(Map<String, String> titles, String model, Place place) {
        String names = titles.keySet().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        String all = titles.keySet().stream().map(name -> name + " = …").collect(Collectors.joining("  "));
        if (titles.size() == 1) {
            String title = titles.values().iterator().next();
            return of("use/missing", "`" + model + "` needs " + names + (title.isEmpty() ? "" : ": " + title), place)
                    .attempt(all);
        }
        Finding finding = of("use/missing", "`" + model + "` needs " + names, place);
        for (var entry : titles.entrySet()) {
            finding = entry.getValue().isEmpty() ? finding : finding.why(entry.getKey() + ": " + entry.getValue());
        }
        return finding.attempt(all);
    }

    static Finding noSuchInput(
            String name, String model, Optional<String> nearest, Collection<String> wanted, Place place) {
        return near(
                of("use/unknown", "`" + model + "` has no input or role `" + name + "`", place)
                        .why("it has " + list(wanted)),
                nearest);
    }

    static Finding inputValue(String name, Place place) {
        return of("case/input", "the input `" + name + "` of the case has no value", place)
                .attempt("input " + name + " : TYPE = value   assumed");
    }

    static Finding quantityOutside(String name, Place place) {
        return of("use/quantity", "`quantity " + name + "` stands outside a model", place)
                .why("only a model may leave a unit open");
    }

    static Finding noSchedule(String name, Place place) {
        return of("schedule/unknown", "there is no schedule `" + name + "` here", place)
                .attempt("schedule name by price : USD/t -> percent sliced { below 4_000: 4%  above: 10% }");
    }

    static Finding scheduleUnits(String name, String model, Place place) {
        return of("schedule/units", "the schedule given for `" + name + "` of `" + model + "` has other units", place)
                .why("both must go by the same unit and give the same unit");
    }

    static Finding scheduleKind(String name, boolean knots, String function, Place place) {
        return of(
                        "schedule/kind",
                        "`" + function + "` does not read `" + name + "`, which has " + (knots ? "knots" : "bands"),
                        place)
                .why("knots (`at`) are read by between; bands (`below`, `up to`) by rate_at and charge");
    }

    static Finding slicedOrWhole(String name, Place place) {
        return of("schedule/sliced", "`" + name + "` does not say whether its bands are sliced or whole", place)
                .why(
                        "sliced: each rate bears on its own slice; whole: the rate of the band that holds x bears on all of x. A law says one of the two");
    }

    static Finding mixedSchedule(String name, Place place) {
        return of("schedule/mixed", "`" + name + "` mixes knots and bands", place)
                .why(
                        "bands (below, up to, above) jump from one rate to the next; between knots (at) the rate rises evenly");
    }

    static Finding bandOrder(String name, String bound, Place place) {
        return of("schedule/order", "the bound " + bound + " of `" + name + "` is not above the one before", place)
                .why("each band begins where the one before it ends");
    }

    static Finding noLastBand(String name, Place place) {
        return of("schedule/last", "`" + name + "` does not say what holds above its last bound", place)
                .attempt("above: 10%");
    }
}
