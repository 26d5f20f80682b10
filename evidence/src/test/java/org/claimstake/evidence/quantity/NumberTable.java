package org.claimstake.evidence.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/**
 * Expressions in six languages and what a reader of the language makes of them, written before the reader was run on them:
 * {@code numbers.tsv}. Words of a quantity stand in ‹ ›; each has a line, further ones of the same text with the first two cells empty.
 */
record NumberTable(List<Row> rows) {

    /** @param tongue empty for a language that is not known */
    record Row(Optional<Tongue> tongue, String text, List<Quantity> expected) {
        Row and(Quantity more) {
            return new Row(
                    tongue,
                    text,
                    Stream.concat(expected.stream(), Stream.of(more)).toList());
        }
    }

    static NumberTable read(String name) {
        var rows = new ArrayList<Row>();
        List<Span> marks = List.of();
        for (String line : lines(name)) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].isEmpty()) {
                marks = marks(cells[1]);
                rows.add(new Row(Tongue.of(cells[0]), cells[1].replaceAll("[‹›]", ""), List.of()));
            }
            if (cells.length > 2) {
                Row row = rows.removeLast();
                rows.add(row.and(quantity(marks.get(row.expected.size()), cells)));
            }
        }
        return new NumberTable(List.copyOf(rows));
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(NumberTable.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Span> marks(String text) {
        var marks = new ArrayList<Span>();
        int from = text.indexOf('‹');
        while (from >= 0) {
            int to = text.indexOf('›', from);
            int before = 2 * marks.size();
            marks.add(new Span(from - before, to - before - 1));
            from = text.indexOf('‹', to);
        }
        return marks;
    }

    /** Cells from the third: sort, value or date, low, high, unit, hedge. */
    private static Quantity quantity(Span span, String[] cells) {
        Quantity.Sort sort = Quantity.Sort.valueOf(cells[2]);
        boolean date = sort == Quantity.Sort.DATE;
        return new Quantity(
                span,
                sort,
                date ? OptionalDouble.empty() : number(cells, 3),
                number(cells, 4),
                number(cells, 5),
                cell(cells, 6),
                cell(cells, 7).isEmpty() ? Hedge.NONE : Hedge.valueOf(cell(cells, 7)),
                date ? Optional.of(cells[3]) : Optional.empty());
    }

    private static OptionalDouble number(String[] cells, int at) {
        String cell = cell(cells, at);
        int slash = cell.indexOf('/');
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                slash < 0
                        ? Double.parseDouble(cell)
                        : Double.parseDouble(cell.substring(0, slash)) / Double.parseDouble(cell.substring(slash + 1)));
    }

    private static String cell(String[] cells, int at) {
        return at < cells.length ? cells[at].strip() : "";
    }
}
