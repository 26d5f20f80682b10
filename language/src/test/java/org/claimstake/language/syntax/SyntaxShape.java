package org.claimstake.language.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.claimstake.language.text.Span;

/** A tree in words without its places: two texts mean the same when their shapes are equal. */
final class SyntaxShape {
    private final StringBuilder out = new StringBuilder();

    private SyntaxShape() {}

    static String of(SyntaxTree tree) {
        var shape = new SyntaxShape();
        shape.write(tree.declarations());
        tree.comments().forEach(c -> shape.out.append('\n').append(c.text()));
        return shape.out.toString();
    }

    static String of(Object node) {
        var shape = new SyntaxShape();
        shape.write(node);
        return shape.out.toString();
    }

    private void write(Object value) {
        switch (value) {
            case null -> out.append('-');
            case List<?> list -> {
                out.append('[');
                list.forEach(this::write);
                out.append(']');
            }
            case Record node -> node(node);
            default -> out.append(value).append(' ');
        }
    }

    private void node(Record node) {
        out.append('\n').append(node.getClass().getSimpleName()).append('(');
        for (RecordComponent part : node.getClass().getRecordComponents()) {
            if (part.getType() != Span.class) {
                write(read(node, part));
            }
        }
        out.append(')');
    }

    private static Object read(Record node, RecordComponent part) {
        try {
            return part.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " of " + node, e);
        }
    }
}
