package org.claimstake.report;

import java.util.List;
import java.util.Locale;

/** A picture in the making. Colours come from classes, so that light, dark and print share one picture. */
final class Svg {
    private final StringBuilder svg = new StringBuilder();

    /** @param id of the picture on its page: its title and description are found by it */
    Svg(String id, double width, double height, String title, String description) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + n(width) + " " + n(height)
                + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\">\n");
        svg.append("<title id=\"" + id + "-t\">" + Markup.safe(title) + "</title>\n");
        svg.append("<desc id=\"" + id + "-d\">" + Markup.safe(description) + "</desc>\n");
    }

    /**
     * A picture that stands by itself, with its style beside it.
     *
     * @param classes besides {@code picture}
     * @param role    {@code img}, or {@code group} where parts of it can be reached
     */
    Svg(String id, String classes, String role, double width, double height, String title, String description) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + id + "\" class=\"picture" + classes
                + "\" viewBox=\"0 0 " + n(width) + " " + n(height) + "\" width=\"" + n(width) + "\" height=\""
                + n(height) + "\" role=\"" + role + "\" aria-labelledby=\"" + id + "-t " + id + "-d\">\n");
        svg.append("<title id=\"" + id + "-t\">" + Markup.safe(title) + "</title>\n");
        svg.append("<desc id=\"" + id + "-d\">" + Markup.safe(description) + "</desc>\n");
    }

    /** Begins a part that can be found by its id. @param attributes as they stand in the tag, made safe */
    void open(String id, String classes, String attributes) {
        svg.append("<g id=\"" + id + "\" class=\"" + classes + "\"" + attributes + ">\n");
    }

    void close() {
        svg.append("</g>\n");
    }

    /** Lines that can fill what hues would otherwise tell apart, and what nobody knows. */
    void pattern(String id, int turn, double apart) {
        svg.append("<pattern id=\"" + id + "\" width=\"" + n(apart) + "\" height=\"" + n(apart)
                + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(" + turn
                + ")\"><line class=\"hatching\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\""
                + n(apart) + "\"/></pattern>\n");
    }

    /** Another picture within this one. */
    void inside(String other, double top, double width, double height) {
        svg.append(other.replaceFirst(
                "<svg ", "<svg y=\"" + n(top) + "\" width=\"" + n(width) + "\" height=\"" + n(height) + "\" "));
    }

    void hatched(String pattern, double x, double y, double width, double height) {
        svg.append("<rect fill=\"url(#" + pattern + ")\" x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\""
                + n(Math.max(width, 0)) + "\" height=\"" + n(Math.max(height, 0)) + "\"/>\n");
    }

    void line(String classes, double x1, double y1, double x2, double y2) {
        svg.append("<line class=\"" + classes + "\" x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2)
                + "\" y2=\"" + n(y2) + "\"/>\n");
    }

    void rect(String classes, double x, double y, double width, double height) {
        svg.append("<rect class=\"" + classes + "\" x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\""
                + n(Math.max(width, 0)) + "\" height=\"" + n(Math.max(height, 0)) + "\"/>\n");
    }

    void dot(String classes, double x, double y, double radius) {
        svg.append("<circle class=\"" + classes + "\" cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius)
                + "\"/>\n");
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(String classes, String anchor, double x, double y, String text) {
        svg.append("<text class=\"" + classes + "\" text-anchor=\"" + anchor + "\" x=\"" + n(x) + "\" y=\"" + n(y)
                + "\">" + Markup.safe(text) + "</text>\n");
    }

    /** A line through points; a point whose height is not a number breaks it. */
    void path(String classes, List<double[]> points) {
        var d = new StringBuilder();
        boolean down = false;
        for (double[] point : points) {
            if (Double.isNaN(point[1])) {
                down = false;
            } else {
                d.append(down ? 'L' : 'M').append(n(point[0])).append(' ').append(n(point[1]));
                down = true;
            }
        }
        svg.append("<path class=\"" + classes + "\" d=\"" + d + "\"/>\n");
    }

    void area(String classes, List<double[]> upper, List<double[]> lower) {
        var d = new StringBuilder();
        for (double[] point : upper) {
            d.append(d.isEmpty() ? 'M' : 'L').append(n(point[0])).append(' ').append(n(point[1]));
        }
        for (double[] point : lower.reversed()) {
            d.append('L').append(n(point[0])).append(' ').append(n(point[1]));
        }
        svg.append("<path class=\"" + classes + "\" d=\"" + d + "Z\"/>\n");
    }

    /** A shape that may have holes. @param path data of an SVG path */
    void shape(String classes, String path) {
        svg.append("<path class=\"" + classes + "\" fill-rule=\"evenodd\" d=\"" + path + "\"/>\n");
    }

    /** The same, filled with a pattern. */
    void patterned(String classes, String pattern, String path) {
        svg.append("<path class=\"" + classes + "\" fill=\"url(#" + pattern + ")\" fill-rule=\"evenodd\" d=\"" + path
                + "\"/>\n");
    }

    void patternedDot(String classes, String pattern, double x, double y, double radius) {
        svg.append("<circle class=\"" + classes + "\" fill=\"url(#" + pattern + ")\" cx=\"" + n(x) + "\" cy=\"" + n(y)
                + "\" r=\"" + n(radius) + "\"/>\n");
    }

    @Override
    public String toString() {
        return svg + "</svg>\n";
    }

    // a tenth of a pixel is finer than anyone sees
    private static String n(double value) {
        String fixed = String.format(Locale.ROOT, "%.1f", value);
        String bare = fixed.endsWith(".0") ? fixed.substring(0, fixed.length() - 2) : fixed;
        return bare.equals("-0") ? "0" : bare;
    }
}
