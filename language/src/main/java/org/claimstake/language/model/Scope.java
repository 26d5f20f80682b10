package org.claimstake.language.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names as one file, one case or one instance of a model sees them. Goods, choices, schedules, parties and
 * values have name spaces of their own; what is not here is asked of the parent.
 */
final class Scope {
    private final @Nullable Scope parent;
    private final SourceText file;
    private final String prefix;
    private final boolean library;
    private final @Nullable Rows rows;
    private final Map<String, Entity> values = new LinkedHashMap<>();
    private final Map<String, Type.Choice> choices = new LinkedHashMap<>();
    private final Map<String, ScheduleOf> schedules = new LinkedHashMap<>();
    private final Map<String, Integer> parties = new LinkedHashMap<>();
    private final Set<String> unplayed = new TreeSet<>();
    private final Set<String> unread = new TreeSet<>();
    private final Set<String> goods = new TreeSet<>();
    private final Map<String, UnitTerm> openUnits = new LinkedHashMap<>();
    private final Set<String> openGoods = new TreeSet<>();
    private boolean test;
    private boolean wall;

    sealed interface Entity {}

    record Value(Def def) implements Entity {}

    /** @param members opening, grown, movements, closing, in their order */
    record AccountOf(String name, @Nullable Rows rows, Map<String, Def> members, Map<String, Def> worths)
            implements Entity {}

    /** A movement that takes a worth out of its account. */
    record Moved(String name, Def amount, Def worth) implements Entity {}

    /** @param members its claims, and {@code left}: what remains behind them */
    record WaterfallOf(String name, @Nullable Rows rows, Map<String, Entity> members) implements Entity {}

    /** What a claim got, and what it did not. */
    record Claimed(String name, Def paid, Def unpaid) implements Entity {}

    /** @param value the line a process is read by, for {@code random x = Process { … }} */
    record Instance(String name, Scope scope, @Nullable Rows rows, boolean process) implements Entity {}

    record TableOf(int table) implements Entity {}

    /** A declaration whose reading failed: what uses it raises no further finding. */
    record Broken() implements Entity {}

    /** @param schedule its number; below 0 while a model is read for itself and nobody has given one */
    record ScheduleOf(int schedule, UnitTerm from, UnitTerm to, boolean knots, Declaration.@Nullable Schedule text) {}

    Scope(@Nullable Scope parent, SourceText file, String prefix, boolean library, @Nullable Rows rows) {
        this.parent = parent;
        this.file = file;
        this.prefix = prefix;
        this.library = library;
        this.rows = rows;
    }

    /** Names laid over those of the case: the readings of a claim. */
    boolean isWithin(Scope other) {
        return parent == other && !wall && rows == null && file.equals(other.file);
    }

    /** The same names laid over another scope. */
    Scope under(Scope other) {
        var moved = new Scope(other, file, prefix, library, rows);
        moved.values.putAll(values);
        return moved;
    }

    SourceText file() {
        return file;
    }

    String prefix() {
        return prefix;
    }

    boolean library() {
        return library;
    }

    @Nullable
    Rows rows() {
        return rows;
    }

    /** In a test, plain currencies are the test's own. */
    Scope markTest() {
        test = true;
        return this;
    }

    /** The file as its models see it: its goods, choices and schedules, none of its values and parties. */
    Scope forModels() {
        var seen = new Scope(this, file, prefix, library, null);
        seen.wall = true;
        return seen;
    }

    /** There is such a value, but a model sees only what it is given. */
    boolean isHidden(String name) {
        return parent != null && (wall ? parent.value(name).isPresent() : parent.isHidden(name));
    }

    /** May {@code USD} stand for the case's own money here? In the library it may not. */
    boolean plainCurrency() {
        return test || !library;
    }

    Place place(Span span) {
        return new Place(file, span);
    }

    Map<String, Entity> values() {
        return values;
    }

    Map<String, Integer> parties() {
        return parties;
    }

    /** Roles without a party: told once, what pays them raises no further finding. */
    Set<String> unplayed() {
        return unplayed;
    }

    boolean isUnplayed(String role) {
        return unplayed.contains(role)
                || (parent != null && !wall && !parties.containsKey(role) && parent.isUnplayed(role));
    }

    /** Schedules whose reading failed: what uses them raises no further finding. */
    Set<String> unread() {
        return unread;
    }

    boolean isUnread(String schedule) {
        return unread.contains(schedule)
                || (parent != null && !schedules.containsKey(schedule) && parent.isUnread(schedule));
    }

    Map<String, Type.Choice> choices() {
        return choices;
    }

    Map<String, ScheduleOf> schedules() {
        return schedules;
    }

    Set<String> goods() {
        return goods;
    }

    Set<String> openGoods() {
        return openGoods;
    }

    Map<String, UnitTerm> openUnits() {
        return openUnits;
    }

    Optional<Entity> value(String name) {
        Entity here = values.get(name);
        return here != null || parent == null || wall ? Optional.ofNullable(here) : parent.value(name);
    }

    /** The choice in sight that has this word; the first by name where several have it. */
    Optional<String> choiceWith(String word) {
        Optional<String> here = choices.entrySet().stream()
                .filter(choice -> choice.getValue().words().contains(word))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        return here.isPresent() || parent == null ? here : parent.choiceWith(word);
    }

    Optional<Type.Choice> choice(String name) {
        Type.Choice here = choices.get(name);
        return here != null || parent == null ? Optional.ofNullable(here) : parent.choice(name);
    }

    /** The names of all choices in sight. */
    Set<String> choiceNames() {
        var names = new TreeSet<>(choices.keySet());
        if (parent != null) {
            names.addAll(parent.choiceNames());
        }
        return names;
    }

    Optional<ScheduleOf> schedule(String name) {
        ScheduleOf here = schedules.get(name);
        return here != null || parent == null ? Optional.ofNullable(here) : parent.schedule(name);
    }

    Optional<Integer> party(String name) {
        Integer here = parties.get(name);
        return here != null || parent == null || wall ? Optional.ofNullable(here) : parent.party(name);
    }

    boolean isGood(String name) {
        return goods.contains(name) || openGoods.contains(name) || (parent != null && parent.isGood(name));
    }

    /** The scope that leaves this good open; null when none does. */
    @Nullable
    Scope openOwner(String good) {
        return openGoods.contains(good) ? this : parent == null || goods.contains(good) ? null : parent.openOwner(good);
    }

    /** An open quantity of this name; null when there is none. */
    @Nullable
    UnitTerm quantity(String name) {
        UnitTerm here = openUnits.get(name);
        return here != null || parent == null ? here : parent.quantity(name);
    }

    /** All goods in sight, for the nearest spelling. */
    Set<String> goodsInSight() {
        var all = new TreeSet<>(goods);
        all.addAll(openGoods);
        if (parent != null) {
            all.addAll(parent.goodsInSight());
        }
        return all;
    }

    Set<String> namesInSight() {
        var all = new TreeSet<>(values.keySet());
        if (parent != null && !wall) {
            all.addAll(parent.namesInSight());
        }
        return all;
    }

    Set<String> partiesInSight() {
        var all = new TreeSet<>(parties.keySet());
        if (parent != null && !wall) {
            all.addAll(parent.partiesInSight());
        }
        return all;
    }
}
