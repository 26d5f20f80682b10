package org.claimstake.checks.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.checks.generated.Books;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Plan;

/**
 * A promise held against random cases: each is read and run, every {@code expect} of it must hold and its books must balance.
 * Where one does not, the case is made plainer for as long as it still fails, and printed.
 */
final class Promise {
    static final int CASES = 100;
    private static final int FUTURES = 5;
    private static final ReferenceRunner JUDGE = new ReferenceRunner();

    private Promise() {}

    /** @param cases text of a case, of what is chosen */
    static void holds(Function<Choices, String> cases) {
        for (long seed = 0; seed < CASES * (long) Integer.getInteger("claimstake.more", 1); seed++) {
            var choices = Choices.of(seed);
            String wrong = wrong(cases.apply(choices));
            if (!wrong.isEmpty()) {
                if (isNoCase(wrong)) {
                    throw new AssertionError(
                            "seed %d: %s%n%s".formatted(seed, wrong, cases.apply(Choices.again(choices.taken()))));
                }
                String plainest = cases.apply(Choices.again(plainest(cases, choices.taken())));
                throw new AssertionError("seed %d: %s%nthe plainest text that fails: %s%n%s"
                        .formatted(seed, wrong, wrong(plainest), plainest));
            }
        }
    }

    /** Each number in turn as small as it may be while the case still fails; a text that cannot be read or run is no case. */
    private static List<Integer> plainest(Function<Choices, String> cases, List<Integer> taken) {
        var best = new ArrayList<>(taken);
        boolean again = true;
        while (again) {
            again = false;
            for (int place = 0; place < best.size(); place++) {
                for (int tried : new int[] {0, best.get(place) / 2, best.get(place) - 1}) {
                    var other = new ArrayList<>(best);
                    other.set(place, tried);
                    if (tried >= 0 && tried < best.get(place) && breaks(cases, other)) {
                        best = other;
                        again = true;
                        break;
                    }
                }
            }
        }
        return best;
    }

    private static boolean breaks(Function<Choices, String> cases, List<Integer> given) {
        String wrong = wrong(cases.apply(Choices.again(given)));
        return !wrong.isEmpty() && !isNoCase(wrong);
    }

    private static boolean isNoCase(String wrong) {
        return wrong.startsWith("refused") || wrong.startsWith("stops");
    }

    /** What does not hold; empty where all does. */
    static String wrong(String text) {
        return switch (Compiler.compile(new Pasted(text), Compiler.Request.BASE)) {
            case Compiler.Refused(var findings) -> "refused: " + Rendering.PLAIN.of(findings);
            case Compiler.Ready ready -> wrong(ready.plan());
        };
    }

    private static String wrong(Plan plan) {
        Settings settings = Settings.of(plan).withFutures(FUTURES);
        Run run = JUDGE.run(plan, settings);
        if (run.isRefused()) {
            return "stops: " + Rendering.PLAIN.of(run.findings());
        }
        for (int future = 0; future < FUTURES; future++) {
            Trace trace = JUDGE.trace(plan, settings, future);
            Books.balance(plan, trace);
        }
        return run.checks().stream()
                .filter(check -> !check.held())
                .map(Promise::words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(CheckResult check) {
        return "%s: found %s, expected %s, in period %d"
                .formatted(check.check().words(), check.found(), check.expected(), check.period());
    }

    /** A line of a case that must run, period by period. */
    static double[] values(String name, String text) {
        return switch (Compiler.compile(new Pasted(text), Compiler.Request.BASE)) {
            case Compiler.Refused(var findings) -> throw new AssertionError(Rendering.PLAIN.of(findings) + text);
            case Compiler.Ready ready -> {
                Plan plan = ready.plan();
                Trace trace = JUDGE.trace(plan, Settings.of(plan), 0);
                int id = plan.find(name).orElseThrow().id();
                yield IntStream.range(0, plan.axis().count())
                        .mapToDouble(period -> trace.value(id, 0, period))
                        .toArray();
            }
        };
    }
}
