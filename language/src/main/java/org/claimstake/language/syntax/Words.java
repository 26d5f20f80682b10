package org.claimstake.language.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.language.unit.UnitWords;

/** The words that mean something by themselves, and what people write in their place. */
final class Words {

    /** Begin a declaration, where one may begin. */
    static final List<String> KEYWORDS = List.of(
            "case",
            "party",
            "outside",
            "good",
            "quantity",
            "convert",
            "deflator",
            "rate",
            "choice",
            "table",
            "model",
            "role",
            "use",
            "for",
            "input",
            "line",
            "account",
            "waterfall",
            "pay",
            "measure",
            "figure",
            "random",
            "unsure",
            "correlate",
            "term",
            "schedule",
            "require",
            "expect",
            "scenario",
            "profile",
            "claim",
            "test");

    private static final Set<String> KEYWORD_SET = Set.copyOf(KEYWORDS);

    /** Words of expressions: they part formulas and are never names. */
    static final Set<String> EXPRESSION =
            Set.of("if", "then", "else", "and", "or", "not", "otherwise", "to", "in", "for", "where", "dated");

    /** Values the language gives. */
    static final Set<String> BUILT_IN =
            Set.of("now", "period", "period_number", "first_day", "last_day", "forever", "yes", "no");

    /** Words that count at their place within a declaration only, and are names elsewhere. */
    static final List<String> PLACED = List.of(
            "time",
            "by",
            "seed",
            "states",
            "discount",
            "code",
            "real",
            "nominal",
            "source",
            "assumed",
            "from",
            "as",
            "rows",
            "of",
            "text",
            "date",
            "truth",
            "list",
            "key",
            "line",
            "step",
            "unpaid",
            "may",
            "overdraw",
            "expires",
            "after",
            "grows",
            "simple",
            "oldest",
            "newest",
            "first",
            "opening",
            "plus",
            "less",
            "worth",
            "either",
            "way",
            "in",
            "kind",
            "over",
            "level",
            "rest",
            "sliced",
            "whole",
            "below",
            "up",
            "at",
            "above",
            "is",
            "impasse",
            "option",
            "value",
            "risk",
            "floor",
            "power",
            "belief",
            "neutral",
            "reading",
            "says",
            "near",
            "within",
            "error",
            "errors",
            "futures",
            "before",
            "day",
            "last");

    /** What a beginner may write for a keyword. */
    static final Map<String, String> KEYWORD_MEANT = Map.ofEntries(
            Map.entry("var", "line"),
            Map.entry("let", "line"),
            Map.entry("variable", "line"),
            Map.entry("formula", "line"),
            Map.entry("calc", "line"),
            Map.entry("const", "line"),
            Map.entry("constant", "line"),
            Map.entry("row", "line"),
            Map.entry("param", "input"),
            Map.entry("parameter", "input"),
            Map.entry("assumption", "input"),
            Map.entry("output", "measure"),
            Map.entry("result", "measure"),
            Map.entry("kpi", "measure"),
            Map.entry("payment", "pay"),
            Map.entry("flow", "pay"),
            Map.entry("cashflow", "pay"),
            Map.entry("cash_flow", "pay"),
            Map.entry("transfer", "pay"),
            Map.entry("actor", "party"),
            Map.entry("player", "party"),
            Map.entry("stakeholder", "party"),
            Map.entry("commodity", "good"),
            Map.entry("product", "good"),
            Map.entry("enum", "choice"),
            Map.entry("data", "table"),
            Map.entry("assert", "expect"),
            Map.entry("ensure", "require"),
            Map.entry("requires", "require"),
            Map.entry("stock", "account"),
            Map.entry("balance", "account"),
            Map.entry("foreach", "for"));

    /** What people write for a unit or a scale word. */
    static final Map<String, String> UNIT_MEANT = Map.ofEntries(
            Map.entry("tonne", "t"),
            Map.entry("tonnes", "t"),
            Map.entry("ton", "t"),
            Map.entry("tons", "t"),
            Map.entry("kilotonnes", "kt"),
            Map.entry("kiloton", "kt"),
            Map.entry("kilotons", "kt"),
            Map.entry("megatonnes", "Mt"),
            Map.entry("megaton", "Mt"),
            Map.entry("megatons", "Mt"),
            Map.entry("kilogram", "kg"),
            Map.entry("kilograms", "kg"),
            Map.entry("gram", "g"),
            Map.entry("grams", "g"),
            Map.entry("ounce", "oz"),
            Map.entry("ounces", "oz"),
            Map.entry("pound", "lb"),
            Map.entry("pounds", "lb"),
            Map.entry("lbs", "lb"),
            Map.entry("litre", "l"),
            Map.entry("litres", "l"),
            Map.entry("barrel", "bbl"),
            Map.entry("barrels", "bbl"),
            Map.entry("metre", "m"),
            Map.entry("metres", "m"),
            Map.entry("hectare", "ha"),
            Map.entry("hectares", "ha"),
            Map.entry("million", "mn"),
            Map.entry("millions", "mn"),
            Map.entry("mln", "mn"),
            Map.entry("mio", "mn"),
            Map.entry("mm", "mn"),
            Map.entry("MM", "mn"),
            Map.entry("M", "mn"),
            Map.entry("billion", "bn"),
            Map.entry("billions", "bn"),
            Map.entry("mrd", "bn"),
            Map.entry("B", "bn"),
            Map.entry("b", "bn"),
            Map.entry("trillion", "tn"),
            Map.entry("thousand", "k"),
            Map.entry("K", "k"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("Usd", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("hryvnia", "UAH"),
            Map.entry("uah", "UAH"),
            Map.entry("pct", "percent"),
            Map.entry("yr", "year"),
            Map.entry("yrs", "years"),
            Map.entry("Years", "years"),
            Map.entry("Year", "year"),
            Map.entry("annum", "year"),
            Map.entry("qtr", "quarter"),
            Map.entry("mth", "month"),
            Map.entry("mths", "months"),
            Map.entry("tpa", "t/year"),
            Map.entry("mtpa", "Mt/year"),
            Map.entry("Mtpa", "Mt/year"));

    private Words() {}

    static boolean isKeyword(String word) {
        return KEYWORD_SET.contains(word);
    }

    /** The word belongs to the number before it. */
    static boolean isUnitOrScale(String word) {
        // no unit word is longer than `quarters`: most names need no look-up
        return word.length() <= 8 && (UnitWords.isUnit(word) || UnitWords.isScale(word));
    }

    static boolean isReserved(String word) {
        return EXPRESSION.contains(word) || BUILT_IN.contains(word) || isUnitOrScale(word);
    }
}
