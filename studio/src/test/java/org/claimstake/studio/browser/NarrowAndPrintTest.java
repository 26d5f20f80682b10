package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A telephone, a laptop, a sheet of paper. */
@ExtendWith(InBrowser.class)
final class NarrowAndPrintTest {

    /** What stands out of the page to the side, where nothing scrolls it. */
    static final String WIDE = """
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > wide + 1
              && !e.parentElement.closest('.scroll, [class*=scroll], .cm-scroller')).slice(0, 4)
              .map((e) => e.tagName + '.' + (e.getAttribute('class') ?? '') + ' to ' + Math.round(e.getBoundingClientRect().right));
            """;

    /** Text that is cut: it is wider or higher than the box that hides what runs over. */
    static final String CLIPPED = """
            const cut = [];
            for (const e of document.querySelectorAll('body *')) {
              if (!e.checkVisibility() || e.closest('.unseen, svg, .cm-editor, .skip')) continue;
              const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue.trim() !== '');
              if (!own || e.tagName === 'OPTION' || e.tagName === 'SELECT') continue;
              const s = getComputedStyle(e);
              const hides = s.overflowX !== 'visible' || s.textOverflow === 'ellipsis';
              if (hides && s.overflowX !== 'auto' && s.overflowX !== 'scroll' && e.scrollWidth > e.clientWidth + 1) cut.push(e);
              else if (s.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 2) cut.push(e);
            }
            // what is cut on purpose is whole in a title
            return cut.filter((e) => !e.closest('[title]')).slice(0, 5).map((e) => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 60));
            """;

    @Test
    void noScreenScrollsToTheSideOnATelephone(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        tab.size(390, 844);
        var all = new ArrayList<String>();
        for (var screen : Screens.all(sitting).entrySet()) {
            screen.getValue().accept(tab);
            tab.<List<String>>js(WIDE).forEach(one -> all.add(screen.getKey() + ": " + one));
        }
        assertThat(all).isEmpty();
    }

    @Test
    void onPaperStandTheAnswerThePictureAndTheNumbersAndNothingToPress(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        tab.medium("screen", "dark");
        tab.goAndRest("/" + Term.mainCase(sitting) + "/board");
        tab.medium("print", "dark");

        assertThat(tab.shows(".sentence")).isTrue();
        assertThat(tab.shows(".measures .result")).isTrue();
        assertThat(tab.shows("#foot")).isTrue();
        assertThat(tab.<List<String>>js(
                        "return [...document.querySelectorAll('nav, #top .tools, input[type=range], #notices *')]"
                                + ".filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80))"))
                .as("what nobody can press on paper")
                .isEmpty();
        // in the dark too paper is white and its ink black
        Map<String, Object> colours = tab.js(
                "const c = document.createElement('canvas').getContext('2d', { willReadFrequently: true });"
                        + " const sum = (colour) => { c.fillStyle = '#fff'; c.fillRect(0, 0, 1, 1); c.fillStyle = colour; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data].slice(0, 3).reduce((a, b) => a + b); };"
                        + " return { ink: sum(getComputedStyle(document.querySelector('.sentence')).color), paper: sum(getComputedStyle(document.body).backgroundColor) }");
        assertThat(((Number) colours.get("ink")).intValue()).isLessThan(200);
        assertThat(((Number) colours.get("paper")).intValue()).isGreaterThan(720);
        Map<String, Object> pdf = tab.command("Page.printToPDF", Map.of("printBackground", false));
        assertThat(String.valueOf(pdf.get("data"))).startsWith("JVBER");
    }
}
