package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;

/**
 * A domain as one object: {@code {"issues": [{"name", "values": [...]}], "parties": [{"name", "weights": [...], "evaluations":
 * [[...], ...], "no_deal": u}]}}; of a party {@code outside_option} and {@code power} may stand too.
 */
final class JsonDomain {
    private static final List<String> DOMAIN = List.of("name", "issues", "parties");
    private static final List<String> ISSUE = List.of("name", "values");
    private static final List<String> PARTY =
            List.of("name", "weights", "evaluations", "no_deal", "outside_option", "power");

    private final List<String> notes = new ArrayList<>();

    private JsonDomain() {}

    static Domain read(SourceText text) {
        return new JsonDomain().domain(JsonTree.read(text));
    }

    private Domain domain(Node root) {
        Node.Fields fields = fields(root, "a domain", DOMAIN);
        Node list = field(fields, "issues", "the domain");
        List<Node> listed = items(list, "a list of issues");
        var issues = new ArrayList<Issue>();
        for (Node one : listed) {
            issues.add(issue(one, issues.size() + 1));
        }
        if (issues.isEmpty()) {
            throw new Refused(DomainFindings.none(list.place(), "there is no issue"));
        }
        distinct(listed, issues.stream().map(Issue::name).toList(), "issue");
        Node parties = field(fields, "parties", "the domain");
        List<Node> named = items(parties, "a list of parties");
        if (named.size() < 2 || named.size() > Domain.MOST_PARTIES) {
            throw new Refused(
                    DomainFindings.parties(named.size(), parties.place().toString()));
        }
        var all = new ArrayList<Party>();
        for (Node one : named) {
            all.add(party(one, issues, all.size() + 1));
        }
        distinct(named, all.stream().map(Party::name).toList(), "party");
        return new Domain(issues, all, notes.stream().distinct().toList());
    }

    private Issue issue(Node node, int number) {
        Node.Fields fields = fields(node, "an issue", ISSUE);
        String name = text(field(fields, "name", "issue " + number), "the issue's name");
        Node listed = field(fields, "values", "the issue `" + name + "`");
        var values = new ArrayList<String>();
        for (Node value : items(listed, "a list of values")) {
            values.add(word(value));
        }
        if (values.isEmpty()) {
            throw new Refused(DomainFindings.none(listed.place(), "the issue `" + name + "` has no value"));
        }
        distinct(items(listed, "a list of values"), values, "value");
        return new Issue(name, values);
    }

    private Party party(Node node, List<Issue> issues, int number) {
        Node.Fields fields = fields(node, "a party", PARTY);
        String name = text(field(fields, "name", "party " + number), "the party's name");
        String of = "the party `" + name + "`";
        List<BigDecimal> weights = weights(field(fields, "weights", of), name, issues);
        Node rows = field(fields, "evaluations", of);
        List<Node> lists = items(rows, "a list of lists of numbers");
        if (lists.size() != issues.size()) {
            throw new Refused(DomainFindings.count(
                    rows.place(), "the evaluations of `" + name + "`", lists.size(), issues.size(), "issues"));
        }
        var evaluations = new ArrayList<List<BigDecimal>>();
        for (int i = 0; i < lists.size(); i++) {
            evaluations.add(evaluations(lists.get(i), name, issues.get(i)));
        }
        return new Party(
                name, weights, evaluations, noDeal(fields, name), optional(fields, "outside_option"), power(fields));
    }

    private List<BigDecimal> weights(Node listed, String party, List<Issue> issues) {
        List<Node> all = items(listed, "a list of numbers");
        if (all.size() != issues.size()) {
            throw new Refused(DomainFindings.count(
                    listed.place(), "the weights of `" + party + "`", all.size(), issues.size(), "issues"));
        }
        var weights = new ArrayList<BigDecimal>();
        for (Node one : all) {
            BigDecimal weight = number(one, "a weight");
            if (weight.signum() < 0) {
                throw new Refused(DomainFindings.noNumber(one.place(), "`" + weight + "`", "a weight of 0 or more"));
            }
            weights.add(weight);
        }
        Weights.note(party, weights).ifPresent(notes::add);
        return weights;
    }

