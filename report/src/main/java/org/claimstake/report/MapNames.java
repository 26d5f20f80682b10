package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** Names on a map: none lies on another, and none is cut at the edge; what finds no room is left to the list beside it. */
final class MapNames {
    /** Letters of a region's name. */
    static final double REGION = 11;

    private static final double AIR = 2;
    /** A name from its mark. */
    private static final double APART = 4;

    private final double width;
    private final double height;
    private final List<Name> names = new ArrayList<>();
    private final List<Name> marks = new ArrayList<>();

    private record Name(String classes, String text, double left, double base, double wide, double size) {
        boolean meets(Name other) {
            return left - AIR < other.left + other.wide
                    && other.left - AIR < left + wide
                    && base - size < other.base + AIR
                    && other.base - other.size < base + AIR;
        }
    }

    MapNames(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A mark, on which no name lies. @param reach how far it goes from its middle */
    void mark(String text, double x, double y, double reach) {
        marks.add(new Name("", text, x - reach, y + reach, 2 * reach, 2 * reach));
    }

    /** The names of the marks, right of each, else left of it. */
    void marked() {
        for (Name mark : marks) {
            double wide = Lettering.width(mark.text, Frame.TEXT);
            double base = mark.base - mark.size / 2 + 4;
            if (!fits(new Name("told", mark.text, mark.left + mark.wide + APART, base, wide, Frame.TEXT))) {
                fits(new Name("told", mark.text, mark.left - APART - wide, base, wide, Frame.TEXT));
            }
        }
    }

    /** With its middle at a place. @return whether it found room there */
    boolean region(String text, double x, double base) {
        double wide = Lettering.width(text, REGION);
        return fits(new Name("place", text, x - wide / 2, base, wide, REGION));
    }

    private boolean fits(Name name) {
        boolean inside = name.left >= 0
                && name.left + name.wide <= width
                && name.base >= name.size
                && name.base + AIR * 2 <= height;
        boolean free = inside
                && names.stream().noneMatch(name::meets)
                && marks.stream().noneMatch(name::meets);
        if (free) {
            names.add(name);
        }
        return free;
    }

    void write(Svg svg) {
        names.forEach(name -> svg.text(name.classes, "start", name.left, name.base, name.text));
    }
}
