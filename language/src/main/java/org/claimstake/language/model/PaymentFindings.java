package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.are;
import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What parties, payments and discount rates can have wrong.
 */
final class PaymentFindings {
    private PaymentFindings() {}

    static Finding worthOut(String movement, Place place) {
        return of("account/worth", "`" + movement + "` takes out and cannot bring a worth in", place)
                .why("`worth` stands behind a plus; what a less takes out is read as `" + movement + ".worth`");
    }

    static Finding worthUnits(String account, Place place) {
        return of("account/worth-units", "the worths brought into `" + account + "` have different units", place)
                .why("what an account holds is worth one kind of thing: give every `worth` the same unit");
    }

    static Finding noParty(String name, Set<String> parties, Place place) {
        Finding finding =
                of("party/unknown", "there is no party `" + name + "`", place).why(are("parties", parties));
        Optional<String> nearest = Nearest.of(name, parties);
        return nearest.isPresent() || parties.isEmpty() || !name.matches("[a-z]\\w*")
                ? near(finding, nearest)
                : finding.why("declare it beside the others: `party " + name + " \"The " + name.replace('_', ' ')
                        + "\"`, or, when its own books do not count, `outside " + name + "`");
    }

    static Finding roleWithoutParty(String role, String party, Set<String> parties, Place place) {
        return near(
                of(
                                "party/role",
                                "no party plays `" + role + "`"
                                        + (party.equals(role) ? "" : ": there is no `" + party + "`"),
                                place)
                        .why("a role left out is the party of its own name; " + are("parties", parties))
                        .attempt(role + " = …"),
                Optional.empty());
    }

    static Finding noLabel(String label, Set<String> labels, Place place) {
        return near(
                of("payment/label", "no payment is called \"" + label + "\"", place)
                        .why(are("payments", labels)),
                Nearest.of(label, labels));
    }

    static Finding noCode(String code, Set<String> codes, Place place) {
        return near(
                of("payment/code", "no payment has the code \"" + code + "\"", place)
                        .why(said("the codes of payments are ", "no payment has a code", codes)),
                Nearest.of(code, codes));
    }

    static Finding noLevel(String level, Set<String> levels, Place place) {
        return near(
                of("party/level", "no party is of the level \"" + level + "\"", place)
                        .why(said("the levels of parties are ", "no party says its level", levels)),
                Nearest.of(level, levels));
    }

    private static String said(String head, String none, Set<String> texts) {
        List<String> all = texts.stream().filter(text -> !text.isEmpty()).toList();
        return all.isEmpty() ? none : head + list(all);
    }

    static Finding paysItself(String party, Place place) {
        return of("party/itself", "`" + party + "` pays itself", place).why("a payment goes from one party to another");
    }

    static Finding payMoney(String given, Place place) {
        Finding finding = Finding.of("units/payment", "a payment is money, and this is " + given)
                .at(place, given);
        return given.matches("[A-Z]{3}\\(.*")
                ? finding.why(
                        "what stands beside the money must cancel out: a price is per tonne of the good that is sold, a share turns one good into another, `* period` takes away /year")
                : finding.why("a quantity becomes money by a price");
    }

    static Finding noRateNamed(@Nullable String party, Place place) {
        return party == null
                ? of("npv/rate", "nothing says at which rate this is discounted", place)
                        .why("npv(net(party)) takes the party's own rate; any other line must name one")
                        .attempt("rate: 10%/year real")
                : of("npv/rate", "`" + party + "` has no discount rate", place)
                        .attempt("party " + party + " \"…\" discount 10%/year real   assumed");
    }
}
