package org.claimstake.language.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * All that a compilation may ask of the world outside the text, given by the caller: the language reads
 * no file itself.
 */
public interface CaseText {

    /** The case's own file. */
    SourceText main();

    /**
     * A text, read. Who is asked for the same text again and again may keep what came of it, save where something was found.
     *
     * @param findings what is wrong with it is added
     */
    default SyntaxTree tree(SourceText text, Findings findings) {
        return Parser.parse(text, findings);
    }

    /** The file that defines a model, looked up in the case's folder, then in the library. */
    Optional<ModelFile> model(String name);

    /** All model names that {@link #model} knows, for the nearest spelling. */
    Set<String> modelNames();

    /**
     * A table's file, read as words. What is wrong with the file (missing, outside the folder, a header
     * twice, another encoding) is added to the findings, and null is returned.
     *
     * @param path  as the case writes it
     * @param place where the case names it
     */
    @Nullable
    RawTable table(String path, Place place, Findings findings);

    /** Who fills columns under this name: {@code from name(…)}; empty for nobody. */
    default Optional<Filler> filler(String name) {
        return Optional.empty();
    }

    /** All names that {@link #filler} knows. */
    default Set<String> fillers() {
        return Set.of();
    }

    /** The ids of {@code sources.csv}; null when the case keeps none. */
    @Nullable
    Set<String> sources();

    /**
     * @param library the text is the library's: its constants count apart
     */
    record ModelFile(SourceText text, boolean library) {}

    /** A table as words: cells are trimmed of nothing, a missing cell is empty. */
    record RawTable(String file, List<String> header, List<RawRow> rows) {
        public RawTable {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** @param line line in the file, from 1 */
    record RawRow(int line, List<String> cells) {
        public RawRow {
            cells = List.copyOf(cells);
        }
    }
}
