package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.Plan;

/** A claim on the terminal: what was said, how the case reads it, what came of each reading. */
public final class ClaimText {
    private ClaimText() {}

    /** Is there a claim of this name, or one cell of it: {@code most}, {@code most[rare, by_tonne]}? */
    public static boolean isClaim(Plan plan, String name) {
        return plan.claims().stream().anyMatch(claim -> claim.name().equals(base(name)));
    }

    /** The names that can be asked for: each claim, and each of its cells. */
    public static List<String> names(Plan plan) {
        var names = new ArrayList<String>();
        for (Plan.Claim claim : plan.claims()) {
            names.add(claim.name());
            if (claim.judged().size() > 1) {
                claim.judged().forEach(one -> names.add(claim.name() + at(claim, one)));
            }
        }
        return names;
    }

    /** The step behind a claim with one cell, or behind the cell that is named; empty where several are meant. */
    public static Optional<Named> cell(Plan plan, String name) {
        String asked = name.replace(" ", "");
        for (Plan.Claim claim : plan.claims()) {
            for (Plan.Judged one : claim.judged()) {
                boolean only = claim.judged().size() == 1 && claim.name().equals(asked);
                if (only || (claim.name() + at(claim, one)).replace(" ", "").equals(asked)) {
                    return Optional.of(new Named(plan.step(one.step()), 0));
                }
            }
        }
        return Optional.empty();
    }

    /** What was said, with its source, the condition as the case reads it, and the table of the readings. */
    public static String of(Run run, String name, Look look) {
        Said said = Said.of(run).stream()
                .filter(one -> one.name().equals(base(name)))
                .findFirst()
                .orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(look.strong(Wrapped.to(look.width(), said.sentence())));
        if (!said.source().isEmpty()) {
            lines.add(look.faint("source " + said.source()));
        }
        lines.add("says " + said.words().replaceAll("\\s+", " "));
        if (said.cells().size() > 1) {
            lines.add("");
            lines.addAll(said.table());
        }
        return String.join("\n", lines) + "\n";
    }

    /** The same tree with what the claim came to, whatever the rows that are known say by themselves. */
    public static Branch answered(Branch tree, Run run, Named cell) {
        for (ClaimResult claim : run.claims()) {
            for (int i = 0; i < claim.cells().size(); i++) {
                if (claim.claim().judged().get(i).step() == cell.step().id()) {
                    String verdict = Said.word(claim.cells().get(i).verdict());
                    return new Branch(
                            tree.kind(),
                            tree.name(),
                            verdict,
                            tree.title(),
                            tree.formula().replaceAll("\\s+", " "),
                            tree.place(),
                            tree.branches());
                }
            }
        }
        return tree;
    }

    private static String base(String name) {
        int bracket = name.indexOf('[');
        return (bracket < 0 ? name : name.substring(0, bracket)).strip();
    }

    private static String at(Plan.Claim claim, Plan.Judged one) {
        var words = new ArrayList<String>();
        for (int i = 0; i < one.at().size(); i++) {
            words.add(claim.readings().get(i).values().get(one.at().get(i)));
        }
        return words.isEmpty() ? "" : "[" + String.join(", ", words) + "]";
    }
}
