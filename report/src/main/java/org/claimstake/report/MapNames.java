package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** Names on a map: none lies on another, and none is cut at the edge; what finds no room is left to the list beside it. */
final class MapNames {
    /** Letters of a region's name. */
    static final double REGION = 11;

    private static final double AIR = 2;

    private final double width;
    private final double height;
    private final List<Name> names = new ArrayList<>();

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

    /** Right of a mark, else left of it. @param away how far from the middle of the mark */
    void beside(String text, double x, double base, double away) {
        double wide = Lettering.width(text, Frame.TEXT);
        if (!fits(new Name("told", text, x + away, base, wide, Frame.TEXT))) {
            fits(new Name("told", text, x - away - wide, base, wide, Frame.TEXT));
        }
    }

    /** In the middle of a region. */
    void region(String text, double x, double base) {
        double wide = Lettering.width(text, REGION);
        fits(new Name("place", text, x - wide / 2, base, wide, REGION));
    }

    private boolean fits(Name name) {
        boolean inside = name.left >= 0
                && name.left + name.wide <= width
                && name.base >= name.size
                && name.base + AIR * 2 <= height;
        boolean free = inside && names.stream().noneMatch(name::meets);
        if (free) {
            names.add(name);
        }
        return free;
    }

    void write(Svg svg) {
        names.forEach(name -> svg.text(name.classes, "start", name.left, name.base, name.text));
    }
}
