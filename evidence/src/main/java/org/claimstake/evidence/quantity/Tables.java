package org.claimstake.evidence.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The word tables, as they are written. A line is {@code kind value : form | form}, see {@link Kind}; a form is one word or several;
 * {@code {a,b}} in it stands for each, {@code {,s}} for with and without. A form with a capital letter is met so alone. A form
 * that ends in a dot is met without it too. Case counts in a symbol of one letter as well. {@code set name value} sets how the language writes figures. {@code #} begins a comment.
 *
 * @param settings by name
 * @param forms    in the order of the tables
 */
record Tables(Map<String, String> settings, List<Form> forms) {
    private static final Pattern BAR = Pattern.compile(" \\| ");

    /** @param text one form, spelled out */
    record Form(Kind kind, String value, String text) {}

    Tables {
        settings = Map.copyOf(settings);
        forms = List.copyOf(forms);
    }

    /** @param names of tables, the later ones add to the earlier ones */
    static Tables read(Stream<String> names) {
        var settings = new TreeMap<String, String>();
        var forms = new ArrayList<Form>();
        names.forEach(name -> lines(name).forEach(line -> add(line, settings, forms)));
        return new Tables(settings, forms);
    }

    boolean isSet(String name) {
        return settings.getOrDefault(name, "no").equals("yes");
    }

    private static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no table of words " + name + ".txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line, Map<String, String> settings, List<Form> forms) {
        if (line.startsWith("set ")) {
            String[] words = line.split(" +", 3);
            settings.put(words[1], words[2]);
            return;
        }
        int colon = line.indexOf(" : ");
        if (colon < 0) {
            throw new IllegalStateException("a line of a table of words has no ' : ': " + line);
        }
        String[] head = line.substring(0, colon).strip().split(" +", 2);
        Kind kind = Kind.of(head[0]);
        String value = head.length > 1 ? head[1] : "";
        for (String form : BAR.split(line.substring(colon + 3).strip())) {
            spelled(form.strip()).forEach(text -> forms.add(new Form(kind, value, text)));
        }
    }

    /** {@code dollar{,s}} is {@code dollar} and {@code dollars}. */
    static List<String> spelled(String form) {
        int open = form.indexOf('{');
        int close = form.indexOf('}');
        if (open < 0 || close < open) {
            return List.of(form);
        }
        List<String> rest = spelled(form.substring(close + 1));
        return Stream.of(form.substring(open + 1, close).split(",", -1))
                .flatMap(middle -> rest.stream().map(end -> form.substring(0, open) + middle + end))
                .toList();
    }
}
