package org.claimstake.world.table;

import java.util.List;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;

/** What was read of a table, as the tests hold it against what is expected. */
final class Reads {
    private Reads() {}

    static List<List<String>> texts(SheetReader.Read read) {
        return read.sheet().orElseThrow().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    static List<Kind> kinds(SheetReader.Read read) {
        return read.troubles().stream().map(Trouble::kind).toList();
    }
}
