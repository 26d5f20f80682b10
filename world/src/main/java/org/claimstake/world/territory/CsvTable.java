package org.claimstake.world.territory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/** A CSV of control, read row by row: lists of places by day have millions of them. */
final class CsvTable {
    private static final int LONGEST_HEADER = 65_536;

    private final String file;
    private final ControlOptions options;
    private final List<Trouble> troubles;
    private final Map<ControlColumn, Integer> columns = new EnumMap<>(ControlColumn.class);
    private long rows;

    /** Takes one row. */
    interface Taker {
        /** Takes a row, or tells a trouble with it. */
        void take(Line line);
    }

    CsvTable(String file, ControlOptions options, List<Trouble> troubles) {
        this.file = file;
        this.options = options;
        this.troubles = troubles;
    }

    long rows() {
        return rows;
    }

    boolean has(ControlColumn column) {
        return columns.containsKey(column);
    }

    /**
     * Reads a table.
     *
     * @param wanted which columns there must be, asked with those that were found
     * @return whether it was read to its end
     */
    boolean read(byte[] bytes, Function<Set<ControlColumn>, List<ControlColumn>> wanted, Taker taker) {
        try (var text = new BufferedReader(new InputStreamReader(
                        new ByteArrayInputStream(bytes),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                var csv = CsvReader.builder()
                        .fieldSeparator(delimiter(text))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            return read(csv, wanted, taker);
        } catch (CharacterCodingException letters) {
            return refused(letters());
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                return refused(letters());
            }
            throw failed;
        } catch (CsvParseException broken) {
            return refused(Trouble.of(
                    Kind.BROKEN,
                    Where.row(file, rows + 2),
                    String.valueOf(broken.getMessage()),
                    "a table of cells",
                    Outcome.REFUSED));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Trouble letters() {
        return Trouble.of(
                        Kind.ENCODING,
                        Where.row(file, rows + 1),
                        "letters of another encoding",
                        "UTF-8",
                        Outcome.REFUSED)
                .withMend("iconv -f windows-1251 -t utf-8 %s > utf8.csv (or whatever encoding it has)".formatted(file));
    }

    private boolean refused(Trouble trouble) {
        troubles.add(trouble);
        return false;
    }

    private boolean read(
            CsvReader<CsvRecord> csv, Function<Set<ControlColumn>, List<ControlColumn>> wanted, Taker taker) {
        boolean header = true;
        for (CsvRecord row : csv) {
            if (header) {
                if (!header(row.getFields(), wanted)) {
                    return false;
                }
                header = false;
            } else {
                rows++;
                taker.take(new Line(row));
            }
        }
        return !header || refused(Trouble.of(Kind.EMPTY, Where.file(file), "", "a header and rows", Outcome.REFUSED));
    }

    private boolean header(List<String> names, Function<Set<ControlColumn>, List<ControlColumn>> wanted) {
        var lower = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (ControlColumn column : ControlColumn.values()) {
            String told = options.columns().get(column);
            List<String> named =
                    told == null ? column.usual() : List.of(told.strip().toLowerCase(Locale.ROOT));
            named.stream()
                    .filter(lower::contains)
                    .findFirst()
                    .ifPresent(name -> columns.put(column, lower.indexOf(name)));
        }
        var missing = new ArrayList<String>();
        for (ControlColumn column : wanted.apply(columns.keySet())) {
            if (!columns.containsKey(column)) {
                String told = options.columns().get(column);
                missing.add(told == null ? String.join(" or ", column.usual()) : told);
            }
        }
        return missing.isEmpty()
                || refused(Trouble.of(
                        Kind.HEADER,
                        Where.row(file, 1),
                        String.join(", ", names),
                        "columns " + String.join("; ", missing),
                        Outcome.REFUSED));
    }

    /** The sign that the first line has most of, after its mark of byte order. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER + 1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER + 1);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        int read = 0;
        for (int c = text.read(); c >= 0 && c != '\n' && c != '\r' && read < LONGEST_HEADER; c = text.read()) {
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
            read++;
        }
        text.reset();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    /** One row with its place in the file. */
    final class Line {
        private final CsvRecord row;

        private Line(CsvRecord row) {
            this.row = row;
        }

        String text(ControlColumn column) {
            Integer at = columns.get(column);
            return at == null || at >= row.getFieldCount()
                    ? ""
                    : row.getField(at).strip();
        }

        Where where(ControlColumn column) {
            return Where.row(file, row.getStartingLineNumber()).withColumn(name(column));
        }

        private String name(ControlColumn column) {
            return options.columns().getOrDefault(column, column.usual().getFirst());
        }

        void leftOut(Kind kind, ControlColumn column, String expected) {
            troubles.add(Trouble.of(kind, where(column), text(column), expected, Outcome.LEFT_OUT));
        }

        Optional<LocalDate> day() {
            Optional<LocalDate> day = dayOf(text(ControlColumn.DATE));
            if (day.isEmpty()) {
                leftOut(Kind.DATE, ControlColumn.DATE, "a day such as 2025-04-30 or 20250430");
            }
            return day;
        }

        Optional<Standing> standing() {
            Optional<Standing> standing = options.standing(text(ControlColumn.STATUS));
            if (standing.isEmpty()) {
                leftOut(
                        Kind.WORD,
                        ControlColumn.STATUS,
                        "one of " + String.join(", ", options.words().sequencedKeySet()));
            }
            return standing;
        }
    }

    /** A day as files write it, with or without hyphens, with or without a time behind it. */
    static Optional<LocalDate> dayOf(String text) {
        try {
            if (text.length() == 8) {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
            }
            boolean timed = text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ');
            return Optional.of(LocalDate.parse(timed ? text.substring(0, 10) : text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
