package org.claimstake.report;

/** Text broken at its spaces; never inside an amount, whose spaces do not break. */
final class Wrapped {
    private Wrapped() {}

    static String to(int width, String text) {
        return to(width, "", text);
    }

    /** @param indent stands before every line but the first */
    static String to(int width, String indent, String text) {
        var wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            int length = Columns.width(word);
            if (column > 0 && column + 1 + length > width) {
                wrapped.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += length;
        }
        return wrapped.toString();
    }
}
