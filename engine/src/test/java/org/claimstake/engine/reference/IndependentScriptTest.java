package org.claimstake.engine.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.engine.ReferenceModel;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.junit.jupiter.api.Test;

/**
 * Five futures of the reference model as {@code bench/reference_model.py} computes them: its own generator, libm's exp,
 * another search for the rate of return.
 */
class IndependentScriptTest {
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\": (-?[\\d.]+(?:e-?\\d+)?)");
    private static final int YEARS_SHOWN = 2; // 12 and 25

    @Test
    void allLinesAndMeasuresAgreeToTwelveDigits() throws IOException {
        List<String> futures = futures();
        assertThat(futures).hasSize(5);
        int compared = 0;
        for (int future = 0; future < futures.size(); future++) {
            Trace trace = new ReferenceRunner().trace(ReferenceModel.drawn(), new Settings(1, 1, 1), future);
            compared += compare(trace, futures.get(future));
        }
        assertThat(compared).isEqualTo(5 * (6 + YEARS_SHOWN * 71));
    }

    private static int compare(Trace trace, String text) {
        int measures = text.indexOf("\"measures\"");
        int lines = text.indexOf("\"lines\"");
        int later = text.indexOf("\"25\": {", lines);
        return compare(trace, text.substring(measures, text.indexOf('}', measures)), 0)
                + compare(trace, text.substring(lines, later), 11)
                + compare(trace, text.substring(later), 24);
    }

    private static int compare(Trace trace, String text, int period) {
        int compared = 0;
        for (Matcher m = NUMBER.matcher(text); m.find(); compared++) {
            // of the payback the page asks twice: the line, and its last value as a measure
            boolean lastPayback = m.group(1).equals("payback") && text.startsWith("\"measures\"");
            String name = lastPayback ? "payback_year" : m.group(1);
            double expected = Double.parseDouble(m.group(2));
            int step = trace.plan().find(name).orElseThrow().id();
            assertThat(trace.value(step, 0, period))
                    .as("%s in period %d of future %d", name, period, trace.future())
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected)) * 10));
        }
        return compared;
    }

    private static List<String> futures() throws IOException {
        String text = Files.readString(
                Path.of(System.getProperty("claimstake.root"), "bench", "reference_model.json"), UTF_8);
        String[] parts = text.substring(text.indexOf("\"futures\"")).split("\"future\":");
        return new ArrayList<>(List.of(parts)).subList(1, parts.length);
    }
}
