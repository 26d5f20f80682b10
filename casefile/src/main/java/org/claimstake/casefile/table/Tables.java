package org.claimstake.casefile.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Allowance;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.casefile.finding.TableFindings;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText.RawRow;
import org.claimstake.language.source.CaseText.RawTable;
import org.claimstake.language.text.SourceText;

/**
 * CSV to words. The first line names the columns, every row has a cell for each; a line with nothing on it
 * is no row. Nothing is trimmed and nothing is guessed: what is not as it should be is a finding.
 */
public final class Tables {
    // A file of another layout has this fault on every line; a person mends it once.
    private static final int SHOWN = 5;

    /** Characters of one cell: the outline of a place on a map fits, a whole file in a cell does not. */
    private static final int CELL = 1_000_000;

    private final String path;
    private final Limits limits;
    private final Findings findings = new Findings();

    private Tables(String path, Limits limits) {
        this.path = path;
        this.limits = limits;
    }

    /**
     * A table with at least one row.
     *
     * @param allowance what all tables may hold together
     */
    public static Reading<RawTable> read(Folder folder, String path, Allowance allowance) {
        return folder.tableText(path)
                .then(text -> allowance.takes(text.text().length())
                        ? parse(text, folder.limits())
                        : Reading.failed(CaseFindings.tooMuch(
                                "the tables", folder.limits().allTableBytes())))
                .then(table -> table.rows().isEmpty()
                        ? Reading.failed(TableFindings.noRows(path))
                        : new Reading.Done<>(table));
    }

    /** A table that may have column names alone, as a list of sources that names none yet. */
    public static Reading<RawTable> readList(Folder folder, String path) {
        return folder.tableText(path).then(text -> parse(text, folder.limits()));
    }

    static Reading<RawTable> parse(SourceText text, Limits limits) {
        return new Tables(text.name(), limits).parse(text.text());
    }

    private Reading<RawTable> parse(String text) {
        if (text.isBlank()) {
            return Reading.failed(TableFindings.emptyFile(path));
        }
        try (CsvReader<CsvRecord> records = reader(text)) {
            return table(records.iterator());
        } catch (CsvParseException fault) {
            return Reading.failed(fault(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a text in memory, " + path, impossible);
        }
    }

    // The reader refuses quotes out of place, cells beyond its buffer and rows of more cells than any header may have.
    private Finding fault(String text) {
        return QuoteFault.in(text)
                .map(quote -> quote.finding(path))
                .or(() -> LongCell.in(text, CELL).map(line -> TableFindings.longCell(path, line, CELL)))
                .orElseGet(() -> TableFindings.tooManyColumns(path, limits.columns()));
    }

    private static CsvReader<CsvRecord> reader(String text) {
        // Lengths of rows are judged here, where the finding can say what the header has.
        return CsvReader.builder()
                .maxBufferSize(16 * CELL)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    private Reading<RawTable> table(Iterator<CsvRecord> records) {
        CsvRecord first = records.next();
        List<String> header = first.getFields();
        checkHeader(header, (int) first.getStartingLineNumber());
        if (findings.any()) {
            return new Reading.Failed<>(findings.all());
        }
        List<RawRow> rows = rows(records, header.size());
        return findings.any()
                ? new Reading.Failed<>(findings.all())
                : new Reading.Done<>(new RawTable(path, header, rows));
    }

    private void checkHeader(List<String> header, int line) {
        if (header.size() > limits.columns()) {
            findings.add(TableFindings.tooManyColumns(path, limits.columns()));
            return;
        }
        var delimiter = Delimiter.insteadOfComma(header);
        if (delimiter.isPresent()) {
            findings.add(TableFindings.delimiter(path, delimiter.get()));
            return;
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            checkName(header, i, columns, line);
        }
    }

    private void checkName(List<String> header, int index, Map<String, Integer> columns, int line) {
        String name = header.get(index);
        if (name.isBlank()) {
            findings.add(TableFindings.headerEmpty(path, line, index + 1, header.size()));
            return;
        }
        Integer before = columns.putIfAbsent(name, index + 1);
        if (before != null) {
            findings.add(TableFindings.headerTwice(path, line, name, before, index + 1));
        }
    }

    private List<RawRow> rows(Iterator<CsvRecord> records, int columns) {
        var rows = new ArrayList<RawRow>();
        int wrong = 0;
        while (records.hasNext()) {
            CsvRecord row = records.next();
            if (rows.size() == limits.rows()) {
                findings.add(TableFindings.tooManyRows(path, limits.rows()));
                break;
            }
            if (row.getFields().stream().anyMatch(cell -> cell.length() > CELL)) {
                findings.add(TableFindings.longCell(path, (int) row.getStartingLineNumber(), CELL));
                break;
            }
            if (row.getFieldCount() != columns && wrong++ < SHOWN) {
                findings.add(wrongLength(row, columns));
            }
            rows.add(new RawRow((int) row.getStartingLineNumber(), row.getFields()));
        }
        if (wrong > SHOWN) {
            findings.add(TableFindings.moreColumns(path, wrong - SHOWN));
        }
        return rows;
    }

    private Finding wrongLength(CsvRecord row, int columns) {
        List<String> cells = row.getFields();
        boolean decimalComma = cells.size() > columns && hasDecimalComma(cells);
        return TableFindings.columns(path, (int) row.getStartingLineNumber(), cells, columns, decimalComma);
    }

    /** Two cells of digits side by side, where there are too many cells: {@code 1,5} was one number. */
    private static boolean hasDecimalComma(List<String> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i - 1).matches("-?\\d{1,9}") && cells.get(i).matches("\\d{1,9}%?")) {
                return true;
            }
        }
        return false;
    }
}
