package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.advice.Quantity;
import org.claimstake.advice.drivers.Drivers;
import org.claimstake.advice.drivers.Input;
import org.claimstake.advice.drivers.Ranking;
import org.claimstake.advice.drivers.Swinging;
import org.claimstake.advice.drivers.Swings;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drives a value, through whole cases whose shares are known in closed form. */
final class DriversTest {
    private static final String HEAD = "case \"Driven\" { time 2026 .. 2030 by year  money USD(2026) }\n";

    @TempDir
    Path folder;

    private final Runner runner = new BlockRunner();

    /** 3 a + 2 b + c with sds 1, 1, 2: variances 9, 4 and 4 of 17. */
    @Test
    void ofASumEachHasTheShareOfItsVariance() {
        Drivers drivers = drivers(HEAD + """
                random a : number = normal(mean: 5, sd: 1)  "The first"   assumed
                random b : number = normal(mean: 0, sd: 1)  "The second"  assumed
                random c : number = normal(mean: 1, sd: 2)                assumed
                measure worth = (3 * a + 2 * b + c) * 1 USD
                """, 20_000);

        assertShares(drivers, Map.of("a", 9 / 17.0, "b", 4 / 17.0, "c", 4 / 17.0));
        assertThat(drivers.drivers().getFirst().input().title()).isEqualTo("The first");
        assertThat(drivers.drivers()).extracting(Drivers.Driver::way).containsOnly(Drivers.Way.SORTED);
        assertThat(drivers.together().orElseThrow())
                .isCloseTo(0, within(4 * drivers.togetherError().orElseThrow() + 0.01));
    }

    /** (2 + a)(3 + b), both of sd 1: 9 and 4 alone, 1 only together, of 14. */
    @Test
    void ofAProductAPartBelongsToNeitherAlone() {
        Drivers drivers = drivers(HEAD + """
                random a : number = normal(mean: 2, sd: 1)  assumed
                random b : number = normal(mean: 3, sd: 1)  assumed
                measure worth = a * b * 1 USD
                """, 20_000);

        assertShares(drivers, Map.of("a", 9 / 14.0, "b", 4 / 14.0));
        assertThat(drivers.together().orElseThrow())
                .isCloseTo(1 / 14.0, within(4 * drivers.togetherError().orElseThrow()));
    }

    /** Five draws of sd 2 against one of sd 5: 20 and 25 of 45. */
    @Test
    void aProcessIsOneInputWhateverNumberOfPeriodsItHas() {
        Drivers drivers = drivers(HEAD + """
                random shock : number line = normal(mean: 0, sd: 2)  assumed
                random a     : number      = normal(mean: 0, sd: 5)  assumed
                measure worth = (sum(shock) + a) * 1 USD
                """, 20_000);

        assertShares(drivers, Map.of("shock", 20 / 45.0, "a", 25 / 45.0));
        assertThat(forms(drivers)).containsEntry("shock", Input.Form.PROCESS);
    }

    @Test
    void theNoiseOfALibrarysProcessIsToldByTheNameOfTheProcess() {
        Drivers drivers = drivers(HEAD + """
                good copper
                random price : USD/t(copper) line = MeanReverting {
                  spot = 9_000 USD/t(copper)  mean = 9_000 USD/t(copper)  half_life = 3 years  volatility = 25%/year^0.5
                }  "Price of copper"  assumed
                random ore : t(copper)/year = uniform(low: 1 t(copper)/year, high: 3 t(copper)/year)  assumed
                measure worth = sum(price * ore * 1 year)
                """, 1_000);

        assertThat(forms(drivers).keySet()).containsExactlyInAnyOrder("price.value", "ore");
        assertThat(driver(drivers, "price.value").input().title()).isEqualTo("price");
    }

    /** Two rows of sd 3 against one value of sd 1: 18 and 1 of 19. */
    @Test
    void theRowsOfATableAreOneInput() {
        Drivers drivers = drivers(HEAD + """
                table sites { name : key  ore : number } rows {
                  north  1
                  south  2
                }
                for s in sites {
                  random found[s] : number = normal(mean: 0, sd: 3)  assumed
                }
                random a : number = normal(mean: 0, sd: 1)  assumed
                measure worth = (sum(found[s] for s in sites) + a) * 1 USD
                """, 20_000);

        assertShares(drivers, Map.of("found[*]", 18 / 19.0, "a", 1 / 19.0));
    }

