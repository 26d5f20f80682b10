package org.claimstake.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a question tells its readers of values by their name, of rows by their key, of words of a choice. */
record Labels(Map<String, String> words) {
    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]+)]");

    Labels {
        words = Map.copyOf(words);
    }

    /** How a word is told; itself where nothing else is said. */
    String word(String word) {
        return words.getOrDefault(word, word);
    }

    /** The title of a value in a table: values of several rows have the title of their measure and that of their row. */
    String title(String name, String title) {
        String own = words.get(name);
        if (own != null) {
            return own;
        }
        String row = row(name);
        if (row.isEmpty()) {
            return title;
        }
        return title.isEmpty() ? (words.containsKey(row) ? word(row) : "") : title + ", " + word(row);
    }

    /** The name of a line in a picture, whose title says what all of them are. */
    String line(String name, String label) {
        String own = words.get(name);
        String row = row(name);
        return own != null ? own : words.containsKey(row) ? word(row) : label;
    }

    private static String row(String name) {
        Matcher key = KEY.matcher(name);
        return key.find() ? key.group(1) : "";
    }

    /** The entry as this question tells of it. */
    Answer.Entry of(Answer.Entry entry) {
        return entry.titled(title(entry.name(), entry.title()));
    }
}
