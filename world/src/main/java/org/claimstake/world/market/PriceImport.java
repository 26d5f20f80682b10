package org.claimstake.world.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.Tally;
import org.claimstake.world.reading.Trouble;

/** A file of prices made into the table of a case, with the receipt that says what became of each of its rows. */
public final class PriceImport {
    private PriceImport() {}

    /** What came of it. */
    public sealed interface Result {}

    /**
     * The table and its receipt.
     *
     * @param book the series
     * @param csv the table as {@link PriceBook#toLongCsv} writes it, in UTF-8
     * @param receipt counts the rows of the file; a row of a table with a column for each series becomes several of the table
     */
    public record Done(PriceBook book, byte[] csv, Receipt receipt) implements Result {
        public Done {
            Objects.requireNonNull(book);
            Objects.requireNonNull(csv);
            Objects.requireNonNull(receipt);
        }
    }

    /** Nothing was read. */
    public record Refused(PriceBook book) implements Result {
        public Refused {
            Objects.requireNonNull(book);
        }

        /** Why. */
        public List<Trouble> troubles() {
            return book.troubles();
        }
    }

    /**
     * Reads a file whole.
     *
     * @param name the name of the file, as its receipt is to call it
     * @param date the day of the import
     */
    public static Result of(byte[] bytes, String name, PriceOptions options, LocalDate date) {
        PriceBook book = PriceReader.read(bytes, name, options);
        if (book.isRefused()) {
            return new Refused(book);
        }
        var tally = new Tally();
        book.troubles().forEach(tally);
        String shape = book.series().size() == 1 ? "1 series" : book.series().size() + " series";
        var imported = new Tally.Imported(name, bytes, date, "prices", shape, book.form());
        return new Done(book, book.toLongCsv(), tally.receipt(imported, book.rowsIn(), book.rowsOut()));
    }
}