    /** a and b of sd 1, correlated 0.5, and c of sd 1: Var(a + b) = 3 of 4. */
    @Test
    void whatIsCorrelatedStandsAsOne() {
        Drivers drivers = drivers(HEAD + """
                random a : number = normal(mean: 0, sd: 1)  "The one"    assumed
                random b : number = normal(mean: 0, sd: 1)  "The other"  assumed
                random c : number = normal(mean: 0, sd: 1)  assumed
                correlate a, b : 0.5
                measure worth = (a + b + c) * 1 USD
                """, 20_000);

        assertShares(drivers, Map.of("a", 0.75, "c", 0.25));
        assertThat(drivers.drivers().getFirst().input().title()).isEqualTo("The one + The other");
    }

    /** What is unsure has few states: its shares are found with a larger error, which is told. */
    @Test
    void whatIsUnsureIsMarkedAndItsErrorIsThatOfItsStates() {
        Drivers drivers = drivers(HEAD + """
                unsure a : number = normal(mean: 0, sd: 2)  assumed
                unsure b : number = normal(mean: 0, sd: 1)  assumed
                random c : number = normal(mean: 0, sd: 1)  assumed
                measure worth = (a + b + c) * 1 USD
                """, 20_000);

        assertShares(drivers, Map.of("a", 4 / 6.0, "b", 1 / 6.0, "c", 1 / 6.0));
        assertThat(drivers.drivers().getFirst().input().unsure()).isTrue();
        assertThat(error(drivers, "a")).isGreaterThan(error(drivers, "c"));
    }

    @Test
    void whatAValueDoesNotDependOnHasNoShareAndWhatATableHoldsIsNeverRanked() {
        Drivers drivers = drivers(HEAD + """
                table sites { name : key  free : number } rows {
                  north  1
                  south  0
                }
                random a     : number = normal(mean: 0, sd: 1)  assumed
                random other : number = normal(mean: 0, sd: 9)  assumed
                measure aside = other * 1 USD
                measure worth = sum(a * s.free for s in sites) * 1 USD
                """, 1_000);

        assertThat(forms(drivers).keySet()).containsExactly("a");
        assertThat(drivers.drivers().getFirst().way()).isEqualTo(Drivers.Way.ALONE);
        assertThat(drivers.drivers().getFirst().share().orElseThrow()).isEqualTo(1);
    }

    @Test
    void aChanceIsDrivenByWhatItIsTheChanceOf() {
        Drivers drivers = drivers(HEAD + """
                random a : number = normal(mean: 0, sd: 1)  assumed
                random b : number = normal(mean: 0, sd: 0.01)  assumed
                measure high = a + b
                figure worth = chance(high > 0)
                """, 5_000);

        assertThat(share(drivers, "a")).isGreaterThan(0.9);
        assertThat(share(drivers, "b")).isLessThan(0.05);
    }

    @Test
    void fewFuturesShareOutNothingAndSayHowManyThereWere() {
        Drivers drivers = drivers(HEAD + """
                random a : number = normal(mean: 0, sd: 1)  assumed
                random b : number = normal(mean: 0, sd: 1)  assumed
                measure worth = (a + b) * 1 USD
                """, 60);

        assertThat(drivers.drivers()).extracting(one -> one.share().isPresent()).containsOnly(false);
        assertThat(drivers.known()).isEqualTo(60);
        assertThat(drivers.together()).isEmpty();
    }

    @Test
    void bothRunnersAndAnyNumberOfThreadsGiveTheSameBits() {
        Plan plan = plan(HEAD + """
                random shock : number line = normal(mean: 0, sd: 2)  assumed
                random a     : number      = lognormal(p10: 1, p90: 5)  assumed
                unsure b     : number      = triangular(low: 0, mode: 1, high: 5)  assumed
                measure worth = (sum(shock) + a * b) * 1 USD
                """);
        Settings settings = Settings.of(plan);
        Drivers judged = ranked(new ReferenceRunner(), plan, settings).orElseThrow();

        assertThat(ranked(runner, plan, settings.withThreads(2)).orElseThrow()).isEqualTo(judged);
        assertThat(ranked(runner, plan, settings).orElseThrow()).isEqualTo(judged);
    }

