package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.source.CaseText.ModelFile;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest texts on which a law of this package once failed. */
class OnceWrongTest {
    private static final String HEAD = "case \"Small\" { time 2026 .. 2028 by year  money USD(2026)  seed 1 }\n";

    /** The reserve was said to be missing, though the {@code for} had asked. */
    @Test
    void whatAForAsksOfEveryRowIsKnownInsideIt() {
        Plan plan = Chain.plan(TextCase.of(HEAD + """
                        table fields from "fields.csv" { id : key  reserve : number? }
                        for d in fields where known(d.reserve) {
                          line twice[d] = 2 * d.reserve
                          account pit[d] : number { opening d.reserve }
                        }
                        """).with(Rows.FILE, "id,reserve", "north,", "south,21"));
        Trace trace = Chain.trace(plan, Settings.of(plan), 0);

        assertThat(trace.value(Chain.step(plan, "twice[*]").id(), 0, -1)).isEqualTo(42);
    }

    /** The text was read on after the finding, and its date as if it were one. */
    @ParameterizedTest
    @ValueSource(strings = {"01.07.2026", "1/7/2026", "2026-7-1", "2026-0now7-01"})
    void whatIsNoDateIsToldAndNotReadAsOne(String date) {
        String refused = Drafts.refused(TextCase.of(HEAD + "line part = share_of_period(" + date + ", forever)"));

        assertThat(refused).contains("error[syntax/date]").containsOnlyOnce("error[");
    }

    /** The line was read before the instance below it, and its goods did not know yet what they are. */
    @Test
    void openGoodsAreSettledWhereverInTheTextTheyAreGiven() {
        Plan plan = Chain.plan(TextCase.of(HEAD + """
                        good ore, metal
                        line worth = two.dug * 5 USD/t(ore) + two.won * 7 USD/t(metal)
                        model Two "Two goods" {
                          good first, second
                          input x : t(first) line
                          input y : t(second) line
                          line dug = x
                          line won = y
                        }
                        use Two as two { x = 2 t(ore)  y = 3 t(metal) }
                        """));

        assertThat(Chain.trace(plan, Settings.of(plan), 0)
                        .value(Chain.step(plan, "worth").id(), 0, -1))
                .isEqualTo(31);
    }

    /** The conversion was asked of a quantity that the process had not been given yet. */
    @Test
    void anOpenQuantityIsSettledWhereverInTheTextItIsGiven() {
        Plan plan = Chain.plan(TextCase.of(HEAD + """
                deflator USD(nominal) to USD(2026) = 1 / 1.02^period_number  assumed
                line paper = price to USD(nominal)
                random price : USD line = MeanReverting {
                  spot = 5 USD  mean = 5 USD  half_life = 2 years  volatility = 0%/year^0.5
                }  assumed
                """));

        assertThat(Chain.trace(plan, Settings.of(plan), 0)
                        .value(Chain.step(plan, "paper").id(), 0, 0))
                .isCloseTo(5.1, within(1e-12));
    }

    /** The case's own file was taken for another one that has the model too. */
    @Test
    void aCaseMayHoldItsOwnModels(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("case.stake"), HEAD + """
                model Own "Its own" { line one = 1 }
                use Own as own {}
                measure found = sum(own.one)
                """);
        CaseFolder.Opened opened = CaseFolder.open(folder.toString(), folder, null);

        assertThat(opened).isInstanceOf(CaseFolder.Open.class);
        Plan plan = Chain.plan(((CaseFolder.Open) opened).folder());
        assertThat(Chain.trace(plan, Settings.of(plan), 0)
                        .value(Chain.step(plan, "found").id(), 0, -1))
                .isEqualTo(3);
    }

    /** A model read without its case looked for the schedule that nobody had handed it. */
    @Test
    void aModelThatIsHandedAScheduleIsReadForItself() {
        var file = new SourceText("share.stake", """
                model Share "A share by size" {
                  input bands : schedule number -> percent
                  input size : number line
                  line part = rate_at(bands, size)
                  test "below and above" {
                    time 2026 .. 2027 by year   money USD(2026)
                    schedule two by x : number -> percent whole { below 1: 10%  above: 20% }
                    bands = two   size = [0.5, 3]
                    expect part == [10%, 20%]
                  }
                }
                """);
        var tests = Compiler.tests(TextCase.of(HEAD).with(file), new ModelFile(file, false));

        assertThat(tests).hasSize(1);
        Plan plan = Chain.ready(tests.getFirst().compiled());
        assertThat(Chain.run(plan, Settings.of(plan)).checks()).hasSize(1).allMatch(CheckResult::held);
    }
}
