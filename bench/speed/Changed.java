import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Plan;

/**
 * A slider: the reference model with one number moved, again and again to values that were not there before. The time
 * of the language, which makes the plan of the changed text, is a line of its own.
 */
final class Changed {
    private static final int FUTURES = 20_000;
    private static final int FIRST = 1_000;
    private static final int THREADS = 2;
    private static final double MOST = 100; // ms
    private static final double MOST_OF_FIRST = 60; // ms

    private final ShippedCase model;
    private final Plan plan;
    private final int times;
    private final Warm warm;
    private final BlockRunner runner = new BlockRunner();
    private int moved;

    Changed(Path root, int times, Warm warm) {
        model = ShippedCase.of(root, "reference-model");
        plan = model.plan();
        this.times = times;
        this.warm = warm;
    }

    /** A number of the text. @param words before it, where it stands once */
    private record Term(String name, String words, double value) {
        static final List<Term> ALL = List.of(
                new Term("cap of the royalty", "line roy_rate  = min(", 0.12),
                new Term("rate of the income tax", "line cit        = ", 0.18),
                new Term("withholding on dividends", "line wht           = ", 0.05));
    }

    void measure(Answers answers) {
        answers.title("20,000 futures of cases/reference-model after a changed term, warm, two threads");
        warm.up(() -> moved(Term.ALL.getFirst()));
        Times language = Times.of(times, _ -> moved(Term.ALL.getFirst()));
        answers.line("the language: a plan of the changed text", language, "ms");
        for (Term term : Term.ALL) {
            answers.within(term.name + ": all of it run again", fresh(term, FUTURES), MOST, "ms");
        }
        Growing growing = runner.begin(plan, settings(FUTURES), Set.of());
        growing.grow(FUTURES, Watch.NOBODY).orElseThrow();
        for (Term term : Term.ALL) {
            Plan other = moved(term);
            Times first = Times.of(1, _ -> change(growing, other));
            answers.line(term.name + ": only what it reaches, moved for the first time", first, "ms");
            answers.within(term.name + ": only what it reaches", changed(growing, term), MOST, "ms");
        }
    }

    void first(Answers answers) {
        answers.title("The first 1,000 futures of cases/reference-model");
        Term term = Term.ALL.getFirst();
        answers.medianWithin("warm, of a plan not seen before, two threads", fresh(term, FIRST), MOST_OF_FIRST, "ms");
    }

    private Times fresh(Term term, int futures) {
        warm.up(() -> runner.run(moved(term), settings(futures)));
        Queue<Plan> plans = plans(term);
        return Times.of(times, _ -> runner.run(plans.remove(), settings(futures)));
    }

    private Times changed(Growing growing, Term term) {
        warm.up(() -> change(growing, moved(term)));
        Queue<Plan> plans = plans(term);
        return Times.of(times, _ -> change(growing, plans.remove()));
    }

    private static void change(Growing growing, Plan other) {
        growing.change(other, Set.of(), Watch.NOBODY).orElseThrow();
    }

    private Queue<Plan> plans(Term term) {
        Queue<Plan> plans = new ArrayDeque<>();
        for (int i = 0; i < times; i++) {
            plans.add(moved(term));
        }
        return plans;
    }

    private Plan moved(Term term) {
        double other = term.value + 1e-6 * ++moved;
        return model.plan(term.words + term.value, term.words + String.format(Locale.ROOT, "%.6f", other));
    }

    private Settings settings(int futures) {
        return new Settings(plan.seed(), futures, THREADS);
    }
}
