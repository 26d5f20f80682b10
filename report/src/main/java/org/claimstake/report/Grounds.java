package org.claimstake.report;

import java.util.Objects;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.source.Source;
import org.claimstake.language.plan.Plan;

/** Where the sources behind a ground are looked up: the case's list of sources. */
@FunctionalInterface
public interface Grounds {
    Cited cite(Plan.Ground ground);

    static Grounds of(RunnableCase theCase) {
        return ground -> ground.source().isEmpty()
                ? Cited.alone(ground)
                : theCase.source(ground.source())
                        .map(source -> cited(ground, source))
                        .orElse(Cited.alone(ground));
    }

    private static Cited cited(Plan.Ground ground, Source source) {
        return new Cited(
                ground,
                source.name(),
                Objects.requireNonNullElse(source.publisher(), ""),
                Objects.requireNonNullElse(source.author(), ""),
                Objects.requireNonNullElse(source.date(), ""),
                Objects.requireNonNullElse(source.address(), ""),
                Objects.requireNonNullElse(source.quote(), ""),
                Objects.requireNonNullElse(source.kind(), ""),
                Boolean.FALSE.equals(source.addressExact()));
    }
}
