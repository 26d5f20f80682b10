package org.claimstake.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From text to figures, where mutation testing of the language found nobody looking. */
class SaidInTextTest {
    private static final String HEADER = "case \"x\" { time 2025 .. 2027 by year   money USD(2025) }\n";

    @Test
    void whatIsConvertedBackIsDividedOnce() {
        // 49 times 1/49 is a little less than 1
        Run run = holds("""
                good a, b
                convert 1 t(a) = 49 t(b)   assumed
                line back = 49 t(b) to t(a)
                expect back == 1 t(a)
                """);
        assertThat(run.mean(step(run, "back"), 0, 0)).isEqualTo(1);
    }

    @Test
    void aSquareIsConvertedTwice() {
        holds("""
                good a, b
                convert 1 t(a) = 2 t(b)   assumed
                line area = 3 t(a) * 3 t(a)
                expect (area to t(b)^2) == 36 t(b)^2
                expect (36 t(b)^2 to t(a)^2) == 9 t(a)^2
                expect ((36 USD / area) to USD/t(b)^2) == 1 USD/t(b)^2
                """);
    }

    @Test
    void moneyIsConvertedAtAnotherDateForwardsAndBackwardsAboveAndBelow() {
        holds("""
                deflator USD(nominal) to USD(2025) = 1 / 2^(period_number - 1)   assumed
                expect (8 USD(nominal) to USD at 2026) == 4 USD
                expect (8 USD to USD(nominal) at 2026) == 16 USD(nominal)
                expect (8 t/USD(nominal) to t/USD at 2026) == 16 t/USD
                expect (8 t/USD to t/USD(nominal) at 2026) == 4 t/USD(nominal)
                expect (8 USD(nominal) to USD at 2027) == 2 USD
                """);
    }

    @Test
    void dateAndYearsAddInEitherOrder() {
        holds("""
                expect 2 years + now == now + 2 years
                expect 2 years + now - now == 2 years
                """);
    }

    @Test
    void aRateStaysRealWhenItIsScaledFromEitherSide() {
        holds("""
                input r : percent/year real = 5%/year real   assumed
                measure full = npv(10 USD, rate: r)
                measure left = npv(10 USD, rate: 2 * r / 2)
                measure right = npv(10 USD, rate: r * 2 / 2)
                expect left == full
                expect right == full
                """);
    }

    @Test
    void aProductOfSharesIsAShareAndOneOfAShareAndANumberIsNone() {
        Run run = holds("""
                input share : percent = 40%   assumed
                line both = share * share
                line twice = share * 2
                line two = 2 * share
                expect both == 16%
                """);
        assertThat(isPercent(run, "both")).isTrue();
        assertThat(isPercent(run, "twice")).isFalse();
        assertThat(isPercent(run, "two")).isFalse();
    }

    @Test
    void theOtherBranchIsReadAsTheFirstIs() {
        holds("""
                line state : choice {open, closed} = if period_number > 1 then open else closed
                line other = if period_number > 2 then state else closed
                expect (other == open) == (period_number > 2)
                """);
    }

    @Test
    void whatIsPickedFromThePeriodsMayBeATruthADateOrAWord() {
        holds("""
                line state : choice {open, closed} = if period_number > 1 then open else closed
                line late = period_number > 2
                measure first_state = first(state)
                measure last_state = last(state)
                measure is_late = last(late)
                measure was_late = first(late)
                measure day = last(now)
                measure latest = max(now)
                measure earliest = min(now where period_number > 1) otherwise 2030
                expect first_state == closed
                expect last_state == open
                expect is_late
                expect not was_late
                expect day == 2027
                expect latest == 2027
                expect earliest == 2026
                """);
    }

    @Test
    void inEveryRowWhatItIsGivenIsConverted() {
        holds("""
                good ore, metal
                convert 1 t(ore) = 3 t(metal)   assumed
                table f { id : key  w : t(ore) } rows { a 5 t(ore) ; b 7 t(ore) }
                model M "A model" {
                  good x, y
                  input o : t(x)
                  input p : t(y)
                  line made = o to t(y)
                  line all = made + p
                }
                for d in f { use M as used[d] { o = d.w   p = 1 t(metal) } }
                expect used[a].made == 15 t(metal)
                expect used[b].made == 21 t(metal)
                expect used[b].all == 22 t(metal)
                """);
    }

    @Test
    void ofTheRowsThatAreJoinedTheFirstInTheOrderOfTheirNamesKeepsItsDraws() {
        String draws = """
                table f { id : key } rows { b ; a ; c }
                for d in f { random wait[d] : number = normal(mean: 0, sd: 1)  assumed }
                measure of_a = sum(wait[a] where period_number == 1)
                measure of_b = sum(wait[b] where period_number == 1)
                """;
        Run joined = holds(draws + "correlate wait over f : 0.5\n");
        Run apart = holds(draws);
        assertThat(joined.values(step(joined, "of_a"), 0, 0).toArray())
                .containsExactly(apart.values(step(apart, "of_a"), 0, 0).toArray());
        assertThat(joined.values(step(joined, "of_b"), 0, 0).toArray())
                .isNotEqualTo(apart.values(step(apart, "of_b"), 0, 0).toArray());
    }

    @Test
    void aScheduleIsMadeOfTheRowsThatAreMeant() {
        holds("""
                table bands { kind : choice {oil, gas}  top : USD?  rate : percent } rows {
                  oil 10 USD 5% ; gas 7 USD 1% ; oil missing 20% ; gas missing 2%
                }
                schedule a by x : USD -> percent sliced from r.top : r.rate for r in bands where r.kind == gas
                schedule b by x : USD -> percent whole from r.top : r.rate for r in bands where r.kind == oil
                line x = [5, 10, 20] USD
                expect charge(a, x) near [0.05, 0.13, 0.33] USD within 1e-9 USD
                expect charge(b, x) near [0.25, 2, 4] USD within 1e-9 USD
                """);
    }

    private static boolean isPercent(Run run, String name) {
        return run.plan().step(step(run, name)).type().form().isPercent();
    }

    private static int step(Run run, String name) {
        return run.plan().find(name).orElseThrow().id();
    }

    /** The run of a text that has no findings and in which whatever it expects is so. */
    private static Run holds(String text) {
        Compiler.Compiled compiled = Compiler.compile(new OneFile(HEADER + text), Compiler.Request.BASE);
        assertThat(compiled).isInstanceOf(Compiler.Ready.class);
        var plan = ((Compiler.Ready) compiled).plan();
        Run run = new ReferenceRunner().run(plan, Settings.of(plan));
        assertThat(run.findings()).isEmpty();
        assertThat(run.checks()).allMatch(CheckResult::held);
        assertThat(run.checks()).hasSize((int)
                text.lines().filter(line -> line.startsWith("expect ")).count());
        return run;
    }

    private record OneFile(String text) implements CaseText {
        @Override
        public SourceText main() {
            return new SourceText("case.stake", text);
        }

        @Override
        public Optional<ModelFile> model(String name) {
            return Optional.empty();
        }

        @Override
        public Set<String> modelNames() {
            return Set.of();
        }

        @Override
        public @Nullable RawTable table(String path, Place place, Findings findings) {
            throw new IllegalStateException("no table is read from a file: " + path);
        }

        @Override
        public @Nullable Set<String> sources() {
            return null;
        }
    }
}
