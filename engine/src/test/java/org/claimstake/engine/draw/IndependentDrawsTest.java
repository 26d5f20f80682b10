package org.claimstake.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimstake.engine.NumbersPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The draws that bench/reference_model.py made with a generator of its own: seed 1, futures 0 to 4. */
class IndependentDrawsTest {

    private static String json = "";

    @BeforeAll
    static void read() throws IOException {
        json = Files.readString(NumbersPage.root().resolve("bench/reference_model.json"));
    }

    @Test
    void uniformDrawsAgreeToTheBit() {
        List<String> u = found("\"u\": ([-.e\\d]+)");
        assertThat(u).hasSize(5);
        for (int future = 0; future < 5; future++) {
            assertThat(Streams.of(1, "u").uniform(future)).isEqualTo(Double.parseDouble(u.get(future)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zc", "zg"})
    void normalDrawsOfAFutureAgree(String name) {
        List<String> z = found("\"" + name + "\": ([-.e\\d]+)");
        assertThat(z).hasSize(5);
        for (int future = 0; future < 5; future++) {
            assertThat(Streams.of(1, name).normal(future)).isCloseTo(Double.parseDouble(z.get(future)), within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"z1", "z2", "z3"})
    void normalDrawsOfAPeriodAgree(String name) {
        List<String> rows = found("\"" + name + "\": \\[([^]]*)]");
        assertThat(rows).hasSize(5);
        for (int future = 0; future < 5; future++) {
            double[] z = Arrays.stream(rows.get(future).split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(z).hasSize(40);
            for (int period = 0; period < 40; period++) {
                assertThat(Streams.of(1, name).normal(future, period))
                        .as("%s, future %d, period %d", name, future, period)
                        .isCloseTo(z[period], within(1e-14));
            }
        }
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(json)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
