package org.claimstake.advice.bargain.deals;

import java.util.Collection;
import java.util.List;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/** What can be wrong with a bargain over a case. */
final class DealFindings {
    private static final String PARTIES = "--parties";
    private static final String UNSURE = "--unsure";
    private static final String COALITION = "--coalition";

    private DealFindings() {}

    private static String list(Collection<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private static Finding near(Finding finding, String word, Collection<String> known) {
        return Nearest.of(word, List.copyOf(known))
                .map(nearest -> finding.attempt(nearest))
                .orElse(finding);
    }

    static Finding noParty(String name, Collection<String> parties) {
        return near(
                Finding.of("deal/party", "the case has no party `" + name + "`")
                        .where(PARTIES)
                        .why("its parties are " + list(parties)),
                name,
                parties);
    }

    static Finding partyTwice(String name) {
        return Finding.of("deal/party", "`" + name + "` would bargain with itself")
                .where(PARTIES)
                .why("each party is named once");
    }

    static Finding parties(List<String> parties) {
        return Finding.of(
                        "deal/parties",
                        parties.isEmpty()
                                ? "nobody bargains"
                                : parties.size() == 1
                                        ? "`" + parties.getFirst() + "` alone cannot bargain"
                                        : parties.size() + " parties are more than a bargain can show: "
                                                + list(parties))
                .where(PARTIES)
                .why("a bargain is between 2 and 12 parties: those that have a profile, or those that are named")
                .attempt("profile seller { risk = neutral }")
                .attempt("--parties seller,buyer");
    }

    static Finding noRate(String party) {
        return Finding.of(
                        "deal/rate",
                        "what `" + party + "` gets over time is worth nothing yet: it has no discount rate")
                .where(PARTIES)
                .why("give the party a rate, or a profile that says what it gets")
                .attempt("profile " + party + " { value = npv(net(" + party + "), rate: 8%/year nominal) }");
    }

    static Finding noTerm(String name, Collection<String> terms, String where) {
        return near(
                Finding.of("deal/term", "the case has no term `" + name + "`")
                        .where(where)
                        .why("its terms are " + list(terms)),
                name,
                terms);
    }

    static Finding noRange(String name) {
        return Finding.of("deal/range", "`" + name + "` has no range: nobody knows what it could be bargained to")
                .where("--terms")
                .why(
                        "a term on the table is a number with both ends of a range, a choice of words, yes or no, or a row of a table")
                .attempt("term " + name + " : … = … in LOW .. HIGH step STEP");
    }

    static Finding noTerms() {
        return Finding.of("deal/terms", "the case has no term that could be bargained over")
                .why("a term on the table has a range or choices")
                .attempt("term share : percent = 50% in 0% .. 100% step 5%");
    }

    static Finding held(String name) {
        return Finding.of("deal/held", "`" + name + "` is bargained over, and --set says it")
                .where("--set")
                .why("leave one of the two out");
    }

    static Finding noImpasse(List<String> scenarios) {
        return Finding.of("deal/no-deal", "the case does not say what comes without a deal")
                .why(
                        "a deal is worth something against what the parties have without it, on the same futures: mark that"
                                + " scenario")
                .why("the scenarios are " + list(scenarios))
                .attempt("scenario \"No deal\" is impasse { share = 0% }")
                .attempt("--no-deal \"No deal\"");
    }

    static Finding noScenario(String name, List<String> scenarios, String where) {
        return near(
                Finding.of("deal/scenario", "the case has no scenario \"" + name + "\"")
                        .where(where)
                        .why("the scenarios are " + list(scenarios)),
                name,
                scenarios);
    }

    static Finding offTable(String name, List<String> terms, String where) {
        return Finding.of("deal/offer", "the offer changes `" + name + "`, which is not on the table")
                .where(where)
                .why("on the table are " + list(terms));
    }

    static Finding wealth(Utility.WealthIsGone gone, String deal) {
        return Finding.of("deal/wealth", String.valueOf(gone.getMessage()))
                .why("in the deal " + deal)
                .why("give the party more wealth in its profile, or weigh its risk by cara or worst_tail");
    }

    static Finding belief(String party, String words, Place place) {
        return Finding.of(
                        "deal/belief", "`" + party + "` holds no future possible: `" + words + "` is 0 in all of them")
                .at(place)
                .why("a mean by its belief has nothing to be taken of: let the belief be above 0 in some futures");
    }

    static Finding power(double said) {
        return Finding.of("deal/power", "the powers that are said sum to " + said + " and leave nothing to the others")
                .why("say the power of each party, or let those that are said sum to less than 1");
    }

    static Finding ownPower(double power) {
        return Finding.of("deal/power", "a power of " + power + " leaves one side none")
                .where("--power")
                .why("power is the weight of your own side, above 0 and below 1; the others share what it leaves");
    }

    static Finding answer(String offer, String other, List<String> offers) {
        return near(
                Finding.of(
                                "deal/answer",
                                other.equals(offer)
                                        ? "the offer of " + offer + " would be preferred to itself"
                                        : "the offer of " + offer + " would be preferred to one of " + other
                                                + ", which is not among the offers")
                        .where("answer")
                        .why("the offers are " + list(offers)),
                other,
                offers);
    }

    static Finding noInput(String name, Collection<String> inputs) {
        return near(
                Finding.of("deal/unsure", "the case has no input `" + name + "`")
                        .where(UNSURE)
                        .why("its inputs are " + list(inputs)),
                name,
                inputs);
    }

    static Finding filling(String input) {
        return Finding.of("deal/unsure", "`" + input + "` says what a source states, and is not drawn")
                .where(UNSURE)
                .why("what is not known of the others is a number of theirs: a rate, an aversion, a floor, a cost");
    }

    static Finding noNumber(String input) {
        return Finding.of("deal/unsure", "`" + input + "` is no number that could be drawn from a range")
                .where(UNSURE)
                .why("it is one number, the same in all periods, futures and rows");
    }

    static Finding noProfileOn(String input, List<String> others) {
        return Finding.of("deal/unsure", "what others get and refuse does not rest on `" + input + "`")
                .where(UNSURE)
                .why("unsure is what moves the profile of " + String.join(" or ", others)
                        + ": its rate, its aversion, a floor, its power, what it gets");
    }

    static Finding movesOwn(String input, String own) {
        return Finding.of("deal/unsure", "`" + input + "` moves what " + own + " gets too")
                .where(UNSURE)
                .why(
                        "what is not known of the world belongs into the case, as an `unsure` value: it is drawn with the futures,"
                                + " for all sides alike");
    }

    static Finding noInputRange(String input) {
        return Finding.of("deal/unsure", "`" + input + "` has no range: nobody knows what it could be")
                .where(UNSURE)
                .why("the case says a range, or the option does")
                .attempt("input " + input + " : … in LOW .. HIGH = …")
                .attempt(UNSURE + " '" + input + "=LOW..HIGH'");
    }

    static Finding unsureOrder(String input, String low, String high) {
        return Finding.of("deal/unsure", "the range of `" + input + "` from " + low + " to " + high + " holds nothing")
                .where(UNSURE)
                .why("the lower end stands first");
    }

    static Finding linkedTwice(String term) {
        return Finding.of("deal/link", "`" + term + "` stands in two groups")
                .where("--link")
                .why("each group is settled on its own, so that a term belongs to one of them");
    }

    static Finding oneGroup(List<String> group) {
        return Finding.of("deal/link", "one group of terms, " + String.join(", ", group) + ", is tied to nothing")
                .where("--link")
                .why("groups are parted by `;`")
                .attempt("--link '" + group.getFirst() + "; …'");
    }

    static Finding groupSides(List<String> sides) {
        return Finding.of("deal/coalition", "groups are asked of a bargain of " + sides.size())
                .where(COALITION)
                .why("groups of some without the others are told of 3 to 6 sides; here they are " + list(sides));
    }

    static Finding noMember(String name, List<String> sides) {
        return near(
                Finding.of("deal/coalition", "`" + name + "` does not bargain")
                        .where(COALITION)
                        .why("the sides are " + list(sides)),
                name,
                sides);
    }

    static Finding groupTwice(List<String> parties) {
        return Finding.of("deal/coalition", "what " + String.join(", ", parties) + " can do alone is said twice")
                .where(COALITION)
                .why("one scenario for a group");
    }
}
