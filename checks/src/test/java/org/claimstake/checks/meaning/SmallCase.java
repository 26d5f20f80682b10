package org.claimstake.checks.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.Library;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * One case of a topic's file and what must become of it. A file holds many:
 *
 * <pre>
 * === a royalty of 5 % is a twentieth
 * holds
 * case "…" { time 2026 .. 2027 by year   money USD(2026) }
 * …
 * expect royalty == 5 USD
 * --- prices.csv
 * year,usd
 * 2026,100
 * </pre>
 *
 * <p>The second line says the outcome: {@code holds} (it runs and every {@code expect} holds), {@code finds a/b c/d} (exactly
 * these findings, in order of their places), {@code stops a/b} (it is refused while it runs). What follows {@code ---}
 * is a file of the case, a table with commas and no quotes; {@code stated.csv} is what {@link Statements} fill columns from.
 *
 * @param title   a sentence
 * @param outcome the second line
 * @param files   tables by path
 * @param ships   with the library that ships; without any otherwise
 */
public record SmallCase(String title, String outcome, String text, Map<String, String> files, boolean ships) {

    public SmallCase(String title, String outcome, String text, Map<String, String> files) {
        this(title, outcome, text, files, false);
    }

    /** The same with the library that ships. */
    SmallCase withLibrary() {
        return new SmallCase(title, outcome, text, files, true);
    }

    private static final Library SHIPPED = Library.shipped();

    public static List<SmallCase> parse(String file) {
        var cases = new ArrayList<SmallCase>();
        for (String part : ("\n" + file).split("\n=== ")) {
            if (!part.isBlank() && part.contains("\n")) {
                cases.add(one(part));
            }
        }
        return cases;
    }

    private static SmallCase one(String part) {
        String[] pieces = part.split("\n--- ");
        String[] head = pieces[0].split("\n", 3);
        var files = new LinkedHashMap<String, String>();
        for (int i = 1; i < pieces.length; i++) {
            String[] lines = pieces[i].split("\n", 2);
            files.put(lines[0].strip(), lines[1]);
        }
        return new SmallCase(head[0].strip(), head[1].strip(), head.length < 3 ? "" : head[2], files);
    }

    Compiler.Compiled compile(Compiler.Request request) {
        return Compiler.compile(new Folder(), request);
    }

    /** The case's folder: its text and its tables, no sources. */
    private final class Folder implements CaseText {
        @Override
        public SourceText main() {
            return new SourceText("case.stake", text);
        }

        @Override
        public Optional<ModelFile> model(String name) {
            return ships ? SHIPPED.model(name).map(file -> new ModelFile(file, true)) : Optional.empty();
        }

        @Override
        public Set<String> modelNames() {
            return ships ? SHIPPED.modelNames() : Set.of();
        }

        @Override
        public @Nullable RawTable table(String path, Place place, Findings findings) {
            String[] lines = files.get(path).strip().split("\n");
            var rows = new ArrayList<RawRow>();
            for (int i = 1; i < lines.length; i++) {
                rows.add(new RawRow(i + 1, List.of(lines[i].split(",", -1))));
            }
            return new RawTable(path, List.of(lines[0].split(",", -1)), rows);
        }

        @Override
        public Optional<Filler> filler(String name) {
            return fillers().contains(name) ? Optional.of(Statements.of(files.get(Statements.FILE))) : Optional.empty();
        }

        @Override
        public Set<String> fillers() {
            return files.containsKey(Statements.FILE) ? Set.of("statements") : Set.of();
        }

        @Override
        public @Nullable Set<String> sources() {
            return null;
        }
    }
}
