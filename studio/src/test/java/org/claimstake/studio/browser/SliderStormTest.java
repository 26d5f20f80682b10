package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sliders moved at random: nothing is thrown, nothing is kept, and undo leads back to the start. Ten seconds of it in a build,
 * sixty with {@code -Dstudio.long=yes}.
 */
@ExtendWith(InBrowser.class)
final class SliderStormTest {
    private static final int SECONDS = "yes".equals(System.getProperty("studio.long")) ? 60 : 10;
    private static final long SEED = 7;
    /** What is kept for undo is bounded; the storm stays within. */
    private static final int MOST_MOVES = SECONDS * 5 / 2;

    private static final double GROWTH = 1.15;
    private static final double SLACK = 3e6; // bytes; what one answer more or less takes

    /** One move is what a person does: some steps, then the hand is taken off. */
    private static final String STORM = """
            let x = given[1];
            const random = () => { x = (x * 1103515245 + 12345) % 2147483648; return x / 2147483648; };
            const pause = (ms) => new Promise((done) => setTimeout(done, ms));
            const end = performance.now() + given[0] * 1000;
            let moves = 0, steps = 0;
            while (performance.now() < end && moves < given[2]) {
              const sliders = [...document.querySelectorAll('input[type=range]')].filter((one) => one.checkVisibility());
              const slider = sliders[Math.floor(random() * sliders.length)];
              slider.focus();
              for (let n = 1 + Math.floor(random() * 8); n > 0; n--) {
                slider.value = String(Number(slider.min) + random() * (slider.max - slider.min));
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                steps++;
                await pause(10 + random() * 40);
              }
              slider.dispatchEvent(new Event('change', { bubbles: true }));
              moves++;
              await pause(random() < 0.2 ? 300 : given[3]);
            }
            return { moves, steps };
            """;

    @Test
    void randomMovesLeaveNothingBehindAndUndoLeadsBackToTheStart(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = Term.mainCase(sitting);
        tab.goAndRest("/" + of + "/board");
        String before = told(tab);
        String address = tab.address();
        int third = Math.max(3, SECONDS / 3);

        Map<String, Object> first = storm(tab, third, MOST_MOVES / 3, SEED);
        tab.rest();
        double afterFirst = heap(tab);
        Map<String, Object> rest = storm(tab, SECONDS - third, MOST_MOVES * 2 / 3, SEED + 1);
        tab.rest();
        double atEnd = heap(tab);

        assertThat(count(first) + count(rest)).as("moves").isGreaterThanOrEqualTo(SECONDS / 2);
        assertThat(atEnd)
                .as("bytes at the end, %.0f after a third", afterFirst)
                .isLessThan(afterFirst * GROWTH + SLACK);
        tab.js("document.activeElement.blur()");
        for (int i = 0; i <= MOST_MOVES && !tab.has("#tool-undo[aria-disabled]"); i++) {
            tab.press("u");
        }
        tab.until("the bar is that of the start", "(location.pathname + location.search) === arguments[0]", address);
        tab.rest();
        assertThat(told(tab)).isEqualTo(before);
    }

    private static Map<String, Object> storm(Tab tab, int seconds, int moves, long seed) {
        tab.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(seconds + 120L));
        return tab.jsLater(STORM, seconds, seed, moves, 200);
    }

    private static int count(Map<String, Object> storm) {
        return ((Number) storm.get("moves")).intValue();
    }

    private static double heap(Tab tab) {
        tab.command("HeapProfiler.collectGarbage", Map.of());
        return ((Number) tab.command("Runtime.getHeapUsage", Map.of()).get("usedSize")).doubleValue();
    }

    private static String told(Tab tab) {
        return tab.text(".sentence") + String.join(" | ", tab.texts(".measures .result .n"));
    }
}
