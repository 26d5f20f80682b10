package org.claimstake.advice.bargain.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/** What can be wrong with a discrete domain. */
final class DomainFindings {
    private DomainFindings() {}

    static Finding noText(String file) {
        return Finding.of("bargain/encoding", "`" + file + "` is no text in UTF-8")
                .why("a domain is read as UTF-8, the encoding of JSON and of most XML")
                .why("save it as UTF-8 anew");
    }

    static Finding noJson(Place place, String why) {
        return Finding.of("bargain/json", "this is no JSON that can be read: " + why)
                .at(place)
                .why("a domain is one object, {\"issues\": [...], \"parties\": [...]}, each text in double quotes");
    }

    static Finding noXml(Place place, String why) {
        return Finding.of("bargain/xml", "this is no XML of a utility space: " + why)
                .at(place)
                .why(
                        "a profile is `utility_space` with an `objective` that holds `issue`s with `item`s, and `weight`s");
    }

    static Finding entity(Place place) {
        return Finding.of("bargain/entity", "the file declares a document type")
                .at(place)
                .why(
                        "a document type can make a reader fetch other files or grow without end; a utility space needs none")
                .why("take the declaration out");
    }

    static Finding missing(Place place, String key, String of) {
        return Finding.of("bargain/key", of + " has no `" + key + "`").at(place);
    }

    static Finding unknown(Place place, String key, List<String> known) {
        Finding finding = Finding.of("bargain/key", "`" + key + "` is nothing that a domain says")
                .at(place)
                .why("here may stand " + String.join(", ", known));
        return Nearest.of(key, known)
                .map(near -> finding.attempt("\"" + near + "\""))
                .orElse(finding);
    }

    static Finding noNumber(Place place, String found, String wanted) {
        return Finding.of("bargain/number", found + " stands where " + wanted + " is wanted")
                .at(place);
    }

    static Finding kind(Place place, String found, String wanted) {
        return Finding.of("bargain/kind", found + " stands where " + wanted + " is wanted")
                .at(place);
    }

    /** A list that is longer or shorter than what it goes with. */
    static Finding count(Place place, String what, int found, int wanted, String of) {
        return Finding.of("bargain/count", what + " are " + found + ", but there are " + wanted + " " + of)
                .at(place)
                .why(
                        "weights are one for each issue; evaluations one list for each issue, one number for each of its values");
    }

    static Finding none(Place place, String what) {
        return Finding.of("bargain/empty", what).at(place).why("a deal is one value for every issue");
    }

    static Finding twice(Place place, String what, String name) {
        return Finding.of("bargain/twice", "the " + what + " `" + name + "` stands twice")
                .at(place)
                .why("by its name it is told from the others");
    }

    static Finding parties(int found, String where) {
        Finding finding = Finding.of(
                        "bargain/parties",
                        switch (found) {
                            case 0 -> "nobody bargains: there is no party";
                            case 1 -> "one party cannot bargain with itself";
                            default -> found + " parties are more than the twelve that can be told apart";
                        })
                .where(where);
        return found < 2
                ? finding.why("a domain has two to twelve parties; of XML give one file for each")
                : finding.why("the frontier of so many is nearly every deal, and no picture of it helps anybody");
    }

    /** @param trouble what the two say that does not go together */
    static Finding profiles(Place place, String file, String trouble) {
        return Finding.of("bargain/profiles", "`" + file + "` is of another domain: " + trouble)
                .at(place)
                .why("all files of one bargain have the same issues with the same values, in any order");
    }

    static Finding notDiscrete(Place place, String issue, String type) {
        return Finding.of("bargain/discrete", "`" + issue + "` is " + type + ", and only a list of values is read")
                .at(place)
                .why("write its values as `item`s, each with its evaluation");
    }

    static Finding tooLarge(Domain domain, String why) {
        String product = domain.issues().size() > 12
                ? domain.issues().size() + " issues"
                : domain.issues().stream()
                        .map(issue -> String.valueOf(issue.values().size()))
                        .collect(Collectors.joining(" x "));
        return Finding.of("bargain/large", "the domain has too many deals to be looked through: " + words(domain))
                .where(product)
                .why(why)
                .why("leave out values that nobody will propose, or settle an issue before");
    }

    private static String words(Domain domain) {
        int digits = domain.deals().toString().length();
        return digits > 15
                ? "about 10 to the power of " + (digits - 1)
                : domain.deals().toString();
    }

    static Finding mixed(String file) {
        return Finding.of("bargain/files", "`" + file + "` cannot be read beside the other files")
                .why(
                        "one file .json holds a whole domain; files .xml are the profiles of one domain, with or without the domain's own");
    }
}
