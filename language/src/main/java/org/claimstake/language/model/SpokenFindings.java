package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.of;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * Words of everyday speech and of spreadsheets, each with the language's own word for what is meant. A word that the
 * text declares is never taken for one of these.
 */
final class SpokenFindings {
    private static final Set<String> DATES = Set.of(
            "date",
            "today",
            "this_year",
            "current_year",
            "this_date",
            "current_date",
            "this_period",
            "current_period",
            "calendar_year");

    private SpokenFindings() {}

    /**
     * A function of other tools; empty when the word says nothing to us.
     *
     * @param given the words of its arguments, in order
     * @param place the whole call, which the text proposed replaces
     */
    static Optional<Finding> function(String name, List<String> given, Place place) {
        String word = name.toLowerCase(Locale.ROOT).replace("_", "");
        String x = given.isEmpty() ? "x" : given.getFirst();
        Finding finding = of("name/function", "there is no function `" + name + "`", place);
        return Optional.ofNullable(
                switch (word) {
                    case "previous", "prev", "prior", "lag", "previousyear", "lastyear", "offset" ->
                        finding.why("the period before is x[-1]; before the first period there is none, so `otherwise`"
                                        + " says what stands in its place")
                                .attempt("(" + operand(x) + "[-" + lag(given) + "] otherwise 0)");
                    case "average", "avg", "averageif" -> average(finding, given);
                    case "median" ->
                        finding.why("in a figure, over the futures, half lie below the quantile of 50%")
                                .attempt("quantile(" + x + ", 50%)");
                    case "percentile", "percentileinc", "quartile", "var", "valueatrisk" ->
                        finding.why("in a figure, over the futures, a share of them lies below a quantile")
                                .attempt("quantile(" + x + ", " + share(given) + ")");
                    case "total", "sumif", "sumifs", "sumproduct" ->
                        finding.why("over the periods, or over rows as in sum(r.value for r in rows where r.value > 0)")
                                .attempt("sum(" + String.join(", ", given) + ")");
                    case "runningtotal", "cumsum", "cumulate", "cumul", "todate" ->
                        finding.why("all up to and with the period is a function")
                                .attempt("cumulative(" + x + ")");
                    case "if" -> choice(finding, given);
                    case "probability", "prob", "likelihood", "risk" ->
                        finding.why("in a figure, over the futures, the share in which a condition holds is its chance")
                                .attempt("chance(" + x + ")");
                    case "stdev", "stddev", "sd", "standarddeviation" ->
                        finding.why("in a figure, over the futures, it is their spread")
                                .attempt("spread(" + x + ")");
                    case "payback", "paybackperiod", "paybackyear" ->
                        finding.why("the first period in which all so far has come back")
                                .attempt("first(now where cumulative(" + x + ") >= 0)");
                    case "xnpv", "pv", "presentvalue", "npvs" ->
                        finding.why("a present value is npv of a flow; its rate says of which money it is")
                                .attempt("npv(" + String.join(", ", given) + ")");
                    case "xirr", "mirr" ->
                        finding.why("a rate of return is irr of a flow").attempt("irr(" + x + ")");
                    case "ln" -> finding.why("the natural logarithm is log").attempt("log(" + x + ")");
                    case "power", "pow" ->
                        finding.why("a power is written with ^")
                                .attempt(operand(x) + "^" + (given.size() > 1 ? operand(given.get(1)) : "2"));
                    case "iferror", "ifna", "coalesce", "nz" ->
                        finding.why("what stands in the place of a missing value is said with `otherwise`")
                                .attempt("(" + operand(x) + " otherwise "
                                        + (given.size() > 1 ? operand(given.get(1)) : "0") + ")");
                    case "isblank", "isna", "ismissing" ->
                        finding.why("whether a value is there is asked with known")
                                .attempt("(not known(" + x + "))");
                    default -> null;
                });
    }

    private static Finding average(Finding finding, List<String> given) {
        if (given.size() > 1) {
            return finding.why("of values side by side it is their sum, divided by how many they are")
                    .attempt("(" + String.join(" + ", given) + ") / " + given.size());
        }
        String x = given.isEmpty() ? "x" : given.getFirst();
        int rows = x.indexOf(" for ");
        String count = rows < 0 ? "count(yes)" : "count(yes" + x.substring(rows) + ")";
        Finding over = finding.why(
                        rows < 0
                                ? "over the periods it is the sum, divided by the count of the periods"
                                : "over rows it is their sum, divided by their count")
                .attempt("sum(" + x + ") / " + count);
        return rows < 0
                ? over.why("over the futures, in a figure, it is the mean").attempt("mean(" + x + ")")
                : over;
    }

    private static Finding choice(Finding finding, List<String> given) {
        Finding written = finding.why("a choice between two formulas is written if condition then value else value");
        return given.size() == 3
                ? written.attempt("(if " + given.get(0) + " then " + given.get(1) + " else " + given.get(2) + ")")
                : written.attempt("(if x > 0 then 1 else 0)");
    }

    private static String lag(List<String> given) {
        return given.size() > 1 && given.get(1).matches("[1-9][0-9]?") ? given.get(1) : "1";
    }

    private static String share(List<String> given) {
        String share = given.size() > 1 ? given.get(1) : "";
        return share.matches("[0-9.]+%")
                ? share
                : share.matches("0?\\.[0-9]{1,2}")
                        ? Wording.percent(Double.parseDouble(share))
                        : share.matches("[1-9][0-9]?") ? share + "%" : "90%";
    }

    /** Brackets round what is more than one word. */
    private static String operand(String words) {
        return words.matches("[A-Za-z0-9_.]+(\\[[^\\]]*\\])?") ? words : "(" + words + ")";
    }

    /** A name for the date of the period at hand; empty when the word says nothing to us. */
    static Optional<Finding> value(String name, Place place) {
        if (name.equals("missing")) {
            return Optional.of(
                    of("name/unknown", "`missing` is no part of a formula", place)
                            .why(
                                    "it is the whole value of an input, a term or a line whose type ends in `?`; within a formula known(x) asks whether x is there"));
        }
        return DATES.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of(of("name/unknown", "nothing here is called `" + name + "`", place)
                        .why("the date of the period at hand is `now`; it is compared with a year or a date:"
                                + " now >= 2028, now < 2028-07-01")
                        .attempt("now"))
                : Optional.empty();
    }

    /** A party where a value is wanted. */
    static Finding party(String name, Place place) {
        return of("name/party", "`" + name + "` is a party and no value itself", place)
                .why("what it receives less what it pays is its net; there are received and paid too")
                .attempt("net(" + name + ")");
    }
}
