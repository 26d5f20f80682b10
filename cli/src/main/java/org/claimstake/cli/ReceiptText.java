package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.importing.TroubleWords;
import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.Trouble;

/** A receipt for a person: the counts, each row that is no row of the table, and what else was met. */
final class ReceiptText {
    private static final int SHOWN = 20;

    private ReceiptText() {}

    static String of(Receipt receipt) {
        var text = new StringBuilder();
        text.append("%s from %s, read as %s%n".formatted(receipt.as(), receipt.file(), receipt.mapping()));
        text.append("%s%n%n".formatted(receipt.form()));
        text.append("  %9s rows in%n".formatted(receipt.rowsIn()));
        text.append("  %9s rows out%n".formatted(receipt.rowsOut()));
        text.append(
                "  %9s left out or joined to others%n".formatted(receipt.named().size()));
        list(text, "These are no rows of their own:", receipt.named());
        list(text, "To be looked at:", receipt.told());
        counts(text, receipt.counts());
        return text.toString().replace("\r", "");
    }

    private static void list(StringBuilder text, String head, List<Trouble> troubles) {
        if (troubles.isEmpty()) {
            return;
        }
        text.append("\n").append(head).append('\n');
        troubles.stream()
                .limit(SHOWN)
                .forEach(trouble -> text.append("  ")
                        .append(TroubleWords.of(trouble))
                        .append(trouble.mend().map(mend -> "\n      " + mend).orElse(""))
                        .append('\n'));
        if (troubles.size() > SHOWN) {
            text.append("  and ").append(troubles.size() - SHOWN).append(" more, in the receipt\n");
        }
    }

    private static void counts(StringBuilder text, List<Receipt.Count> counts) {
        if (counts.stream().mapToLong(Receipt.Count::times).sum() <= SHOWN) {
            return;
        }
        text.append("\nIn all:\n");
        for (Receipt.Count count : counts) {
            text.append("  %9s %s, %s%n"
                    .formatted(count.times(), Receipt.word(count.kind()), TroubleWords.became(count.became())));
        }
    }
}
