package org.claimstake.world.deposit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimstake.world.reading.Mapping;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.table.OpenSheet;
import org.claimstake.world.table.Row;

/** A register whose columns are known, to be gone through one deposit at a time. */
public final class OpenDeposits {
    private final OpenSheet sheet;
    private final Mapping mapping;
    private final boolean mendsSwapped;

    OpenDeposits(OpenSheet sheet, Mapping mapping, boolean mendsSwapped) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.mendsSwapped = mendsSwapped;
    }

    /** The mapping by which it is read. */
    public String mapping() {
        return mapping.name();
    }

    /** In what form the file is, for a receipt. */
    public String form() {
        return sheet.form();
    }

    /**
     * Goes through the deposits. A row without a key is left out, and so is one whose key another row has before it; both
     * are named.
     *
     * @return how many rows the file has: those taken, and those named as left out or joined
     */
    public long each(Consumer<Deposit> deposits, Consumer<Trouble> troubles) {
        var reader = new DepositRow(sheet, mapping);
        Swaps swaps = Swaps.look(sheet, reader);
        swaps.tell(sheet, mendsSwapped, troubles);
        var keys = new HashMap<String, First>();
        return sheet.each(
                row -> {
                    Optional<String> key = reader.key(row);
                    if (key.isEmpty()) {
                        troubles.accept(Trouble.of(
                                Kind.BLANK, reader.where(row, DepositField.KEY), "", "a key", Outcome.LEFT_OUT));
                    } else if (isFirst(key.get(), row, reader, keys, troubles)) {
                        deposits.accept(reader.deposit(key.get(), row, swaps, mendsSwapped, troubles));
                    }
                },
                troubles);
    }

    /** The row that had a key first, and a hash of what it says. */
    private record First(long row, int says) {}

    private static boolean isFirst(
            String key, Row row, DepositRow reader, Map<String, First> keys, Consumer<Trouble> troubles) {
        int says = row.cells().hashCode();
        First first = keys.putIfAbsent(key, new First(row.number(), says));
        if (first == null) {
            return true;
        }
        String how = first.says() == says ? "which says the same" : "which says something else";
        troubles.accept(Trouble.of(
                Kind.DUPLICATE,
                reader.where(row, DepositField.KEY),
                key,
                "a key that row " + first.row() + " does not have, " + how,
                Outcome.LEFT_OUT));
        return false;
    }
}
