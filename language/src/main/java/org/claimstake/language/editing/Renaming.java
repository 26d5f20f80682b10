package org.claimstake.language.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.editing.Symbol.Kind;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Vocabulary;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;

/**
 * Another name for something, wherever it stands. Whether the texts mean the same afterwards is the caller's to ask of
 * the compiler: only it knows what a bare word stands for.
 */
public final class Renaming {

    /** Text to put in the place of what stands there; an empty span is an insertion. */
    public record Edit(Place place, String text) {}

    public sealed interface Answer {}

    public record Edits(List<Edit> edits) implements Answer {
        public Edits {
            edits = List.copyOf(edits);
        }
    }

    /** @param why a sentence */
    public record Refused(String why) implements Answer {}

    private Renaming() {}

    /** Why something cannot be renamed, whatever the new name; empty when it can. */
    public static Optional<String> refuses(Symbol symbol) {
        String name = "`" + symbol.name() + "`";
        if (symbol.library()) {
            return Optional.of(name + " is named in the library, whose texts are not changed from a case");
        }
        return switch (symbol.kind()) {
            case GIVEN -> Optional.of(name + " is a word of the language");
            case CHOICE_VALUE ->
                Optional.of(
                        name + " is a value of a choice: tables and settings hold it as a word, and would not follow");
            case LINE,
                    MEASURE,
                    FIGURE,
                    INPUT,
                    TERM,
                    RANDOM,
                    PROCESS,
                    ACCOUNT,
                    MOVEMENT,
                    WATERFALL,
                    CLAIMANT,
                    TABLE,
                    COLUMN,
                    ROW,
                    INSTANCE,
                    MODEL,
                    PARTY,
                    ROLE,
                    GOOD,
                    QUANTITY,
                    CHOICE,
                    SCHEDULE,
                    SCENARIO,
                    CLAIM,
                    READING -> Optional.empty();
        };
    }

    public static Answer of(NameIndex index, Symbol symbol, String name) {
        Optional<String> why = refuses(symbol).or(() -> noName(symbol, name));
        if (why.isPresent()) {
            return new Refused(why.get());
        }
        if (name.equals(symbol.name())) {
            return new Edits(List.of());
        }
        var edits = new LinkedHashSet<Edit>();
        for (Symbol one : index.same(symbol)) {
            Optional<String> not = refuses(one).or(() -> isTaken(index, one, name));
            if (not.isPresent()) {
                return new Refused(not.get());
            }
            index.of(one).forEach(occurrence -> edits.add(edit(occurrence, one, name)));
        }
        if (symbol.kind() == Kind.COLUMN) {
            edits.addAll(fromFile(index, symbol));
        }
        return new Edits(List.copyOf(edits));
    }

    /** Where the name would meet another. */
    private static Optional<String> isTaken(NameIndex index, Symbol symbol, String name) {
        Optional<Symbol> met = index.meets(symbol, name);
        if (met.isPresent()) {
            return Optional.of("there is already " + met.get().kind().words() + " `" + name + "`, named at "
                    + met.get().place());
        }
        return index.of(symbol).stream()
                .filter(occurrence -> isShadowed(index, occurrence, name))
                .findFirst()
                .map(occurrence -> "at " + occurrence.place() + " `" + name + "` already means something else");
    }

    private static Optional<String> noName(Symbol symbol, String name) {
        if (symbol.kind() == Kind.SCENARIO) {
            return name.isBlank() || name.contains("\"") || name.contains("\n")
                    ? Optional.of("the name of a scenario is a text without quotes and line breaks")
                    : Optional.empty();
        }
        boolean asWritten = symbol.kind() == Kind.GOOD;
        Optional<String> why = Vocabulary.refuses(name, symbol.kind() == Kind.MODEL);
        return asWritten && why.isPresent() && name.matches("[A-Za-z_][A-Za-z0-9_]*") ? Optional.empty() : why;
    }

    /** A row or a name of an inner block would catch the new name there. */
    private static boolean isShadowed(NameIndex index, Occurrence occurrence, String name) {
        boolean behindDot = occurrence.path().contains(".");
        String file = occurrence.place().file().name();
        return !behindDot
                && occurrence.use() == Occurrence.Use.USED
                && occurrence.symbol().kind() != Kind.MODEL
                && occurrence.symbol().kind() != Kind.SCENARIO
                && index
                        .inSight(
                                Area.Space.VALUES,
                                file,
                                occurrence.place().span().from())
                        .stream()
                        .anyMatch(s -> s.name().equals(name) && s.kind() == Kind.ROW);
    }

    private static Edit edit(Occurrence occurrence, Symbol symbol, String name) {
        Span span = occurrence.place().span();
        String old = symbol.name();
        return switch (occurrence.use()) {
            case GIVEN, USED ->
                symbol.kind() == Kind.SCENARIO
                        ? new Edit(occurrence.place(), "\"" + name + "\"")
                        : new Edit(occurrence.place(), name);
            case WANTED -> new Edit(occurrence.place(), name + " = " + old);
            case HANDED -> new Edit(occurrence.place(), old + " = " + name);
            case WANTED_UNSAID -> new Edit(new Place(occurrence.place().file(), span), name + " = " + old + "  ");
            case HANDED_UNSAID -> new Edit(new Place(occurrence.place().file(), span), old + " = " + name + "  ");
        };
    }

    /** The file's heading stays what it is. */
    private static List<Edit> fromFile(NameIndex index, Symbol column) {
        var edits = new ArrayList<Edit>();
        Set<Place> seen = new HashSet<>();
        index.tree(column.place().file().name())
                .ifPresent(tree -> tree.declarations().forEach(declaration -> {
                    if (declaration instanceof Declaration.Table table && table.file() != null) {
                        for (Declaration.Column one : table.columns()) {
                            boolean same =
                                    one.name().span().equals(column.place().span());
                            Place behind = new Place(
                                    tree.file(),
                                    new Span(
                                            one.type().span().to(),
                                            one.type().span().to()));
                            if (same && one.from() == null && one.fill() == null && seen.add(behind)) {
                                edits.add(new Edit(behind, " from \"" + column.name() + "\""));
                            }
                        }
                    }
                }));
        return edits;
    }
}
