package org.claimstake.advice.bargain.domain;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import org.claimstake.advice.bargain.Stand;

/**
 * What is bargained over and by whom; a deal is a value for every issue.
 *
 * @param parties two to {@link #MOST_PARTIES}
 * @param notes what the reader of a file has to say beside, a sentence each
 */
public record Domain(List<Issue> issues, List<Party> parties, List<String> notes) {
    public static final int MOST_PARTIES = 12;

    public Domain {
        issues = List.copyOf(issues);
        parties = List.copyOf(parties);
        notes = List.copyOf(notes);
    }

    /** How many deals there are: the product of the numbers of values. */
    public BigInteger deals() {
        return issues.stream()
                .map(issue -> BigInteger.valueOf(issue.values().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    public List<Stand> stands() {
        return parties.stream()
                .map(party -> new Stand(
                        party.name(),
                        party.noDeal().doubleValue(),
                        party.outsideOption().isPresent()
                                ? OptionalDouble.of(party.outsideOption().get().doubleValue())
                                : OptionalDouble.empty(),
                        party.power().doubleValue()))
                .toList();
    }
}
