package org.claimstake.language.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * The wording of all that names, units, shapes and tables can have wrong. A finding's name lasts; its
 * words may be bettered here and nowhere else.
 */
final class ModelFindings {
    private ModelFindings() {}

    private static Finding of(String name, String what, @Nullable Place place) {
        Finding finding = Finding.of(name, what);
        return place == null ? finding : finding.at(place);
    }

    private static String list(Collection<String> words) {
        String shown = words.stream().limit(12).collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words.size() > 12 ? shown + ", … (" + words.size() + " in all)" : shown;
    }

    private static Finding near(Finding finding, Optional<String> nearest) {
        return nearest.map(word -> finding.why("did you mean `" + word + "`?").attempt(word))
                .orElse(finding);
    }

    // ---- not yet

    static Finding notYet(String what, Place place) {
        return of("not-yet", what + " is not understood yet", place)
                .why(
                        "it belongs to the language and comes with a later version; this version leaves nothing of it out silently");
    }

    // ---- names

    static Finding unknownName(String name, Optional<String> nearest, Place place) {
        Finding finding = of("name/unknown", "nothing here is called `" + name + "`", place);
        return nearest.isPresent()
                ? near(finding, nearest)
                : finding.why("a name must be declared: line, term, input, random, account or use");
    }

    static Finding truthWord(String word, Place place) {
        return of("name/truth", "`" + word + "` is no word of the language", place)
                .why("truths are written yes and no")
                .attempt(word.equals("true") ? "yes" : "no");
    }

    static Finding nameTwice(String name, Place place, @Nullable Place before) {
        Finding finding = of("name/twice", "`" + name + "` is declared twice", place)
                .why("one name stands for one thing; give the second another name");
        return before == null ? finding : finding.at(before, "first declared here");
    }

    static Finding tooManyValues(int most, Place place) {
        return of("limit/values", "the case declares more than " + most + " values", place)
                .why(
                        "rows belong into a table and a `for` over it, which counts as one value however long the table is");
    }

    static Finding accountIsNoValue(String account, List<String> members, Place place) {
        return of("name/account", "`" + account + "` is an account and has several values", place)
                .why("it has " + list(members))
                .attempt(account + ".closing");
    }

    static Finding instanceIsNoValue(String name, boolean process, List<String> members, Place place) {
        return of("name/instance", "`" + name + "` is a model in use and no value itself", place)
                .why(
                        process
                                ? "a process is read by its line `value`, and this model has none"
                                : "say which of its values is meant: " + list(members));
    }

    static Finding tableIsNoValue(String table, Place place) {
        return of("name/table", "`" + table + "` is a table and no value itself", place)
                .why("read one cell with `" + table + "[key].column`, or fold its rows with `sum(r.column for r in "
                        + table + ")`");
    }

    static Finding rowIsNoValue(String row, String table, Place place) {
        return of("name/row", "`" + row + "` is a row of `" + table + "`, which has no key", place)
                .why("say which column is meant: `" + row + ".column`");
    }

    static Finding noMembers(String words, Place place) {
        return of("name/member", "`" + words + "` has no members", place)
                .why("a dot stands behind a row, a model in use or an account");
    }

    static Finding noMember(String name, String of, Set<String> members, Place place) {
        return near(
                of("name/member", "`" + of + "` has no `" + name + "`", place).why("it has " + list(members)),
                Nearest.of(name, members));
    }

    static Finding balanceOutside(String account, Place place) {
        return of("account/balance", "`" + account + ".balance` is read outside the account", place)
                .why("the balance so far exists only while a movement of the account is worked out")
                .attempt(account + ".opening");
    }

    static Finding movementName(String member, String account, boolean reserved, Place place) {
        return of("account/movement", "`" + account + "` cannot have a movement called `" + member + "`", place)
                .why(
                        reserved
                                ? "opening, closing, balance, grown and lapsed are every account's own"
                                : "the account has one of that name already");
    }

    static Finding figureInLine(String name, Place place) {
        return of("shape/figure", "the figure `" + name + "` cannot be used here", place)
                .why("a figure is known only after all futures; lines and measures belong to one future");
    }

    // ---- functions

    static Finding unknownFunction(String name, Optional<String> nearest, Place place) {
        return near(of("name/function", "there is no function `" + name + "`", place), nearest);
    }

