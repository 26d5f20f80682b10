package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Text of pictures can be read on what it stands on, and marks can be seen, in light, dark and print: WCAG 2.2, 4.5 to 1
 * for letters and 3 to 1 for what is drawn. Tools that check pages leave SVG out.
 */
final class ChartColoursTest {
    private static final double LETTERS = 4.5;
    private static final double MARKS = 3;
    private static final List<String> INKS = List.of("ink", "quiet", "s0", "s1", "s2", "s3", "s4", "s5");
    private static final Pattern BOTH =
            Pattern.compile("--([a-z0-9]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final Pattern ONE = Pattern.compile("--([a-z0-9]+): (#[0-9a-f]{6})");
    private static final Pattern FILL = Pattern.compile("([^{}]+)\\{ fill: var\\(--([a-z0-9]+)\\)");
    private static final Pattern TEXT =
            Pattern.compile("text|\\.(?:title|said|unit|tick|foot|told|number|row|label)\\b");

    @Test
    void lettersCanBeReadInEveryTheme() {
        themes().forEach((theme, colours) ->
                INKS.forEach(ink -> assertThat(contrast(colours.get(ink), colours.get("paper")))
                        .as("%s: %s on paper", theme, ink)
                        .isGreaterThanOrEqualTo(LETTERS)));
    }

    @Test
    void marksCanBeSeenInEveryTheme() {
        themes().forEach((theme, colours) -> List.of("gap", "ask", "quiet", "s0", "s1", "s2", "s3", "s4", "s5")
                .forEach(mark -> assertThat(contrast(colours.get(mark), colours.get("paper")))
                        .as("%s: %s on paper", theme, mark)
                        .isGreaterThanOrEqualTo(MARKS)));
    }

    /** Letters before the widest band of a fan, which shines through by a sixth; before the narrow one, by a third more. */
    @Test
    void lettersCanBeReadBeforeABand() {
        themes().forEach((theme, colours) -> {
            String wide = mixed(colours.get("s0"), colours.get("paper"), 0.16);
            String both = mixed(colours.get("s0"), wide, 0.3);
            assertThat(contrast(colours.get("ink"), both)).as(theme).isGreaterThanOrEqualTo(LETTERS);
        });
    }

    @Test
    void everyClassOfTextIsFilledWithAColourThatIsMeasured() throws Exception {
        Matcher fill = FILL.matcher(Charts.css());
        int rules = 0;
        while (fill.find()) {
            if (TEXT.matcher(fill.group(1)).find()) {
                assertThat(INKS).contains(fill.group(2));
                rules++;
            }
        }
        assertThat(rules).as("text, the quiet ones, six labels").isEqualTo(8);
        List<String> known = List.of(
                "title",
                "said",
                "unit",
                "tick",
                "foot",
                "told",
                "told small",
                "number",
                "row",
                "label",
                "label s0",
                "label s1");
        for (Chart chart : PictureGallery.of(Pictured.setting(768))) {
            for (Element text : Pictured.elements(Pictured.parsed(chart), "text", "")) {
                assertThat(known).contains(text.getAttribute("class"));
            }
        }
    }

    @Test
    void whiteOnWhiteIsFound() {
        assertThat(contrast("#ffffff", "#ffffff")).isEqualTo(1);
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(themes()).containsOnlyKeys("light", "dark", "print", "page in print");
    }

    private static Map<String, Map<String, String>> themes() {
        var light = new HashMap<String, String>();
        var dark = new HashMap<String, String>();
        Matcher both = BOTH.matcher(Charts.css());
        while (both.find()) {
            light.put(both.group(1), both.group(2));
            dark.put(both.group(1), both.group(3));
        }
        return Map.of(
                "light",
                light,
                "dark",
                dark,
                "print",
                block(".picture.print {"),
                "page in print",
                block("@media print"));
    }

    private static Map<String, String> block(String begin) {
        String css = Charts.css();
        int from = css.indexOf(begin);
        Matcher one = ONE.matcher(css.substring(from, css.indexOf('}', from)));
        var colours = new HashMap<String, String>();
        while (one.find()) {
            colours.put(one.group(1), one.group(2));
        }
        return colours;
    }

    private static String mixed(String over, String under, double opacity) {
        var mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            long part = Math.round(part(over, i) * opacity + part(under, i) * (1 - opacity));
            mixed.append(String.format(java.util.Locale.ROOT, "%02x", part));
        }
        return mixed.toString();
    }

    private static int part(String colour, int place) {
        return Integer.parseInt(colour.substring(1 + 2 * place, 3 + 2 * place), 16);
    }

    private static double contrast(String ink, String paper) {
        double a = luminance(ink);
        double b = luminance(paper);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = part(colour, i) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
