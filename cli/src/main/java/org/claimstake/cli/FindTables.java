package org.claimstake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.importing.DepositTables;
import org.claimstake.language.finding.Finding;
import org.claimstake.world.reading.SheetOptions;
import org.jspecify.annotations.Nullable;

/** Which tables are searched: those of a case, or one that was named. */
final class FindTables {
    private FindTables() {}

    /** @param in as it was typed; null for the case here */
    static Reading<List<DepositTables.Table>> of(@Nullable String in, Shell shell) {
        if (in != null) {
            Optional<Path> file = file(in, shell);
            if (file.isPresent()) {
                return new Reading.Done<>(List.of(new DepositTables.Table(in, bytes(file.get(), in))));
            }
        }
        return switch (CaseFolder.open(in == null ? "." : in, shell.here(), shell.shipped())) {
            case CaseFolder.Open(CaseFolder folder) ->
                DepositTables.of(folder).then(tables -> some(tables, folder.id()));
            case CaseFolder.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
            case CaseFolder.NotFound(Finding finding) -> {
                if (in == null) {
                    throw new WrongUse(
                            "here is no case to look into", "try: --in CASE", "try: --in FILE, a table of deposits");
                }
                throw new WrongUse(finding);
            }
        };
    }

    private static Reading<List<DepositTables.Table>> some(List<DepositTables.Table> tables, String id) {
        if (tables.isEmpty()) {
            throw new WrongUse(
                    "`" + id + "` has no table of deposits",
                    "one is made by: stake import FILE --as deposits --into " + id,
                    "a table that lies elsewhere is searched by --in FILE");
        }
        return new Reading.Done<>(tables);
    }

    private static Optional<Path> file(String typed, Shell shell) {
        try {
            return Optional.of(shell.here().resolve(typed)).filter(Files::isRegularFile);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** One byte more than is read at the most, so that a larger file is told as that. */
    private static byte[] bytes(Path file, String typed) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) SheetOptions.Limits.DEFAULT.bytes() + 1);
        } catch (IOException failure) {
            throw new WrongUse("`" + typed + "` cannot be read: " + OutputFile.reason(failure));
        }
    }
}
