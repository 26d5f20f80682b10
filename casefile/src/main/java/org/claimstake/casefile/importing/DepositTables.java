package org.claimstake.casefile.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.finding.Finding;
import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.SheetOptions;

/**
 * The tables of deposits of a case: those that an import wrote, as their receipts tell, and those written by hand that have
 * the columns of such a table.
 */
public final class DepositTables {
    private static final String DATA = "data/";
    private static final String CSV = ".csv";
    private static final List<String> MARKS = List.of("id", "commodities", "coordinate_precision_km");
    private static final int LONGEST_HEADER = 10_000;

    private DepositTables() {}

    /** @param path within the case */
    public record Table(String path, byte[] bytes) {
        public Table {
            Objects.requireNonNull(path);
            Objects.requireNonNull(bytes);
        }
    }

    /** All of them, in the order of their paths. */
    public static Reading<List<Table>> of(CaseFolder theCase) {
        try {
            return of(Folder.of(theCase.path(), Limits.DEFAULT), theCase.files());
        } catch (IOException failure) {
            return Reading.failed(CaseFindings.cannotRead(theCase.id(), failure));
        }
    }

    private static Reading<List<Table>> of(Folder folder, List<String> files) {
        var tables = new ArrayList<Table>();
        for (String path : files) {
            Optional<String> as = isTable(path) ? receipt(folder, path, files) : Optional.of("");
            if (as.isPresent() && !as.get().equals("deposits")) {
                continue;
            }
            switch (folder.bytes(path, SheetOptions.Limits.DEFAULT.bytes())) {
                case Reading.Done<byte[]>(byte[] bytes) -> {
                    if (as.isPresent() || hasMarks(bytes)) {
                        tables.add(new Table(path, bytes));
                    }
                }
                case Reading.Failed<byte[]>(List<Finding> findings) -> {
                    if (as.isPresent()) {
                        return new Reading.Failed<>(findings);
                    }
                }
            }
        }
        return new Reading.Done<>(tables);
    }

    private static boolean isTable(String path) {
        return path.startsWith(DATA) && path.endsWith(CSV) && path.indexOf('/', DATA.length()) < 0;
    }

    /** As what a table was imported; empty where it has no receipt. */
    private static Optional<String> receipt(Folder folder, String path, List<String> files) {
        String name = path.substring(DATA.length(), path.length() - CSV.length());
        String receipt = DATA + "receipts/" + name + ".json";
        if (!files.contains(receipt)) {
            return Optional.empty();
        }
        return switch (folder.bytes(receipt, SheetOptions.Limits.DEFAULT.bytes())) {
            case Reading.Done<byte[]>(byte[] bytes) -> Receipt.asOf(bytes);
            case Reading.Failed<byte[]> failed -> Optional.empty();
        };
    }

    private static boolean hasMarks(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADER), StandardCharsets.UTF_8);
        String header = text.lines().findFirst().orElse("").replace("\uFEFF", "");
        return List.of(header.split(",", -1)).containsAll(MARKS);
    }
}
