package org.claimstake.casefile.finding;

import static org.claimstake.casefile.finding.CaseWording.line;
import static org.claimstake.casefile.finding.CaseWording.some;

import java.util.Collection;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What can be wrong with the list of sources, and with the table of clauses.
 */
public final class SourceFindings {
    private SourceFindings() {}

    public static Finding sourceColumn(String column, Collection<String> header) {
        Finding finding = Finding.of("source/no-column", "`sources.csv` has no column `" + column + "`")
                .where(line("sources.csv", 1));
        return finding.why("its columns are " + some(header))
                .why("the column by which texts name a source is called `" + column + "`");
    }

    public static Finding sourceWithoutId(int line) {
        return Finding.of("source/no-id", "a source has no id")
                .where(line("sources.csv", line))
                .why("texts name a source by its id: `source usgs_2025`");
    }

    public static Finding sourceId(int line, String id) {
        return Finding.of("source/id", "`" + id + "` is no id of a source")
                .where(line("sources.csv", line))
                .why(
                        "an id is a word of letters, digits, `_`, `-` and `.`, without spaces, so that a text can name it");
    }

    public static Finding sourceTwice(String id, int first, int again) {
        return Finding.of("source/id-twice", "two sources have the id `" + id + "`")
                .where("sources.csv, lines " + first + " and " + again)
                .why("a figure names its source by the id, so each id stands once");
    }

    public static Finding sourceYesNo(int line, String column, String found) {
        return Finding.of("source/yes-no", "`" + found + "` is neither yes nor no")
                .where(line("sources.csv", line) + ", column " + column)
                .why("`yes`: the address leads to the very document; `no`: to the site it is on; empty: not known");
    }

    public static Finding sourceQuote(int line, int words, int most) {
        return Finding.of("source/quote", "a quotation has " + words + " words")
                .where(line("sources.csv", line) + ", column quote")
                .why("a quotation has fewer than " + most
                        + ": those that carry the figure; what is left out between them" + " is `…`");
    }

    public static Finding noSources(String id, Place place) {
        return Finding.of("source/no-file", "the case names the source `" + id + "` and keeps no `sources.csv`")
                .at(place)
                .why("sources are listed in `sources.csv`, a line each, found by their id")
                .attempt("id,title,publisher,author,date,address,address_exact,kind,licence,quote")
                .attempt(id + ",,,,,,,,,");
    }

    public static Finding clauseColumn(String file, String column, Collection<String> header) {
        return Finding.of("clause/no-column", "the table of clauses has no column `" + column + "`")
                .where(line(file, 1))
                .why("its columns are " + some(header))
                .why("`deal` and `clause` say which one it is, as `source DEAL:CLAUSE` does, and `text` what it says");
    }

    public static Finding clauseTwice(String file, String clause, int line) {
        return Finding.of("clause/twice", "the clause `" + clause + "` stands twice")
                .where(line(file, line))
                .why("whoever reads `source " + clause + "` is shown one text");
    }
}
