package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that take several values each; all are run with each other. Where {@code each} names one of the
 * inputs, there is one answer for each of its values, and {@code {x.low}} and {@code {x.high}} are the least
 * and the largest value of x over the other inputs; without it they are those over all cells.
 *
 * @param labels how a reader is told of a value
 */
public record Grid(List<Axis> axes, @Nullable String each, Map<String, String> labels, Answer answer) {
    /** Cells: a run each, so that a question stays a matter of seconds. */
    public static final int MOST = 1000;

    /** @param values as {@code --set} takes them */
    public record Axis(Words input, List<String> values) {
        public Axis {
            values = List.copyOf(values);
        }
    }

    /**
     * The cells that one answer covers.
     *
     * @param value of {@code each}; null when the grid has none
     */
    public record Group(@Nullable String value, List<Map<String, String>> cells) {
        public Group {
            cells = List.copyOf(cells);
        }
    }

    public Grid {
        axes = List.copyOf(axes);
        labels = Map.copyOf(labels);
    }

    public Optional<Axis> axis(String input) {
        return axes.stream().filter(axis -> axis.input().text().equals(input)).findFirst();
    }

    /** Every cell: input to value, in the order of the file, the last input changing fastest. */
    public List<Map<String, String>> cells() {
        List<Map<String, String>> cells = List.of(Map.of());
        for (Axis axis : axes) {
            var longer = new ArrayList<Map<String, String>>();
            for (Map<String, String> cell : cells) {
                axis.values()
                        .forEach(value -> longer.add(with(cell, axis.input().text(), value)));
            }
            cells = longer;
        }
        return cells;
    }

    /** The cells by the value of {@code each}, in the order of the file. */
    public List<Group> groups() {
        if (each == null) {
            return List.of(new Group(null, cells()));
        }
        return axis(each).stream()
                .flatMap(axis -> axis.values().stream())
                .map(value -> new Group(
                        value,
                        cells().stream()
                                .filter(cell -> value.equals(cell.get(each)))
                                .toList()))
                .toList();
    }

    /** How a reader is told of a value: its label, else the value. */
    public String label(String value) {
        return labels.getOrDefault(value, value);
    }

    private static Map<String, String> with(Map<String, String> cell, String input, String value) {
        var copy = new LinkedHashMap<>(cell);
        copy.put(input, value);
        return Collections.unmodifiableMap(copy);
    }
}
