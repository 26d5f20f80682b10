package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/** The wording of what a waterfall can have wrong. */
final class WaterfallFindings {
    private WaterfallFindings() {}

    static Finding isNoValue(String name, List<String> members, Place place) {
        return of("name/waterfall", "`" + name + "` is a waterfall and has several values", place)
                .why("it has " + list(members));
    }

    static Finding claimName(String claim, String waterfall, Place place) {
        return of("waterfall/claim", "`" + waterfall + "` cannot have a claim called `" + claim + "`", place)
                .why("left and unpaid are every waterfall's own, and one name stands for one claim");
    }

    static Finding behindRest(String waterfall, Place place) {
        return of("waterfall/rest", "a claim of `" + waterfall + "` stands behind `rest`", place)
                .why("`rest` takes all that is left; put it last");
    }

    static Finding levelClaims(String waterfall, Place place) {
        return of("waterfall/level", "a level of `" + waterfall + "` holds more than claims with an amount", place)
                .why(
                        "the claims of a level share in proportion to what each is due; `rest` and further levels stand outside it");
    }
}
