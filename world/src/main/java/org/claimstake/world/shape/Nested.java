package org.claimstake.world.shape;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.reading.Trouble;

/** The coordinates of a GeoJSON geometry before its type is known: brackets in brackets. */
sealed interface Nested {

    /** One place; a height is dropped. */
    record Place(double x, double y) implements Nested {}

    /** Places one after the other, as x, y pairs. */
    record Line(double[] xy) implements Nested {}

    /** Lines, or lists of lines, and so on. */
    record Many(List<Nested> parts) implements Nested {}

    /** Places one after the other. */
    static double[] line(Nested nested) throws Unreadable {
        return switch (nested) {
            case Line line -> line.xy();
            case Many many when many.parts().isEmpty() -> new double[0];
            case Many many -> throw wrong("brackets too deep", "a list of places");
            case Place place -> throw wrong("one place", "a list of places");
        };
    }

    /** Lines one after the other. */
    static List<double[]> lines(Nested nested) throws Unreadable {
        var lines = new ArrayList<double[]>();
        for (Nested part : many(nested, "a list of lines")) {
            lines.add(line(part));
        }
        return lines;
    }

    static List<Nested> many(Nested nested, String expected) throws Unreadable {
        return switch (nested) {
            case Many many -> many.parts();
            case Line line -> throw wrong("a list of places", expected);
            case Place place -> throw wrong("one place", expected);
        };
    }

    static Unreadable wrong(String found, String expected) {
        return new Unreadable(Trouble.Kind.BROKEN, found, expected);
    }
}
