package org.claimstake.checks.generated;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.claimstake.checks.generated.Clause.Sort;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Rendering;

/**
 * A law held against generated cases. Where it fails, declarations and rows are dropped for as long as it still fails,
 * and what is left is printed with its seed.
 */
final class Drafts {
    /** Times as many cases, for whoever looks for faults and has the time: {@code -Dclaimstake.more=20}. */
    static final int MORE = Integer.getInteger("claimstake.more", 1);

    private final LongFunction<Draft> generator;
    private final int count;

    private Drafts(LongFunction<Draft> generator, int count) {
        this.generator = generator;
        this.count = count;
    }

    /** The first so many seeds. */
    static Drafts any(int count) {
        return new Drafts(Drafting::of, count * MORE);
    }

    /** Cases in which nothing jumps. */
    static Drafts smooth(int count) {
        return new Drafts(Drafting::smooth, count * MORE);
    }

    interface Law {
        void check(Draft draft, long seed);
    }

    void obey(Law law) {
        for (long seed = 0; seed < count; seed++) {
            Draft draft = generator.apply(seed);
            Optional<Throwable> failure = failure(law, draft, seed);
            if (failure.isPresent()) {
                Draft smallest = smallest(law, draft, seed);
                Throwable last = failure(law, smallest, seed).orElse(failure.get());
                throw new AssertionError(
                        "seed %d: %s%nthe smallest text that fails:%n%s%s:%n%s"
                                .formatted(
                                        seed,
                                        last.getMessage(),
                                        smallest.text(Style.PLAIN),
                                        Rows.FILE,
                                        smallest.tableText()),
                        last);
            }
        }
    }

    private static Optional<Throwable> failure(Law law, Draft draft, long seed) {
        try {
            law.check(draft, seed);
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(broken);
        }
    }

    private static Draft smallest(Law law, Draft draft, long seed) {
        Draft smallest = draft;
        boolean again = true;
        while (again) {
            again = false;
            List<Clause> clauses = smallest.clauses();
            for (int i = clauses.size() - 1; i >= 0; i--) {
                Clause clause = clauses.get(i);
                Draft less = smallest.without(clause);
                if (clause.sort() != Sort.HEAD && smallest.clauses().contains(clause) && fails(law, less, seed)) {
                    smallest = less;
                    again = true;
                }
            }
            for (int row = smallest.rows().keys().size() - 1; row > 0; row--) {
                Draft less = smallest.withRows(smallest.rows().without(row));
                if (fails(law, less, seed)) {
                    smallest = less;
                    again = true;
                }
            }
        }
        return smallest;
    }

    /** A text that cannot be read does not break a law. */
    private static boolean fails(Law law, Draft draft, long seed) {
        return Compiler.compile(draft.written(), Compiler.Request.BASE) instanceof Compiler.Ready
                && failure(law, draft, seed).isPresent();
    }

    /** What stands in the way of a text; empty when it can be read. */
    static String refused(TextCase text) {
        return switch (Compiler.compile(text, Compiler.Request.BASE)) {
            case Compiler.Ready _ -> "";
            case Compiler.Refused(var findings) -> Rendering.PLAIN.of(findings);
        };
    }
}
