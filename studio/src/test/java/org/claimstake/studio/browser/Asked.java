package org.claimstake.studio.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of a shipped case as the API lists it.
 *
 * @param of     the case
 * @param filled in words, its blanks as the case has them
 * @param blanks the particulars of each
 */
record Asked(String of, String id, String filled, Map<String, Map<String, Object>> blanks) {
    private static final Pattern BLANK = Pattern.compile("\\{([^}:]+)[^}]*}");
    private static final int PATIENCE = 100;

    Asked {
        blanks = Map.copyOf(blanks);
    }

    /** All, in the order of the cases and of their questions. */
    static List<Asked> all(Sitting sitting) throws IOException, InterruptedException {
        var all = new ArrayList<Asked>();
        for (Map<String, Object> each : cases(sitting)) {
            for (Map<String, Object> question : list(each, "questions")) {
                all.add(of((String) each.get("id"), question));
            }
        }
        return List.copyOf(all);
    }

    /** The cases once all is known of them. */
    static List<Map<String, Object>> cases(Sitting sitting) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            Map<String, Object> answer = sitting.get(i == 0 ? "/api/cases" : "/api/cases?wait=5");
            if (!(answer.get("pending") instanceof Number pending) || pending.intValue() == 0) {
                return list(answer, "cases");
            }
        }
        throw new AssertionError("the cases are never all known");
    }

    @SuppressWarnings("unchecked")
    private static Asked of(String of, Map<String, Object> question) {
        var blanks = (Map<String, Map<String, Object>>) question.getOrDefault("blanks", Map.of());
        Matcher text = BLANK.matcher((String) question.get("text"));
        String filled = text.replaceAll(blank -> Matcher.quoteReplacement(word(blank.group(1), blanks)));
        return new Asked(of, (String) question.get("id"), filled, blanks);
    }

    private static String word(String name, Map<String, Map<String, Object>> blanks) {
        Map<String, Object> blank = blanks.getOrDefault(name, Map.of());
        Object value = blank.get("value");
        for (Map<String, Object> choice : list(blank, "choices")) {
            if (choice.get("name").equals(value)) {
                String title = (String) choice.getOrDefault("title", "");
                return title.isEmpty() ? String.valueOf(value).replace('_', ' ') : title;
            }
        }
        return value == null ? "{" + name + "}" : value.toString();
    }

    /** Objects of a list of an answer; none where it is absent. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> answer, String key) {
        return answer.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    @Override
    public String toString() {
        return of + " " + id;
    }
}
