package org.claimstake.world.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.Trouble;
import org.junit.jupiter.api.Test;

final class PriceImportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @Test
    void theReceiptOfTheWorkbookBalancesAndItsTableIsReadAsTheSame() {
        var done = (PriceImport.Done)
                PriceImport.of(Books.worldBank(Books.Fault.NONE), "CMO.xlsx", PriceOptions.FOUND, DAY);
        Receipt receipt = done.receipt();
        assertThat(receipt.rowsIn()).isEqualTo(437);
        assertThat(receipt.rowsOut()).isEqualTo(437);
        assertThat(receipt.as()).isEqualTo("prices");
        assertThat(receipt.date()).isEqualTo(DAY);
        assertThat(PriceReader.read(done.csv(), "prices.csv", PriceOptions.FOUND)
                        .series())
                .extracting(Series::quotes)
                .isEqualTo(done.book().series().stream().map(Series::quotes).toList());
    }

    @Test
    void aRowThatIsNotUsedIsNamedInTheReceipt() {
        String text = "date,series,value,unit\n2024-01,x,5,USD/t\nspring,x,6,USD/t\n2024-03,x,many,USD/t\n";
        var done = (PriceImport.Done)
                PriceImport.of(text.getBytes(StandardCharsets.UTF_8), "x.csv", PriceOptions.FOUND, DAY);
        assertThat(done.receipt().rowsIn()).isEqualTo(3);
        assertThat(done.receipt().rowsOut()).isEqualTo(1);
        assertThat(done.receipt().named())
                .extracting(Trouble::kind)
                .containsExactly(Trouble.Kind.DATE, Trouble.Kind.NUMBER);
    }

    @Test
    void whatHoldsNoPricesIsRefusedWithItsReason() {
        var refused = (PriceImport.Refused)
                PriceImport.of("a,b\nc,d\n".getBytes(StandardCharsets.UTF_8), "x.csv", PriceOptions.FOUND, DAY);
        assertThat(refused.troubles()).extracting(Trouble::became).contains(Trouble.Outcome.REFUSED);
    }
}
