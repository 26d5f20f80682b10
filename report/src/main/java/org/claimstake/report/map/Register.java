package org.claimstake.report.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.source.Filler;
import org.claimstake.language.unit.UnitWords;
import org.claimstake.world.territory.Site;

/**
 * The rows of a table that has a column of control. The tonnage of a row is its first column of mass, its value the first of
 * money, its commodities the first list of words.
 *
 * @param table      its name
 * @param spots      in the order of the table
 * @param mass       the column of mass; empty where the table has none
 * @param money      the column of money; empty where the table has none
 */
public record Register(String table, List<Spot> spots, Optional<Weight> mass, Optional<Weight> money) {

    /** A column by which rows are summed. */
    public record Weight(String column, ValueType type) {}

    public Register {
        spots = List.copyOf(spots);
    }

    /** The rows that a table's own {@code where} keeps. */
    public static Register of(Plan plan, Territory territory, String name) {
        Plan.Table table = plan.tables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the case has no table " + name));
        return new Reading(plan, table, territory).register();
    }

    /** Rows with one of their commodities. */
    public Register of(String commodity) {
        return new Register(
                table,
                spots.stream()
                        .filter(spot -> spot.commodities().contains(commodity))
                        .toList(),
                mass,
                money);
    }

    /** All that occur, in the order in which rows name them. */
    public List<String> commodities() {
        var all = new LinkedHashSet<String>();
        spots.forEach(spot -> all.addAll(spot.commodities()));
        return List.copyOf(all);
    }

    private record Reading(Plan plan, Plan.Table table, Territory territory) {

        Register register() {
            Optional<Plan.Column> mass = column(UnitWords.Measure.MASS);
            Optional<Plan.Column> money = column(UnitWords.Measure.MONEY);
            Map<String, Site> sites = new HashMap<>();
            territory.sites(table.name()).forEach(site -> sites.put(site.key(), site));
            Map<String, Map<String, String>> named = named();
            var spots = new ArrayList<Spot>();
            for (int row = 0; row < table.rows(); row++) {
                String key = table.keys().get(row);
                Site site = sites.get(key);
                spots.add(new Spot(
                        key,
                        named.getOrDefault(key, Map.of()),
                        site == null ? Optional.empty() : site.where(),
                        commodities(row),
                        value(mass, row),
                        value(money, row)));
            }
            return new Register(table.name(), spots, mass.map(Reading::weight), money.map(Reading::weight));
        }

        private static Weight weight(Plan.Column column) {
            return new Weight(column.name(), column.type());
        }

        private Optional<Plan.Column> column(UnitWords.Measure measure) {
            return table.columns().stream()
                    .filter(column -> isOf(column.type(), measure))
                    .findFirst();
        }

        private static boolean isOf(ValueType type, UnitWords.Measure measure) {
            return type.sort() == ValueType.Sort.NUMBER
                    && type.unit().halves().size() == 1
                    && type.unit().halves().entrySet().stream()
                            .allMatch(part -> part.getKey().measure() == measure && part.getValue() == 2);
        }

        // what is below nothing weighs nothing that anybody knows
        private static OptionalDouble value(Optional<Plan.Column> column, int row) {
            double value = column.map(one -> one.values().get(row)).orElse(ValueType.MISSING);
            return value >= 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
        }

        private List<String> commodities(int row) {
            for (Plan.Column column : table.columns()) {
                if (column.lists().stream().anyMatch(list -> !list.isEmpty())) {
                    return column.lists().get(row).stream()
                            .map(word -> column.type().words().get(word))
                            .toList();
                }
            }
            return List.of();
        }

        /** By key: the columns {@code name} and {@code name_LANGUAGE} of the file, whether the case reads them or not. */
        private Map<String, Map<String, String>> named() {
            Filler.Rows rows = territory.rows(table.name());
            var named = new HashMap<String, Map<String, String>>();
            rows.columns().forEach((column, cells) -> {
                String lower = column.toLowerCase(Locale.ROOT);
                if (lower.equals("name") || lower.matches("name_[a-z]{2}")) {
                    String language = lower.equals("name") ? "" : lower.substring("name_".length());
                    for (int i = 0; i < cells.size(); i++) {
                        if (!cells.get(i).isBlank()) {
                            named.computeIfAbsent(rows.keys().get(i), key -> new HashMap<>())
                                    .put(language, cells.get(i).strip());
                        }
                    }
                }
            });
            return named;
        }
    }
}
