package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Declaration.Column;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Quoted;
import org.claimstake.language.syntax.Declaration.TextRow;
import org.claimstake.language.syntax.Declaration.WordMap;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Span;

/** Reads tables: their columns, and rows that stand in the text, where a line break or {@code ;} ends a row. */
final class Tables {
    private final Parts parts;
    private final Cursor cursor;
    /** The table at hand is one of a file. */
    private boolean ofFile;

    Tables(Parts parts) {
        this.parts = parts;
        this.cursor = parts.cursor();
    }

    Declaration table(Token head) {
        cursor.next();
        Ident name = parts.names().lower("a table");
        Quoted file = null;
        Expr where = null;
        ofFile = cursor.isWord("from");
        if (cursor.acceptWord("from")) {
            file = parts.textOf("`from`", "table " + name.name() + " from \"data/" + name.name() + ".csv\" {");
            where = cursor.acceptWord("where") ? parts.expressions().expr() : null;
        }
        if (cursor.is(Kind.BRACE_OPEN) && headerFollows()) {
            Unreadable told = headerOnly(name);
            throw told.leaving(new Declaration.Table(cursor.since(head), name, null, null, List.of(), List.of()));
        }
        var columns = new ArrayList<Column>();
        parts.blocks()
                .block(
                        "`table " + name.name() + "`",
                        head,
                        Blocks.Kinds.of(this::columnBegins),
                        () -> columns.add(column()));
        List<TextRow> rows = List.of();
        if (cursor.isWord("rows") && cursor.ahead(1).is(Kind.BRACE_OPEN)) {
            rows = rows(head);
        }
        return new Declaration.Table(cursor.since(head), name, file, where, columns, rows);
    }

    /** Words alone stand in the first line of the columns, as in a file: none says its type. */
    private boolean headerFollows() {
        int words = 0;
        for (int i = 1;
                cursor.ahead(i).is(Kind.WORD) && (i == 1 || !cursor.ahead(i).first());
                i++) {
            words++;
        }
        Token behind = cursor.ahead(words + 1);
        return words > 1 && (behind.first() || behind.is(Kind.BRACE_CLOSE));
    }

    private Unreadable headerOnly(Ident name) {
        int words = 1;
        var names = new ArrayList<String>();
        for (;
                cursor.ahead(words).is(Kind.WORD)
                        && (words == 1 || !cursor.ahead(words).first());
                words++) {
            names.add(cursor.ahead(words).text());
        }
        Token row = cursor.ahead(words);
        String text = cursor.file().text();
        int end = text.indexOf('\n', row.from());
        String line = row.is(Kind.BRACE_CLOSE) ? "" : text.substring(row.from(), end < 0 ? text.length() : end);
        Span header = new Span(cursor.ahead(1).from(), cursor.ahead(words - 1).to());
        return cursor.fail(
                DeclarationFindings.headerWithoutTypes(cursor.place(header), name.name(), names, line.strip()));
    }

    // ---- columns

    private boolean columnBegins(Token token) {
        return token.is(Kind.WORD) && cursor.ahead(1).is(Kind.COLON);
    }

    private Column column() {
        Token start = cursor.token();
        Ident name = parts.names().any("a column", "here");
        if (!cursor.is(Kind.COLON)) {
            Unreadable told = cursor.fail(DeclarationFindings.noColumnType(
                    cursor.here(), name.name(), cursor.token(), cursor.ahead(1), ofFile));
            if (!cursor.is(Kind.ASSIGN)) {
                throw told;
            }
        }
        parts.colon();
        TypeText type = parts.types().type("of `" + name.name() + "`");
        Quoted from = null;
        Expr.Call fill = null;
        if (cursor.isWord("from") && !cursor.ahead(1).is(Kind.COLON)) {
            cursor.column(Parts.FILE_COLUMN);
            cursor.next();
            fill = cursor.is(Kind.WORD) && cursor.ahead(1).is(Kind.BRACKET_OPEN) ? fill(name) : null;
            from = fill == null ? parts.textOf("`from`", name.name() + " : text from \"Name in the file\"") : null;
        }
        List<WordMap> words = List.of();
        if (cursor.isWord("as") && !cursor.ahead(1).is(Kind.COLON)) {
            words = words(cursor.next());
        }
        return new Column(cursor.since(start), name, type, from, fill, words);
    }

    /** {@code provider(name: value)}: who fills the column, and what is asked of it. */
    private Expr.Call fill(Ident column) {
        Token start = cursor.token();
        Expr read = parts.expressions().operands().operand();
        if (read instanceof Expr.Call call) {
            return call;
        }
        if (!(read instanceof Expr.Unread)) {
            throw cursor.fail(DeclarationFindings.noFill(cursor.place(read.span()), column.name(), start.text()));
        }
        return new Expr.Call(read.span(), "", start.span(), List.of()); // told, and asked of nobody
    }

