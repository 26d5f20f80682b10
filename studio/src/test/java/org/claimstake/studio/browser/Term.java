package org.claimstake.studio.browser;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A term of a case that has a range, as the API tells it.
 *
 * @param value as typed
 * @param low   in the plain unit, as {@code high}
 * @param form  {@code text}, {@code size} and {@code percent} of what it is typed in
 */
record Term(String of, String name, String value, double low, double high, Map<String, Object> form) {
    Term {
        form = Map.copyOf(form);
    }

    /** The case that has most questions: the one that the first screens are made for. */
    static String mainCase(Sitting sitting) throws IOException, InterruptedException {
        Map<String, Object> answer = sitting.get("/api/cases");
        return Asked.list(answer, "cases").stream()
                .max(Comparator.comparingInt(
                        each -> Asked.list(each, "questions").size()))
                .map(each -> (String) each.get("id"))
                .orElseThrow();
    }

    /** Those controls of a case that have a slider, in their order. */
    @SuppressWarnings("unchecked")
    static List<Term> sliders(Sitting sitting, String of) throws IOException, InterruptedException {
        Map<String, Object> answer = sitting.get("/api/case/" + of);
        List<String> controls = (List<String>) answer.get("controls");
        return Asked.list(answer, "terms").stream()
                .filter(term -> controls.contains(term.get("name")))
                .filter(term -> term.get("low") instanceof Number && term.get("high") instanceof Number)
                .filter(term -> term.get("form") instanceof Map<?, ?>)
                .map(term -> new Term(
                        of,
                        (String) term.get("name"),
                        (String) term.get("value"),
                        ((Number) term.get("low")).doubleValue(),
                        ((Number) term.get("high")).doubleValue(),
                        (Map<String, Object>) term.get("form")))
                .toList();
    }

    /** A value part of the way from low to high, as a person would type it. */
    String at(double part) {
        double size = ((Number) form.get("size")).doubleValue();
        String number = BigDecimal.valueOf((low + part * (high - low)) / size)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
        boolean close = Boolean.TRUE.equals(form.get("percent"));
        String text = (String) form.get("text");
        return text.isEmpty() ? number : number + (close ? "" : " ") + text;
    }

    /** What a person sees of it. */
    String place() {
        return ".control[data-name=\"" + name + "\"]";
    }

    String field() {
        return place() + " input[data-hand=\"value\"]";
    }

    String slider() {
        return place() + " input[data-hand=\"slider\"]";
    }
}
