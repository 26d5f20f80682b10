package org.claimstake.world.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.claimstake.world.reading.Trouble;

/**
 * A node of the well-known text in which a {@code .prj} file says its projection: {@code
 * PARAMETER["False_Easting",500000.0]}.
 *
 * @param keyword in capitals
 * @param values texts and numbers directly in it, in order
 * @param nodes directly in it, in order
 */
record Wkt(String keyword, List<String> values, List<Wkt> nodes) {
    private static final int LONGEST = 65_536;
    private static final int DEEPEST = 16;

    Wkt {
        values = List.copyOf(values);
        nodes = List.copyOf(nodes);
    }

    static Wkt parse(String text) throws Unreadable {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            throw wrong("a text of %s letters".formatted(bare.length()));
        }
        return new Parser(bare).node(0);
    }

    private static Unreadable wrong(String found) {
        return new Unreadable(
                Trouble.Kind.PROJECTION, found, "a projection as well-known text: PROJCS[…] or GEOGCS[…]");
    }

    /** The first text in it: its name. */
    String name() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The first node of a keyword directly in it. */
    Optional<Wkt> node(String wanted) {
        return nodes.stream().filter(node -> node.keyword().equals(wanted)).findFirst();
    }

    /** The value of a parameter under any of its names, in small letters. */
    OptionalDouble parameter(String... names) {
        for (String name : names) {
            for (Wkt node : nodes) {
                if (node.keyword().equals("PARAMETER")
                        && node.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return node.number(1);
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** A value that is a number, where it is one. */
    OptionalDouble number(int at) {
        if (at >= values.size()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(values.get(at));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    /** All nodes in it and below, itself first. */
    Stream<Wkt> all() {
        return Stream.concat(Stream.of(this), nodes.stream().flatMap(Wkt::all));
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Wkt node(int depth) throws Unreadable {
            String keyword = word();
            if (keyword.isEmpty() || depth > DEEPEST || !isNext("[(")) {
                throw wrong(text.substring(0, Math.min(60, text.length())));
            }
            at++;
            var values = new ArrayList<String>();
            var nodes = new ArrayList<Wkt>();
            while (!isNext("])")) {
                if (isNext("\"")) {
                    values.add(quoted());
                } else {
                    int begin = at;
                    String word = word();
                    if (isNext("[(")) {
                        at = begin;
                        nodes.add(node(depth + 1));
                    } else {
                        values.add(word);
                    }
                }
                if (isNext(",")) {
                    at++;
                } else if (!isNext("])")) {
                    throw wrong(text.substring(0, Math.min(60, text.length())));
                }
            }
            at++;
            return new Wkt(keyword.toUpperCase(Locale.ROOT), values, nodes);
        }

        private boolean isNext(String signs) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
        }

        private String quoted() throws Unreadable {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw wrong("a quotation mark that is not closed");
            }
            String quoted = text.substring(at + 1, end);
            at = end + 1;
            return quoted;
        }

        private String word() {
            isNext("");
            int begin = at;
            while (at < text.length() && ",[]()\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(begin, at).strip();
        }
    }
}
