package org.claimstake.casefile.question;

import java.util.Map;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a value of the answer must be. Numbers are words of the language, in {@code unit} where it is given:
 * {@code 6.2%}, {@code 38.76} with {@code mn USD}, {@code never}.
 *
 * @param cells which cells of the grid: input to value; empty for all of them, or for no grid. Of runs that are
 *     compared {@link #COLUMN} to the run's id; empty for the case as it stands
 * @param value name of a measure, figure or line
 * @param unit  null when the words carry their own
 */
public record Expected(
        Map<String, String> cells, Words value, @Nullable String unit, Check check) {

    /** Names one of the runs that are compared, as an input of a grid names a cell. */
    public static final String COLUMN = "column";

    public Expected {
        cells = Map.copyOf(cells);
    }

    public sealed interface Check {}

    /** To {@code 1e-9 max(1, |a|, |b|)}, as {@code ==} in an {@code expect} of the language. */
    public record Equal(String to) implements Check {}

    public record Near(String to, String within) implements Check {}

    /** The least and the largest over the cells. */
    public record Between(String low, String high, String within) implements Check {}
}
