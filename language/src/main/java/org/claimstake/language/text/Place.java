package org.claimstake.language.text;

/**
 * A span in its file.
 */
public record Place(SourceText file, Span span) {

    public int line() {
        return file.line(span.from());
    }

    public int column() {
        return file.column(span.from());
    }

    /** The words that stand here. */
    public String words() {
        return file.slice(span);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file.name() + ":" + line() + ":" + column();
    }
}
