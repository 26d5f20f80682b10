package org.claimstake.world.reading;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person said of how a table is to be read. What is not said is found, and told.
 *
 * @param encoding of a text
 * @param delimiter between cells of a text
 * @param decimal the decimal mark of numbers kept as text
 * @param sheet the name of the sheet of a workbook
 * @param headerRow the line or row of the names of the columns, from 1
 * @param unitsRow the line or row of their units, from 1
 * @param limits how much is read
 */
public record SheetOptions(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<DecimalMark> decimal,
        Optional<String> sheet,
        OptionalInt headerRow,
        OptionalInt unitsRow,
        Limits limits) {

    /** Nothing said. */
    public static final SheetOptions FOUND = new SheetOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Limits.DEFAULT);

    public SheetOptions {
        Objects.requireNonNull(encoding);
        Objects.requireNonNull(delimiter);
        Objects.requireNonNull(decimal);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(headerRow);
        Objects.requireNonNull(unitsRow);
        Objects.requireNonNull(limits);
    }

    /**
     * How much of a file is read; what is larger is refused, never read in part.
     *
     * @param bytes of the file as it lies there
     * @param unpackedBytes of all parts of a packed file together
     * @param rows of the table
     * @param columns of the table
     */
    public record Limits(long bytes, long unpackedBytes, int rows, int columns) {
        public static final Limits DEFAULT = new Limits(100_000_000, 300_000_000, 1_000_000, 10_000);
    }

    public SheetOptions withEncoding(Charset charset) {
        return new SheetOptions(Optional.of(charset), delimiter, decimal, sheet, headerRow, unitsRow, limits);
    }

    public SheetOptions withDelimiter(char sign) {
        return new SheetOptions(encoding, Optional.of(sign), decimal, sheet, headerRow, unitsRow, limits);
    }

    public SheetOptions withDecimal(DecimalMark mark) {
        return new SheetOptions(encoding, delimiter, Optional.of(mark), sheet, headerRow, unitsRow, limits);
    }

    public SheetOptions withSheet(String name) {
        return new SheetOptions(encoding, delimiter, decimal, Optional.of(name), headerRow, unitsRow, limits);
    }

    public SheetOptions withHeaderRow(int row) {
        return new SheetOptions(encoding, delimiter, decimal, sheet, OptionalInt.of(row), unitsRow, limits);
    }

    public SheetOptions withUnitsRow(int row) {
        return new SheetOptions(encoding, delimiter, decimal, sheet, headerRow, OptionalInt.of(row), limits);
    }

    public SheetOptions withLimits(Limits other) {
        return new SheetOptions(encoding, delimiter, decimal, sheet, headerRow, unitsRow, other);
    }
}