    private List<WordMap> words(Token head) {
        var words = new ArrayList<WordMap>();
        parts.blocks().block("`as`", head, Blocks.Kinds.of(this::wordBegins), () -> words.add(word()));
        return words;
    }

    private boolean wordBegins(Token token) {
        boolean word = token.is(Kind.WORD) || token.is(Kind.TEXT) || token.is(Kind.NUMBER);
        return word && cursor.ahead(1).is(Kind.COLON);
    }

    private WordMap word() {
        Token start = cursor.token();
        if (!start.is(Kind.WORD) && !start.is(Kind.TEXT) && !start.is(Kind.NUMBER)) {
            throw cursor.fail(DeclarationFindings.noWordMap(cursor.place(start), start));
        }
        cursor.next();
        if (!cursor.is(Kind.COLON)) {
            throw cursor.fail(DeclarationFindings.noWordMap(cursor.here(), cursor.token()));
        }
        cursor.next();
        Ident value = parts.names().any("a value", "behind `" + start.text() + ":`");
        return new WordMap(start.text(), value.name(), cursor.since(start));
    }

    // ---- rows

    private List<TextRow> rows(Token head) {
        cursor.mark(Layout.ITEM);
        cursor.next();
        Token open = cursor.next();
        var rows = new ArrayList<TextRow>();
        while (!cursor.accept(Kind.BRACE_CLOSE)) {
            if (cursor.is(Kind.END)
                    || Blocks.declarationBegins(cursor)
                            && cursor.token().column() <= parts.blocks().indent(head)) {
                parts.blocks().unclosed("`rows`", open);
                break;
            }
            boolean barred = passBars();
            if (!barred && !cursor.accept(Kind.SEMICOLON)) {
                rows.add(row());
            }
        }
        return rows;
    }

    /** The bars of a table as it is drawn elsewhere, told once; they part nothing here. */
    private boolean passBars() {
        boolean passed = false;
        while (cursor.words(cursor.token().span()).startsWith("|")
                && !(passed && cursor.token().first())) {
            if (cursor.tellOnce("| in rows")) {
                cursor.report(DeclarationFindings.barInRow(cursor.place(cursor.token())));
            }
            cursor.pass();
            passed = true;
        }
        return passed;
    }

    private TextRow row() {
        Token start = cursor.token();
        cursor.mark(Layout.ENTRY);
        var cells = new ArrayList<Expr>();
        do {
            if (cursor.is(Kind.COMMA)) {
                cursor.report(EntryFindings.commaInRow(cursor.place(cursor.token())));
                cursor.next();
            } else {
                if (!cells.isEmpty()) {
                    cursor.mark(Layout.CELL);
                    cursor.column(Math.min(cells.size(), Parts.TITLE - 1));
                }
                cells.add(cell());
            }
            if (!cursor.token().first()) {
                passBars();
            }
        } while (!cursor.token().first()
                && !cursor.is(Kind.SEMICOLON)
                && !cursor.is(Kind.BRACE_CLOSE)
                && !cursor.is(Kind.END));
        return new TextRow(cursor.since(start), cells);
    }

    private Expr cell() {
        Token start = cursor.token();
        switch (start.kind()) {
            case WORD -> {
                cursor.next();
                return switch (start.text()) {
                    case "yes", "no" ->
                        new Expr.Truth(start.span(), start.text().equals("yes"));
                    default -> new Expr.Name(start.span(), start.text());
                };
            }
            case NUMBER -> {
                return parts.expressions().operands().numbers().cell();
            }
            case MINUS -> {
                cursor.mark(Layout.PREFIX);
                cursor.next();
                if (!cursor.is(Kind.NUMBER) || cursor.token().first()) {
                    return unknown(start, "");
                }
                Expr number = parts.expressions().operands().numbers().cell();
                return new Expr.Unary(cursor.since(start), Expr.UnaryOp.MINUS, number);
            }
            case DATE, TEXT, SQUARE_OPEN -> {
                return parts.expressions().operands().operand();
            }
            case QUESTION -> {
                cursor.next();
                return unknown(start, "");
            }
            default -> {
                if (cursor.words(start.span()).equals("~") && cursor.ahead(1).is(Kind.NUMBER)) {
                    cursor.pass();
                    Expr number = parts.expressions().operands().numbers().cell();
                    return unknown(start, cursor.words(number.span()));
                }
                throw cursor.fail(DeclarationFindings.noCell(cursor.place(start), start));
            }
        }
    }

    /** A sign that says that nothing is known, or how roughly; the cell is read no further. */
    private Expr unknown(Token start, String about) {
        Span span = cursor.since(start);
        cursor.report(DeclarationFindings.unknownCell(cursor.place(span), cursor.words(span), about));
        return new Expr.Unread(span);
    }
}