    private static List<BigDecimal> evaluations(Node listed, String party, Issue issue) {
        List<Node> all = items(listed, "a list of numbers");
        if (all.size() != issue.values().size()) {
            throw new Refused(DomainFindings.count(
                    listed.place(),
                    "the evaluations of `" + issue.name() + "` by `" + party + "`",
                    all.size(),
                    issue.values().size(),
                    "values"));
        }
        return all.stream().map(one -> number(one, "an evaluation")).toList();
    }

    private BigDecimal noDeal(Node.Fields party, String name) {
        Optional<BigDecimal> said = optional(party, "no_deal");
        if (said.isEmpty()) {
            notes.add("What `" + name + "` has without a deal is not said (`no_deal`); 0 is taken.");
        }
        return said.orElse(BigDecimal.ZERO);
    }

    private static BigDecimal power(Node.Fields party) {
        Node said = party.fields().get("power");
        if (said == null) {
            return BigDecimal.ONE;
        }
        BigDecimal power = number(said, "a number");
        if (power.signum() <= 0) {
            throw new Refused(DomainFindings.noNumber(said.place(), "`" + power + "`", "a power above 0"));
        }
        return power;
    }

    // ---- values --------------------------------------------------------------------------------------------------

    private static Optional<BigDecimal> optional(Node.Fields fields, String key) {
        return Optional.ofNullable(fields.fields().get(key)).map(node -> number(node, "a number"));
    }

    private static Node field(Node.Fields fields, String key, String of) {
        Node node = fields.fields().get(key);
        if (node == null) {
            throw new Refused(DomainFindings.missing(fields.place(), key, of));
        }
        return node;
    }

    private Node.Fields fields(Node node, String what, List<String> known) {
        if (!(node instanceof Node.Fields fields)) {
            throw new Refused(DomainFindings.kind(node.place(), node.kind(), what));
        }
        fields.fields().forEach((key, value) -> {
            if (!known.contains(key)) {
                // what was probably meant to be read is refused; what others keep beside is theirs
                if (Nearest.of(key, known).isPresent()) {
                    throw new Refused(DomainFindings.unknown(value.place(), key, known));
                }
                notes.add("`" + Decimal.shown(key) + "` is not read.");
            }
        });
        return fields;
    }

    private static List<Node> items(Node node, String what) {
        if (!(node instanceof Node.Items items)) {
            throw new Refused(DomainFindings.kind(node.place(), node.kind(), what));
        }
        return items.items();
    }

    private static BigDecimal number(Node node, String what) {
        if (!(node instanceof Node.Number number)) {
            throw new Refused(DomainFindings.noNumber(node.place(), node.kind(), what));
        }
        return number.value();
    }

    private static String text(Node node, String what) {
        if (!(node instanceof Node.Text text) || text.value().isBlank()) {
            throw new Refused(DomainFindings.kind(node.place(), node.kind(), what));
        }
        return text.value();
    }

    /** A value may be a number: 25 is called "25". */
    private static String word(Node node) {
        return switch (node) {
            case Node.Text text -> text.value();
            case Node.Number number -> number.value().toPlainString();
            case Node.Word word when !word.value().equals("null") -> word.value();
            case Node.Word none -> throw new Refused(DomainFindings.kind(none.place(), none.kind(), "a value"));
            case Node.Fields fields -> throw new Refused(DomainFindings.kind(fields.place(), fields.kind(), "a value"));
            case Node.Items items -> throw new Refused(DomainFindings.kind(items.place(), items.kind(), "a value"));
        };
    }

    private static void distinct(List<Node> nodes, List<String> names, String what) {
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                Place place = nodes.get(i) instanceof Node.Fields fields
                                && fields.fields().get("name") != null
                        ? fields.fields().get("name").place()
                        : nodes.get(i).place();
                throw new Refused(DomainFindings.twice(place, what, names.get(i)));
            }
        }
    }
}
