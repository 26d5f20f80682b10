package org.claimstake.checks.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What happens to a table on its way through spreadsheets and mails. */
final class TableBreaks {
    private static final List<String> CELLS = List.of(
            "",
            " ",
            "NaN",
            "nan",
            "Infinity",
            "-inf",
            "null",
            "N/A",
            "#REF!",
            "missing",
            "-",
            "?",
            "yes",
            "TRUE",
            "1e999",
            "1e308",
            "-1",
            "0x10",
            "1 000",
            "1_000",
            "1.000,50",
            "12%",
            "1/2",
            "=A1+1",
            "99999999999999999999999999",
            "0.1d",
            "１２",
            "2026-02-30",
            "01.07.2026",
            "1 USD",
            "old;new",
            "a\u0000b",
            "\uFEFF",
            "\"quoted\"",
            "\"",
            "\"a,b\"",
            "\"a\nb\"",
            "x".repeat(300));

    private TableBreaks() {}

    static String broken(String table, SplittableRandom random) {
        String broken = table;
        int breaks = 1 + random.nextInt(2);
        for (int i = 0; i < breaks; i++) {
            broken = once(broken, random);
        }
        return broken;
    }

    private static String once(String table, SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> cell(table, CELLS.get(random.nextInt(CELLS.size())), random);
            case 4, 5 -> swapped(table, random);
            case 6 -> cell(table, anyCell(table, random), random);
            case 7 -> table.substring(0, random.nextInt(table.length() + 1));
            case 8 -> withoutLine(table, random);
            case 9 -> lineTwice(table, random);
            case 10 -> "\uFEFF" + table;
            case 11 -> table.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
            case 12 -> table.replace(",", List.of(";", "\t", "|", ",,").get(random.nextInt(4)));
            case 13 -> List.of("", "\n\n\n", ",", "\"", "\uFEFF", "\u0000").get(random.nextInt(6));
            case 14 -> withoutColumn(table, random);
            case 15 -> columnTwice(table, random);
            case 16 -> header(table);
            case 17 ->
                insert(
                        table,
                        List.of("\"", ",", "\n", "\r", "\u0000", "é", "\u2028").get(random.nextInt(7)),
                        random);
            case 18 -> digit(table, random);
            default -> shuffled(table, random);
        };
    }

    private static List<List<String>> cells(String table) {
        var rows = new ArrayList<List<String>>();
        for (String line : table.split("\n", -1)) {
            rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1))));
        }
        return rows;
    }

    private static String joined(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
    }

    private static String cell(String table, String by, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        List<String> row = rows.get(random.nextInt(rows.size()));
        row.set(random.nextInt(row.size()), by);
        return joined(rows);
    }

    private static String anyCell(String table, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        List<String> row = rows.get(random.nextInt(rows.size()));
        return row.get(random.nextInt(row.size()));
    }

    private static String swapped(String table, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        List<String> one = rows.get(random.nextInt(rows.size()));
        List<String> two = rows.get(random.nextInt(rows.size()));
        int i = random.nextInt(one.size());
        int j = random.nextInt(two.size());
        String kept = one.get(i);
        one.set(i, two.get(j));
        two.set(j, kept);
        return joined(rows);
    }

    private static String withoutLine(String table, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        rows.remove(random.nextInt(rows.size()));
        return joined(rows);
    }

    private static String lineTwice(String table, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        rows.add(random.nextInt(rows.size()), rows.get(random.nextInt(rows.size())));
        return joined(rows);
    }

    private static String withoutColumn(String table, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        int column = random.nextInt(rows.getFirst().size());
        rows.stream().filter(row -> row.size() > column).forEach(row -> row.remove(column));
        return joined(rows);
    }

    private static String columnTwice(String table, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        int column = random.nextInt(rows.getFirst().size());
        rows.stream().filter(row -> row.size() > column).forEach(row -> row.add(row.get(column)));
        return joined(rows);
    }

    private static String header(String table) {
        int end = table.indexOf('\n');
        return end < 0 ? table.toUpperCase(java.util.Locale.ROOT) : table.substring(end + 1);
    }

    private static String insert(String table, String sign, SplittableRandom random) {
        int at = random.nextInt(table.length() + 1);
        return table.substring(0, at) + sign + table.substring(at);
    }

    private static String digit(String table, SplittableRandom random) {
        char[] letters = table.toCharArray();
        for (int tries = 0; tries < 20 && letters.length > 0; tries++) {
            int at = random.nextInt(letters.length);
            if (Character.isDigit(letters[at])) {
                letters[at] = (char) ('0' + random.nextInt(10));
                break;
            }
        }
        return new String(letters);
    }

    private static String shuffled(String table, SplittableRandom random) {
        List<List<String>> rows = cells(table);
        Collections.shuffle(rows, new java.util.Random(random.nextLong()));
        return joined(rows);
    }
}
