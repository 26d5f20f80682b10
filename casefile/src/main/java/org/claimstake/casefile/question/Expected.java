package org.claimstake.casefile.question;

import java.util.List;
import java.util.Map;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a value of the answer must be. Numbers are words of the language, in {@code unit} where it is given:
 * {@code 6.2%}, {@code 38.76} with {@code mn USD}, {@code never}.
 *
 * @param cells which cells of the grid: input to value; empty for all of them, or for no grid
 * @param value name of a measure, figure or line
 * @param unit  null when the words carry their own
 */
public record Expected(
        Map<String, String> cells, Words value, @Nullable String unit, Check check) {

    public Expected {
        cells = Map.copyOf(cells);
    }

    public sealed interface Check {}

    /** To {@code 1e-9 max(1, |a|, |b|)}, as {@code ==} in an {@code expect} of the language. */
    public record Equal(String to) implements Check {}

    public record Near(String to, String within) implements Check {}

    /** The least and the largest over the cells. */
    public record Between(String low, String high, String within) implements Check {}

    /**
     * As {@code expect}s of the language, one for {@link Equal} and {@link Near}; for {@link Between} two, the first of
     * which must hold in the cell with the least value and the second in the cell with the largest.
     *
     * @param scenario in which the question is asked; empty for the base
     */
    public List<String> lines(String scenario) {
        String in = scenario.isEmpty() ? "" : " in \"" + scenario + "\"";
        return switch (check) {
            case Equal(String to) -> List.of("expect " + value.text() + " == " + amount(to) + in);
            case Near(String to, String within) -> List.of(near(to, within) + in);
            case Between(String low, String high, String within) ->
                List.of(near(low, within) + in, near(high, within) + in);
        };
    }

    /** Is the cell one of those that this is about? */
    public boolean isAbout(Map<String, String> cell) {
        return cells.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(cell.get(wanted.getKey())));
    }

    private String near(String to, String within) {
        return "expect " + value.text() + " near " + amount(to) + " within " + amount(within);
    }

    // what stands on one line in the file may be folded there
    private String amount(String words) {
        String amount = unit == null ? words : words + " " + unit;
        return amount.strip().replaceAll("\\s+", " ");
    }
}
