package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every colour in which something is written can be read on what it stands on: WCAG 2.2, contrast of 4.5 to 1. */
final class PageColoursTest {
    private static final double ENOUGH = 4.5;
    private static final List<String> INKS = List.of("ink", "quiet", "ask", "s0", "s1", "s2", "s3", "s4", "s5");

    @Test
    void everyInkCanBeReadInLightAndDark() throws IOException {
        Map<String, String> light = colours(css(), 0);
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(colours(css(), css().indexOf("prefers-color-scheme: dark")));
        for (Map<String, String> colours : List.of(light, dark)) {
            for (String ink : INKS) {
                assertThat(contrast(colours.get(ink), colours.get("paper")))
                        .as("%s %s on %s", ink, colours.get(ink), colours.get("paper"))
                        .isGreaterThanOrEqualTo(ENOUGH);
            }
            assertThat(contrast(colours.get("amber"), colours.get("amber-back")))
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    private static Map<String, String> colours(String css, int from) {
        String block = css.substring(from, css.indexOf('}', css.indexOf("--paper", from)));
        var colours = new HashMap<String, String>();
        Matcher colour = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6})").matcher(block);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
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
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String css() throws IOException {
        try (InputStream css = HtmlAnswer.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
