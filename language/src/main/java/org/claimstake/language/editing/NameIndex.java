package org.claimstake.language.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.editing.Area.Space;
import org.claimstake.language.editing.Occurrence.Use;
import org.claimstake.language.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Every name of some texts that belong together: what it is, where it is given, where it is used.
 *
 * <p>Made of trees alone; what could not be read of a text is not in it, and the rest is.
 */
public final class NameIndex {

    /** @param library the text ships and is not the user's to change */
    public record Text(SyntaxTree tree, boolean library) {}

    private final Map<String, SyntaxTree> trees = new HashMap<>();
    private final Declaring declared = new Declaring();
    private final Formulas formulas;
    private final Map<String, List<Occurrence>> byFile = new HashMap<>();
    private final Map<Symbol, List<Occurrence>> bySymbol = new HashMap<>();

    private NameIndex(List<Text> texts) {
        for (Text text : texts) {
            trees.put(text.tree().file().name(), text.tree());
            declared.file(text.tree(), text.library());
        }
        var found = new ArrayList<Occurrence>();
        var referring = new Referring(declared, found);
        texts.forEach(text -> referring.file(text.tree()));
        this.formulas = new Formulas(declared, found);
        for (Occurrence occurrence : List.copyOf(found)) {
            byFile.computeIfAbsent(occurrence.place().file().name(), f -> new ArrayList<>())
                    .add(occurrence);
            bySymbol.computeIfAbsent(occurrence.symbol(), s -> new ArrayList<>())
                    .add(occurrence);
        }
    }

    /** @param texts the case's own text first; names of files are told apart by their names */
    public static NameIndex of(List<Text> texts) {
        return new NameIndex(texts);
    }

    public Optional<SyntaxTree> tree(String file) {
        return Optional.ofNullable(trees.get(file));
    }

    /** What stands at an offset: a bare binding is two names at once, what is handed over first. */
    public List<Occurrence> at(String file, int offset) {
        return byFile.getOrDefault(file, List.of()).stream()
                .filter(o -> o.use() != Use.WANTED_UNSAID && o.use() != Use.HANDED_UNSAID)
                .filter(o -> o.place().span().from() <= offset
                        && offset <= o.place().span().to())
                .sorted(Comparator.comparing(o -> o.use() != Use.HANDED))
                .toList();
    }

    /** Everywhere a name stands, in the order of the texts. */
    public List<Occurrence> of(Symbol symbol) {
        return List.copyOf(bySymbol.getOrDefault(symbol, List.of()));
    }

    /** The symbol, and what is one with it: goods that files name alike are one good. */
    List<Symbol> same(Symbol symbol) {
        var all = new ArrayList<Symbol>();
        for (Area area : declared.files.values()) {
            Symbol good = area.own(Space.GOODS).get(symbol.name());
            if (good != null) {
                all.add(good);
            }
        }
        return all.contains(symbol) ? all : List.of(symbol);
    }

    /** The names of one space in sight of an offset, the nearest first. */
    List<Symbol> inSight(Space space, String file, int offset) {
        Area area = area(file, offset);
        return area == null ? List.of() : List.copyOf(area.inSight(space).values());
    }

    /** What may stand behind a path and a dot. */
    List<Symbol> behind(List<String> path, String file, int offset) {
        Symbol symbol = named(path, file, offset);
        Area area = area(file, offset);
        return symbol == null || area == null
                ? List.of()
                : List.copyOf(formulas.members(symbol, area).values());
    }

    @Nullable
    Symbol named(List<String> path, String file, int offset) {
        Area area = area(file, offset);
        if (area == null) {
            return null;
        }
        Symbol symbol = area.find(Space.VALUES, path.getFirst());
        for (String next : path.subList(1, path.size())) {
            symbol = symbol == null ? null : formulas.members(symbol, area).get(next);
        }
        return symbol;
    }

    /** The words that a value of a choice may have. */
    List<String> words(Symbol symbol) {
        return declared.words.getOrDefault(symbol, List.of());
    }

    List<Symbol> models() {
        return List.copyOf(declared.models.values());
    }

    Set<String> scenarios() {
        return new TreeSet<>(declared.scenarios.keySet());
    }

    /** What a model wants where it is used: inputs, roles, schedules. */
    List<Symbol> wanted(String model) {
        Area area = declared.modelAreas.get(model);
        var wanted = new ArrayList<Symbol>();
        if (area != null) {
            for (Space space : List.of(Space.PARTIES, Space.SCHEDULES, Space.VALUES)) {
                area.own(space).values().stream()
                        .filter(s -> s.kind() == Symbol.Kind.INPUT || s.kind() == Symbol.Kind.ROLE)
                        .forEach(wanted::add);
            }
        }
        return wanted;
    }

    private @Nullable Area area(String file, int offset) {
        Area area = declared.files.get(file);
        return area == null ? null : area.at(offset);
    }

    /** Is there anything of this name where the symbol is named, that a new name would meet? */
    Optional<Symbol> meets(Symbol symbol, String name) {
        Area area = area(symbol.place().file().name(), symbol.place().span().from());
        if (symbol.kind() == Symbol.Kind.MODEL) {
            return Optional.ofNullable(declared.models.get(name));
        }
        if (symbol.kind() == Symbol.Kind.SCENARIO) {
            return Optional.ofNullable(declared.scenarios.get(name));
        }
        for (Map<String, Symbol> members : declared.members.values()) {
            if (members.containsValue(symbol)) {
                return Optional.ofNullable(members.get(name));
            }
        }
        Space space = space(symbol, area);
        return area == null || space == null ? Optional.empty() : Optional.ofNullable(area.find(space, name));
    }

    private static @Nullable Space space(Symbol symbol, @Nullable Area area) {
        for (Space space : Space.values()) {
            if (area != null && symbol.equals(area.find(space, symbol.name()))) {
                return space;
            }
        }
        return null;
    }
}