    static Finding argumentCount(String function, int count, String usage, Place place) {
        return of(
                        "call/arguments",
                        "`" + function + "` does not take " + count + (count == 1 ? " argument" : " arguments"),
                        place)
                .why("it is written " + usage);
    }

    static Finding unknownLabel(String function, String label, List<String> labels, String usage, Place place) {
        return near(
                of("call/label", "`" + function + "` has no argument `" + label + ":`", place)
                        .why("it is written " + usage),
                Nearest.of(label, labels));
    }

    static Finding missingArgument(String function, String label, String usage, Place place) {
        return of("call/missing", "`" + function + "` needs `" + label + ":`", place)
                .why("it is written " + usage);
    }

    static Finding noRowsHere(String function, String usage, Place place) {
        return of("call/rows", "`" + function + "` takes no rows or condition here", place)
                .why("it is written " + usage);
    }

    static Finding needsRows(String function, String usage, Place place) {
        return of("call/rows", "`" + function + "` needs rows to go over", place)
                .why("it is written " + usage);
    }

    static Finding argument(String what, String wanted, String given, Place place) {
        return Finding.of("units/argument", what + " wants " + article(wanted) + " and is given " + article(given))
                .at(place, given);
    }

    private static String article(String type) {
        return type;
    }

    static Finding notTruth(String what, String given, Place place) {
        return Finding.of("type/truth", what + " wants a condition and is given " + given)
                .at(place, given)
                .why("a condition is a comparison such as x > 0, or yes or no");
    }

    static Finding noArithmetic(String doing, String given, boolean truth, Place place) {
        Finding finding = Finding.of("type/arithmetic", "cannot " + doing + " with " + given)
                .at(place, given);
        return truth
                ? finding.why("a truth becomes a number by `if … then 1 else 0`")
                : finding.why("only numbers with units are reckoned with");
    }

    static Finding noOrder(String op, String type, Place place) {
        return of("type/order", "`" + op + "` cannot order " + type, place)
                .why("only numbers and dates come before or after each other; others are compared with == and !=");
    }

    static Finding dateWith(String doing, String other, Place place) {
        return Finding.of("units/date", "cannot " + doing + " a date and " + other)
                .at(place, other)
                .why("years are added to a date or taken from it; two dates are subtracted to give years")
                .attempt("3 years");
    }

    static Finding drawOutside(String function, Place place) {
        return of("random/place", "`" + function + "` is a distribution and stands where no draw is made", place)
                .why("chance is drawn by a declaration of its own, so that its draws hang on its name")
                .attempt("random x : number = " + function + "(…)");
    }

    static Finding noDistribution(String words, Place place) {
        return of("random/distribution", "`" + words + "` is no distribution", place)
                .why(
                        "a random value is drawn from normal, lognormal, uniform or discrete, or is a process `Model { … }`");
    }

    static Finding discreteNeedsChoice(Place place) {
        return of("random/discrete", "`discrete` draws the words of a choice, and none is declared", place)
                .attempt("random x : choice {a, b} = discrete(a: 30%, b: 70%)");
    }

    static Finding chanceOutside(String words, Place place) {
        return of("random/chance", "`" + words + "` is no chance", place)
                .why("a chance in `discrete` is a number typed here, from 0% to 100%");
    }

    static Finding chancesSum(double sum, Place place) {
        return of("random/sum", "the chances sum to " + percent(sum) + ", but must be 100%", place);
    }

