package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/**
 * Where a question's file speaks of a name of its case: in lists of values, as the key of a setting, in the blanks of
 * sentences; where the settings of a case do, which name its controls; and its statements, which name claims. For who gives something another name.
 */
public final class QuestionText {
    /** Their words are the question's own, or values. */
    private static final Set<String> OTHER = Set.of(
            "id", "for", "labels", "scenario", "title", "unit", "kind", "equals", "near", "low", "high", "within");

    private static final String SETTINGS = "stake.yaml";
    private static final String STATEMENTS = "statements/";
    private static final Set<String> BY_KEY = Set.of("settings", "expect");

    private final SourceText file;
    private final Pattern word;
    private final String name;
    private final TreeMap<Integer, Place> found = new TreeMap<>();
    private final Set<Integer> labels = new HashSet<>();

    private QuestionText(SourceText file, String name) {
        this.file = file;
        this.name = name;
        this.word = Pattern.compile(Pattern.quote(name) + "(?![A-Za-z0-9_])");
    }

    /**
     * @param name of a value, an instance or a table; of {@code a.b} the first part
     * @return the places of the name alone, in their order; none of a file that cannot be read
     */
    public static List<Place> of(SourceText file, String name) {
        if (!(YamlReader.read(file, Limits.DEFAULT) instanceof Reading.Done<YamlNode>(YamlNode root))) {
            return List.of();
        }
        var text = new QuestionText(file, name);
        if (file.name().equals(SETTINGS)) {
            text.controls(root);
        } else if (file.name().startsWith(STATEMENTS)) {
            text.checks(root);
        } else {
            text.walk(root, false);
            text.blanks();
        }
        return List.copyOf(text.found.values());
    }

    private void controls(YamlNode root) {
        if (root instanceof YamlNode.Keys keys) {
            keys.entries().stream()
                    .filter(entry -> entry.key().text().equals("controls"))
                    .forEach(entry -> walk(entry.value(), false));
        }
    }

    /** Claims on which a statement is checked. */
    private void checks(YamlNode root) {
        if (root instanceof YamlNode.Keys keys) {
            for (YamlNode.Entry entry : keys.entries()) {
                if (entry.key().text().equals("check")) {
                    walk(entry.value(), false);
                } else if (entry.key().text().equals("statements") && entry.value() instanceof YamlNode.Items items) {
                    items.items().forEach(this::checks);
                }
            }
        }
    }

    private void walk(YamlNode node, boolean byKey) {
        switch (node) {
            case YamlNode.Words words -> take(words);
            case YamlNode.Items items -> items.items().forEach(item -> walk(item, false));
            case YamlNode.Keys keys -> keys.entries().forEach(entry -> entry(entry, byKey));
        }
    }

    private void entry(YamlNode.Entry entry, boolean byKey) {
        String key = entry.key().text();
        if (byKey) {
            take(entry.key());
        } else if (key.equals("labels") && entry.value() instanceof YamlNode.Keys keys) {
            keys.entries()
                    .forEach(label -> labels.add(label.key().place().span().from()));
        } else if (!OTHER.contains(key)) {
            walk(entry.value(), BY_KEY.contains(key));
        }
    }

    /** A name by itself, with a member or a row behind it; a minus before it draws it below the axis of a chart. */
    private void take(YamlNode.Words words) {
        if (words.text().matches("-?" + Pattern.quote(name) + "(?:[.\\[].*)?")) {
            Span span = words.place().span();
            var matcher = word.matcher(file.text()).region(span.from(), Math.max(span.from(), span.to()));
            if (matcher.find()) {
                put(matcher.start());
            }
        }
    }

    private void blanks() {
        Pattern.compile("\\{\\s*(" + Pattern.quote(name) + ")(?=[\\s}:.\\[])")
                .matcher(file.text())
                .results()
                .filter(blank -> !labels.contains(blank.start(1)))
                .forEach(blank -> put(blank.start(1)));
    }

    private void put(int at) {
        found.put(at, new Place(file, new Span(at, at + name.length())));
    }

    /** The files of questions and of statements among the files of a case, and its settings. */
    public static List<String> files(List<String> all) {
        var files = new ArrayList<String>();
        for (String file : all) {
            boolean speaks = file.startsWith(Questions.FOLDER) || file.startsWith(STATEMENTS);
            if (file.equals(SETTINGS) || speaks && file.endsWith(Questions.ENDING)) {
                files.add(file);
            }
        }
        return files;
    }
}
