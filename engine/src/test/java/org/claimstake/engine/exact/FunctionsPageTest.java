package org.claimstake.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.engine.NumbersPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of docs/numbers.md, to the bit. A change of one of them changes every case that uses it. */
class FunctionsPageTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void functionsHaveTheBitsOfThePage(List<String> row) {
        double[] of = Arrays.stream(row.get(1).split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double answer = switch (row.get(0)) {
            case "exp" -> Exact.exp(of[0]);
            case "log" -> Exact.log(of[0]);
            case "power" -> Exact.power(of[0], of[1]);
            case "whole power" -> Exact.wholePower(of[0], (long) of[1]);
            case "quantile" -> Exact.normalQuantile(of[0]);
            default -> throw new AssertionError("the page names an unknown function: " + row);
        };
        assertThat(NumbersPage.bits(answer)).isEqualTo(row.get(2));
    }

    static Stream<List<String>> values() {
        return NumbersPage.rows("| function | of | bits |");
    }

    @Test
    void thePageHasEveryFunction() {
        assertThat(values().map(List::getFirst).distinct())
                .containsExactly("exp", "log", "power", "whole power", "quantile");
    }
}
