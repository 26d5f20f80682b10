package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.language.text.Span;

/**
 * A name in braces in a title, {@code "Share at {levy.rate}"}.
 *
 * @param from where its brace opens in the title
 * @param to   behind where it closes
 * @param name as a formula that reads it, with its place in the file
 */
public record Blank(int from, int to, Expr name) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]\\w*(?:\\.[a-z_]\\w*)*)}");

    /** All of a title, in their order. Braces around anything but a name are plain signs. */
    public static List<Blank> of(Declaration.Quoted title) {
        var blanks = new ArrayList<Blank>();
        Matcher name = NAME.matcher(title.text());
        while (name.find()) {
            // behind the quotes that open the text
            int at = title.span().from() + 1 + name.start(1);
            blanks.add(new Blank(name.start(), name.end(), read(name.group(1), at)));
        }
        return List.copyOf(blanks);
    }

    private static Expr read(String name, int from) {
        String[] parts = name.split("\\.", -1);
        int end = from + parts[0].length();
        Expr read = new Expr.Name(new Span(from, end), parts[0]);
        for (int i = 1; i < parts.length; i++) {
            var span = new Span(end + 1, end + 1 + parts[i].length());
            end = span.to();
            read = new Expr.Field(new Span(from, end), read, parts[i], span);
        }
        return read;
    }
}
