package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** From the start to an answer to its source, by keyboard only and with the network off ({@link NetworkTest}). */
@ExtendWith(InBrowser.class)
final class GoldenPathTest {
    private static final int FEWEST = 10;
    /** Letters of a question that a person types before it is found. */
    private static final int ENOUGH = 24;

    @Test
    void everyShippedQuestionIsAskedAndAnsweredAndItsSourceReadWithoutAMouse(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        int sourced = 0;
        for (Asked asked : Asked.all(sitting)) {
            ask(tab, asked);
            assertThat(tab.text(".sentence")).as(asked.toString()).hasSizeGreaterThan(40);
            openWhy(tab, asked);
            sourced += readSources(tab, asked, sitting) ? 1 : 0;
            assertThat(tab.pointed()).as("mouse or finger").isZero();
        }
        assertThat(sourced).as("answers that came to quoted words").isGreaterThanOrEqualTo(FEWEST);
    }

    /** Start, search, the question's button. */
    private static void ask(Tab tab, Asked asked) {
        tab.go("/");
        tab.until(
                "the question stands there",
                "[...document.querySelectorAll('.question-list button')].some((b) => b.getAttribute('aria-label').includes(arguments[0]))",
                asked.filled());
        tab.press("/");
        tab.until("the search has the focus", "document.activeElement.matches('input[type=search]')");
        tab.type(asked.filled().substring(0, Math.min(ENOUGH, asked.filled().length())));
        tab.tabTo(".question-list li:not([hidden]) button[aria-label*=\""
                + asked.filled().replace("\"", "\\\"") + "\"]");
        tab.press(Keys.ENTER);
        tab.rest();
    }

    /** One action: a key. */
    private static void openWhy(Tab tab, Asked asked) {
        tab.press("w");
        tab.until(
                "the panel has told why: " + asked,
                "document.querySelector('#why[open]:not(.stale) .why-value .big') !== null");
        assertThat(tab.text("#why .why-value .big")).isNotEmpty();
    }

    /**
     * The second: another key. What is quoted there is what the case's list of sources says; a case that rests on assumptions
     * alone says that it has none.
     *
     * @return whether there were words to read
     */
    private static boolean readSources(Tab tab, Asked asked, Sitting sitting) throws IOException, InterruptedException {
        List<Map<String, Object>> known = Asked.list(sitting.get("/api/sources/" + asked.of()), "sources");
        tab.press("s");
        tab.until(
                "the sources of " + asked,
                known.isEmpty()
                        ? "document.querySelector('#panel[open] .panel-body > p:not(.quiet)') !== null"
                        : "document.querySelectorAll('#panel[open] .sources li cite').length === " + known.size());
        List<String> quotes = known.stream()
                .map(source -> source.get("quote"))
                .filter(quote -> quote instanceof String text && !text.isBlank())
                .map(quote -> Tab.plain(quote.toString()))
                .toList();
        assertThat(tab.texts("#panel .sources blockquote")).as(asked.toString()).containsAll(quotes);
        tab.press(Keys.ESCAPE);
        tab.until("the sources are closed", "!document.querySelector('#panel').open");
        tab.press(Keys.ESCAPE);
        tab.until("the panel is closed", "!document.querySelector('#why').open");
        return !quotes.isEmpty();
    }
}
