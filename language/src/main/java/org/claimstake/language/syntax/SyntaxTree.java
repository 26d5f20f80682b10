package org.claimstake.language.syntax;

import java.util.List;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/**
 * One file, read.
 *
 * @param comments every comment with its place, {@code #} included
 */
public record SyntaxTree(SourceText file, List<Declaration> declarations, List<Comment> comments) {

    public record Comment(Span span, String text) {}

    public SyntaxTree {
        declarations = List.copyOf(declarations);
        comments = List.copyOf(comments);
    }
}
