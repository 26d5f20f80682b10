package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.source.Filler;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are filled from outside, {@code column : words? from provider(on: day, by: source)}. Tables are read before any
 * value is, so what is asked of the provider is written out: in the brackets, or as the value of an input of the case. A term, a
 * draw or a formula cannot stand there, and no scenario writes into such a column: what fills it is what a source states.
 */
final class Fillings {
    private final World world;
    private final TypeReader types;
    private final Changes changes;
    private final FillArguments arguments;

    /** @param all the case's own declarations */
    Fillings(World world, Checker checker, TypeReader types, Changes changes, List<Declaration> all) {
        this.world = world;
        this.types = types;
        this.changes = changes;
        this.arguments = new FillArguments(world, checker, types, changes, all);
    }

    /**
     * A column that may be filled.
     *
     * @param type  of its cells
     * @param asked null where an argument was not readable, of which the value behind it tells more: then all is missing
     */
    record Fill(Declaration.Column column, Filler filler, Type type, FillArguments.@Nullable Read asked, Place place) {}

    /** Null when a finding was made. */
    @Nullable
    Fill read(Declaration.Table table, Declaration.Column column, Expr.Call call, Scope scope) {
        if (call.function().isEmpty()) {
            return null; // told while it was parsed
        }
        Place place = scope.place(call.functionSpan());
        Filler filler = world.text.filler(call.function()).orElse(null);
        if (filler == null) {
            world.report(FillFindings.noProvider(call.function(), world.text.fillers(), place));
            return null;
        }
        String name = table.name().name() + "." + column.name().name();
        changes.refuse(name, call.function());
        Type type = type(column, call.function(), filler, scope);
        FillArguments.Answer answer = arguments.read(name, call, filler.parameters(), scope);
        return type == null || answer.wrong()
                ? null
                : new Fill(column, filler, type, answer.read(), scope.place(call.span()));
    }

    private @Nullable Type type(Declaration.Column column, String provider, Filler filler, Scope scope) {
        Type type = types.read(column.type(), scope).type();
        Place place = scope.place(column.type().span());
        if (type instanceof Type.Broken) {
            return null;
        }
        String name = column.name().name();
        if (!(type instanceof Type.Choice choice)) {
            world.report(FillFindings.noChoice(name, provider, filler.words(), place));
            return null;
        }
        if (!choice.optional()) {
            world.report(FillFindings.notOptional(
                    name, scope.file().slice(column.type().span()), place));
            return null;
        }
        List<String> said = said(column, filler);
        if (TypeReader.takesFileWords(column.type())) {
            return new Type.Choice("", said, true);
        }
        List<String> lacking =
                said.stream().filter(word -> !choice.words().contains(word)).toList();
        if (!lacking.isEmpty()) {
            world.report(FillFindings.lacksWord(name, provider, lacking.getFirst(), choice.words(), place));
            return null;
        }
        return choice;
    }

    /** The words that may come to stand in the column. */
    private static List<String> said(Declaration.Column column, Filler filler) {
        Map<String, String> mapped = new HashMap<>();
        column.words().forEach(map -> mapped.put(CellReader.word(map.word()), map.value()));
        return filler.words().stream()
                .map(word -> mapped.getOrDefault(word, word))
                .filter(word -> !word.equals(CellReader.MISSING))
                .distinct()
                .toList();
    }

    /**
     * Asks for the cells of all rows and adds them to the column.
     *
     * @return what each rests on, in the order of the rows; null when a finding was made
     */
    @Nullable
    List<Plan.Ground> fill(Fill fill, Filler.Rows rows, CellReader reader) {
        List<Filler.Cell> cells = cells(fill, rows);
        if (cells == null) {
            return null;
        }
        String column = rows.table() + "." + fill.column().name().name();
        if (cells.size() != rows.keys().size()) {
            throw new IllegalStateException(
                    column + " has " + rows.keys().size() + " rows and was filled with " + cells.size());
        }
        listed(cells, fill.place());
        var grounds = new ArrayList<Plan.Ground>();
        for (int row = 0; row < cells.size(); row++) {
            Filler.Cell cell = cells.get(row);
            String key = rows.keys().get(row);
            if (cell.word() == null) {
                reader.unread();
            } else if (fill.filler().words().contains(cell.word())) {
                reader.read(cell.word(), column + "[" + key + "]");
            } else {
                throw new IllegalStateException(column + "[" + key + "] was filled with `" + cell.word()
                        + "`, which is none of " + fill.filler().words());
            }
            boolean missing = Double.isNaN(reader.values().getLast());
            grounds.add(ground(column + "[" + key + "]", missing, cell, fill.place()));
        }
        return List.copyOf(grounds);
    }

    private @Nullable List<Filler.Cell> cells(Fill fill, Filler.Rows rows) {
        FillArguments.Read asked = fill.asked();
        return asked == null
                ? rows.keys().stream()
                        .map(key -> new Filler.Cell(null, "", "", ""))
                        .toList()
                : fill.filler().fill(new Filler.Asked(asked.days(), asked.words(), rows), fill.place(), world.findings);
    }

    private static Plan.Ground ground(String name, boolean missing, Filler.Cell cell, Place place) {
        Plan.Ground.Kind kind = missing ? Plan.Ground.Kind.MISSING : Plan.Ground.Kind.SOURCED;
        return new Plan.Ground(name, kind, "", cell.source(), cell.asOf(), cell.why(), place, false);
    }

    /** Who says it stands in the case's list of sources; each that does not is told once. */
    private void listed(List<Filler.Cell> cells, Place place) {
        Set<String> known = world.text.sources();
        Set<String> seen = new HashSet<>();
        for (Filler.Cell cell : cells) {
            if (!cell.source().isEmpty()
                    && seen.add(cell.source())
                    && known != null
                    && !known.contains(cell.source())) {
                world.report(ScenarioFindings.unknownSource(
                        cell.source(), org.claimstake.language.finding.Nearest.of(cell.source(), known), place));
            }
        }
    }
}
