package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands on the page is what the JSON says, for every name that the JSON has. */
@ExtendWith(InBrowser.class)
final class NumbersTest {
    /** Few, since what is compared is what is told, not how well. */
    private static final int FUTURES = 200;

    private static final String NOT_ZERO = "not a figure";

    @Test
    void everyValueOfTheJsonStandsOnTheBoardAndSaysTheSame(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        int values = 0;
        int columns = 0;
        for (Asked asked : Asked.all(sitting)) {
            Map<String, Object> answer =
                    sitting.post("/api/run", Map.of("case", asked.of(), "question", asked.id(), "futures", FUTURES));
            Map<String, Map<String, Object>> metas = metas(sitting.get("/api/case/" + asked.of()));
            tab.goAndRest("/" + asked.of() + "/board?.futures=" + FUTURES + "&.question=" + asked.id());
            for (var each : objects(answer, "values").entrySet()) {
                String place = ".measures [data-name=\"" + each.getKey() + "\"] .result [data-why]";
                compare(
                        asked + " " + each.getKey(),
                        one(tab, place),
                        each.getValue(),
                        meta(metas, each.getKey()),
                        wrong);
                values++;
            }
            for (var run : objects(answer, "columns").entrySet()) {
                for (var each : objects(run.getValue(), "values").entrySet()) {
                    String place = ".columns tr[data-key=\"" + each.getKey() + "\"]";
                    String told = one(tab, place + " [data-of=\"" + run.getKey() + "\"]");
                    compare(
                            asked + " " + run.getKey() + " " + each.getKey(),
                            told + unitOfRow(tab, place, told),
                            each.getValue(),
                            meta(metas, each.getKey()),
                            wrong);
                    columns++;
                }
            }
            String parts = tab.texts(".sentence").getFirst();
            // the page has the sign that readers know, the JSON the one that can be typed
            assertThat(parts.replace('\u2212', '-'))
                    .as(asked.toString())
                    .isEqualTo(Tab.plain(String.valueOf(answer.get("sentence"))));
        }
        assertThat(wrong)
                .as("of %d values and %d values in columns", values, columns)
                .isEmpty();
        assertThat(values + columns).as("compared").isGreaterThan(100);
    }

    /** A row in one size says it once, at its head. */
    private static String unitOfRow(Tab tab, String row, String told) {
        String unit = tab.text(row + " th .quiet").replaceFirst("^, ", "");
        return told.isEmpty() || unit.isEmpty() ? "" : " " + unit;
    }

    private static String one(Tab tab, String selector) {
        List<String> found = tab.texts(selector);
        return found.isEmpty() ? "" : found.getFirst();
    }

    private static void compare(
            String what, String told, Map<String, Object> value, Map<String, Object> meta, List<String> wrong) {
        String fault = told.isEmpty() ? "is not on the page" : fault(told, value, meta);
        if (!fault.isEmpty()) {
            wrong.add(what + ": " + fault + ", JSON " + value);
        }
    }

    /** What is wrong with it; empty where nothing is. */
    private static String fault(String told, Map<String, Object> value, Map<String, Object> meta) {
        if (value.get("shares") instanceof Map<?, ?> shares) {
            return shares.keySet().stream().anyMatch(word -> told.contains(word.toString())) ? "" : "says " + told;
        }
        Object centre = centre(value);
        return switch (centre) {
            case null -> told.matches(".*[1-9].*") && !told.contains("half") ? "says " + told + " of " + NOT_ZERO : "";
            case Boolean truth -> told.equals(truth ? "yes" : "no") ? "" : "says " + told;
            case Number number -> numberFault(told, number.doubleValue(), meta);
            case String text when text.matches("\\d{4}-\\d\\d-\\d\\d") -> dateFault(told, text);
            case String text when text.equals("never") -> told.contains("never") ? "" : "says " + told;
            case String text -> told.equals(text) ? "" : "says " + told;
            default -> "is of no kind that is known";
        };
    }

    private static Object centre(Map<String, Object> value) {
        if (!(value.get("quantiles") instanceof Map<?, ?> quantiles)) {
            return value.get("value");
        }
        return value.get("mean") instanceof Number mean ? mean : quantiles.get("0.5");
    }

    private static String numberFault(String told, double value, Map<String, Object> meta) {
        Optional<Shown> shown = Shown.parse(told, form(meta));
        if (shown.isEmpty()) {
            return "says " + told + ", which is no number";
        }
        return shown.get().says(value) ? "" : "says " + told + ", which is " + shown.get();
    }

    private static String dateFault(String told, String day) {
        int month = Integer.parseInt(day.substring(5, 7));
        String quarter = day.substring(0, 4) + "-Q" + (month + 2) / 3;
        return day.startsWith(told) || told.equals(quarter) ? "" : "says " + told;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> form(Map<String, Object> meta) {
        return meta.get("form") instanceof Map<?, ?> form ? (Map<String, Object>) form : Map.of();
    }

    private static Map<String, Object> meta(Map<String, Map<String, Object>> metas, String name) {
        int bracket = name.indexOf('[');
        return metas.getOrDefault(bracket < 0 ? name : name.substring(0, bracket), Map.of());
    }

    private static Map<String, Map<String, Object>> metas(Map<String, Object> of) {
        var all = new HashMap<String, Map<String, Object>>();
        for (String kind : List.of("lines", "measures", "terms")) {
            Asked.list(of, kind).forEach(each -> all.put((String) each.get("name"), each));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> objects(Map<String, Object> answer, String key) {
        return answer.get(key) instanceof Map<?, ?> map ? (Map<String, Map<String, Object>>) map : Map.of();
    }
}
