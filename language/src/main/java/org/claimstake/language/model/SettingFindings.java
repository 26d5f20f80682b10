package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.listNear;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/**
 * What the case itself can have wrong: its time, money and states, ranges of terms, and what is set from outside.
 */
final class SettingFindings {
    private SettingFindings() {}

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
        return of("case/time", "this is no span of whole periods", place)
                .why(
                        "the first lies before the last, both are written alike (years, quarters or months), and there are at most 1000")
                .attempt("time 2025 .. 2054 by year");
    }

    static Finding caseMoney(Place place) {
        return of("case/money", "the case's money must be one currency with its price basis", place)
                .why(
                        "a currency is three letters, its basis the year whose prices are meant, or nominal for money of the day")
                .attempt("money USD(2025)");
    }

    static Finding states(Place place) {
        return of("case/states", "there must be at least one state", place)
                .why("`states` says over how many states of what nobody knows the futures are spread")
                .attempt("states 200");
    }

    static Finding rangeOrder(String name, Place place) {
        return of("term/range", "the range of `" + name + "` begins above its end", place);
    }

    /**
     * @param given whose constant it is: the value itself, or what it was given by name
     * @param range in words
     * @param place where the range stands
     */
    static Finding outOfRange(Def value, Def given, String range, Place place) {
        String number = given.words().matches("-?[0-9][^;{}]{0,40}") ? " is " + given.words() + " and" : "";
        Finding finding = of(
                "term/range",
                "`" + Items.plain(value.name()) + "`" + number + " lies outside its range, " + range,
                value.place());
        if (!given.equals(value)) {
            finding = finding.at(given.place(), "given here");
        }
        boolean inside = place.file().equals(value.place().file())
                && place.line() == value.place().line();
        return (inside ? finding : finding.at(place, "its range"))
                .why("the range is what can be agreed, or what makes sense; where that has changed, widen it");
    }

    static Finding percentSetting(String number, Place place) {
        Finding finding = of("units/percent", number + " may mean " + number + " % or a share of " + number, place)
                .why("a percentage is written with its sign")
                .attempt(number + "%");
        var share = new java.math.BigDecimal(number);
        return share.abs().compareTo(java.math.BigDecimal.ONE) < 0
                ? finding.attempt(share.movePointRight(2).stripTrailingZeros().toPlainString() + "%")
                : finding;
    }

    /** @param rate as written, without its sign of percent: {@code 12/year} */
    static Finding percentRate(String rate, Place place) {
        String digits = rate.replaceFirst("[^0-9_.].*", "");
        String written = digits + "%" + rate.substring(digits.length()).strip();
        return of("units/percent", rate + " is " + digits + " times a year; probably " + written + " is meant", place)
                .why("a percentage is written with its sign")
                .attempt(written);
    }

    /** @param scaled the number in the size in which the case writes it, {@code plain} as it would be taken */
    static Finding scaleOfSetting(String number, String scaled, String plain, String written, Place place) {
        return of("units/scale", "`" + number + "` may mean " + scaled + " or " + plain, place)
                .why("the case writes " + written + ", and the value's own unit has no size; say which one is meant")
                .attempt(scaled)
                .attempt(plain);
    }

    static Finding settingValue(String value, Place place) {
        return of("set/value", "`" + value + "` cannot be set from outside", place)
                .why(
                        "a value is a number with its unit, a date, a word of a choice, yes or no; what is computed belongs into the case");
    }

    static Finding noTerm(String name, List<String> offered, Place place) {
        return near(
                of("set/unknown", "`" + name + "` is no term or input of this case", place)
                        .why("it offers " + listNear(name, offered)),
                Nearest.of(name, offered));
    }
}
