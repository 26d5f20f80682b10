package org.claimstake.engine.bits;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claimstake.engine.PlanDraft;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/**
 * Tables of a random plan, all of the same columns: a number with missing cells, one without, a day, the key of an earlier
 * row or none, a list of words, and a class that together with the day is a key too.
 */
final class RandomTables {
    static final int GAPS = 0;
    static final int WHOLE = 1;
    static final int DAY = 2;
    static final int BEFORE = 3;
    static final int WORDS = 4;
    static final int CLASS = 5;

    /** Words of the list and of the class. */
    static final int MOST_WORDS = 3;

    private final SplittableRandom random;
    private final PlanDraft draft;
    private final Axis axis;
    private final List<Plan.Table> tables = new ArrayList<>();
    private final List<Plan.RowSet> rowSets = new ArrayList<>();

    RandomTables(SplittableRandom random, PlanDraft draft, Axis axis) {
        this.random = random;
        this.draft = draft;
        this.axis = axis;
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            table(i);
        }
    }

    private void table(int number) {
        int rows = List.of(0, 1, 2, 3, 3, 4, 5, 9).get(random.nextInt(8));
        List<String> keys = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            keys.add("t" + number + "k" + row);
            draft.text(keys.getLast());
        }
        draft.text("nobody");
        var table = new Plan.Table(
                "t" + number,
                keys,
                List.of(
                        column("gaps", number(true), rows, row -> random.nextInt(3) == 0 ? Double.NaN : number()),
                        column("whole", number(false), rows, row -> number()),
                        column("day", ValueType.date(ValueType.Grain.DAY), rows, row -> day()),
                        column(
                                "before",
                                ValueType.text().withOptional(true),
                                rows,
                                row -> row == 0 || random.nextInt(4) == 0
                                        ? Double.NaN
                                        : draft.text(keys.get(random.nextInt(row)))),
                        words(rows),
                        column("class", words(), rows, row -> random.nextInt(MOST_WORDS))),
                -1,
                DAY,
                List.of(CLASS, DAY));
        tables.add(table);
        draft.table(table);
        rowSet(tables.size() - 1, IntStream.range(0, rows).boxed().toList());
        rowSet(
                tables.size() - 1,
                IntStream.range(0, rows)
                        .filter(row -> random.nextBoolean())
                        .boxed()
                        .toList());
    }

    private void rowSet(int table, List<Integer> rows) {
        rowSets.add(new Plan.RowSet(table, rows));
        draft.rows(table, rows.toArray(Integer[]::new));
    }

    private static ValueType number(boolean optional) {
        return PlanDraft.NUMBER.withOptional(optional);
    }

    private static ValueType words() {
        return ValueType.choice(List.of("red", "green", "blue"));
    }

    private interface Cell {
        double of(int row);
    }

    private static Plan.Column column(String name, ValueType type, int rows, Cell cell) {
        return new Plan.Column(
                name, type, IntStream.range(0, rows).mapToObj(cell::of).toList(), List.of());
    }

    private Plan.Column words(int rows) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lists.add(IntStream.range(0, MOST_WORDS)
                    .filter(word -> random.nextInt(3) == 0)
                    .boxed()
                    .toList());
        }
        return new Plan.Column(
                "words", words(), IntStream.range(0, rows).mapToObj(row -> 0.0).toList(), lists);
    }

    private double number() {
        return Math.round(random.nextDouble(-4, 12) * 8) / 8.0;
    }

    private double day() {
        return axis.first()
                + random.nextInt(-axis.months(), (axis.count() + 1) * axis.months())
                + random.nextInt(4) / 4.0;
    }

    int count() {
        return tables.size();
    }

    int any() {
        return random.nextInt(tables.size());
    }

    int rows(int table) {
        return tables.get(table).rows();
    }

    /** The place of a key among the texts. */
    int key(int table, int row) {
        return draft.text(tables.get(table).keys().get(row));
    }

    int anyRowSet() {
        return random.nextInt(rowSets.size());
    }

    Plan.RowSet rowSet(int number) {
        return rowSets.get(number);
    }
}
