package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.advice.bargain.domain.Profile.Item;
import org.claimstake.advice.bargain.domain.Profile.Rated;
import org.claimstake.language.text.SourceText;

/**
 * A domain of several XML files: a profile for each party, called as its file is; the domain's own file may stand among them and gives
 * the order of issues and values. As the platform does it, an evaluation counts as a share of the largest of its issue, and what no
 * deal is worth is 0 where the profile says nothing. Unlike there, a utility above 1 is not cut off. A discount by time is told and not
 * used: it moves no deal against another that is made on the same day.
 */
final class XmlDomain {
    private final List<String> notes = new ArrayList<>();

    private XmlDomain() {}

    static Domain read(List<SourceText> texts) {
        return new XmlDomain().domain(texts.stream().map(ProfileXml::read).toList());
    }

    private Domain domain(List<Profile> all) {
        List<Profile> bare = all.stream().filter(Profile::isBare).toList();
        List<Profile> profiles = all.stream().filter(one -> !one.isBare()).toList();
        if (bare.size() > 1) {
            Profile second = bare.get(1);
            throw new Refused(DomainFindings.profiles(
                    second.place(),
                    second.file(),
                    "neither it nor `" + bare.getFirst().file()
                            + "` has an evaluation, and of one bargain only the domain's own file has none"));
        }
        if (profiles.size() < 2 || profiles.size() > Domain.MOST_PARTIES) {
            throw new Refused(DomainFindings.parties(
                    profiles.size(),
                    String.join(", ", all.stream().map(Profile::file).toList())));
        }
        Profile model = bare.isEmpty() ? profiles.getFirst() : bare.getFirst();
        List<Issue> issues = issues(model);
        var parties = new ArrayList<Party>();
        var names = new HashSet<String>();
        for (Profile profile : profiles) {
            if (!names.add(profile.name())) {
                throw new Refused(DomainFindings.twice(profile.place(), "party", profile.name()));
            }
            parties.add(party(profile, issues, model));
        }
        return new Domain(issues, parties, notes);
    }

    private static List<Issue> issues(Profile model) {
        var issues = new ArrayList<Issue>();
        for (Rated issue : model.issues()) {
            if (issue.items().isEmpty()) {
                throw new Refused(DomainFindings.none(issue.place(), "the issue `" + issue.name() + "` has no value"));
            }
            issues.add(new Issue(
                    issue.name(), issue.items().stream().map(Item::value).toList()));
        }
        return issues;
    }

    private Party party(Profile profile, List<Issue> issues, Profile model) {
        Map<String, Rated> rated = byName(profile);
        if (rated.size() != issues.size()) {
            throw new Refused(DomainFindings.profiles(
                    profile.place(),
                    profile.file(),
                    "it has " + rated.size() + " issues, and `" + model.file() + "` has " + issues.size()));
        }
        var weights = new ArrayList<BigDecimal>();
        var evaluations = new ArrayList<List<BigDecimal>>();
        for (Issue issue : issues) {
            Rated one = rated.get(issue.name());
            if (one == null) {
                throw new Refused(DomainFindings.profiles(
                        profile.place(), profile.file(), "it has no issue `" + issue.name() + "`"));
            }
            if (one.weight() == null) {
                throw new Refused(DomainFindings.missing(one.place(), "weight", "the issue `" + issue.name() + "`"));
            }
            weights.add(one.weight());
            evaluations.add(evaluations(one, issue, profile));
        }
        Weights.note(profile.name(), weights).ifPresent(notes::add);
        profile.discount()
                .filter(discount -> discount.compareTo(BigDecimal.ONE) != 0)
                .ifPresent(discount -> notes.add("`" + profile.name() + "` discounts by "
                        + discount.stripTrailingZeros().toPlainString()
                        + " over the time of the talks; that is not used: deals are compared as of one day."));
        if (profile.noDeal().isEmpty()) {
            notes.add("What `" + profile.name() + "` has without a deal is not said (`reservation`); 0 is taken.");
        }
        return new Party(
                profile.name(),
                weights,
                evaluations,
                profile.noDeal().orElse(BigDecimal.ZERO),
                Optional.empty(),
                BigDecimal.ONE);
    }

    private static Map<String, Rated> byName(Profile profile) {
        Map<String, Rated> rated = new HashMap<>();
        for (Rated issue : profile.issues()) {
            if (rated.put(issue.name(), issue) != null) {
                throw new Refused(DomainFindings.twice(issue.place(), "issue", issue.name()));
            }
        }
        return rated;
    }

    /** Each as a share of the largest; where all are 0, so are the shares. */
    private static List<BigDecimal> evaluations(Rated rated, Issue issue, Profile profile) {
        Map<String, BigDecimal> found = new HashMap<>();
        BigDecimal largest = BigDecimal.ZERO;
        for (Item item : rated.items()) {
            if (item.evaluation() == null) {
                throw new Refused(DomainFindings.missing(item.place(), "evaluation", "`" + item.value() + "`"));
            }
            if (found.put(item.value(), item.evaluation()) != null) {
                throw new Refused(DomainFindings.twice(item.place(), "value", item.value()));
            }
            largest = largest.max(item.evaluation());
        }
        var evaluations = new ArrayList<BigDecimal>();
        for (String value : issue.values()) {
            BigDecimal evaluation = found.remove(value);
            if (evaluation == null) {
                throw new Refused(DomainFindings.profiles(
                        rated.place(), profile.file(), "its `" + issue.name() + "` has no value `" + value + "`"));
            }
            evaluations.add(largest.signum() == 0 ? evaluation : evaluation.divide(largest, MathContext.DECIMAL128));
        }
        if (!found.isEmpty()) {
            String more = found.keySet().stream().sorted().findFirst().orElseThrow();
            throw new Refused(DomainFindings.profiles(
                    rated.place(), profile.file(), "its `" + issue.name() + "` has a value `" + more + "` more"));
        }
        return evaluations;
    }
}
