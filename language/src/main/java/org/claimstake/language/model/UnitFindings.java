package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.kind;
import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * What units, types and price bases can have wrong.
 */
final class UnitFindings {
    private UnitFindings() {}

    /** One of two sides that must be alike: its unit and how it is written. */
    record Side(String unit, String words, Place place) {}

    static Finding differ(String doing, Side left, Side right, boolean numbers) {
        boolean leftRate = numbers && isRate(left.unit(), right.unit());
        Side culprit = leftRate ? left : right;
        Side other = leftRate ? right : left;
        Finding finding = Finding.of(
                        numbers ? "units/differ" : "type/differ",
                        "cannot " + doing
                                + (doing.startsWith("subtract")
                                        ? " " + kind(right.unit()) + " from " + kind(left.unit())
                                        : " " + kind(left.unit()) + " and " + kind(right.unit())))
                .at(culprit.place(), culprit.unit())
                .at(other.place(), other.unit());
        if (!numbers) {
            return finding.why("both sides must be of one kind");
        }
        return isRate(culprit.unit(), other.unit())
                ? ofPeriod(finding, culprit.words())
                : finding.why(whyUnits(left.unit(), right.unit()));
    }

    /** Is the first unit so much a year of the second? */
    private static boolean isRate(String rate, String amount) {
        boolean plain = amount.equals("number") || amount.equals("percent");
        return rate.equals(amount + "/year")
                || rate.contains("/year")
                        && rate.replaceFirst("/year(?![^/])", "").equals(amount)
                || plain && rate.matches("(1|percent)/year");
    }

    /** @param rate how it is written */
    private static Finding ofPeriod(Finding finding, String rate) {
        return finding.why("one is an amount and the other so much a year; a year's worth times the length of the"
                        + " period, `period`, is the amount of the period")
                .attempt(ofPeriod(rate));
    }

    private static String ofPeriod(String rate) {
        boolean product = rate.matches("[^+<>=-]*") && !rate.contains(" to ") && !rate.contains("otherwise");
        return (product ? rate : "(" + rate + ")") + " * period";
    }

