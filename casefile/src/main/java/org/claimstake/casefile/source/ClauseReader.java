package org.claimstake.casefile.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.SourceFindings;
import org.claimstake.casefile.table.Tables;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText.RawRow;
import org.claimstake.language.source.CaseText.RawTable;

/**
 * Reads the table of clauses that {@code stake.yaml} names: columns {@code deal}, {@code clause} and {@code text}, and if the
 * case keeps it {@code source}; others are not looked at.
 */
public final class ClauseReader {
    private static final List<String> NEEDED = List.of("deal", "clause", "text");

    private ClauseReader() {}

    public static Reading<Clauses> read(Folder folder, String path) {
        return Tables.readList(folder, path).then(table -> of(path, table));
    }

    private static Reading<Clauses> of(String path, RawTable table) {
        var findings = new Findings();
        for (String column : NEEDED) {
            if (!table.header().contains(column)) {
                findings.add(SourceFindings.clauseColumn(path, column, table.header()));
            }
        }
        Map<Clauses.Key, Clauses.Clause> clauses = new LinkedHashMap<>();
        for (RawRow row : findings.any() ? List.<RawRow>of() : table.rows()) {
            var key = new Clauses.Key(cell(table, row, "deal"), cell(table, row, "clause"));
            var clause = new Clauses.Clause(cell(table, row, "text"), cell(table, row, "source"));
            if (clauses.putIfAbsent(key, clause) != null) {
                findings.add(SourceFindings.clauseTwice(path, key.deal() + ":" + key.clause(), row.line()));
            }
        }
        return findings.any() ? new Reading.Failed<>(findings.all()) : new Reading.Done<>(new Clauses(clauses));
    }

    private static String cell(RawTable table, RawRow row, String column) {
        int at = table.header().indexOf(column);
        return at < 0 ? "" : row.cells().get(at).strip();
    }
}
