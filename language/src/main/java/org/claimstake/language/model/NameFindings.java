package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.listNear;
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
 * What names can have wrong: unknown, twice, or naming a thing that is no value; and what is not built yet.
 */
final class NameFindings {
    private NameFindings() {}

    static Finding hidden(String name, Place place) {
        return of("name/hidden", "`" + name + "` belongs to the case, and a model sees only what it is given", place)
                .why("a model says what it needs as an input, and each `use` gives it")
                .attempt("input " + name + " : …");
    }

    static Finding unknownName(String name, Optional<String> nearest, Place place) {
        Finding finding = of("name/unknown", "nothing here is called `" + name + "`", place);
        return nearest.isPresent()
                ? near(finding, nearest)
                : finding.why("every name is declared once, with line, term, input, random, account or use");
    }

    /** @param owner the value in whose formula it stands */
    static Finding choiceWord(String word, String choice, String owner, Place place) {
        return of(
                        "choice/untyped",
                        "`" + word + "` is a word of the choice `" + choice
                                + "`, and nothing here says that one is meant",
                        place)
                .why(
                        "a word is read beside a value of its choice, or where the type is declared; what reads its own past"
                                + " declares its type")
                .attempt(owner + " : " + choice + " = …");
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
                .why("read one cell with `" + table + "[key].column`, or add its rows up with `sum(r.column for r in "
                        + table + ")`");
    }

    static Finding rowIsNoValue(String row, String table, Place place) {
        return of("name/row", "`" + row + "` is a row of `" + table + "`, which has no key", place)
                .why("say which column is meant: `" + row + ".column`");
    }

    static Finding noMembers(String words, Place place) {
        return of("name/member", "`" + words + "` has no parts", place)
                .why("a dot leads from a row, a model in use or an account to one of its values");
    }

    static Finding noMember(String name, String of, Set<String> members, Place place) {
        return near(
                of("name/member", "`" + of + "` has no `" + name + "`", place).why("it has " + listNear(name, members)),
                Nearest.of(name, members));
    }

    static Finding balanceOutside(String account, Place place) {
        return of("account/balance", "`" + account + ".balance` is read outside the account", place)
                .why(
                        "`balance` is what is left so far between two movements of one period; outside the account it is read as it opens or closes")
                .attempt(account + ".opening");
    }

    static Finding movementName(String member, String account, boolean reserved, Place place) {
        return of("account/movement", "`" + account + "` cannot have a movement called `" + member + "`", place)
                .why(
                        reserved
                                ? "opening, closing, balance, grown and lapsed are every account's own"
                                : "the account has one of that name already");
    }
}