    /** The rule that two units break, as far as it can be named. */
    private static String whyUnits(String left, String right) {
        boolean plainSide =
                left.equals("number") || right.equals("number") || left.equals("percent") || right.equals("percent");
        if (plainSide) {
            return "a plain number has no unit; write the unit behind it, or divide the other side by its unit";
        }
        if (left.startsWith(right + "(") || right.startsWith(left + "(")) {
            return "`" + (left.length() < right.length() ? left : right)
                    + "` names no good, which is not the same as any good: say which one is meant";
        }
        boolean money = money(left) && money(right) && !moneyOf(left).equals(moneyOf(right));
        if (money && left.substring(0, 3).equals(right.substring(0, 3))) {
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

    /** {@code USD(2025)} of {@code USD(2025)/t(ore)}. */
    private static String moneyOf(String unit) {
        return unit.substring(0, unit.indexOf(')') + 1);
    }

    /**
     * @param words   how the value is written
     * @param written what was probably meant, when a number stands without its unit; else null
     */
    static Finding declaredDiffers(
            String what, String declared, String given, String words, Place place, @Nullable String written) {
        Finding finding = Finding.of(
                        "units/declared",
                        what + " is " + (kind(declared).equals(declared) && !declared.contains(" ") ? "in " : "")
                                + kind(declared) + " and is given " + kind(given))
                .at(place, given);
        if (written != null && given.equals("number")) {
            return finding.why("a number needs its unit").attempt(written);
        }
        if (declared.startsWith(given + "/")) {
            String each = declared.substring(given.length() + 1);
            Finding said = finding.why("it is " + given + " for each " + each);
            return words.matches("[0-9][0-9_.]*%?( [a-zA-Z]+)*(\\([^)]*\\))?")
                    ? said.attempt(words + "/" + each)
                    : said;
        }
        if (isRate(given, declared)) {
            return ofPeriod(finding, words);
        }
        return declared.contains(" ") || given.contains(" ") ? finding : finding.why(whyUnits(declared, given));
    }

    /** A grade without its goods. */
    static Finding shareOfGoods(String what, String declared, String given, Place place) {
        return Finding.of("units/declared", what + " is " + declared + " and is given " + given)
                .at(place, given)
                .why("it says how much of one good lies in another, and names both: 8 kg(a)/t(b)");
    }

    static Finding basisDiffers(String what, Type.Basis wanted, Type.Basis given, Place place) {
        return of(
                "units/basis",
                what + " is a " + lower(wanted) + " rate and is given a " + lower(given) + " one",
                place);
    }

    static Finding basesDiffer(String doing, Place left, Place right) {
        return Finding.of("units/basis", "cannot " + doing + " a real and a nominal rate")
                .at(right)
                .at(left)
                .why(
                        "a nominal rate holds inflation, a real one does not: (1 + nominal) = (1 + real) * (1 + inflation)");
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

    /** @param right the basis of the money it discounts */
    static Finding discountWithoutBasis(String rate, String right, Place place) {
        Finding finding = of("npv/basis", "`" + rate + "` does not say whether it is real or nominal", place)
                .why("money of a year is discounted at a real rate, money of the day at a nominal one");
        return rate.matches("[0-9.]+%/year")
                ? finding.attempt(rate + " " + right)
                : finding.why("say it where the rate is written or declared: `10%/year " + right
                        + "`, `input rate : percent/year " + right + "`");
    }

    /**
     * @param label what stands before the rate when it is named as it should be; else empty
     * @param basis of the money that is discounted
     */
    static Finding rateOfNoTime(String label, String rate, String basis, Place place) {
        return Finding.of("units/argument", "the rate of `npv` wants 1/year and is given percent")
                .at(place, "percent")
                .why("a rate says in which time and of which money: real money is discounted at a real rate, money of"
                        + " the day at a nominal one")
                .attempt(label + rate + "/year " + basis);
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
        return of("unit/exponent", "this would give a unit to a power finer than a half", place)
                .why("units go to whole and half powers (m3, year^0.5); a number without unit goes to any");
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

    /** The good or time beside what is converted is left out behind `to`. */
    static Finding conversionOfPart(String from, String into, String whole, Place place) {
        return Finding.of("units/conversion", from + " cannot become " + into)
                .at(place)
                .why(
                        "a conversion changes one unit of a product and keeps the others, which are written behind `to` too")
                .attempt("to " + whole);
    }

    static Finding notOfCalendar(String name, Place place) {
        return of("units/elsewhen", "`" + name + "` cannot be read at another date", place)
                .why("it hangs on chance or on lines of the case; only what is made of dates and tables alone can");
    }

    static Finding conversion(Place place) {
        return of("units/convert", "a conversion says what one good is in another", place)
                .attempt("convert 1 t(a) = 2.5 t(b)");
    }

    static Finding conversionTwice(String from, String into, Place place) {
        return of("units/conversion-twice", "how " + from + " becomes " + into + " is already said", place)
                .why(
                        from.equals(into)
                                ? "both are the same unit"
                                : "a conversion holds both ways and in chains; of two ways between the same units one would be ignored");
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

    /** @param form the unit in which the place is written, else empty */
    static Finding scaleAlone(String number, String unit, String form, Place place) {
        Finding finding = of("units/scale", "`" + number + "` does not say its unit", place)
                .why("a unit of this kind is written in several sizes; say which one is meant")
                .attempt(number + " " + unit);
        return form.isEmpty() ? finding : finding.attempt(number + " " + form);
    }

    static Finding readsItself(String name, String taken, String given, Place place) {
        return of("units/differ", "`" + name + "` reads its own past as " + taken + " but is " + given, place)
                .why("a line has one unit; check the formula, or declare its type");
    }

    static Finding declareType(String name, String type, Place place) {
        return of("type/declare", "`" + name + "` reads its own past and must say its unit or kind", place)
                .why("its formula gives " + type)
                .attempt("line " + name + " : TYPE = …");
    }

    /** @param choices that can be named where it stands */
    static Finding unknownType(String name, Collection<String> choices, Place place) {
        var known = new TreeSet<>(choices);
        known.addAll(UnitWords.words());
        Optional<String> nearest = Nearest.of(name, known);
        Finding finding = of("type/unknown", "`" + name + "` is neither a unit nor another kind of value", place)
                .why(
                        "behind a colon stands a unit, text, date, year, truth, a key, a list, or a choice of this file or of the library");
        return nearest.isEmpty() ? finding.attempt("choice " + name + " { … }") : near(finding, nearest);
    }

    static Finding scheduleHere(Place place) {
        return of("type/schedule", "a schedule cannot be declared so", place)
                .why("a model takes one as an input; a case says what it is with `schedule`")
                .attempt("schedule name by price : USD/t -> percent sliced { below 4_000: 4%  above: 10% }");
    }

    static Finding listOfChoices(Place place) {
        return of("type/list", "a list is a list of choices", place).attempt("list of choice by \";\"");
    }
}
