package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.claimstake.report.map.Ground;
import org.claimstake.report.map.MapView;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Spot;
import org.claimstake.report.map.Strokes;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Plane;
import org.claimstake.world.territory.Standing;
import org.locationtech.jts.geom.Coordinate;

/**
 * Rows on land. A disc has the area of its tonnage, a cross stands where none is known; filled is held, hatched uncertain, hollow
 * occupied, dotted what the source does not state; the thin circle is how exactly the place is known.
 */
final class MapPicture {
    /** The radius of the largest tonnage. */
    private static final double LARGEST = 15;

    private static final double SMALLEST = 3;
    private static final double CROSS = 5.5;
    private static final double LEGEND_LINE = 18;
    private static final double GAP = 8;
    /** Of so many rows or fewer the names stand beside them. */
    private static final int NAMED = 12;
    /** Lines up and down at which a region's name is tried, marks in its way. */
    private static final List<Integer> STEPS = List.of(0, -1, 1, -2, 2, -3, 3, -4, 4);

    private final MapView view;
    private final Situation situation;
    private final Register register;
    private final Setting setting;
    private final Wording words;
    private final String id;

    private MapPicture(MapView view, Setting setting) {
        this.view = view;
        this.situation = view.situation();
        this.register = situation.register();
        this.setting = setting;
        this.words = setting.words();
        this.id = setting.room().id(Frame.id("map", register.table()));
    }

    static Chart of(MapView view, Setting setting) {
        return new MapPicture(view, setting).chart();
    }

    /** The land and the marks alone, for a page that says the rest in its own words and moves the date itself. */
    static String plain(MapView view, Setting setting) {
        var picture = new MapPicture(view, setting);
        if (view.ground().isEmpty()) {
            return "";
        }
        Strokes strokes = picture.strokes(view.ground().get());
        var svg = new Svg(
                picture.id,
                setting.isPrint() ? " print" : "",
                "img",
                setting.width(),
                strokes.height(),
                picture.title(),
                picture.summary());
        picture.draw(svg, view.ground().get(), strokes, 0);
        return svg.toString();
    }

    private Strokes strokes(Ground ground) {
        return new Strokes(ground.frame(), setting.width());
    }

    private String title() {
        return words.say(
                "map.title",
                "what",
                register.table().replace('_', ' '),
                "date",
                situation.on().toString());
    }

    private String summary() {
        return MapWords.summary(situation, words);
    }

    private Chart chart() {
        List<String> notes = notes();
        double map = view.ground().map(ground -> strokes(ground).height()).orElse(0.0);
        double body = map + GAP + legendLines() * LEGEND_LINE + notes.size() * LEGEND_LINE;
        var frame = new Frame(setting, id, "img", title(), summary(), body);
        Svg svg = frame.svg();
        patterns(svg);
        view.ground().ifPresent(ground -> land(svg, ground, frame.top()));
        double y = frame.top() + map + GAP + LEGEND_LINE - 4;
        y = legend(svg, y);
        for (String note : notes) {
            svg.text("small", "start", 0, y, note);
            y += LEGEND_LINE;
        }
        return frame.chart(MapWords.table(situation, words));
    }

    /** Two on a line where it is narrow. */
    private int legendLines() {
        return setting.room().narrow() ? 2 : 1;
    }

    private double legend(Svg svg, double top) {
        double y = top;
        int inLine = Standing.values().length / legendLines();
        double step = setting.width() / (double) inLine;
        for (Standing standing : MapWords.ORDER) {
            int place = MapWords.ORDER.indexOf(standing);
            double x = place % inLine * step;
            svg.open(id + "-key-" + place, "spot " + word(standing), "");
            disc(svg, x + 6, y - 4, 5.5);
            svg.close();
            svg.text("small", "start", x + 17, y, MapWords.counted(situation, standing, words));
            if (place % inLine == inLine - 1) {
                y += LEGEND_LINE;
            }
        }
        return y;
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (view.ground().isEmpty()) {
            notes.add(words.say("map.no-land"));
        } else {
            notes.add(MapWords.marks(register, words));
            view.occupied().ifPresent(land -> notes.add(words.say("map.drawn", "by", situation.by())));
            notes.add(MapWords.projection(view.ground().get(), words));
        }
        notes.addAll(situation.notes());
        return notes.stream()
                .flatMap(note -> Lettering.wrapped(note, Frame.SMALL, setting.width()).stream())
                .toList();
    }

    private void land(Svg svg, Ground ground, double top) {
        Strokes strokes = strokes(ground);
        svg.open(id + "-land", "land", " transform=\"translate(0 " + Math.round(top) + ")\"");
        draw(svg, ground, strokes, top);
        svg.close();
    }

    private void patterns(Svg svg) {
        svg.pattern(id + "-unsure", 45, 2.6);
        svg.pattern(id + "-drawn", -45, 5);
    }

