package org.claimstake.advice.parting;

import org.claimstake.language.plan.Plan;

/**
 * The place of a text from which a value comes: {@code source signed:c2}.
 *
 * @param source id of the text in the case's list of sources; empty where a value comes from none
 * @param at     its anchor; empty where none is named
 */
public record Clause(String source, String at) {
    public static final Clause NONE = new Clause("", "");

    static Clause of(Plan.Ground ground) {
        return ground.kind() == Plan.Ground.Kind.SOURCED && !ground.at().isEmpty()
                ? new Clause(ground.source(), ground.at())
                : NONE;
    }

    public boolean isNone() {
        return at.isEmpty();
    }

    /** As the text of a case writes it: {@code signed:c2}. */
    @Override
    public String toString() {
        return isNone() ? "" : source + ":" + at;
    }
}