    private static String percent(double share) {
        return java.math.BigDecimal.valueOf(share * 100)
                        .round(new java.math.MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    static Finding mustBePositive(String label, String function, boolean zeroToo, Place place) {
        return of(
                "random/positive",
                "`" + label + "` of `" + function + "` must be above zero" + (zeroToo ? " or zero" : ""),
                place);
    }

    static Finding outOfOrder(String low, String high, String function, Place place) {
        return of("random/order", "`" + low + "` of `" + function + "` is above `" + high + "`", place)
                .why("put the smaller one first");
    }

    static Finding unsureLine(Place place) {
        return of("random/unsure", "an `unsure` value is drawn once a state of ignorance, not once a period", place)
                .why("what we do not know does not change from year to year; leave out `line`, or say `random`");
    }

    static Finding noProcess(String name, Place place) {
        return of("random/process", "`" + name + "` is read as a process, but its model has no line `value`", place)
                .attempt("use … as " + name);
    }

    // ---- units

    static Finding differ(String doing, String left, Place leftPlace, String right, Place rightPlace, boolean numbers) {
        Finding finding = Finding.of(
                        numbers ? "units/differ" : "type/differ",
                        "cannot " + doing
                                + (doing.startsWith("subtract")
                                        ? " " + right + " from " + left
                                        : " " + left + " and " + right))
                .at(rightPlace, right)
                .at(leftPlace, left);
        if (!numbers) {
            return finding.why("both sides must be of one kind");
        }
        return finding.why(whyUnits(left, right));
    }

    /** The rule that two units break, as far as it can be named. */
    private static String whyUnits(String left, String right) {
        boolean plainSide =
                left.equals("number") || right.equals("number") || left.equals("percent") || right.equals("percent");
        if (plainSide) {
            return "a plain number has no unit; write the unit behind it, or divide the other side by its unit";
        }
        boolean money = money(left) && money(right);
        if (money && sameCurrency(left, right)) {
            return "money of different price bases meets only through a deflator: `x to " + left + "`";
        }
        if (money) {
            return "different currencies meet only through a rate: `x to " + left + "`";
        }
        if (money(left) != money(right)) {
            return "money and quantities never add; a price turns one into the other";
        }
        return "different goods and measures never add; a grade, a density or a `convert` turns one into the other";
    }

    private static boolean money(String unit) {
        return unit.matches("[A-Z]{3}\\(.*");
    }

    private static boolean sameCurrency(String left, String right) {
        return left.substring(0, 3).equals(right.substring(0, 3)) && !left.contains("/") && !right.contains("/");
    }

    static Finding declaredDiffers(String what, String declared, String given, Place place, @Nullable String bare) {
        Finding finding = Finding.of("units/declared", what + " is " + declared + " and is given " + given)
                .at(place, given);
        boolean number = given.equals("number");
        if (bare != null && number && declared.equals("percent")) {
            return finding.attempt(bare + "%");
        }
        if (bare != null && number && !declared.equals("percent") && !declared.contains(" ")) {
            return finding.why("a number needs its unit").attempt(bare + " " + declared);
        }
        return declared.contains(" ") || given.contains(" ") ? finding : finding.why(whyUnits(declared, given));
    }

    static Finding basisDiffers(String what, Type.Basis wanted, Type.Basis given, Place place) {
        return of(
                "units/basis",
                what + " is a " + lower(wanted) + " rate and is given a " + lower(given) + " one",
                place);
    }

    private static String lower(Type.Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    static Finding discountBasis(String money, Type.Basis rate, Place place) {
        return Finding.of("units/discount", "a " + lower(rate) + " rate cannot discount " + money)
                .at(place, lower(rate))
                .why(
                        "real money is discounted at a real rate, money of the day at a nominal one; convert the flow or name the other rate");
    }

    static Finding unknownUnit(String word, Place place) {
        return near(
                of("unit/unknown", "`" + word + "` is no unit", place)
                        .why("units are " + list(UnitWords.words()) + ", and currencies by their three letters"),
                Nearest.of(word, UnitWords.words()));
    }

    static Finding undeclaredGood(String good, Set<String> goods, Place place) {
        Finding finding = of("unit/good", "the good `" + good + "` is not declared", place);
        Optional<String> nearest = Nearest.of(good, goods);
        return nearest.isPresent() ? near(finding, nearest) : finding.attempt("good " + good);
    }

    static Finding kindOfNothing(String word, Place place) {
        return of("unit/kind", "`" + word + "` takes no kind in brackets", place)
                .why("only goods (t, m3, …) and money have kinds");
    }

    static Finding moneyBasis(String currency, String kind, Place place) {
        return of("unit/basis", "`" + currency + "(" + kind + ")` names no price basis", place)
                .why("money is of a year, or nominal")
                .attempt(currency + "(2025)")
                .attempt(currency + "(nominal)");
    }

    static Finding plainCurrency(String word, String own, boolean inCase, Place place) {
        return inCase
                ? of("unit/currency", "`" + word + "` does not say of which year", place)
                        .why("only the case's own money, " + own + ", may stand without its basis")
                        .attempt(word + "(nominal)")
                : of("unit/currency", "a library's money is the case's money", place)
                        .why("the library does not know which currency a case keeps its books in")
                        .attempt("money");
    }

    static Finding noMoney(Place place) {
        return of("case/money", "the case does not say in which money it keeps its books", place)
                .attempt("money USD(2025)");
    }

    static Finding halfExponent(Place place) {
        return of("unit/exponent", "this would give a unit to a power finer than a half", place);
    }

    static Finding noConversion(String from, String into, Set<Unit.Atom> rest, Place place) {
        boolean money = rest.stream().allMatch(a -> a.measure() == UnitWords.Measure.MONEY);
        return Finding.of("units/conversion", "nothing says how " + from + " becomes " + into)
                .at(place)
                .why(
                        money
                                ? "money converts by a `deflator` (another price basis) or a `rate` (another currency), declared once a case"
                                : "goods convert by a `convert`, declared once a case with its source");
    }

    static Finding conversion(Place place) {
        return of("units/convert", "a conversion says what one good is in another", place)
                .attempt("convert 1 t(a) = 2.5 t(b)");
    }

    static Finding deflatorMoney(Place place) {
        return of("units/deflator", "a deflator or rate leads from one money to another", place)
                .attempt("deflator USD(nominal) to USD(2025) = 1 / 1.02^(period_number - 1)");
    }

    static Finding noRate(String word, String given, Place place) {
        return of("units/rate", "`" + word + "` stands behind a rate, and this is " + given, place)
                .attempt("10%/year " + word);
    }

    static Finding numberTooLarge(Place place) {
        return of("number/large", "this number is too large", place).why("the largest is about 1.8e308");
    }

    static Finding readsItself(String name, String taken, String given, Place place) {
        return of("units/differ", "`" + name + "` reads its own past as " + taken + " but is " + given, place)
                .why("a line has one unit; check the formula, or declare its type");
    }

    static Finding declareType(String name, String type, Place place) {
        return of("type/declare", "`" + name + "` reads its own past and must declare its type", place)
                .why("its formula gives " + type)
                .attempt("line " + name + " : TYPE = …");
    }

    static Finding unknownType(String name, Place place) {
        return near(
                of("type/unknown", "`" + name + "` is no type", place)
                        .why("a type is a unit, a choice, text, date, year, truth, key or list of a choice"),
                Nearest.of(name, UnitWords.words()));
    }

    static Finding scheduleHere(Place place) {
        return of("type/schedule", "a schedule can be an input of a model and nothing else", place);
    }

    static Finding listOfChoices(Place place) {
        return of("type/list", "a list is a list of choices", place).attempt("list of choice by \";\"");
    }

    // ---- missing

    static Finding mayBeMissing(String words, Place place) {
        return of("missing/unasked", "`" + words + "` may be missing, and nothing says what then", place)
                .why("missing is not zero: ask with known(…) first, or say what stands in its place")
                .attempt(words + " otherwise …");
    }

    static Finding noLast(String words, Place place) {
        return of("missing/last", "`" + words + "` has no last value", place)
                .why(
                        "`otherwise last` takes the nearest earlier row of a table read by date: prices[now].usd otherwise last");
    }

    // ---- words, dates, series

    static Finding noSuchWord(String word, List<String> words, Place place) {
        return near(
                of("choice/word", "`" + word + "` is not among the words here", place)
                        .why("they are " + list(words)),
                Nearest.of(word, words));
    }

    static Finding noSuchDay(String text, Place place) {
        return of("date/day", "there is no day " + text, place);
    }

    static Finding seriesLength(int given, int wanted, String first, Place place) {
        return of("series/length", "the row has " + given + " values and the axis " + wanted + " periods", place)
                .why("one value a period, from " + first);
    }

    static Finding offAxis(String date, String first, String last, Place place) {
        return of("time/axis", date + " lies outside the case's time, " + first + " to " + last, place);
    }

    static Finding shareOutside(String words, Place place) {
        return of("figure/share", words + " is no share of the futures", place).why("a share lies between 0% and 100%");
    }

    // ---- rows

    static Finding needsRow(String words, String table, Place place) {
        return of("row/wanted", "`" + words + "` has one value for each row of `" + table + "`", place)
                .why("say which row, or fold them all")
                .attempt("sum(" + words + "[d] for d in " + table + ")");
    }

    static Finding hasNoRows(String words, Place place) {
        return of("row/none", "`" + words + "` has no rows to choose from", place)
                .attempt(words);
    }

    static Finding otherTable(String row, String its, String wanted, Place place) {
        return of("row/table", "`" + row + "` is a row of `" + its + "`, not of `" + wanted + "`", place);
    }

    static Finding noRow(String key, String table, List<String> keys, Place place) {
        return near(
                of("row/unknown", "`" + table + "` has no row `" + key + "`", place)
                        .why("its rows are " + list(keys)),
                Nearest.of(key, keys));
    }

    static Finding keyDiffers(String table, String wanted, String given, Place place) {
        return of("row/key", "`" + table + "` is read by " + wanted + ", and this is " + given, place);
    }

    static Finding noTable(String name, List<String> tables, Place place) {
        return near(
                of("row/no-table", "there is no table `" + name + "`", place).why("the tables are " + list(tables)),
                Nearest.of(name, tables));
    }

    static Finding noColumn(String name, String table, List<String> columns, Place place) {
        return near(
                of("row/column", "`" + table + "` declares no column `" + name + "`", place)
                        .why("it has " + list(columns)),
                Nearest.of(name, columns));
    }

    static Finding columnsOnly(String words, Place place) {
        return of("row/condition", "this condition reads more than columns and constants", place)
                .why(
                        "which rows there are must be known before anything is computed; conditions on values belong into `use … where` or a fold");
    }

    static Finding rowWanted(String name, String row, Place place) {
        return of("row/name", "`" + name + "` stands in a `for` and needs its row", place)
                .attempt(name + "[" + row + "]");
    }

    static Finding rowUnknown(String row, @Nullable String loop, Place place) {
        return of(
                "row/name",
                loop == null ? "`[" + row + "]` stands outside a `for`" : "the row here is called `" + loop + "`",
                place);
    }

    static Finding loopInLoop(Place place) {
        return of("row/nested", "a `for` cannot stand within another", place)
                .why(
                        "sum over the inner rows with `sum(… for x in rows where …)`, or keep one row for each pair in a table");
    }

    static Finding needsLine(String words, Place place) {
        return of("row/line", "`" + words + "` must be a line of its own here", place)
                .why("it reads the row of a fold around it and other periods at once")
                .attempt("line x[d] = " + words);
    }

    // ---- tables

    static Finding missingColumn(String name, String file, List<String> header, Place place) {
        return near(
                of("data/column", file + " has no column `" + name + "`", place).why("its columns are " + list(header)),
                Nearest.of(name, header));
    }

    static Finding emptyCell(String column, String where) {
        return Finding.of("data/empty-cell", "a cell of `" + column + "` is empty")
                .where(where)
                .why("a column that may have gaps says so with `?` behind its type; an empty cell is not a zero");
    }

    static Finding cellNumber(String column, String text, String where) {
        Finding finding = Finding.of("data/number", "\"" + text + "\" is no number for `" + column + "`")
                .where(where);
        return text.matches("[-+]?[0-9., ]*,[0-9]+")
                ? finding.why("it has a comma; this file uses points, as in "
                        + text.replace(" ", "").replace(',', '.'))
                : finding.why(
                        "a number is digits with a point: 1250.5; units stand in the case's type, not in the cell");
    }

    static Finding cellPercent(String column, String text, String where) {
        return Finding.of("data/percent", "\"" + text + "\" is a percentage and `" + column + "` is not")
                .where(where)
                .attempt(column + " : percent");
    }

    static Finding cellDate(String column, String text, boolean year, String where) {
        return Finding.of("data/date", "\"" + text + "\" is no " + (year ? "year" : "date") + " for `" + column + "`")
                .where(where)
                .why(year ? "a year is four digits: 2025" : "a date is written 2025-04-30");
    }

    static Finding cellWord(String column, String text, List<String> words, String where) {
        return near(
                Finding.of("data/word", "\"" + text + "\" is not among the words of `" + column + "`")
                        .where(where)
                        .why("they are " + list(words) + "; others are mapped with `as { word: value }`"),
                Nearest.of(CellReader.word(text), words));
    }

    static Finding keyTwice(String key, String column, String file) {
        return Finding.of("data/key-twice", "`" + key + "` stands twice in the key `" + column + "`")
                .where(file)
                .why("a key names one row; rows of one thing belong together or need keys of their own");
    }

    // ---- models

    static Finding noModel(String name, Optional<String> nearest, Collection<String> models, Place place) {
        return near(
                of("use/model", "there is no model `" + name + "`", place)
                        .why("models are looked up in the case's folder, then in the library: " + list(models)),
                nearest);
    }

    static Finding usesItself(String name, Place place) {
        return of("use/circle", "`" + name + "` uses itself", place).why("a model cannot contain itself");
    }

    static Finding missingInput(String name, String model, String title, Place place) {
        return of("use/missing", "`" + model + "` needs `" + name + "`" + (title.isEmpty() ? "" : ": " + title), place)
                .attempt(name + " = …");
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
        return of("schedule/units", "the schedule given for `" + name + "` of `" + model + "` has other units", place);
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
        return of("schedule/mixed", "`" + name + "` mixes knots and bands", place);
    }

    static Finding bandOrder(String name, String bound, Place place) {
        return of("schedule/order", "the bound " + bound + " of `" + name + "` is not above the one before", place);
    }

    static Finding noLastBand(String name, Place place) {
        return of("schedule/last", "`" + name + "` does not say what holds above its last bound", place)
                .attempt("above: 10%");
    }

    // ---- parties and payments

    static Finding noParty(String name, Set<String> parties, Place place) {
        return near(
                of("party/unknown", "there is no party `" + name + "`", place).why("the parties are " + list(parties)),
                Nearest.of(name, parties));
    }

    static Finding roleWithoutParty(String role, String party, Set<String> parties, Place place) {
        return near(
                of(
                                "party/role",
                                "no party plays `" + role + "`"
                                        + (party.equals(role) ? "" : ": there is no `" + party + "`"),
                                place)
                        .why("a role left out is the party of its own name; the parties are " + list(parties))
                        .attempt(role + " = …"),
                Optional.empty());
    }

    static Finding roleOutside(Place place) {
        return of("party/role", "a `role` stands outside a model", place)
                .why("a case has parties: `party state \"State\"`, and outsiders: `outside buyers`");
    }

    static Finding paysItself(String party, Place place) {
        return of("party/itself", "`" + party + "` pays itself", place);
    }

    static Finding payMoney(String given, Place place) {
        return Finding.of("units/payment", "a payment is money, and this is " + given)
                .at(place, given);
    }

    static Finding noRateNamed(@Nullable String party, Place place) {
        return party == null
                ? of("npv/rate", "nothing says at which rate this is discounted", place)
                        .why("npv(net(party)) takes the party's own rate; any other line must name one")
                        .attempt("rate: 10%/year real")
                : of("npv/rate", "`" + party + "` has no discount rate", place)
                        .attempt("party " + party + " \"…\" discount 10%/year real   assumed");
    }

    static Finding rateBasis(String party, Place place) {
        return of(
                        "party/rate",
                        "the discount rate of `" + party + "` does not say whether it is real or nominal",
                        place)
                .attempt("10%/year real")
                .attempt("10%/year nominal");
    }

    // ---- the case

    static Finding noCase(String file) {
        return Finding.of("case/none", "no case begins in this file")
                .where(file)
                .attempt("case \"Title\" { time 2025 .. 2054 by year   money USD(2025) }");
    }

    static Finding caseTwice(Place place) {
        return of("case/twice", "a second case begins here", place).why("a folder holds one case");
    }

    static Finding noTime(Place place) {
        return of("case/time", "this does not say over which time it runs", place)
                .attempt("time 2025 .. 2054 by year");
    }

    static Finding timeSpan(Place place) {
        return of("case/time", "this is no span of whole years", place)
                .why("the first period is not after the last, and there are at most 1000")
                .attempt("time 2025 .. 2054 by year");
    }

    static Finding caseMoney(Place place) {
        return of("case/money", "the money of the books is one currency with its basis", place)
                .attempt("money USD(2025)");
    }

    static Finding states(Place place) {
        return of("case/states", "there must be at least one state of ignorance", place)
                .attempt("states 200");
    }

    static Finding rangeOrder(String name, Place place) {
        return of("term/range", "the range of `" + name + "` begins above its end", place);
    }

    static Finding outOfRange(String name, String low, String high, Place place) {
        return of("term/range", "`" + name + "` lies outside its range, " + low + " to " + high, place)
                .why("the range is what can be agreed; widen it in the case if that has changed");
    }

    static Finding percentSetting(String number, Place place) {
        return of("units/percent", number + " may mean " + number + " % or a share of " + number, place)
                .why("a percentage is written with its sign")
                .attempt(number + "%");
    }

    static Finding settingValue(String value, Place place) {
        return of("set/value", "`" + value + "` is no value that can be set from outside", place)
                .why("a number with or without unit, a date, a word of a choice, yes or no");
    }

    static Finding noTerm(String name, List<String> offered, Place place) {
        return near(
                of("set/unknown", "`" + name + "` is no term or input of this case", place)
                        .why("it offers " + list(offered)),
                Nearest.of(name, offered));
    }

    // ---- scenarios

    static Finding noScenario(String name, List<String> known, @Nullable Place place) {
        return near(
                of("scenario/unknown", "there is no scenario \"" + name + "\"", place)
                        .why("the scenarios are " + list(known)),
                Nearest.of(name, known));
    }

    static Finding scenarioRing(String name, Place place) {
        return of("scenario/circle", "the scenario \"" + name + "\" is built on itself", place);
    }

    static Finding changePath(String words, Place place) {
        return of("scenario/path", "`" + words + "` names nothing that can be changed", place)
                .why(
                        "a change names a value, one row of it, or a cell: share = …, wait[key] += …, deposits[key].ore = …");
    }

    static Finding changedTwice(String name, Place place, Place before) {
        return of("scenario/twice", "`" + name + "` is set twice", place)
                .at(before, "first set here")
                .why("which one holds is not clear; keep one");
    }

    static Finding changesNothing(String name, Optional<String> nearest, Place place) {
        return near(of("scenario/nothing", "there is no `" + name + "` to change", place), nearest);
    }

    static Finding cellConstant(String name, Place place) {
        return of("scenario/cell", "a cell of `" + name + "` is changed to a number that is written out", place);
    }

    // ---- sources

    static Finding unknownSource(String id, Optional<String> nearest, Place place) {
        return near(
                of("source/unknown", "`" + id + "` is not in sources.csv", place)
                        .why("every source has a row there: id, title, publisher, date, address"),
                nearest);
    }

    static Finding noSourcesFile(String id, Place place) {
        return of("source/no-file", "the case names the source `" + id + "` but keeps no sources.csv", place)
                .why(
                        "sources.csv holds a row a source: id, title, publisher, author, date, address, kind, licence, quote");
    }

    // ---- shapes and order

    static Finding variesByPeriod(String name, String why, String words, Place place) {
        return of("shape/period", "`" + name + "` would change from period to period", place)
                .why(why)
                .why("its value here is " + words);
    }

    static Finding measureByPeriod(String name, String words, Place place) {
        return of("shape/measure", "the measure `" + name + "` has a value a period", place)
                .why("a measure gives one value for a future: fold the periods")
                .attempt("sum(" + words + ")")
                .attempt("at(" + words + ", 2030)");
    }

    static Finding figureByFuture(String name, String words, Place place) {
        return of("shape/figure", "the figure `" + name + "` has a value a future", place)
                .why("a figure gives one value for all futures: fold them")
                .attempt("mean(" + words + ")")
                .attempt("quantile(" + words + ", 50%)");
    }

    static Finding foldsFutures(String function, Place place) {
        return of("shape/futures", "`" + function + "` folds all futures, and a line or measure belongs to one", place)
                .why("declare a figure for it");
    }

    static Finding circle(List<String> names, boolean account, List<Place> places) {
        Finding finding =
                Finding.of("circle/period", "in one period these need each other: " + String.join(" -> ", names));
        for (Place place : places.stream().limit(6).toList()) {
            finding = finding.at(place);
        }
        return finding.why(
                account
                        ? "such a circle is usually opened by reading the opening balance: interest on `debt.opening` instead of on what is left"
                        : "such a circle is usually opened by reading the period before: `x[-1] otherwise 0`");
    }

    static Finding ring(List<String> names, Place place) {
        return of("circle/pass", "these need each other over the whole of time: " + String.join(" -> ", names), place)
                .why("a line may use a measure only if the measure does not rest on that line");
    }
}
