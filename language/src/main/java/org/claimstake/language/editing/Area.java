package org.claimstake.language.editing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/** A stretch of a text in which names hold: a file, a model, a test, a {@code for}, a fold over rows. */
final class Area {

    /** Kinds of names that may have the same spelling beside each other. */
    enum Space {
        VALUES,
        PARTIES,
        CHOICES,
        SCHEDULES,
        GOODS,
        QUANTITIES
    }

    private final @Nullable Area parent;
    private final SourceText file;
    private final Span span;
    private final boolean wall;
    private final Map<Space, Map<String, Symbol>> names = new EnumMap<>(Space.class);
    private final List<Area> within = new ArrayList<>();

    private Area(@Nullable Area parent, SourceText file, Span span, boolean wall) {
        this.parent = parent;
        this.file = file;
        this.span = span;
        this.wall = wall;
        if (parent != null) {
            parent.within.add(this);
        }
    }

    static Area of(SourceText file) {
        return new Area(null, file, new Span(0, file.text().length()), false);
    }

    Area inner(Span span) {
        return new Area(this, file, span, false);
    }

    /** A model: it sees the goods, choices and schedules of its file, and none of its values and parties. */
    Area model(Span span) {
        return new Area(this, file, span, true);
    }

    SourceText file() {
        return file;
    }

    void name(Space space, Symbol symbol) {
        own(space).putIfAbsent(symbol.name(), symbol);
    }

    Map<String, Symbol> own(Space space) {
        return names.computeIfAbsent(space, s -> new LinkedHashMap<>());
    }

    @Nullable
    Symbol find(Space space, String name) {
        Symbol here = own(space).get(name);
        return here != null || parent == null || hides(space) ? here : parent.find(space, name);
    }

    /** All in sight; the nearest of a name. */
    Map<String, Symbol> inSight(Space space) {
        var all = new LinkedHashMap<>(own(space));
        if (parent != null && !hides(space)) {
            parent.inSight(space).forEach(all::putIfAbsent);
        }
        return all;
    }

    private boolean hides(Space space) {
        return wall && (space == Space.VALUES || space == Space.PARTIES);
    }

    /** The innermost area around an offset. */
    Area at(int offset) {
        for (Area area : within.reversed()) {
            if (area.span.from() <= offset && offset <= area.span.to()) {
                return area.at(offset);
            }
        }
        return this;
    }
}