    @Test
    void whoeverNoLongerWantsItIsNotKeptWaiting() {
        Plan plan = plan(HEAD + """
                random shock : number line = normal(mean: 0, sd: 2)  assumed
                random a     : number      = normal(mean: 0, sd: 5)  assumed
                measure worth = (sum(shock) + a) * 1 USD
                """);
        var asked = new AtomicInteger();
        var watch = new Watch() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 1;
            }
        };
        Settings settings = Settings.of(plan).withFutures(200_000);

        assertThat(new Ranking(runner, settings, watch).of(plan, worth(plan))).isEmpty();
        assertThat(new Swinging(runner, settings, watch).of(plan, worth(plan))).isEmpty();
    }

    /** E[worth | a] = (3 + a) 10 at a's own tenths of 0 to 10, 1 and 9. */
    @Test
    void aSwingIsTheMeanWithOneInputHeldAtItsTenths() {
        Swings swings = swings(HEAD + """
                random a     : number      = uniform(low: 0, high: 10)  assumed
                random b     : number      = normal(mean: 10, sd: 0.001)  assumed
                random shock : number line = normal(mean: 0, sd: 0.001)  assumed
                measure worth = ((3 + a) * b + sum(shock)) * 1 USD
                """, 1_000);

        Swings.Swing a = swings.swings().getFirst();
        assertThat(a.lowAt().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(a.highAt().orElseThrow()).isCloseTo(9, within(1e-12));
        assertThat(a.low()).isCloseTo(40, within(0.01));
        assertThat(a.high()).isCloseTo(120, within(0.01));
        assertThat(swings.left()).extracting(Input::name).containsExactly("shock");
    }

    @Test
    void whatIsAlreadySetIsDrawnNoMoreAndHasNoBar() {
        Swings swings = swings(HEAD + """
                random a : number = uniform(low: 0, high: 10)  assumed
                input  b : number = 3  assumed
                measure worth = a * b * 1 USD
                """, 200);

        assertThat(swings.swings()).hasSize(1);
        assertThat(swings.base()).isCloseTo(15, within(2.0));
    }

    private void assertShares(Drivers drivers, Map<String, Double> shares) {
        assertThat(forms(drivers).keySet()).containsExactlyInAnyOrderElementsOf(shares.keySet());
        shares.forEach((name, share) ->
                assertThat(share(drivers, name)).as(name).isCloseTo(share, within(4 * error(drivers, name) + 0.005)));
    }

    private static double share(Drivers drivers, String name) {
        return driver(drivers, name).share().orElseThrow();
    }

    private static double error(Drivers drivers, String name) {
        return driver(drivers, name).error().orElseThrow();
    }

    private static Drivers.Driver driver(Drivers drivers, String name) {
        return drivers.drivers().stream()
                .filter(one -> one.input().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Input.Form> forms(Drivers drivers) {
        var forms = new LinkedHashMap<String, Input.Form>();
        drivers.drivers()
                .forEach(one -> forms.put(one.input().name(), one.input().form()));
        return forms;
    }

    private Drivers drivers(String text, int futures) {
        Plan plan = plan(text);
        return ranked(runner, plan, Settings.of(plan).withFutures(futures)).orElseThrow();
    }

    private static Optional<Drivers> ranked(Runner runner, Plan plan, Settings settings) {
        return new Ranking(runner, settings, Watch.NOBODY).of(plan, worth(plan));
    }

    private Swings swings(String text, int futures) {
        Plan plan = plan(text);
        return new Swinging(runner, Settings.of(plan).withFutures(futures), Watch.NOBODY)
                .of(plan, worth(plan))
                .orElseThrow();
    }

    private static Quantity worth(Plan plan) {
        return Quantity.find(plan, "worth").orElseThrow();
    }

    private Plan plan(String text) {
        try {
            Files.writeString(folder.resolve("case.stake"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!(CaseFolder.open(folder.toString(), folder, null) instanceof CaseFolder.Open(CaseFolder open))) {
            throw new AssertionError("the case does not open");
        }
        return switch (new RunnableCase(open).compile(Request.BASE)) {
            case Compiler.Ready ready -> ready.plan();
            case Compiler.Refused refused ->
                throw new AssertionError(refused.findings().toString());
        };
    }
}
