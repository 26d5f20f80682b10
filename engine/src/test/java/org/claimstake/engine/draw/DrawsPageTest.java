package org.claimstake.engine.draw;

import static java.lang.Integer.parseInt;
import static java.lang.Integer.parseUnsignedInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimstake.engine.NumbersPage;
import org.claimstake.engine.exact.Exact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The draws of docs/numbers.md, to the bit. */
class DrawsPageTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void theKnownAnswersOfPhiloxComeOut(List<String> row) {
        int[] counter = words(row.get(0));
        int[] key = words(row.get(1));
        Philox.Block block =
                Philox.block(joined(key[0], key[1]), joined(counter[0], counter[1]), counter[2], counter[3]);
        assertThat("%016x%016x".formatted(block.first(), block.second()))
                .isEqualTo(row.get(2).replace(" ", ""));
    }

    static Stream<List<String>> blocks() {
        return NumbersPage.rows("| Philox counter, c0 first | key, k0 first | output, r0 first |");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void aWordBecomesTheNumbersOfThePage(List<String> row) {
        double u = uniform(row.get(0));
        assertThat(NumbersPage.bits(u)).isEqualTo(row.get(1));
        assertThat(NumbersPage.bits(Exact.normalQuantile(u))).isEqualTo(row.get(2));
    }

    static Stream<List<String>> words() {
        return NumbersPage.rows("| word | u | normal |");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("draws")
    void aDrawHasTheKeyWordAndNumberOfThePage(List<String> row) {
        var stream = Streams.of(Long.parseLong(row.get(0)), row.get(1).replace("`", ""));
        long future = Long.parseLong(row.get(3));
        int period = parseInt(row.get(4));
        assertThat("%016x".formatted(stream.key())).isEqualTo(row.get(2));
        assertThat("%016x".formatted(stream.word(future, period))).isEqualTo(row.get(5));
        assertThat(NumbersPage.bits(stream.uniform(future, period))).isEqualTo(row.get(6));
    }

    static Stream<List<String>> draws() {
        return NumbersPage.rows("| seed | name | key | future | period | word | u |");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void statesHaveTheNumbersOfThePage(List<String> row) {
        States states = Streams.of(Long.parseLong(row.get(0)), row.get(1).replace("`", ""))
                .states(parseInt(row.get(2)));
        assertThat(IntStream.range(0, states.count())
                        .mapToObj(j -> NumbersPage.bits(states.uniform(j)))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(row.get(3));
    }

    static Stream<List<String>> states() {
        return NumbersPage.rows("| seed | name | states | u of state 0, 1, 2, … |");
    }

    private static double uniform(String word) {
        return org.claimstake.engine.draw.Stream.uniformOf(Long.parseUnsignedLong(word, 16));
    }

    private static int[] words(String text) {
        return Arrays.stream(text.split(" "))
                .mapToInt(word -> parseUnsignedInt(word, 16))
                .toArray();
    }

    private static long joined(int low, int high) {
        return ((long) high << 32) | (low & 0xFFFFFFFFL);
    }
}
