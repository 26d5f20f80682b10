package org.claimstake.engine.reduce;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimstake.engine.NumbersPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of docs/numbers.md, to the bit. */
class FiguresPageTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void figuresHaveTheBitsOfThePage(List<String> row) {
        double[] values = IntStream.range(0, parseInt(row.get(0)))
                .mapToDouble(k -> 1.0 / (k + 1))
                .toArray();
        Sample sample = Sample.of(values);
        Ranked ranked = Ranked.of(sample);
        assertThat(NumbersPage.bits(TreeSum.of(values))).isEqualTo(row.get(1));
        assertThat(bits(Moments.of(sample).mean())).isEqualTo(row.get(2));
        assertThat(bits(Moments.of(sample).spread())).isEqualTo(row.get(3));
        assertThat(bits(StandardError.ofMean(sample))).isEqualTo(row.get(4));
        assertThat(bits(StandardError.ofMean(sample, 7))).isEqualTo(row.get(5));
        assertThat(bits(ranked.worstMean(0.05))).isEqualTo(row.get(6));
        assertThat(bits(ranked.quantile(0.1))).isEqualTo(row.get(7));
        assertThat(bits(ranked.quantileError(0.1))).isEqualTo(row.get(8));
    }

    static Stream<List<String>> figures() {
        return NumbersPage.rows("| n | sum | mean | spread | plain error | error given 7 states | worst mean 5 % |"
                + " quantile 10 % | its error |");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranks")
    void theRanksAboutAQuantileAreThoseOfThePage(List<String> row) {
        assertThat(BinomialRanks.of(parseInt(row.get(0)), Double.parseDouble(row.get(1))))
                .isEqualTo(new BinomialRanks(parseInt(row.get(2)), parseInt(row.get(3))));
    }

    static Stream<List<String>> ranks() {
        return NumbersPage.rows("| n | p | lower rank | upper rank |");
    }

    private static String bits(OptionalDouble figure) {
        return NumbersPage.bits(figure.orElseThrow());
    }
}
