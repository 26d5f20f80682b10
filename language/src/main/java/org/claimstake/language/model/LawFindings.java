package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/** The wording of laws that change, years of their own and finer axes. */
final class LawFindings {
    private LawFindings() {}

    /** @param words of the value that is read before the first law */
    static Finding lawLate(Laws.Late late, String words, Place place) {
        boolean line = late.words().indexOf('\n') < 0 && late.words().length() <= 100;
        return of(
                        "missing/unasked",
                        "no law is given before " + late.from() + ", and `" + words
                                + "` is read from the first period on",
                        late.place())
                .at(place, "read here")
                .why("before the first of these dates nothing is known; `before` says what holds until then")
                .attempt(line ? late.words().replaceFirst("\\{\\s*", "{ before: 0  ") : "before: 0");
    }

    static Finding lawOrder(String date, Place place) {
        return of("dated/order", "the law of " + date + " does not come after the one before it", place)
                .why("laws stand in the order in which they come into force");
    }

    static Finding lawWeighs(String type, Place place) {
        return of(
                        "dated/weigh",
                        "a law that changes within a period is averaged by days, and " + type + " has no average",
                        place)
                .why("let a period take the law of its first day")
                .attempt("dated { … } by first day");
    }

    static Finding coarseDate(String date, String axis, Place place) {
        return of("time/coarse", date + " holds several periods: the case runs by " + axis, place)
                .why("say which: 2030-Q1, 2030-01 or a day");
    }

    static Finding monthName(String word, List<String> months, Place place) {
        return near(
                of("time/month", "`" + word + "` is no month", place).why("a year may begin in " + list(months)),
                Nearest.of(word, months));
    }

    static Finding yearEnd(String month, Place place) {
        return of("time/year-end", "a year from " + month + " does not end where a period of this case ends", place)
                .why("let the case run by quarters or months, or the year begin where a period begins");
    }

    static Finding rateOfStock(String words, Place place) {
        return of("units/per-year", "`" + words + "` has no `/year`, and the periods are shorter than a year", place)
                .why("a share of a balance taken each period says how long a period is")
                .attempt(words + "/year * period");
    }
}
