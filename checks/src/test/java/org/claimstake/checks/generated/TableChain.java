package org.claimstake.checks.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A case whose table is read to the last cell, each row with weights of its own: no two cells may change places, none
 * may change, no row may be lost without a finding or another figure.
 *
 * @param rows the header first
 */
record TableChain(List<List<String>> rows) {
    private static final String FILE = "data/fields.csv";

    private static final String TEXT = """
            case "A table" { time 2026 .. 2030 by year  money USD(2026)  seed 5 }
            good ore, metal
            choice law { old, new, none }
            table fields from "data/fields.csv" {
              id : key
              worth : mn USD
              ore : kt(ore)
              grade : kg(metal)/t(ore)
              part : percent?
              start : date
              kind : law from "licence" as { granted: new  expired: old }
              goods : list of choice by ";"
              open : truth
              next : key of fields
            }
            for d in fields {
              random luck[d] : number = uniform(low: 1, high: 2)
              line mine[d] = d.ore * d.grade * luck[d] * share_of_period(d.start, forever)
              line kind[d] = (if d.kind == old then 1 else if d.kind == new then 2 else 3) * luck[d]
            }
            measure of_worth = sum(sum(d.worth * (d.part otherwise 77.7%) * luck[d] for d in fields))
            measure of_mines = sum(sum(mine[d] for d in fields))
            measure of_kinds = sum(sum(kind[d] * d.worth for d in fields))
            measure of_goods = sum(sum(d.ore * luck[d] for d in fields where has(d.goods, lithium)))
            measure of_tin = sum(sum(d.ore * luck[d] for d in fields where has(d.goods, tin)))
            measure of_open = sum(sum(d.ore * luck[d] for d in fields where d.open))
            measure of_next = sum(sum((fields[d.next].worth otherwise 0) * luck[d] for d in fields))
            """;

    static TableChain of(long seed) {
        var random = new SplittableRandom(seed);
        int count = random.nextInt(3, 6);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("id", "worth", "ore", "grade", "part", "start", "licence", "goods", "open", "next"));
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    "k" + i,
                    (i + 1) * 100 + random.nextInt(100) + "." + random.nextInt(10),
                    Integer.toString((i + 1) * 1000 + random.nextInt(1000)),
                    Integer.toString((i + 1) * 10 + random.nextInt(10)),
                    random.nextInt(3) == 0 ? "" : (i + 1) * 10 + random.nextInt(7) + "%",
                    "202" + (6 + random.nextInt(3)) + "-0" + random.nextInt(1, 9) + "-1" + i,
                    List.of("granted", "expired", "none").get(random.nextInt(3)),
                    List.of("lithium", "tin", "lithium;tin", "lead").get(i == 0 ? 2 : random.nextInt(4)),
                    random.nextBoolean() ? "yes" : "no",
                    "k" + random.nextInt(count)));
        }
        return new TableChain(rows);
    }

    String text() {
        return TEXT;
    }

    Map<String, String> tables() {
        return Map.of(
                FILE, rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n", "", "\n")));
    }

    /** One cell says something else, two of a column change places, or a row is lost or doubled. */
    TableChain changed(SplittableRandom random) {
        var other = new ArrayList<List<String>>();
        rows.forEach(row -> other.add(new ArrayList<>(row)));
        int row = random.nextInt(1, rows.size());
        int column = random.nextInt(rows.getFirst().size());
        switch (random.nextInt(8)) {
            case 0 -> other.remove(row);
            case 1 -> other.add(row, new ArrayList<>(rows.get(random.nextInt(1, rows.size()))));
            case 2 -> other.forEach(cells -> cells.remove(column));
            case 3, 4 -> {
                int second = random.nextInt(1, rows.size());
                other.get(row).set(column, rows.get(second).get(column));
                other.get(second).set(column, rows.get(row).get(column));
            }
            default -> other.get(row).set(column, another(rows.get(row).get(column), column, random));
        }
        return new TableChain(other);
    }

    private static String another(String cell, int column, SplittableRandom random) {
        return switch (column) {
            case 0 -> "other";
            case 5 -> cell.replace("-0", "-1");
            case 6 -> pick(cell, List.of("granted", "expired", "none", "gone"), random);
            case 7 -> pick(cell, List.of("lithium", "tin", "lead"), random);
            case 8 -> pick(cell, List.of("yes", "no", "perhaps"), random);
            case 9 -> pick(cell, List.of("k0", "k1", "k2"), random);
            default -> pick(cell, List.of("1" + cell, cell + "1", "-" + cell, "", cell + " USD", cell + "x"), random);
        };
    }

    private static String pick(String not, List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    boolean saysTheSameAs(TableChain other) {
        return rows.equals(other.rows);
    }

    // ---- the same table otherwise written

    /** A table in another dress: a mark before it, other line ends, quotes, a column more, columns in another order. */
    static String dressed(String table, SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> "\uFEFF" + table;
            case 1 -> table.replace("\n", "\r\n");
            case 2 -> table.replace("\n", "\r");
            case 3 -> table.stripTrailing();
            case 4 -> table + "\n\n";
            case 5 -> eachRow(table, row -> row.stream().map(Csv::quoted).collect(Collectors.joining(",")));
            default -> {
                int turn = random.nextInt(1, 5);
                yield eachRow(table, row -> {
                    var turned = new ArrayList<>(row);
                    turned.add("nobody_asks");
                    java.util.Collections.rotate(turned, turn);
                    return Csv.line(turned);
                });
            }
        };
    }

    private static String eachRow(String table, Function<List<String>, String> change) {
        return Arrays.stream(table.split("\n"))
                .map(line -> change.apply(Csv.cells(line)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
