package org.claimstake.checks.generated;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/** A syntax tree written out without its places: two texts that differ in spaces alone have the same. */
final class Shape {
    private Shape() {}

    static String of(Object tree) {
        var out = new StringBuilder();
        write(tree, out);
        return out.toString();
    }

    private static void write(@Nullable Object node, StringBuilder out) {
        switch (node) {
            case null -> out.append('-');
            case Span _ -> {}
            case List<?> list -> {
                out.append('[');
                list.forEach(entry -> write(entry, out));
                out.append(']');
            }
            case Record record -> {
                out.append(record.getClass().getSimpleName()).append('(');
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    write(Productions.value(component, record), out);
                    out.append(' ');
                }
                out.append(')');
            }
            default -> out.append(node);
        }
    }
}
