package org.claimstake.checks.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;

/**
 * Fills columns from rows {@code key,date,word,source}: {@code from statements(on: day, by: source)} is the newest word of that
 * source for the row's key, at or before the day.
 */
public record Statements(List<Statement> all) implements Filler {
    public Statements {
        all = List.copyOf(all);
    }

    public static final String FILE = "stated.csv";

    public record Statement(String key, LocalDate date, String word, String source) {}

    public static Statements of(String csv) {
        return new Statements(csv.strip()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Statement(cells[0], LocalDate.parse(cells[1]), cells[2], cells[3]))
                .toList());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Day("on"),
                new Parameter.Word(
                        "by", all.stream().map(Statement::source).distinct().toList()));
    }

    @Override
    public List<String> words() {
        return all.stream().map(Statement::word).distinct().sorted().toList();
    }

    @Override
    public List<Cell> fill(Asked asked, Place place, Findings findings) {
        var cells = new ArrayList<Cell>();
        for (String key : asked.rows().keys()) {
            cells.add(cell(key, asked.day("on"), asked.word("by")));
        }
        return cells;
    }

    private Cell cell(String key, LocalDate on, String by) {
        return all.stream()
                .filter(one -> one.key().equals(key) && one.source().equals(by))
                .filter(one -> !one.date().isAfter(on))
                .reduce((first, second) -> second.date().isBefore(first.date()) ? first : second)
                .map(one -> new Cell(one.word(), by, one.date().toString(), by + " states it"))
                .orElseGet(() -> new Cell(null, by, "", by + " states nothing of it by " + on));
    }
}
