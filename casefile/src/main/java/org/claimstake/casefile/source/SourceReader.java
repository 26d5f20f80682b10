package org.claimstake.casefile.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.SourceFindings;
import org.claimstake.casefile.table.Tables;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText.RawRow;
import org.claimstake.language.source.CaseText.RawTable;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.csv}. Only the column {@code id} must be there; all others may be left out. */
public final class SourceReader {
    private static final Set<String> KNOWN = Set.of(
            "id", "title", "publisher", "author", "date", "address", "address_exact", "kind", "licence", "quote");

    private final List<String> header;
    private final Findings findings = new Findings();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private SourceReader(List<String> header) {
        this.header = header;
    }

    public static Reading<Sources> read(Folder folder) {
        return Tables.readList(folder, Sources.FILE).then(SourceReader::of);
    }

    private static Reading<Sources> of(RawTable table) {
        if (!table.header().contains("id")) {
            return Reading.failed(SourceFindings.sourceColumn("id", table.header()));
        }
        var reader = new SourceReader(table.header());
        table.rows().forEach(reader::add);
        return reader.findings.any()
                ? new Reading.Failed<>(reader.findings.all())
                : new Reading.Done<>(new Sources(reader.sources));
    }

    private void add(RawRow row) {
        String id = cell(row, "id");
        if (id == null) {
            findings.add(SourceFindings.sourceWithoutId(row.line()));
            return;
        }
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            findings.add(SourceFindings.sourceId(row.line(), id));
            return;
        }
        Integer first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            findings.add(SourceFindings.sourceTwice(id, first, row.line()));
            return;
        }
        sources.put(id, source(id, row));
    }

    private Source source(String id, RawRow row) {
        return new Source(
                id,
                cell(row, "title"),
                cell(row, "publisher"),
                cell(row, "author"),
                cell(row, "date"),
                cell(row, "address"),
                truth(row, "address_exact"),
                cell(row, "kind"),
                cell(row, "licence"),
                quote(row),
                extra(row));
    }

    private Map<String, String> extra(RawRow row) {
        var extra = new HashMap<String, String>();
        for (String column : header) {
            String cell = cell(row, column);
            if (!KNOWN.contains(column) && cell != null) {
                extra.put(column, cell);
            }
        }
        return extra;
    }

    private @Nullable Boolean truth(RawRow row, String column) {
        String cell = cell(row, column);
        return switch (cell) {
            case null -> null;
            case "yes" -> true;
            case "no" -> false;
            default -> {
                findings.add(SourceFindings.sourceYesNo(row.line(), column, cell));
                yield null;
            }
        };
    }

    // more would be a copy of what others wrote
    private @Nullable String quote(RawRow row) {
        String quote = cell(row, "quote");
        int words = quote == null ? 0 : quote.split("\\s+").length;
        if (words >= Source.LONGEST_QUOTE) {
            findings.add(SourceFindings.sourceQuote(row.line(), words, Source.LONGEST_QUOTE));
        }
        return quote;
    }

    private @Nullable String cell(RawRow row, String column) {
        int at = header.indexOf(column);
        return at < 0 || row.cells().get(at).isBlank()
                ? null
                : row.cells().get(at).strip();
    }
}
