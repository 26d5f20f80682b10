package org.claimstake.advice.verdict;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/**
 * What people call the values of a reading. Keys of a table are called as its column {@code name} has it; a word is told with blanks
 * for its underscores; a number stays as it is written.
 */
final class Titles {
    private static final String COLUMN = "name";

    private final Plan plan;

    Titles(Plan plan) {
        this.plan = plan;
    }

    /** One for each value. */
    List<String> of(Plan.Reading reading) {
        List<Plan.Table> holders = plan.tables().stream()
                .filter(table -> table.keyColumn() >= 0 && table.keys().containsAll(reading.values()))
                .filter(table -> names(table).isPresent())
                .toList();
        // keys that several tables have, and words that happen to be keys, are told as they are
        boolean keys = holders.stream().map(Plan.Table::name).distinct().count() == 1;
        return keys
                ? reading.values().stream()
                        .map(key -> name(holders.getFirst(), key))
                        .toList()
                : reading.values().stream().map(Readings::plain).toList();
    }

    private String name(Plan.Table table, String key) {
        double at = names(table).orElseThrow().values().get(table.keys().indexOf(key));
        String name = Double.isNaN(at) ? "" : plan.texts().get((int) at);
        return name.isBlank() ? Readings.plain(key) : name;
    }

    private static Optional<Plan.Column> names(Plan.Table table) {
        return table.columns().stream()
                .filter(column -> column.name().equals(COLUMN) && column.type().sort() == ValueType.Sort.TEXT)
                .findFirst();
    }
}