    private void draw(Svg svg, Ground ground, Strokes strokes, double top) {
        if (top == 0) {
            patterns(svg);
        }
        svg.rect("sea", 0, 0, setting.width(), strokes.height());
        ground.around().forEach(shape -> svg.shape("around", strokes.path(shape)));
        ground.outline().ifPresent(shape -> svg.shape("country", strokes.path(shape)));
        ground.regions().forEach(region -> svg.shape("region", strokes.path(region.shape())));
        control(svg, "occupied", view.occupied().map(strokes::path).orElse(""));
        control(svg, "open", view.open().map(strokes::path).orElse(""));
        ground.outline().ifPresent(shape -> svg.shape("outline", strokes.path(shape)));
        var names = new MapNames(setting.width(), strokes.height());
        spots(svg, ground, strokes, names);
        ground.regions().forEach(region -> name(names, region, strokes));
        names.write(svg);
    }

    /** Land that the source draws; a page puts other days into the same two paths. */
    private void control(Svg svg, String of, String path) {
        svg.patterned("control " + of, id + (of.equals("open") ? "-unsure" : "-drawn"), path);
    }

    private void name(MapNames names, Ground.Region region, Strokes strokes) {
        String name = region.name(words.language());
        double room = region.shape().getEnvelopeInternal().getWidth() * strokes.scale() * 0.9;
        if (!name.isEmpty() && Lettering.width(name, MapNames.REGION) < room) {
            Coordinate inside = region.shape().getInteriorPoint().getCoordinate();
            for (int step : STEPS) {
                double down = step * MapNames.REGION * 1.3;
                var there = new Coordinate(inside.x, inside.y - down / strokes.scale());
                if (region.shape().contains(region.shape().getFactory().createPoint(there))
                        && names.region(name, strokes.x(inside.x), strokes.y(inside.y) + down + 4)) {
                    return;
                }
            }
        }
    }

    /** What is large lies below what is small, so that nothing is hidden; no order of importance. */
    private void spots(Svg svg, Ground ground, Strokes strokes, MapNames names) {
        List<Spot> spots = register.spots();
        double most =
                spots.stream().mapToDouble(spot -> spot.mass().orElse(0)).max().orElse(0);
        List<Integer> order = IntStream.range(0, spots.size())
                .boxed()
                .filter(i -> spots.get(i).where().isPresent())
                .sorted(Comparator.comparingDouble(i -> -spots.get(i).mass().orElse(0)))
                .toList();
        for (int i : order) {
            Circle circle = spots.get(i).where().orElseThrow();
            Plane at = ground.at(circle.centre());
            double x = strokes.x(at.eastKm());
            double y = strokes.y(at.northKm());
            double radius = spot(svg, i, x, y, circle.km() * strokes.scale(), most);
            names.mark(spots.get(i).name(words.language()), x, y, radius);
        }
        if (spots.size() <= NAMED) {
            names.marked();
        }
    }

    /** @return how far its mark reaches */
    private double spot(Svg svg, int row, double x, double y, double reach, double most) {
        Spot spot = register.spots().get(row);
        String standing = word(situation.stands().get(row).standing());
        svg.open(
                id + "-spot-" + row,
                "spot " + standing,
                " data-row=\"" + row + "\" data-key=\"" + Markup.safe(spot.key()) + "\"");
        if (reach > 0) {
            svg.dot("reach", x, y, reach);
        }
        OptionalDouble mass = spot.mass();
        boolean sized = mass.isPresent() && most > 0;
        double radius = sized ? Math.max(SMALLEST, LARGEST * StrictMath.sqrt(mass.getAsDouble() / most)) : CROSS;
        if (sized) {
            disc(svg, x, y, radius);
        } else {
            cross(svg, x, y);
        }
        svg.close();
        return radius;
    }

    private void disc(Svg svg, double x, double y, double radius) {
        svg.dot("on", x, y, radius);
        svg.patternedDot("lines", id + "-unsure", x, y, radius);
    }

    /** A cross with two thick bars, so that it can be filled, hatched or hollow. */
    private void cross(Svg svg, double x, double y) {
        double bar = CROSS / 2.8;
        double[][] corners = {
            {-bar, -CROSS}, {bar, -CROSS}, {bar, -bar}, {CROSS, -bar}, {CROSS, bar}, {bar, bar},
            {bar, CROSS}, {-bar, CROSS}, {-bar, bar}, {-CROSS, bar}, {-CROSS, -bar}, {-bar, -bar}
        };
        var path = new StringBuilder();
        for (double[] corner : corners) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x + corner[0], y + corner[1]));
        }
        path.append('Z');
        svg.shape("on", path.toString());
        svg.patterned("lines", id + "-unsure", path.toString());
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
