package org.claimstake.world.deposit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.claimstake.world.place.Circle;

/**
 * Writes deposits as the one table that all registers become: the columns of {@link DepositField}, and the file and the row
 * from which each came. A fact that is missing is a blank cell. Read again, the table gives the same table.
 */
public final class DepositTable implements AutoCloseable {
    private static final String LIST = ";";

    private final CsvWriter csv;

    /** @param to takes UTF-8 text */
    public DepositTable(Writer to) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(header());
    }

    /** The names of the columns. */
    public static List<String> header() {
        return Stream.concat(
                        Stream.of(DepositField.values()).map(DepositField::word), Stream.of("register", "register_row"))
                .toList();
    }

    public void write(Deposit deposit) {
        var cells = new ArrayList<String>();
        for (DepositField field : DepositField.values()) {
            cells.add(cell(deposit, field));
        }
        cells.add(deposit.register());
        cells.add(Long.toString(deposit.row()));
        csv.writeRecord(cells);
    }

    private static String cell(Deposit deposit, DepositField field) {
        return switch (field) {
            case KEY -> deposit.key();
            case NAME -> deposit.names().isEmpty() ? "" : deposit.name();
            case OTHER_NAMES ->
                String.join(
                        LIST, deposit.names().stream().skip(1).map(Name::text).toList());
            case COMMODITIES -> String.join(LIST, deposit.commodities());
            case SOURCES -> String.join(LIST, deposit.sources());
            case LATITUDE -> place(deposit, circle -> circle.centre().latitude());
            case LONGITUDE -> place(deposit, circle -> circle.centre().longitude());
            case PRECISION -> place(deposit, Circle::km);
            case ORE ->
                deposit.tonnage()
                        .value()
                        .map(Tonnage::oreMt)
                        .map(DepositTable::plain)
                        .orElse("");
            case COUNTRY,
                    REGION,
                    KIND,
                    PLACE_BASIS,
                    TYPE,
                    ORE_BASIS,
                    GRADE,
                    CONTAINED,
                    CLASS,
                    STAGE,
                    HOLDER,
                    CONTROL,
                    CONTROL_DATE,
                    CONTROL_BASIS,
                    CONFIDENCE,
                    NOTES -> deposit.text(field).orElse("");
        };
    }

    private static String place(Deposit deposit, ToDoubleFunction<Circle> number) {
        return deposit.place()
                .value()
                .map(circle -> plain(number.applyAsDouble(circle)))
                .orElse("");
    }

    /** In digits, without an exponent and without zeros at the end. */
    private static String plain(double number) {
        var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return digits.signum() == 0 ? "0" : digits.toPlainString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
