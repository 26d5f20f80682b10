package org.claimstake.world.deposit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.Tally;
import org.claimstake.world.reading.Trouble;

/** A register made into the table of a case, with the receipt that says what became of each of its rows. */
public final class DepositImport {
    private DepositImport() {}

    /** What came of it. */
    public sealed interface Result {}

    /**
     * The table and its receipt.
     *
     * @param csv the table as {@link DepositTable} writes it, in UTF-8
     */
    public record Done(byte[] csv, Receipt receipt) implements Result {
        public Done {
            Objects.requireNonNull(csv);
            Objects.requireNonNull(receipt);
        }
    }

    /** Nothing could be read. */
    public record Refused(List<Trouble> troubles) implements Result {
        public Refused {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Reads a whole register and writes it as the one table.
     *
     * @param name the name of the file, as its receipt is to call it
     * @param date the day of the import
     */
    public static Result of(byte[] bytes, String name, ReadSettings settings, LocalDate date) {
        return of(bytes, name, DepositReader.open(bytes, name, settings), date, deposit -> {});
    }

    /**
     * As {@link #of(byte[], String, ReadSettings, LocalDate)}, of a register that is open already.
     *
     * @param also takes each deposit as it goes by
     */
    public static Result of(
            byte[] bytes, String name, DepositReader.Opened opened, LocalDate date, Consumer<Deposit> also) {
        if (opened.deposits().isEmpty()) {
            return new Refused(opened.troubles());
        }
        OpenDeposits deposits = opened.deposits().get();
        var tally = new Tally();
        opened.troubles().forEach(tally);
        var csv = new ByteArrayOutputStream();
        long[] rowsOut = {0};
        long rowsIn;
        try (var table = new DepositTable(new OutputStreamWriter(csv, StandardCharsets.UTF_8))) {
            rowsIn = deposits.each(
                    deposit -> {
                        rowsOut[0]++;
                        table.write(deposit);
                        also.accept(deposit);
                    },
                    tally);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        var imported = new Tally.Imported(name, bytes, date, "deposits", deposits.mapping(), deposits.form());
        return new Done(csv.toByteArray(), tally.receipt(imported, rowsIn, rowsOut[0]));
    }
}
