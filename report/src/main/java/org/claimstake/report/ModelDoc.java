package org.claimstake.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model of the library says of itself: all of it stands in its text.
 *
 * @param shelf      the folder it lies in
 * @param file       below the library: {@code fiscal/royalty.stake}
 * @param title      its sentence, as behind its name; may be empty
 * @param about      the first paragraph of the head comment
 * @param paragraphs the others by their key, {@link #KEYS} first to last
 * @param example    a use that can be pasted into a case, made from its first test
 */
public record ModelDoc(
        String shelf,
        String file,
        String name,
        String title,
        String about,
        Map<String, String> paragraphs,
        List<Role> roles,
        List<Input> inputs,
        List<Value> values,
        List<Payment> payments,
        List<Example> tests,
        String example) {
    /** The keyed paragraphs of a head comment. */
    public static final List<String> KEYS = List.of("Models", "Source", "Edges", "Left out");

    /** What stands before the colon in the comment of a test: where its figures come from; an edge is worked by hand. */
    public static final List<String> KINDS = List.of("Published", "By hand", "Closed form", "Identity", "Edge");

    public ModelDoc {
        paragraphs = Collections.unmodifiableMap(new LinkedHashMap<>(paragraphs));
        roles = List.copyOf(roles);
        inputs = List.copyOf(inputs);
        values = List.copyOf(values);
        payments = List.copyOf(payments);
        tests = List.copyOf(tests);
    }

    /** @param words for people; may be empty */
    public record Role(String name, String words) {}

    /**
     * @param type  as written, {@code percent line}
     * @param range the values it takes, {@code 0% .. 100%}; empty where the text says none
     * @param usual what holds where nothing is given; empty where it must be given
     * @param words its sentence
     */
    public record Input(String name, String type, String range, String usual, String words) {}

    /** @param kind {@code line}, {@code measure}, {@code figure}, {@code account} */
    public record Value(String kind, String name, String words) {}

    /** @param code of government finance; may be empty */
    public record Payment(String from, String to, String label, String code) {}

    /**
     * A test of the model.
     *
     * @param kind    one of {@link #KINDS}; empty where its comment says none
     * @param comment where the figures come from
     */
    public record Example(String title, String kind, String comment) {}

    /** Has it a test against figures that others published? */
    public boolean isPublished() {
        return tests.stream().anyMatch(test -> test.kind().equals(KINDS.getFirst()));
    }

    /** What it is, in one line. */
    public String sentence() {
        return title.isEmpty() ? about.split("\\. ", 2)[0] : title;
    }
}
