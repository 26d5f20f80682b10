package org.claimstake.advice.bargain.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.casefile.file.Reading;

/**
 * What there is to agree on in a domain.
 *
 * @param deals how many there are
 * @param accepted how many of them nobody would refuse: the zone
 * @param frontier of all deals, whether in the zone or not, by what they are worth to the first party, rising
 * @param chosen by each concept, in the order of the frontier; none where the zone is empty
 * @param isNashIdle no deal of the zone is worth more than no deal to every party, so that all products are 0
 * @param blocking where the zone is empty
 */
public record Bargained(
        Domain domain,
        long deals,
        long accepted,
        List<Point> frontier,
        Map<Concept, List<Point>> chosen,
        boolean isNashIdle,
        Optional<Blocking> blocking) {
    public Bargained {
        frontier = List.copyOf(frontier);
        chosen = Map.copyOf(chosen);
    }

    /** Fails for a domain that is too large to be looked through. */
    public static Reading<Bargained> of(Domain domain) {
        if (domain.deals().bitLength() > 60) {
            return Reading.failed(DomainFindings.tooLarge(domain, "more than can be counted"));
        }
        var sums = new Sums(domain);
        OptionalLong accepted = ZoneCount.of(sums);
        if (accepted.isEmpty()) {
            return Reading.failed(DomainFindings.tooLarge(
                    domain, "more than " + ZoneCount.MOST / 1_000_000 + " million choices have to be looked at"));
        }
        Optional<List<Partial>> frontier = FrontierByIssue.of(sums);
        if (frontier.isEmpty()) {
            return Reading.failed(DomainFindings.tooLarge(
                    domain, "more than " + FrontierByIssue.MOST + " of them waste nothing, and none stands out"));
        }
        return new Reading.Done<>(new Bargaining(domain, sums, frontier.get()).answer(accepted.getAsLong()));
    }

    /** What a concept chooses. */
    public List<Point> of(Concept concept) {
        return chosen.getOrDefault(concept, List.of());
    }
}
