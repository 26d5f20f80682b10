package org.claimstake.advice.bargain.points;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/** What can be wrong with points on issues. */
final class PointsFindings {
    private static final String SHAPE = "{issues: [{name: price, points: [60, 40]}], parties: [seller, buyer]}";

    private PointsFindings() {}

    /** @param found how many sides there are */
    static Finding parties(Place place, int found) {
        return Finding.of(
                        "points/parties",
                        found < 2
                                ? "points are laid by two sides, and here " + (found == 1 ? "is one" : "is none")
                                : "points divide between two sides, and here are " + found)
                .at(place)
                .why(
                        "of more than two sides nobody knows a division by points that all find fair and that wastes nothing")
                .why("give the issues with their values and what each side makes of them: docs/bargain.md");
    }

    static Finding count(Place place, String issue, int found) {
        return Finding.of(
                        "points/count",
                        "`" + issue + "` has " + (found == 1 ? "1 number" : found + " numbers")
                                + " of points, and two sides lay them")
                .at(place)
                .why("the first is of the first side, the second of the other")
                .attempt("points: [60, 40]");
    }

    static Finding number(Place place, String found) {
        return Finding.of("points/number", "`" + found + "` is no number of points")
                .at(place)
                .why("points are 0 or more, to share out 100 over all issues");
    }

    static Finding noIssue(Place place) {
        return Finding.of("points/empty", "there is no issue")
                .at(place)
                .why("each issue has a name and what each side lays on it")
                .attempt(SHAPE);
    }

    static Finding nothing(Place place, String party) {
        return Finding.of("points/empty", "`" + party + "` lays nothing on anything")
                .at(place)
                .why("who has no points wants nothing, and all goes to the other side");
    }

    static Finding twice(Place place, String what, String name) {
        return Finding.of("points/twice", "the " + what + " `" + name + "` stands twice")
                .at(place)
                .why("by its name it is told from the others");
    }

    static Finding many(Place place, int found, int most) {
        return Finding.of("points/many", found + " issues are more than anybody can share 100 points out over")
                .at(place)
                .why("up to " + most + " are taken; put together what goes together");
    }
}
