package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** For everyone: the rules that a program can check, on every screen in both themes, and those that axe does not. */
@ExtendWith(InBrowser.class)
final class AccessTest {
    private static final String RUN = """
            const found = await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false,
            });
            return found.violations.map((one) => one.id + ' (' + one.help + '): '
              + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + node.any.concat(node.all).map((c) => c.message).join('; ').slice(0, 200)).join(' | '));
            """;

    /** Text in pictures against what lies under it: the page behind, and shapes that are painted below the letters. */
    private static final String CONTRAST = """
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const rgba = (colour) => {
              canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = '#000'; canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
              const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
            };
            const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
            const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
              .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
            const page = (element) => {
              let below = [255, 255, 255, 1]; const chain = [];
              for (let e = element; e; e = e.parentElement) chain.unshift(rgba(getComputedStyle(e).backgroundColor));
              if (getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches) below = [18, 18, 18, 1];
              for (const colour of chain) below = over(colour, below);
              return below;
            };
            const opacity = (e) => { let all = 1; for (; e; e = e.parentElement) all *= Number(getComputedStyle(e).opacity); return all; };
            const wrong = []; let looked = 0;
            for (const text of document.querySelectorAll('main svg text')) {
              if (text.textContent.trim() === '' || text.getClientRects().length === 0) continue;
              text.scrollIntoView({ block: 'center' });
              const style = getComputedStyle(text), box = text.getBoundingClientRect();
              if (style.visibility === 'hidden' || style.display === 'none') continue;
              looked++;
              const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
              let worst = 99;
              for (const part of [0.1, 0.5, 0.9]) {
                const [x, y] = [box.left + box.width * part, box.top + box.height / 2];
                let below = page(text.closest('svg').parentElement);
                // what is painted before the text, the lowest first
                const shapes = document.elementsFromPoint(x, y).filter((e) => e instanceof SVGGeometryElement && !(e instanceof SVGLineElement)
                  && (e.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)).reverse();
                for (const shape of shapes) {
                  const s = getComputedStyle(shape);
                  if (s.fill === 'none' || s.fill.startsWith('url')) continue;
                  const [r, g, b, a] = rgba(s.fill);
                  below = over([r, g, b, a * Number(s.fillOpacity) * opacity(shape)], below);
                }
                const [r, g, b, a] = rgba(style.fill);
                worst = Math.min(worst, ratio(over([r, g, b, a * Number(style.fillOpacity) * opacity(text)], below), below));
              }
              if (worst < (large ? 3 : 4.5)) wrong.push(worst.toFixed(2) + ': ' + text.textContent.trim().slice(0, 60) + ' .' + text.getAttribute('class'));
            }
            return { looked, wrong };
            """;

    private static final String STOP =
            "const a = document.activeElement; return [...document.querySelectorAll('*')].indexOf(a) + ' ' + a.outerHTML.slice(0, 80)";

    private static final String SEEN = """
            const a = document.activeElement, box = a.getBoundingClientRect();
            // what is hidden from the eye shows its focus on its label
            const l = getComputedStyle(a.labels && a.labels.length === 1 && box.width < 3 ? a.labels[0] : a);
            const outlined = l.outlineStyle !== 'none' && parseFloat(l.outlineWidth) >= 1.5 || l.boxShadow !== 'none';
            return outlined && box.bottom > 0 && box.top < innerHeight;
            """;

    @Test
    void axeFindsNothingOnAnyScreenInEitherTheme(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        var all = new ArrayList<String>();
        for (var screen : Screens.all(sitting).entrySet()) {
            screen.getValue().accept(tab);
            // what belongs to the setting before is greyed until the new answer stands: a panel that opens changes the
            // width
            tab.until("nothing of the setting before", "document.querySelector('.board.stale') === null");
            tab.js(axe());
            for (String scheme : List.of("light", "dark")) {
                tab.medium("screen", scheme);
                String where = screen.getKey() + " in the " + scheme + ": ";
                tab.<List<String>>jsLater(RUN).forEach(one -> all.add(where + one));
                tab.<List<String>>js("return " + colours() + "('" + scheme + "')")
                        .forEach(one -> all.add(where + one));
            }
        }
        assertThat(all).isEmpty();
    }

    /** That the theme was worn at all. */
    private static String colours() {
        return "((scheme) => { const [r, g, b] = getComputedStyle(document.body).color.match(/[0-9.]+/g).map(Number);"
                + " const light = getComputedStyle(document.body).color.startsWith('rgb') ? r + g + b > 380 : null;"
                + " return light === null || light === (scheme === 'dark') ? [] : ['the theme is not ' + scheme]; })";
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyPictureHasASentenceAndATableTwinAndItsTextCanBeReadInBothThemes(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        long looked = 0;
        for (Asked asked : Asked.all(sitting)) {
            tab.goAndRest("/" + asked.of() + "/board?.futures=200&.question=" + asked.id());
            assertThat(tab.has("figure.chart svg"))
                    .as("a picture for %s", asked)
                    .isTrue();
            assertThat(tab.texts("figure.chart svg[role=img] > desc"))
                    .as(asked.toString())
                    .isNotEmpty()
                    .doesNotContain("");
            assertThat(tab.texts("figure.chart details.twin tbody tr"))
                    .as(asked.toString())
                    .isNotEmpty();
            for (String scheme : List.of("light", "dark")) {
                tab.medium("screen", scheme);
                Map<String, Object> found = tab.jsLater(CONTRAST);
                looked += ((Number) found.get("looked")).longValue();
                ((List<?>) found.get("wrong")).forEach(one -> wrong.add(scheme + " " + asked + ": " + one));
            }
        }
        assertThat(wrong).as("of %d texts in pictures", looked).isEmpty();
        assertThat(looked).isPositive();
    }

    @Test
    void theTabKeyWalksTheWholeBoardAndBackAndIsSeenWhereverItStands(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        tab.goAndRest("/" + Term.mainCase(sitting) + "/board");
        long expected = tab.<Long>js(
                "return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
                        + ".filter((e) => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0 && !e.closest('dialog:not([open])')).length");
        // a field for a date is several stops of one element, of which the browser marks some within
        var seen = new LinkedHashMap<String, Boolean>();
        for (int i = 0; i < expected * 2; i++) {
            tab.press(Keys.TAB);
            if (Boolean.TRUE.equals(tab.js("return document.activeElement === document.body"))) {
                break;
            }
            seen.merge(tab.js(STOP), Boolean.TRUE.equals(tab.js(SEEN)), Boolean::logicalOr);
        }
        assertThat(seen).as("stops, and whether the focus is seen there").doesNotContainValue(false);
        assertThat(seen).hasSize((int) expected);
    }

    @Test
    void everySliderSaysItsValueWithItsUnit(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        tab.goAndRest("/" + Term.mainCase(sitting) + "/board");
        Term term = Term.sliders(sitting, Term.mainCase(sitting)).getFirst();
        tab.tabTo(term.slider());
        String before = tab.js("return document.activeElement.getAttribute('aria-valuetext')");
        tab.press(Keys.ARROW_RIGHT);
        tab.rest();
        String after = tab.js("return document.activeElement.getAttribute('aria-valuetext')");

        assertThat(before).containsPattern("[0-9]").containsPattern("\\p{L}{3}");
        assertThat(after).isNotEqualTo(before);
        tab.until("the answer is said", "document.querySelector('#say').textContent.trim() !== ''");
    }
}
