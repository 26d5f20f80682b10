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
}
