package org.claimstake.checks.generated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole case in the making, its declarations in the order of the text. */
record Draft(List<Clause> clauses, Rows rows) {

    /** A second file, the same for all: words, lists, days and keys. */
    static final String KINDS = "kinds.csv";

    private static final String[] KINDS_LINES = {
        "id,class,tags,day,open,belongs",
        "a,old one,x;y,2027-03-01,yes,north",
        "b,fresh,y,2028-05-17,no,north",
        "c,none,,2026-11-30,yes,"
    };

    private static final Set<String> SOURCES = Set.of("study", "statute", "handbook");

    Draft {
        clauses = List.copyOf(clauses);
    }

    String text(Style style) {
        return clauses.stream().map(clause -> clause.text(style) + "\n").collect(Collectors.joining());
    }

    TextCase written(Style style) {
        return TextCase.of(text(style))
                .with(Rows.FILE, rows.lines(style))
                .with(KINDS, KINDS_LINES)
                .withSources(SOURCES);
    }

    TextCase written() {
        return written(Style.PLAIN);
    }

    /** A case of this draft's table and another text. */
    TextCase written(String text) {
        return TextCase.of(text)
                .with(Rows.FILE, rows.lines(Style.PLAIN))
                .with(KINDS, KINDS_LINES)
                .withSources(SOURCES);
    }

    Draft withClauses(List<Clause> other) {
        return new Draft(other, rows);
    }

    Draft withRows(Rows other) {
        return new Draft(clauses, other);
    }

    Draft with(int place, Clause other) {
        var all = new ArrayList<>(clauses);
        all.set(place, other);
        return withClauses(all);
    }

    Draft plus(List<Clause> more) {
        var all = new ArrayList<>(clauses);
        all.addAll(more);
        return withClauses(all);
    }

    /** Without a declaration, and without all that reads it. */
    Draft without(Clause dropped) {
        Set<String> gone = new HashSet<>(dropped.defines());
        var left = new ArrayList<>(clauses);
        left.remove(dropped);
        boolean again = true;
        while (again) {
            again = left.removeIf(clause -> {
                boolean reads = clause.uses().stream().anyMatch(gone::contains);
                if (reads) {
                    gone.addAll(clause.defines());
                }
                return reads;
            });
        }
        return withClauses(left);
    }

    /** The second file. */
    static String kindsText() {
        return String.join("\n", KINDS_LINES) + "\n";
    }

    /** The list of its sources. */
    static String sourcesText() {
        return SOURCES.stream()
                .sorted()
                .map(id -> id + ",A title,A publisher,Somebody,2025-01-01,https://example.org/,study,\n")
                .collect(Collectors.joining("", "id,title,publisher,author,date,address,kind,quote\n", ""));
    }

    /** The table's file, for whoever reads the text of a failure. */
    String tableText() {
        return String.join("\n", rows.lines(Style.PLAIN));
    }
}
